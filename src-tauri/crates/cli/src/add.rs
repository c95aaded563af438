//! Adding files to the inbox: kept first, then read, and left for a person to confirm.

use std::path::PathBuf;

use app::evidence::{self, Taken};
use app::inbox::{self, InboxStage, Reader};
use app::{Desk, Error};

use crate::say;

/// Keeps files, reads what waits, and says what was found; refused at the end when one of them was not taken.
pub fn files(mut desk: Desk, files: &[PathBuf]) -> Result<(), Error> {
    let Taken { kept, refused, .. } = evidence::take(&mut desk, files, None)?.value;
    for it in &kept {
        say::line(it.note.clone().unwrap_or_else(|| format!("Kept {}", it.label)))?;
    }
    for it in &refused {
        say::line(format!("Not taken: {}. {}", it.label, it.error.message))?;
    }
    let reader = Reader::apart()?;
    while let Some(job) = inbox::next(&mut desk, &reader)? {
        let outcome = reader.read(&job);
        inbox::keep(&mut desk, &job, outcome)?;
        found(&desk, &job)?;
    }
    let waiting = inbox::list(&desk)?.rows.len();
    desk.close()?;
    say::line(format!("{waiting} waiting in the inbox; nothing counts before it is confirmed."))?;
    match refused.len() {
        0 => Ok(()),
        1 => Err(Error::refused("One file was not taken.")),
        several => Err(Error::refused(format!("{several} files were not taken."))),
    }
}

/// Says what was found in one file.
fn found(desk: &Desk, job: &inbox::Job) -> Result<(), Error> {
    let item = inbox::item(desk, job.evidence())?;
    if item.stage == InboxStage::Failed {
        let why = item.failure.map(|it| it.message).unwrap_or_default();
        return say::line(format!("Not read: {}. {why}", job.label()));
    }
    say::line(format!("Read {}", job.label()))?;
    for note in &item.notes {
        say::line(format!("  {note}"))?;
    }
    for certificate in &item.certificates {
        for field in certificate.fields.iter().filter(|it| !it.candidates.is_empty()) {
            say::line(format!("  {:<15}{}", field.fact, field.candidates[0].said))?;
        }
        for finding in &certificate.findings {
            say::line(format!("  ! {finding}"))?;
        }
    }
    Ok(())
}
