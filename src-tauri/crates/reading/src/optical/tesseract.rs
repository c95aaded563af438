//! The `tesseract` command, where it is installed.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use image::GrayImage;

use crate::text::Word;

use super::engine::{Engine, EngineFault, png};
use super::table::words;

/// The installed `tesseract` command.
#[derive(Clone, Debug)]
pub struct Tesseract {
    command: PathBuf,
    limit: Duration,
}

/// The environment variable by which a person chooses the command.
const CHOSEN: &str = "ALIQUOT_TESSERACT";

impl Tesseract {
    /// Finds the command in the places the system looks; `None` where it isn't installed or knows no English.
    ///
    /// The environment variable `ALIQUOT_TESSERACT` names another command, or with `none` says to do without one.
    pub fn find() -> Option<Self> {
        match std::env::var_os(CHOSEN) {
            Some(chosen) if chosen.is_empty() || chosen == "none" => None,
            Some(chosen) => Self::at(chosen.into()),
            None => Self::installed().and_then(Self::at),
        }
    }

    fn installed() -> Option<PathBuf> {
        let name = if cfg!(windows) { "tesseract.exe" } else { "tesseract" };
        let folders = std::env::var_os("PATH")?;
        let mut places: Vec<PathBuf> = std::env::split_paths(&folders).collect();
        // A program started from a desktop doesn't see where package managers install.
        if cfg!(target_os = "macos") {
            places.extend(["/opt/homebrew/bin", "/usr/local/bin"].map(PathBuf::from));
        }
        if cfg!(windows) {
            places.push(PathBuf::from(r"C:\Program Files\Tesseract-OCR"));
        }
        places.into_iter().map(|it| it.join(name)).find(|it| it.is_file())
    }

    fn at(command: PathBuf) -> Option<Self> {
        let listed = Command::new(&command).arg("--list-langs").output().ok()?;
        let knows =
            |text: &[u8]| String::from_utf8_lossy(text).lines().any(|it| it.trim() == "eng");
        (knows(&listed.stdout) || knows(&listed.stderr))
            .then_some(Self { command, limit: Duration::from_secs(90) })
    }
}

impl Engine for Tesseract {
    fn words(&self, picture: &GrayImage) -> Result<Vec<Word>, EngineFault> {
        let unusable = |fault: std::io::Error| EngineFault::Unusable(fault.to_string());
        let png = png(picture)?;
        let mut child = Command::new(&self.command)
            .args(["stdin", "stdout", "-l", "eng", "--psm", "3", "--dpi", "300", "tsv"])
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(unusable)?;
        let (mut input, mut output) = (child.stdin.take(), child.stdout.take());
        // One thread each way, so that neither side waits for the other with a full pipe.
        let writing = thread::spawn(move || {
            if let Some(input) = &mut input {
                // A command that stops early says so by its exit code.
                let _ = input.write_all(&png);
            }
        });
        let reading = thread::spawn(move || {
            let mut text = Vec::new();
            if let Some(output) = &mut output {
                let _ = output.read_to_end(&mut text);
            }
            text
        });
        let ended = wait(&mut child, self.limit);
        let text = reading.join().unwrap_or_default();
        let _ = writing.join();
        match ended {
            Some(true) => Ok(words(&String::from_utf8_lossy(&text), picture.dimensions())),
            Some(false) => Err(EngineFault::Unusable("it stopped without reading the page".into())),
            None => Err(EngineFault::OutOfTime),
        }
    }
}

/// Waits for a command; tells whether it ended well, or `None` when it had to be stopped.
fn wait(child: &mut Child, limit: Duration) -> Option<bool> {
    let until = Instant::now() + limit;
    while Instant::now() < until {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) => thread::sleep(Duration::from_millis(10)),
            Err(_) => return Some(false),
        }
    }
    // It may have ended in this very moment; then there is nothing to stop.
    let _ = child.kill();
    let _ = child.wait();
    None
}
