//! What filling a body's form costs beside the programs people fill forms with: `make bench`.
//!
//! One form of 120 fields on four pages, the same values for everybody: lines of text, one of them in Vietnamese, and
//! boxes to tick. Each program runs three times and the best run counts; then the text of each copy is read with
//! poppler, for a form that is filled fast and shows nothing is not filled.

mod form;
#[path = "../package/run.rs"]
#[expect(dead_code, reason = "shared with the bench of the package, which counts pages too")]
mod run;

use std::path::Path;
use std::process::Command;

use documents::official::{Answer, Answers, Blank};
use run::{Measured, measured};

fn main() {
    let mut words = std::env::args().skip(1).filter(|it| it != "--bench");
    match words.next().as_deref() {
        Some("fill") => {
            let (blank, into) = (words.next(), words.next());
            ours(&blank.expect("the form is named"), &into.expect("the copy is named"));
        }
        _ => compare(),
    }
}

fn ours(blank: &str, into: &str) {
    let bytes = std::fs::read(blank).expect("the form was made before");
    let form = Blank::open(&bytes).expect("the form can be filled");
    let answer = |(name, value): (String, String)| match value.as_str() {
        "Yes" => (name, Answer::Tick(true)),
        _ => (name, Answer::Text(value)),
    };
    let answers = Answers { fields: form::values().map(answer).collect(), placed: Vec::new() };
    let filled = form.fill(&answers, false).expect("the form can be filled");
    std::fs::write(into, filled.bytes).expect("the folder is writable");
}

fn compare() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let blank = path("blank.pdf");
    std::fs::write(&blank, form::blank()).expect("the folder is writable");
    std::fs::write(path("values.xfdf"), form::xfdf()).expect("the folder is writable");

    println!("\na form of {} fields", form::values().count());
    println!("{:<10} {:>8} {:>9} {:>9} {:>14}", "", "CPU s", "peak MB", "size kB", "values shown");
    let this = path_of_this();
    let run = |name: &str, program: &str, words: &[String]| {
        let into = words.iter().find(|it| it.ends_with(&format!("{name}.pdf")));
        let into = into.expect("every program is told where to write");
        let Some(it) = measured(program, words, into) else {
            println!("{name:<10} is not here, or did not finish");
            return None;
        };
        say(name, &it, &shown(Path::new(into)));
        Some(it)
    };
    let mine = run("ours", &this, &["fill".into(), blank.clone(), path("ours.pdf")]);
    let script = format!(
        "import sys\nfrom pypdf import PdfReader, PdfWriter\nw = PdfWriter()\n\
         w.clone_document_from_reader(PdfReader(sys.argv[1]))\nv = {{{}}}\n\
         for p in w.pages:\n    w.update_page_form_field_values(p, v)\nw.write(sys.argv[2])",
        form::values()
            .map(|(name, value)| {
                let value = if value == "Yes" { "/Yes" } else { &value };
                format!("{name:?}: {value:?}, ")
            })
            .collect::<String>()
    );
    let python = std::env::var("BENCH_PYTHON").unwrap_or_else(|_| "python3".into());
    let pypdf = run("pypdf", &python, &["-c".into(), script, blank.clone(), path("pypdf.pdf")]);
    let words = [&blank, "fill_form", &path("values.xfdf"), "output", &path("pdftk.pdf")];
    let pdftk = run("pdftk", "pdftk", &words.map(str::to_owned));
    for (name, it) in [("pypdf", pypdf), ("pdftk", pdftk)] {
        if let (Some(mine), Some(it)) = (&mine, it) {
            println!("ours is {:.1} times faster than {name}", it.seconds / mine.seconds);
        }
    }
}

fn path_of_this() -> String {
    std::env::current_exe().expect("a program knows where it is").display().to_string()
}

/// Counts the values that poppler reads on the pages.
fn shown(file: &Path) -> String {
    let out = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output();
    let Ok(out) = out else { return "?".into() };
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let texts: Vec<String> = form::values().map(|it| it.1).filter(|it| it != "Yes").collect();
    let there = texts.iter().filter(|it| text.contains(it.as_str())).count();
    format!("{there} of {}", texts.len())
}

fn say(name: &str, it: &Measured, shown: &str) {
    let (peak, size) = (it.peak as f64 / 1e6, it.size as f64 / 1e3);
    println!("{name:<10} {:>8.3} {peak:>9.1} {size:>9.1} {shown:>14}", it.seconds);
}
