//! A program that runs beside a walk and ends with it.

use std::io::{BufRead, BufReader};
use std::process::{self, Command, Stdio};

/// A running program, ended when this value goes.
pub(crate) struct Child(process::Child);

impl Child {
    /// Starts `command`, quietly.
    pub(crate) fn start(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| {
            panic!(
                "{} did not start ({error}); `make test` installs it",
                command.get_program().display()
            )
        }))
    }

    /// Starts `command` and waits for the first line it prints, which tells where to reach it.
    pub(crate) fn announced(command: &mut Command) -> (Self, String) {
        let mut child = Self::start(command.stdout(Stdio::piped()));
        let stdout = child.0.stdout.take().expect("its output was just piped");
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).expect("a program's first line is text");
        assert!(!line.is_empty(), "{} ended before it was ready", command.get_program().display());
        (child, line.trim().to_owned())
    }

    /// Returns whether the program has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // Already ended is as good as ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
