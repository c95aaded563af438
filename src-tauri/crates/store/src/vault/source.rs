//! The file a person gives us: opened without following a link, waiting for a writer, or trusting its name.

use std::fs::{File, FileType};
use std::path::Path;

use crate::Error;
use crate::vault::LARGEST;

/// Returns the name of a file as a label.
pub(super) fn label(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Opens a regular file for reading; anything else is refused at once.
pub(super) fn open(path: &Path) -> Result<File, Error> {
    let refuse = |kind: FileType| match what(kind) {
        Some(what) => Err(Error::NotAFile { name: label(path), what }),
        None => Ok(()),
    };
    refuse(path.symlink_metadata().map_err(Error::io("opening", path))?.file_type())?;

    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Without these a link could be slipped in after the look above, and a pipe would keep us waiting.
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    let file = options.open(path).map_err(Error::io("opening", path))?;
    let found = file.metadata().map_err(Error::io("reading", path))?;
    refuse(found.file_type())?;
    admit(&label(path), found.len())?;
    Ok(file)
}

/// Refuses what has no content or too much.
pub(super) fn admit(name: &str, size: u64) -> Result<(), Error> {
    match size {
        0 => Err(Error::Empty { name: name.to_owned() }),
        1..=LARGEST => Ok(()),
        _ => Err(Error::TooLarge { name: name.to_owned(), size, most: LARGEST }),
    }
}

fn what(kind: FileType) -> Option<&'static str> {
    if kind.is_file() {
        None
    } else if kind.is_symlink() {
        Some("a link")
    } else if kind.is_dir() {
        Some("a folder")
    } else {
        Some("a device or a pipe")
    }
}
