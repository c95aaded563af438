//! The walls around the second process: once they stand, it opens no file, makes no connection and starts no program.
//!
//! What it needs it has by then: its memory, and the pipes it was started with. Only Linux knows such walls; where a
//! kernel lacks them the limits stay, and [`Walls`] says so.

use serde::{Deserialize, Serialize};

/// Which walls stand, as found by running against them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walls {
    /// No file can be opened.
    pub files: bool,
    /// No connection can be made.
    pub network: bool,
    /// No program can be started.
    pub programs: bool,
}

impl Walls {
    /// Runs against the walls of this process.
    pub(super) fn tried() -> Self {
        let own = std::env::current_exe();
        Self {
            files: own.as_ref().is_ok_and(|it| std::fs::File::open(it).is_err()),
            network: std::net::UdpSocket::bind("127.0.0.1:0").is_err(),
            programs: own.is_ok_and(|it| std::process::Command::new(it).spawn().is_err()),
        }
    }
}

/// Raises the walls this system has.
#[cfg(target_os = "linux")]
pub(super) fn raise() {
    // Each is a courtesy of the kernel: one that has neither still has the limits.
    let _ = linux::no_files();
    let _ = linux::no_calls();
}

/// Raises the walls this system has: none.
#[cfg(not(target_os = "linux"))]
pub(super) fn raise() {}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;

    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError};
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};

    /// Takes away every right to the file system and to TCP, as far as this kernel knows them.
    pub fn no_files() -> Result<(), RulesetError> {
        Ruleset::default()
            .handle_access(AccessFs::from_all(ABI::V5))?
            .handle_access(AccessNet::from_all(ABI::V5))?
            .create()?
            .restrict_self()?;
        Ok(())
    }

    /// Lets the calls that open, connect or start something fail, as if they were not permitted.
    pub fn no_calls() -> Result<(), seccompiler::Error> {
        let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
        let rules: BTreeMap<_, _> = REFUSED.iter().map(|it| (*it, Vec::new())).collect();
        let arch = TargetArch::try_from(std::env::consts::ARCH)?;
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, refused, arch)?;
        apply_filter(&BpfProgram::try_from(filter)?)
    }

    const REFUSED: &[libc::c_long] = &[
        #[cfg(target_arch = "x86_64")]
        libc::SYS_open,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_creat,
        libc::SYS_openat,
        libc::SYS_openat2,
        libc::SYS_open_by_handle_at,
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_connect,
        libc::SYS_bind,
        libc::SYS_listen,
        // It can do any of the others without being seen.
        libc::SYS_io_uring_setup,
        libc::SYS_execve,
        libc::SYS_execveat,
        libc::SYS_ptrace,
        libc::SYS_process_vm_readv,
        libc::SYS_process_vm_writev,
        libc::SYS_mount,
        libc::SYS_unshare,
    ];
}
