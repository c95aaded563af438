//! Letters: where a page waits for the window's own engine, which runs in the window and not here.
//!
//! Nothing of this is written down. A page that nobody reads before the program ends is found unread at the next start
//! and waits again.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reading::optical::{self, Engine, EngineFault, GrayImage};
use reading::text::Word;

/// A place where one page at a time waits for its letters.
pub struct Letters {
    table: Mutex<Table>,
    changed: Condvar,
    call: Box<dyn Fn() + Send + Sync>,
    limit: Duration,
}

#[derive(Default)]
struct Table {
    offered: bool,
    last_ticket: u32,
    waiting: Option<Waiting>,
}

struct Waiting {
    ticket: u32,
    png: Vec<u8>,
    /// What the engine answered: its table, or why there is none.
    answer: Option<Result<String, String>>,
}

impl Letters {
    /// Returns an empty place; `call` tells the window that a page waits.
    pub fn new(call: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            table: Mutex::default(),
            changed: Condvar::new(),
            call: Box::new(call),
            limit: Duration::from_secs(240),
        }
    }

    /// Notes whether the window has an engine. A page that waits for one that is gone waits no longer.
    pub fn offer(&self, able: bool) {
        self.table().offered = able;
        self.changed.notify_all();
    }

    /// Tells whether the window has an engine.
    pub fn is_offered(&self) -> bool {
        self.table().offered
    }

    /// Returns the ticket of the page that waits; it waits until its letters are brought.
    pub fn next(&self) -> Option<u32> {
        let table = self.table();
        table.waiting.as_ref().filter(|it| it.answer.is_none()).map(|it| it.ticket)
    }

    /// Returns the picture of the page with this ticket, as a PNG; nothing where it waits no longer.
    pub fn picture(&self, ticket: u32) -> Option<Vec<u8>> {
        let table = self.table();
        table.waiting.as_ref().filter(|it| it.ticket == ticket).map(|it| it.png.clone())
    }

    /// Brings what the engine made of a page: its table of words, or why there is none.
    ///
    /// What comes too late is dropped.
    pub fn bring(&self, ticket: u32, answer: Result<String, String>) {
        if let Some(it) = self.table().waiting.as_mut().filter(|it| it.ticket == ticket) {
            it.answer = Some(answer);
        }
        self.changed.notify_all();
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for Letters {
    fn words(&self, picture: &GrayImage) -> Result<Vec<Word>, EngineFault> {
        let png = optical::png(picture)?;
        let mut table = self.table();
        if !table.offered {
            return Err(EngineFault::Gone);
        }
        table.last_ticket += 1;
        let ticket = table.last_ticket;
        table.waiting = Some(Waiting { ticket, png, answer: None });
        drop(table);
        (self.call)();
        let unanswered = |it: &mut Table| {
            it.offered && it.waiting.as_ref().is_some_and(|it| it.answer.is_none())
        };
        let (mut table, late) = self
            .changed
            .wait_timeout_while(self.table(), self.limit, unanswered)
            .unwrap_or_else(PoisonError::into_inner);
        match table.waiting.take().and_then(|it| it.answer) {
            Some(Ok(text)) => Ok(optical::words(&text, picture.dimensions())),
            Some(Err(reason)) => Err(EngineFault::Unusable(reason)),
            None if late.timed_out() => Err(EngineFault::OutOfTime),
            None => Err(EngineFault::Gone),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, OnceLock, Weak};
    use std::thread;

    use super::*;

    /// A window whose engine answers every call as told.
    fn window(answer: impl Fn(&Letters, u32) + Send + Sync + 'static) -> Arc<Letters> {
        let home: Arc<OnceLock<Weak<Letters>>> = Arc::default();
        let of = home.clone();
        let answer = Arc::new(answer);
        let letters = Arc::new(Letters::new(move || {
            let (letters, answer) = (of.get().and_then(Weak::upgrade), answer.clone());
            thread::spawn(move || {
                let letters = letters.expect("somebody waits");
                let ticket = letters.next().expect("a page waits when the window is called");
                answer(&letters, ticket);
            });
        }));
        home.set(Arc::downgrade(&letters)).expect("it is set once");
        letters
    }

    #[test]
    fn a_page_waits_until_the_window_has_read_it() {
        let letters = window(|letters, ticket| {
            let png = letters.picture(ticket).expect("it waits");
            assert!(png.starts_with(b"\x89PNG"));
            let line = "5\t1\t1\t1\t1\t1\t10\t20\t30\t10\t96.4\tContact".to_owned();
            letters.bring(ticket + 1, Err("of another page".into()));
            letters.bring(ticket, Ok(format!("level\n{line}")));
        });
        letters.offer(true);
        let words = letters.words(&GrayImage::new(100, 200)).expect("they were read");
        assert_eq!(words[0].text, "Contact");
        assert_eq!(letters.next(), None);
    }

    #[test]
    fn a_page_waits_for_no_engine_that_is_gone() {
        let letters = window(|letters, _| letters.offer(false));
        assert_eq!(letters.words(&GrayImage::new(9, 9)), Err(EngineFault::Gone));
        letters.offer(true);
        assert_eq!(letters.words(&GrayImage::new(9, 9)), Err(EngineFault::Gone));
    }

    #[test]
    fn a_page_the_engine_can_not_read_says_why() {
        let letters = window(|letters, ticket| letters.bring(ticket, Err("out of memory".into())));
        letters.offer(true);
        let fault = letters.words(&GrayImage::new(9, 9)).expect_err("it can't be read");
        assert_eq!(fault, EngineFault::Unusable("out of memory".into()));
    }
}
