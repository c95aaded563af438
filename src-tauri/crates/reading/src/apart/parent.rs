//! The first process: starts the second, hands the file in, waits within limits.

use std::ffi::OsString;
use std::io::{BufRead, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use image::ImageFormat;

use crate::Reading;
use crate::context::Context;
use crate::files::{Kind, Unreadable};
use crate::optical::{self, Engine};
use crate::reading::{Note, facts};
use crate::tables::{Unusable, Workbook};
use crate::text::{Origin, Page};

use super::job::{Answer, Job};
use super::walls::Walls;

/// How to start the second process.
#[derive(Clone, Debug)]
pub struct Apart {
    /// The program: usually this one.
    pub program: PathBuf,
    /// The arguments that make it serve one job on its standard input and output.
    pub arguments: Vec<OsString>,
    /// How long a job may take.
    pub limit: Duration,
}

impl Apart {
    /// Returns this very program, started with these arguments.
    pub fn myself(arguments: &[&str]) -> Result<Self, Unreadable> {
        let program = std::env::current_exe()
            .map_err(|fault| Unreadable::NoReader { reason: fault.to_string() })?;
        Ok(Self {
            program,
            arguments: arguments.iter().map(OsString::from).collect(),
            limit: Duration::from_secs(60),
        })
    }

    /// Reads a file as [`crate::read`] does, its bytes only ever opened by the second process.
    pub fn read(
        &self,
        bytes: &[u8],
        password: Option<&str>,
        engine: Option<&dyn Engine>,
        context: &Context,
    ) -> Result<Reading, Unreadable> {
        let (kind, pages, mut notes) = self.words(bytes, password)?;
        let Some(engine) = engine else { return Ok(facts(kind, pages, notes, context)) };
        notes.retain(|it| !matches!(it, Note::NoEngine { .. }));
        let mut read = Vec::with_capacity(pages.len());
        for page in pages {
            read.push(if page.origin == Origin::None {
                self.by_engine(bytes, password, engine, page, &mut notes)
            } else {
                page
            });
        }
        Ok(facts(kind, read, notes, context))
    }

    /// Returns the words the file itself holds.
    pub fn words(
        &self,
        bytes: &[u8],
        password: Option<&str>,
    ) -> Result<(Kind, Vec<Page>, Vec<Note>), Unreadable> {
        match self.ask(&Job::Words { password: password.map(str::to_owned) }, bytes)? {
            (Answer::Words { kind, pages, notes }, _) => Ok((kind, pages, notes)),
            (Answer::Refused { reason }, _) => Err(reason),
            _ => Err(Unreadable::Failed),
        }
    }

    /// Returns the rows of a table.
    pub fn table(&self, bytes: &[u8]) -> Result<Workbook, Unusable> {
        match self.ask(&Job::Table, bytes) {
            Ok((Answer::Table { book }, _)) => Ok(book),
            Ok((Answer::NoTable { reason }, _)) => Err(reason),
            // No answer: it holds more than the second process can bear.
            Ok(_) | Err(Unreadable::Failed | Unreadable::OutOfTime) => Err(Unusable::TooMuchInside),
            Err(reason) => Err(Unusable::NotRead { reason }),
        }
    }

    /// Returns a page as a PNG, its longer side at most so many pixels.
    pub fn picture(
        &self,
        bytes: &[u8],
        password: Option<&str>,
        page: u32,
        longest: u32,
    ) -> Result<Vec<u8>, Unreadable> {
        match self
            .ask(&Job::Picture { password: password.map(str::to_owned), page, longest }, bytes)?
        {
            (Answer::Picture, png) if png.starts_with(b"\x89PNG") => Ok(png),
            (Answer::Refused { reason }, _) => Err(reason),
            _ => Err(Unreadable::Failed),
        }
    }

    /// Returns which walls stand around the second process on this system.
    pub fn walls(&self) -> Result<Walls, Unreadable> {
        match self.ask(&Job::Walls, &[])? {
            (Answer::Walls { walls }, _) => Ok(walls),
            _ => Err(Unreadable::Failed),
        }
    }

    fn by_engine(
        &self,
        bytes: &[u8],
        password: Option<&str>,
        engine: &dyn Engine,
        page: Page,
        notes: &mut Vec<Note>,
    ) -> Page {
        let number = page.number;
        let picture = self.picture(bytes, password, number, 4_000);
        // What comes back is a PNG this program made itself.
        let picture = picture.and_then(|png| {
            image::load_from_memory_with_format(&png, ImageFormat::Png)
                .map_err(|_| Unreadable::Failed)
        });
        let note = match picture {
            Ok(picture) => match optical::page(engine, &picture.to_rgb8(), number) {
                Ok(read) => return read,
                Err(fault) => Note::of(number, &fault),
            },
            Err(reason) => {
                let reason = reason.to_string().trim_end_matches('.').to_owned();
                Note::NotRead { page: number, reason }
            }
        };
        notes.push(note);
        page
    }

    fn ask(&self, job: &Job, bytes: &[u8]) -> Result<(Answer, Vec<u8>), Unreadable> {
        let no_reader = |fault: std::io::Error| Unreadable::NoReader { reason: fault.to_string() };
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(no_reader)?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let line = serde_json::to_string(job).map_err(|_| Unreadable::Failed)?;
        let text = thread::scope(|scope| {
            // A process that ends early closes the pipe; its answer, or its silence, says why.
            scope.spawn(|| {
                input.map(|mut it| {
                    it.write_all(line.as_bytes())
                        .and_then(|()| it.write_all(b"\n"))
                        .and_then(|()| it.write_all(bytes))
                })
            });
            let reading = scope.spawn(|| {
                let mut text = Vec::new();
                output.map(|it| it.take(MOST_ANSWER).read_to_end(&mut text));
                text
            });
            let in_time = ended(&mut child, self.limit);
            let text = reading.join().unwrap_or_default();
            if in_time { Ok(text) } else { Err(Unreadable::OutOfTime) }
        })?;
        let mut rest = text.as_slice();
        let mut line = String::new();
        rest.read_line(&mut line).map_err(|_| Unreadable::Failed)?;
        // No answer: it ran out of memory or of stack.
        let answer = serde_json::from_str(&line).map_err(|_| Unreadable::Failed)?;
        Ok((answer, rest.to_vec()))
    }
}

/// More than this, in bytes, no answer has.
const MOST_ANSWER: u64 = 256 << 20;

/// Waits for a process, and ends it when it takes too long; tells whether it ended in time.
fn ended(child: &mut Child, limit: Duration) -> bool {
    let until = Instant::now() + limit;
    loop {
        match child.try_wait() {
            Ok(Some(_)) | Err(_) => return true,
            Ok(None) if Instant::now() >= until => {
                // It may have ended in this very moment; then there is nothing to stop.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
            Ok(None) => thread::sleep(Duration::from_millis(4)),
        }
    }
}
