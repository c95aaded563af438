//! What is inside an e-mail or an archive: each file becomes evidence of its own, and says where it came from.

use domain::evidence::{Evidence, MediaType};
use reading::files::{Kind, Limits, inside};
use store::Store;

use super::new_evidence;
use crate::Error;

/// Takes the files out of an e-mail or an archive that is in the vault; none where it is neither, or unsound.
///
/// The bytes are kept here; the rows are the caller's to write. What the record has already is left out.
pub(super) fn take_out(store: &Store, holder: &Evidence) -> Result<Vec<Evidence>, Error> {
    if holder.media != MediaType::Other || holder.size > Limits::USUAL.bytes {
        return Ok(Vec::new());
    }
    let bytes = store.read(&holder.digest)?;
    let Some(kind @ (Kind::Email | Kind::Zip)) = Kind::of(&bytes) else { return Ok(Vec::new()) };
    // One that can't be opened waits in the inbox itself, and says there why.
    let Ok(files) = inside(&bytes, kind, &Limits::USUAL) else { return Ok(Vec::new()) };
    let mut taken: Vec<Evidence> = Vec::new();
    for file in files.iter().filter(|it| !it.bytes.is_empty()) {
        let kept = store.keep_bytes(&file.name, &file.bytes)?;
        let twice = taken.iter().any(|it| it.digest == kept.digest);
        if !twice && store.evidence_by_digest(&kept.digest)?.is_none() {
            taken.push(new_evidence(kept, Some(holder.id.clone())));
        }
    }
    Ok(taken)
}

/// Says how many files were taken out.
pub(super) fn said(label: &str, files: usize) -> Option<String> {
    match files {
        0 => None,
        1 => Some(format!("One file was taken out of {label}.")),
        several => Some(format!("{several} files were taken out of {label}.")),
    }
}
