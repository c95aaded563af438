//! The limits the second process sets itself before it looks at a byte.

use std::io;

/// Memory in bytes: enough for the largest picture that is read, far from what a computer has.
#[cfg(unix)]
const MEMORY: u64 = 1_536 << 20;
/// Seconds of work: pages take a fraction of one, and what was made to take for ever is given up soon.
#[cfg(unix)]
const WORK: u64 = 10;

#[cfg(unix)]
pub(super) fn set() -> io::Result<()> {
    use rlimit::Resource;

    let lowered = |resource: Resource, most: u64| {
        let (_, hard) = resource.get()?;
        let most = most.min(hard);
        resource.set(most, most)
    };
    // Some systems know the limit on memory and refuse to set it; the limit on time stays.
    let _ = lowered(Resource::AS, MEMORY);
    lowered(Resource::CPU, WORK)?;
    lowered(Resource::CORE, 0)?;
    // A file it has no business to write ends at its first byte.
    lowered(Resource::FSIZE, 0)
}

#[cfg(not(unix))]
pub(super) fn set() -> io::Result<()> {
    Ok(())
}
