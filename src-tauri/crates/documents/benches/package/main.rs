//! What the audit package's merge costs beside the programs people merge PDFs with: `make bench`.
//!
//! The same files for everybody: 300 certificates, of which some are PDFs of text, some PDFs of an image, some JPEG and
//! some PNG. The others merge PDFs only, so images come to them as PDFs that ours has made beforehand; ours takes them
//! as they are, and adds bookmarks and stamps. Each program runs three times and the best run counts. The targets are set
//! against qpdf with its files kept open, the fastest of them.

mod certificates;
mod ours;
mod run;

use std::path::{Path, PathBuf};

use run::{Measured, measured};

fn main() {
    let mut words = std::env::args().skip(1).filter(|it| it != "--bench");
    match words.next().as_deref() {
        Some("merge") => {
            let into = words.next().expect("the file to write is named");
            let files: Vec<PathBuf> = words.map(Into::into).collect();
            ours::merge(&into, &files);
        }
        _ => compare(),
    }
}

fn compare() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let made = certificates::make(folder.path(), 1_000);
    for count in [300, 1_000] {
        let made = &made[..count];
        let size: u64 = made.iter().map(|it| size_of(&it.file)).sum();
        println!("\n{count} certificates, {} MB", size / 1_000_000);
        let files: Vec<&Path> = made.iter().map(|it| it.file.as_path()).collect();
        let pdfs: Vec<&Path> = made.iter().map(|it| it.pdf.as_path()).collect();
        round(folder.path(), &files, &pdfs);
    }
}

fn round(folder: &Path, files: &[&Path], pdfs: &[&Path]) {
    let out = |name: &str| folder.join(format!("{name}.pdf")).display().to_string();
    let text = |of: &[&Path]| of.iter().map(|it| it.display().to_string()).collect::<Vec<_>>();
    let this = std::env::current_exe().expect("a program knows where it is").display().to_string();

    println!("{:<34} {:>8} {:>9} {:>9} {:>8}", "", "CPU s", "peak MB", "size MB", "pages");
    let into = out("ours");
    let ours = measured(&this, &[vec!["merge".into(), into.clone()], text(files)].concat(), &into);
    let Some(ours) = ours else {
        println!("ours did not run");
        return;
    };
    say("ours, with bookmarks and stamps", &ours, None);
    let into = out("qpdf");
    let empty = ["--keep-files-open=y", "--empty", "--pages"].map(String::from).to_vec();
    let tail = vec!["--".into(), into.clone()];
    let qpdf = [empty, text(pdfs), tail].concat();
    let qpdf = peer("qpdf --keep-files-open=y", "qpdf", &qpdf, &into, &ours);
    let into = out("pdfunite");
    peer("pdfunite", "pdfunite", &[text(pdfs), vec![into.clone()]].concat(), &into, &ours);
    let into = out("pypdf");
    let script = "import sys\nfrom pypdf import PdfWriter\nw = PdfWriter()\n\
                  for f in sys.argv[2:]:\n    w.append(f)\nw.write(sys.argv[1])";
    let words = [vec!["-c".into(), script.into(), into.clone()], text(pdfs)].concat();
    let python = std::env::var("BENCH_PYTHON").unwrap_or_else(|_| "python3".into());
    peer("pypdf", &python, &words, &into, &ours);
    if let Some(qpdf) = qpdf {
        targets(&ours, &qpdf);
    }
}

/// Says whether ours keeps what it sets itself against qpdf.
fn targets(ours: &Measured, qpdf: &Measured) {
    let say = |what: &str, ratio: f64, target: &str, met: bool| {
        println!(
            "target: {what:<9} {ratio:>5.2} ({target}) {}",
            if met { "met" } else { "MISSED" }
        );
    };
    let faster = qpdf.seconds / ours.seconds;
    say("CPU time", faster, "qpdf / ours, at least 3", faster >= 3.0);
    let memory = ours.peak as f64 / qpdf.peak as f64;
    say("memory", memory, "ours / qpdf, at most 0.25", memory <= 0.25);
    let size = ours.size as f64 / qpdf.size as f64;
    say("size", size, "ours / qpdf, at most 0.85", size <= 0.85);
}

fn peer(
    name: &str,
    program: &str,
    words: &[String],
    into: &str,
    ours: &Measured,
) -> Option<Measured> {
    let it = measured(program, words, into);
    match &it {
        Some(it) => say(name, it, Some(ours)),
        None => println!("{name:<34} is not here, or did not finish"),
    }
    it
}

fn say(name: &str, it: &Measured, ours: Option<&Measured>) {
    let mb = |bytes: u64| bytes as f64 / 1_000_000.0;
    print!(
        "{name:<34} {:>8.2} {:>9.1} {:>9.1} {:>8}",
        it.seconds,
        mb(it.peak),
        mb(it.size),
        it.pages
    );
    if let Some(ours) = ours {
        print!(
            "   ours: {:.1} times faster, {:.2} of its memory, {:.2} of its size",
            it.seconds / ours.seconds,
            ours.peak as f64 / it.peak as f64,
            ours.size as f64 / it.size as f64
        );
    }
    println!();
}

fn size_of(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |it| it.len())
}
