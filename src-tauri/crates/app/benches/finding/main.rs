//! What finding and looking cost beside the programs people find and look with: `make bench`.
//!
//! Ten thousand certificates, each proving an activity, with the same texts as files for `rg`; and a scan of twenty
//! pages for `pdftoppm`. Ours answers from a desk that is open, best first, with the place of each find; theirs is a
//! process that ends. A page is drawn by a process of its own on both sides. The median of several runs counts.

mod papers;
mod scan;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use app::find::{self, QueryDraft};
use app::inbox::{self, Reader};
use app::{Desk, Error};

/// How many certificates are looked through.
const PAPERS: usize = 10_000;

fn main() {
    if std::env::args().nth(1).is_some_and(|it| it == app::certificates::READ_APART) {
        return app::certificates::serve_apart().expect("a job was handed in");
    }
    // In memory where there is such a folder: finding is measured, not the disk.
    let memory = Path::new("/dev/shm");
    let folder = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    let folder = folder.expect("a temporary folder");
    search(folder.path()).and_then(|()| draw(folder.path())).expect("nothing stands in the way");
}

fn search(folder: &Path) -> Result<(), Error> {
    let (vault, texts) = (folder.join("vault"), folder.join("texts"));
    let size = papers::make(PAPERS, &vault, &texts);
    println!("Search over {PAPERS} certificates, {:.1} MB of text", size as f64 / 1e6);
    let desk = Desk::at(&vault, None)?;
    let begun = Instant::now();
    while find::prepare(&desk)? > 0 {}
    println!("{:<34} {:>8.2} s, once", "ours, making the index", begun.elapsed().as_secs_f64());
    println!(
        "{:<34} {:>8} {:>9} {:>9}   target: not slower than rg",
        "", "found", "ours ms", "rg ms"
    );
    for word in ["quokka", "hemostasis", "panels", "cert"] {
        let query = QueryDraft { text: word.into(), ..QueryDraft::default() };
        let mut found = 0;
        let ours = median(9, || {
            found = find::evidence(&desk, &query).expect("it is a question").rows.len();
        });
        let theirs = peer("rg", &["--ignore-case", "--files-with-matches", word], &texts);
        print!("{word:<34} {found:>8} {:>9.2}", ours * 1e3);
        match theirs {
            Some(theirs) => {
                println!(" {:>9.2}   ours: {:.1} times faster", theirs * 1e3, theirs / ours);
            }
            None => println!("   rg is not here: install ripgrep to compare"),
        }
    }
    Ok(())
}

fn draw(folder: &Path) -> Result<(), Error> {
    let file = folder.join("scan.pdf");
    std::fs::write(&file, scan::pdf(20)).expect("there is room");
    println!("\nFirst page of a scan of 20 pages, 1,500 pixels long");
    let mut desk = Desk::at(&folder.join("other"), None)?;
    desk.start()?;
    let taken = app::evidence::take(&mut desk, std::slice::from_ref(&file), None)?.value;
    let id = &taken.kept[0].id;
    let reader = Reader::apart()?;
    let ours = median(5, || {
        let drawing = inbox::page(&desk, id, 1, 1_500).expect("it is kept");
        let png = drawing.draw(&reader).expect("it is a page");
        assert!(png.starts_with(b"\x89PNG"), "a page is a PNG");
    });
    println!("{:<34} {:>8.0} ms", "ours, apart and with limits", ours * 1e3);
    let out = folder.join("page");
    let words = ["-png", "-f", "1", "-l", "1", "-scale-to", "1500"];
    match peer_into("pdftoppm", &words, &file, &out) {
        Some(theirs) => println!(
            "{:<34} {:>8.0} ms   ours: {:.2} of its time (target: not more than twice)",
            "pdftoppm -f 1 -l 1 -scale-to 1500",
            theirs * 1e3,
            ours / theirs
        ),
        None => println!("pdftoppm is not here: install poppler-utils to compare"),
    }
    Ok(())
}

/// Runs a program over a folder; none where it is not here.
fn peer(program: &str, words: &[&str], over: &Path) -> Option<f64> {
    let run = || Command::new(program).args(words).arg(over).stdout(Stdio::null()).status().ok();
    // A folder without a match is no failure of rg's.
    run()?;
    Some(median(9, || {
        run();
    }))
}

fn peer_into(program: &str, words: &[&str], file: &Path, into: &Path) -> Option<f64> {
    let run = || Command::new(program).args(words).arg(file).arg(into).status().ok();
    run().filter(std::process::ExitStatus::success)?;
    Some(median(5, || {
        run();
    }))
}

/// Returns the median of several runs, in seconds.
fn median(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}
