//! The few things one must do by hand so that a file is still there after a power cut.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::Error;

/// Makes a folder only its owner may enter, unless it is there, and makes its name last.
pub(crate) fn make_dir(path: &Path) -> Result<(), Error> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = path.parent().filter(|it| !it.as_os_str().is_empty());
    if let Some(parent) = parent {
        make_dir(parent)?;
    }
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Ok(()) => sync_dir(parent.unwrap_or(Path::new("."))),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(source) => Err(Error::Io { doing: "making the folder", path: path.into(), source }),
    }
}

/// Makes the names in a folder last.
///
/// Windows cannot do this for a folder; there its own file system journal has to do.
pub(crate) fn sync_dir(path: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        File::open(path)
            .and_then(|dir| dir.sync_all())
            .map_err(Error::not_saved("making the names last in", path))?;
    }
    Ok(())
}

/// Writes a whole file so that either the old or the new one is there, whatever happens.
pub(crate) fn replace(path: &Path, tmp: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut file = tempfile::Builder::new()
        .suffix(".part")
        .tempfile_in(tmp)
        .map_err(Error::io("writing into", tmp))?;
    file.write_all(bytes).map_err(Error::io("writing", path))?;
    file.as_file().sync_all().map_err(Error::not_saved("writing", path))?;
    file.persist(path).map_err(|it| Error::io("naming", path)(it.error))?;
    sync_dir(path.parent().unwrap_or(tmp))
}

/// Opens options that make files only their owner may read and never follow a link.
pub(crate) fn private() -> OpenOptions {
    #[allow(unused_mut, reason = "only Unix has more to say")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    options
}

/// Returns how many bytes can still be written here, where the system can tell.
pub(crate) fn free_space(path: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let stat = rustix::fs::statvfs(path).ok()?;
        Some(stat.f_bavail.saturating_mul(stat.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Tells whether this program may write here; if not, why.
pub(crate) fn why_not_writable(path: &Path) -> Option<String> {
    #[cfg(unix)]
    let verdict =
        rustix::fs::access(path, rustix::fs::Access::WRITE_OK).map_err(std::io::Error::from);
    #[cfg(not(unix))]
    let verdict = path.metadata().and_then(|it| {
        let read_only = !it.is_dir() && it.permissions().readonly();
        if read_only { Err(std::io::ErrorKind::PermissionDenied.into()) } else { Ok(()) }
    });
    verdict.err().map(|error| format!("\"{}\" cannot be written ({error})", path.display()))
}
