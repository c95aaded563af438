//! Places where the tests stop the program dead. Outside the tests there is nothing here.

/// Marks a place between two steps.
#[cfg(not(test))]
#[inline]
pub(crate) fn here(_step: &str) {}

/// Says where it is and waits to be killed, if this is the step the test asked for.
#[cfg(test)]
pub(crate) fn here(step: &str) {
    if std::env::var("STOP_AT").is_ok_and(|wanted| wanted == step) {
        println!("\nstopped at {step}");
        loop {
            std::thread::park();
        }
    }
}
