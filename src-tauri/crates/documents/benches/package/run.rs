//! Runs a program and reads from the system what it cost.

use std::process::{Command, Stdio};
use std::time::Duration;

/// What a run cost, at best.
pub struct Measured {
    /// The time of the processor, in seconds.
    pub seconds: f64,
    /// The most memory it held, in bytes.
    pub peak: u64,
    /// The size of what it wrote, in bytes.
    pub size: u64,
    /// How many pages that has.
    pub pages: usize,
}

/// Runs a program three times; none where it is not here or fails.
///
/// Linux says what a process has used for as long as nobody has asked how it ended.
pub fn measured(program: &str, words: &[String], into: &str) -> Option<Measured> {
    let mut best: Option<Measured> = None;
    for _ in 0..3 {
        let mut child = Command::new(program)
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let of = |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", child.id())).ok();
        let mut peak = 0;
        let seconds = loop {
            if let Some(kb) = of("status").and_then(|it| field(&it, "VmHWM:")) {
                peak = peak.max(kb * 1_000);
            }
            let stat = of("stat")?;
            let rest: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
            if rest[0] == "Z" {
                break of("schedstat")
                    .and_then(|it| it.split(' ').next()?.parse::<f64>().ok())
                    .map_or(0.0, |it| it / 1e9);
            }
            std::thread::sleep(Duration::from_millis(1));
        };
        if !child.wait().ok()?.success() {
            return None;
        }
        let bytes = std::fs::read(into).ok()?;
        let pages = lopdf::Document::load_mem(&bytes).ok()?.get_pages().len();
        let run = Measured { seconds, peak, size: bytes.len() as u64, pages };
        best = best.filter(|it| it.seconds <= run.seconds).or(Some(run));
    }
    best
}

fn field(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|it| it.strip_prefix(name))?;
    line.trim().split(' ').next()?.parse().ok()
}
