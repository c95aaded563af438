//! Files that leave the record: copies to look at, and forms saved where the person chose.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use domain::file_name::{Taken, safe};

use crate::Error;
use crate::desk::new_id;

/// Writes a copy for the system's viewer into the vault's private cache, under a name a person knows.
pub(crate) fn write_for_viewing(vault: &Path, label: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
    // A folder of its own per copy: the same label may be looked at twice.
    let folder = viewing(vault).join(new_id());
    let path = folder.join(safe_name(label));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, bytes))
        .map_err(|fault| cannot("write the copy", &path, &fault))?;
    Ok(path)
}

/// Removes the copies made for viewing.
pub(crate) fn forget_viewing(vault: &Path) {
    // They are copies in a cache: one that a viewer still holds is removed at the next start.
    let _ = fs::remove_dir_all(viewing(vault));
}

/// Writes a file whole or not at all, where the person chose.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let part = path.with_file_name(format!(".{}.part", new_id()));
    let written = write_synced(&part, bytes).and_then(|()| fs::rename(&part, path));
    written.map_err(|fault| {
        let _ = fs::remove_file(&part);
        cannot("save", path, &fault)
    })
}

/// Reads a file that came from outside, whole, if it is a plain one of at most so many bytes.
///
/// Links, pipes and devices are refused before they are opened: opening one can lead elsewhere, or take for ever.
pub(crate) fn read_plain(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let about = fs::symlink_metadata(path)?;
    if !about.is_file() {
        return Err(io::Error::other("it is no plain file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other("it is too large"));
    }
    Ok(bytes)
}

/// Turns a label into a file name every platform takes.
pub(crate) fn safe_name(label: &str) -> String {
    match label.rsplit_once('.') {
        // A long name loses its end, but never its ending.
        Some((stem, ending)) if (1..=5).contains(&ending.len()) && !stem.trim().is_empty() => {
            Taken::default().give(stem, &safe(ending))
        }
        _ => safe(label),
    }
}

fn viewing(vault: &Path) -> PathBuf {
    vault.join("cache").join("viewing")
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn cannot(what: &str, path: &Path, fault: &io::Error) -> Error {
    let hint = match fault.kind() {
        io::ErrorKind::StorageFull => {
            "The disk is full. Free some space and try again; your record is unaffected."
        }
        io::ErrorKind::PermissionDenied => "That folder can't be written to. Choose another one.",
        _ => "Choose another folder and try again; your record is unaffected.",
    };
    Error::refused(format!("Can't {what} \"{}\": {fault}.", path.display())).hinted(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_never_leaves_its_folder() {
        for (label, name) in [
            ("Certificate 12.pdf", "Certificate 12.pdf"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\x\\y.pdf", "C--x-y.pdf"),
            ("a\u{0}b", "ab"),
            ("con.pdf", "_con.pdf"),
            ("...", "file"),
            ("", "file"),
        ] {
            assert_eq!(safe_name(label), name, "{label:?}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_saved_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let missing = folder.path().join("gone").join("form.pdf");
        let error = write_whole(&missing, b"%PDF").expect_err("the folder does not exist");
        assert!(error.message.contains("form.pdf"), "{error}");
        assert_eq!(fs::read_dir(folder.path()).expect("it exists").count(), 0);
    }
}
