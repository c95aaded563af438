//! What reading the letters of one page costs beside the `tesseract` command on the same picture: `make bench`.
//!
//! A page of print at 200 dots per inch, worn as by an office scanner. The command reads it as it is; ours makes it
//! ready first (even light, straight, larger) and asks the same command; the engine that comes with the window reads
//! the same picture under Node, where there is one. Each runs three times and the best run counts.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use make_sample::paper::{Face, Page, Pen, document};
use make_sample::rng::Rng;
use make_sample::scan::{Wear, rendered, worn};
use reading::optical::{self, Tesseract};

fn main() {
    let Some(engine) = Tesseract::find() else {
        println!("No tesseract is installed, so there is nothing to compare with.");
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (plain, ready) = (folder.path().join("plain.png"), folder.path().join("ready.png"));
    let picture = page();
    picture.save(&plain).expect("the folder is ours");
    let prepared = optical::prepare(&picture).picture;
    prepared.save(&ready).expect("the folder is ours");

    let command = best(|| by_command(&plain));
    let ours = best(|| drop(optical::page(&engine, &picture, 1).expect("it is read")));
    say("tesseract, the picture as it is", command, command);
    say("tesseract, the picture made ready", best(|| by_command(&ready)), command);
    say("aliquot with tesseract installed", ours, command);
    say("of that, making it ready", best(|| drop(optical::prepare(&picture))), command);
    match by_window(&ready) {
        Some(window) => say("the window's engine, under Node", window, command),
        None => println!("There is no Node with the window's engine here."),
    }
}

fn say(what: &str, took: Duration, command: Duration) {
    let ratio = took.as_secs_f64() / command.as_secs_f64();
    println!("{what:<36}{:>6} ms{ratio:>8.2}x", took.as_millis());
}

fn best(work: impl Fn()) -> Duration {
    let once = || {
        let started = Instant::now();
        work();
        started.elapsed()
    };
    (0..3).map(|_| once()).min().expect("it ran three times")
}

/// A certificate's worth of print.
fn page() -> image::RgbImage {
    let mut page = Page::letter();
    let text = include_str!("../tests/certificates/sixteen/01-ascls-ce-organizer-clean.txt");
    for (at, line) in text.lines().enumerate() {
        page.text(60.0, 80.0 + at as f32 * 17.0, Pen::new(Face::Serif, 11.5), line.trim());
    }
    let mut rng = Rng::named(2_026, "bench");
    let wear = Wear::of_a_scanner(&mut rng);
    let clean = rendered(&document(&[page]), 200.0).expect("it was drawn a moment ago");
    worn(&clean, &wear, &mut rng)
}

fn by_command(picture: &Path) {
    let status = Command::new("tesseract")
        .arg(picture)
        .args(["stdout", "-l", "eng", "--psm", "3", "tsv"])
        .env("OMP_THREAD_LIMIT", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|it| it.success()), "tesseract reads {}", picture.display());
}

/// Returns how long the window's engine takes for a picture once it is loaded, best of three.
fn by_window(picture: &Path) -> Option<Duration> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/benches/letters.cjs");
    let output = Command::new("node").arg(script).arg(picture).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.trim().parse().ok().map(Duration::from_millis)
}
