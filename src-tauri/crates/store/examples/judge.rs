//! Judges what a rig left of a vault: `judge VAULT ACKS` ends with 0 if all is there, with 3 if not.
//!
//! It opens the vault as the program does, so it also judges how the program gets up again.

use std::path::Path;
use std::process::ExitCode;

use domain::evidence::Digest;
use store::Store;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, vault, acks] = arguments.as_slice() else {
        eprintln!("usage: judge VAULT ACKS");
        return ExitCode::from(2);
    };
    match faults(Path::new(vault), Path::new(acks)) {
        Ok(faults) if faults.is_empty() => ExitCode::SUCCESS,
        Ok(faults) => {
            println!("{}", faults.join("\n"));
            ExitCode::from(3)
        }
        Err(error) => {
            println!("{error}");
            ExitCode::from(3)
        }
    }
}

/// Names everything that is lost or damaged.
fn faults(vault: &Path, acks: &Path) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let acks = std::fs::read_to_string(acks)?;
    let at = "2026-06-01T09:00:00Z".parse().expect("an instant");
    let store = Store::open(vault, at)?;
    let report = store.check()?;
    let mut faults = Vec::new();
    if !report.is_sound() {
        faults.push(format!("{report:#?}"));
    }
    let entries = store.entries()?.len();
    let activities = store.activities()?.len();
    if entries != activities {
        faults.push(format!("{entries} actions and {activities} activities"));
    }
    for line in acks.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [n, hex, _] = words.as_slice() else { return Err("an odd acknowledgement".into()) };
        let digest = Digest::sha256(hex)?;
        let filed = store.evidence_by_digest(&digest)?.is_some_and(|it| it.id.as_str() == *n);
        if !filed || store.activity(&(*n).into())?.is_none() || store.read(&digest).is_err() {
            faults.push(format!("the acknowledged action {n} is lost"));
        }
    }
    store.close()?;
    Ok(faults)
}
