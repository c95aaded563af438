//! WebKitWebDriver, which opens a window and works it from outside.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{fs, thread};

use crate::child::Child;
use crate::desktop::Desktop;

/// A running driver.
pub(crate) struct Driver {
    pub(crate) port: u16,
    said: PathBuf,
    _child: Child,
}

impl Driver {
    /// Starts a driver on `desktop` and waits until it listens.
    pub(crate) fn start(desktop: &Desktop, patience: Duration) -> Self {
        let said = desktop.home().join("said");
        let deadline = Instant::now() + patience;
        // A free port may be taken between asking for it and using it; another try asks for another.
        loop {
            let port = free_port();
            let said_to = File::create(&said).expect("the home is ours");
            let mut child = Child::start(
                desktop
                    .command("WebKitWebDriver")
                    .arg(format!("--port={port}"))
                    .env("TAURI_WEBVIEW_AUTOMATION", "true")
                    .stdout(said_to.try_clone().expect("a file just made can be shared"))
                    .stderr(said_to),
            );
            if listens(port, &mut child, deadline) {
                return Self { port, said, _child: child };
            }
        }
    }

    /// Returns what the driver and the program in the window wrote to their terminal.
    pub(crate) fn said(&self) -> String {
        fs::read_to_string(&self.said).unwrap_or_default()
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the machine has a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

/// Tells whether somebody listens on `port`. Where nobody does, a connection to a free port may meet itself, which is
/// no answer.
fn answers(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).is_ok_and(|it| {
        match (it.local_addr(), it.peer_addr()) {
            (Ok(ours), Ok(theirs)) => ours != theirs,
            _ => false,
        }
    })
}

/// Waits until `driver` listens on `port`; answers no when it ended instead.
fn listens(port: u16, driver: &mut Child, deadline: Instant) -> bool {
    while !answers(port) {
        assert!(Instant::now() < deadline, "WebKitWebDriver did not answer");
        if driver.has_ended() {
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
    true
}
