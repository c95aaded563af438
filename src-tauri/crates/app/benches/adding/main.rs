//! What it costs to add a thousand files, beside copying them, hashing them and flushing the disk: `make bench`.
//!
//! The same files for both, on the same disk, by turns; the median of three rounds counts. Both sides end with the bytes
//! on the disk: ours flushes every file, its name and the ledger as it goes, the other flushes once at the end. Ours
//! reads each source twice and each copy once more, because it promises that what is kept is what was given.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use app::{Desk, evidence};

const FILES: usize = 1_000;
const ROUNDS: usize = 3;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = make(&folder.path().join("papers"));
    let size: u64 = files.iter().filter_map(|it| it.metadata().ok()).map(|it| it.len()).sum();
    println!("adding {FILES} files, {} MB", size / 1_000_000);
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for round in 0..ROUNDS {
        settle();
        theirs.push(copied(folder.path(), round));
        settle();
        ours.push(added(folder.path(), round, &files));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("  cp + sha256sum + sync  {:>7.2} s", theirs.as_secs_f64());
    println!("  added to the inbox     {:>7.2} s", ours.as_secs_f64());
    println!("  ratio                  {:>7.2}", ours.as_secs_f64() / theirs.as_secs_f64());
}

/// Makes files like certificates: 20 to 220 kB that nothing compresses, the same each time.
fn make(folder: &Path) -> Vec<PathBuf> {
    std::fs::create_dir(folder).expect("the temporary folder is ours");
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..FILES)
        .map(|at| {
            let size = 20_000 + usize::try_from(next() % 200_000).expect("a small number");
            let mut bytes = b"%PDF-1.7\n".to_vec();
            while bytes.len() < size {
                bytes.extend(next().to_le_bytes());
            }
            let path = folder.join(format!("certificate {at:04}.pdf"));
            std::fs::write(&path, bytes).expect("the temporary folder is ours");
            path
        })
        .collect()
}

fn copied(folder: &Path, round: usize) -> Duration {
    let into = folder.join(format!("copied {round}"));
    let begun = Instant::now();
    let script = "cp -r papers \"$0\" && sha256sum \"$0\"/* > \"$0.sums\" && sync";
    let status = Command::new("sh").arg("-c").arg(script).arg(&into).current_dir(folder).status();
    assert!(status.is_ok_and(|it| it.success()), "cp, sha256sum and sync are on every Debian");
    begun.elapsed()
}

fn added(folder: &Path, round: usize, files: &[PathBuf]) -> Duration {
    let mut desk = Desk::at(&folder.join(format!("vault {round}")), None).expect("a new vault");
    desk.start().expect("the temporary folder is ours");
    let begun = Instant::now();
    let taken = evidence::take(&mut desk, files, None).expect("the record is open").value;
    let took = begun.elapsed();
    assert_eq!((taken.kept.len(), taken.refused.len()), (FILES, 0));
    desk.close().expect("the disk agrees");
    took
}

/// Lets the disk finish what came before, so that no round pays for another.
fn settle() {
    let _ = Command::new("sync").status();
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
