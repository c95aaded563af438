//! Runs the scenarios: cases a professional can read, one file each.
//!
//! Every file in this folder is run, or the test fails and names it. The expectations are worked out by hand.

mod audited;
mod case;
mod expected;
mod life;
mod sample;
mod together;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use case::Scenario;
use domain::rules::Library;
use tests::project;

#[test]
fn every_scenario_comes_out_as_it_says() {
    let rules = rules();
    let mut faults = Vec::new();
    let mut run = BTreeSet::new();
    for body in folders(&project().join("tests/scenarios")) {
        let name = body.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        for file in files(&body) {
            let scenario =
                Scenario::read(&fs::read_to_string(&file).expect("a file listed can be read"));
            let found = match scenario {
                Ok(scenario) => scenario.faults(&name, &rules),
                Err(fault) => vec![fault],
            };
            faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", short(&file))));
            run.insert(file);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(all_below(&project().join("tests/scenarios")), run, "a file was not run");
}

#[test]
fn every_category_of_every_body_has_a_scenario() {
    let rules = rules();
    let mut judged = BTreeSet::new();
    for body in folders(&project().join("tests/scenarios")) {
        let name = body.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        for file in files(&body) {
            let text = fs::read_to_string(&file).expect("a file listed can be read");
            let Ok(scenario) = Scenario::read(&text) else { continue };
            let held = scenario.credentials(&name);
            judged.extend(held.map(|(body, code)| (body.to_owned(), code.to_owned())));
        }
    }
    let known = rules.bodies().iter().flat_map(|body| {
        body.categories.iter().map(|it| (body.id.clone(), it.category.code.clone()))
    });
    let without: Vec<_> = known.filter(|it| !judged.contains(it)).collect();
    assert!(without.is_empty(), "no scenario judges {without:?}");
}

/// Reads the rules that come with the program, from where they are written.
fn rules() -> Library {
    let mut files = Vec::new();
    for body in folders(&project().join("src-tauri/rules")) {
        for file in self::files(&body) {
            let text = fs::read_to_string(&file).expect("a file listed can be read");
            files.push((file.display().to_string(), text));
        }
    }
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Library::read(&files).unwrap_or_else(|faults| panic!("the rules have faults: {faults:?}"))
}

/// Returns the scenarios of one body, or the rules of one.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = listed(folder)
        .into_iter()
        .filter(|it| it.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    listed(folder).into_iter().filter(|it| it.is_dir()).collect()
}

/// Returns every file that should have been run: all but what explains and runs them.
fn all_below(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for path in listed(folder) {
        let name =
            path.file_name().expect("a path listed has a name").to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(all_below(&path));
        } else if name != "README.md" && !name.ends_with(".rs") {
            found.insert(path);
        }
    }
    found
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|it| it.expect("a folder can be read to its end").path())
        .collect()
}

fn short(file: &Path) -> String {
    file.strip_prefix(project()).unwrap_or(file).display().to_string()
}
