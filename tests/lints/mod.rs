//! Habits of the house that no compiler knows; each failure says the reason.

mod commands;
mod doors;
mod readme;
mod seam;

use std::fs;
use std::path::{Path, PathBuf};

use tests::project;

/// Returns every file under `folder` with one of these endings, leaving out what is installed or built.
fn files(folder: impl AsRef<Path>, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![project().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .flatten()
        {
            let path = entry.path();
            let name = entry.file_name();
            if path.is_dir() {
                if name != "node_modules" && name != "dist" {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: impl AsRef<Path>) -> String {
    let path = project().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns a path as one would say it: from the top of the project.
fn short(path: &Path) -> String {
    path.strip_prefix(project()).unwrap_or(path).display().to_string()
}

/// Fails with `reason` and the list of offenders, if there are any.
#[track_caller]
fn none(offenders: &[String], reason: &str) {
    assert!(offenders.is_empty(), "{reason}\n  {}", offenders.join("\n  "));
}
