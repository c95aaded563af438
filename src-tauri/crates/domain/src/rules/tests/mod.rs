//! The format and the packs as a whole.

mod builtin;
mod example;
mod faults;
mod harm;
mod limits;
mod overlays;
mod proof;
mod shapes;
mod walk;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::*;

/// The files that come with the program, by their place among the rules, bodies first.
static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut files = Vec::new();
    for folder in listed(&rules).into_iter().filter(|it| it.is_dir()) {
        for file in listed(&folder) {
            let name = file.strip_prefix(&rules).expect("it lies there").display().to_string();
            #[expect(clippy::disallowed_methods, reason = "a test reads what the program holds")]
            let text = std::fs::read_to_string(&file).expect("a file of rules is text");
            files.push((name, text));
        }
    }
    files
});

/// What the program knows, read once.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| library(&files()));

/// Returns the files that come with the program.
pub(crate) fn files() -> Vec<(&'static str, &'static str)> {
    FILES.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

/// Returns what the program knows.
pub(crate) fn built_in() -> Library {
    LIBRARY.clone()
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .expect("the rules are kept")
        .map(|it| it.expect("a folder can be read to its end").path())
        .filter(|it| it.is_dir() || it.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    found.sort();
    found
}

/// Reads files that must be without fault.
pub(crate) fn library(files: &[(&str, &str)]) -> Library {
    Library::read(files).unwrap_or_else(|faults| panic!("{}", said(&faults)))
}

fn said(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("an ISO date")
}
