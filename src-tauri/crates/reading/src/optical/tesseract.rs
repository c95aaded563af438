//! The `tesseract` command, where it is installed.

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use image::{GrayImage, ImageFormat};

use crate::text::{Rect, Word};

use super::engine::{Engine, EngineFault};

/// The installed `tesseract` command.
#[derive(Clone, Debug)]
pub struct Tesseract {
    command: PathBuf,
    limit: Duration,
}

impl Tesseract {
    /// Finds the command in the places the system looks; `None` where it isn't installed or knows no English.
    pub fn find() -> Option<Self> {
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
        let command = places.into_iter().map(|it| it.join(name)).find(|it| it.is_file())?;
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
        let mut png = Cursor::new(Vec::new());
        picture
            .write_to(&mut png, ImageFormat::Png)
            .map_err(|fault| EngineFault::Unusable(fault.to_string()))?;
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
                let _ = input.write_all(png.get_ref());
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

/// Reads the command's table: a line per word, with its level, place, confidence and letters.
fn words(table: &str, (width, height): (u32, u32)) -> Vec<Word> {
    let (width, height) = (width as f32, height as f32);
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let [level, _, _, _, _, _, left, top, wide, high, confidence, text] =
                columns.as_slice()
            else {
                return None;
            };
            let number = |it: &str| it.parse::<f32>().ok();
            let (left, top, wide, high) =
                (number(left)?, number(top)?, number(wide)?, number(high)?);
            let text = text.trim();
            // Rules and frames are read as strokes; no word is made of them.
            let drawn = text.chars().all(|it| "|_-—=~.'`".contains(it)) && text != "-";
            (*level == "5" && !text.is_empty() && !drawn).then(|| Word {
                text: text.to_owned(),
                rect: Rect {
                    left: left / width,
                    top: top / height,
                    right: (left + wide) / width,
                    bottom: (top + high) / height,
                },
                confidence: number(confidence).map(|it| it.clamp(0.0, 100.0) as u8),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_becomes_words_with_places() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
            4\t1\t1\t1\t1\t0\t10\t20\t80\t10\t-1\t\n\
            5\t1\t1\t1\t1\t1\t10\t20\t30\t10\t96.4\tContact\n\
            5\t1\t1\t1\t1\t2\t45\t20\t5\t10\t30\t|\n";
        let words = words(table, (100, 200));
        assert_eq!(words.len(), 1);
        assert_eq!((words[0].text.as_str(), words[0].confidence), ("Contact", Some(96)));
        assert!((words[0].rect.right - 0.4).abs() < 1e-6 && (words[0].rect.top - 0.1).abs() < 1e-6);
    }
}
