//! A person's desktop for one walk: a display, a session bus, and an empty home.

use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, iter};

use tempfile::TempDir;

use crate::child::Child;

/// A display, a session bus and a home of their own, so that walks neither see each other nor the person's record.
///
/// Fields go in the order they stand: the programs end before their home is removed.
pub struct Desktop {
    display: String,
    bus: String,
    settings: Vec<(String, OsString)>,
    _screen: Child,
    _bus: Child,
    home: TempDir,
}

impl Desktop {
    /// Opens an empty desktop with a light look.
    pub fn open() -> Self {
        let home = tempfile::Builder::new()
            .prefix("aliquot-walk-")
            .tempdir()
            .expect("a temporary folder can be made");
        fs::create_dir(home.path().join("run")).expect("the home is new and empty");
        fs::set_permissions(home.path().join("run"), fs::Permissions::from_mode(0o700))
            .expect("the folder is ours");

        // Without -noreset the server starts over when its last client leaves, and kills whoever is just arriving.
        let (screen, number) = Child::announced(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-noreset",
                    "-nolisten",
                    "tcp",
                    "-screen",
                    "0",
                    "1600x1200x24",
                ])
                .stderr(Stdio::null()),
        );
        let (session, bus) = Child::announced(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .arg(format!("--address=unix:dir={}", home.path().join("run").display()))
                .stderr(Stdio::null()),
        );
        let desktop = Self {
            display: format!(":{number}"),
            bus,
            settings: Vec::new(),
            _screen: screen,
            _bus: session,
            home,
        };
        desktop.install_viewer();
        desktop
    }

    /// Turns the desktop dark, for windows opened from now on.
    pub fn dark(self) -> Self {
        self.with("GTK_THEME", "Adwaita:dark")
    }

    /// Sets an environment variable for programs started from now on.
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.settings.push((name.to_owned(), value.into()));
        self
    }

    /// Returns the home folder, where a walk may lay files to be dropped or find files that were saved.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Returns the folder the record is kept in.
    pub fn vault(&self) -> PathBuf {
        self.home().join("vault")
    }

    /// Returns what was opened in the system's viewer so far.
    pub fn viewed(&self) -> Vec<PathBuf> {
        let list = fs::read_to_string(self.home().join("viewed")).unwrap_or_default();
        list.lines().map(PathBuf::from).collect()
    }

    /// Returns whether `program` is running on this desktop.
    pub fn runs(&self, program: &Path) -> bool {
        let here = format!("DISPLAY={}", self.display);
        let processes = fs::read_dir("/proc").expect("Linux tells of its processes").flatten();
        processes.map(|it| it.path()).any(|process| {
            let is_program = fs::read_link(process.join("exe")).is_ok_and(|it| it == program);
            // A process may end while one looks at it; then it does not run.
            is_program
                && fs::read(process.join("environ"))
                    .is_ok_and(|it| it.split(|byte| *byte == 0).any(|it| it == here.as_bytes()))
        })
    }

    /// Returns a command that would run on this desktop, knowing nothing of the machine around it but its programs.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command
            .env_clear()
            .env("PATH", self.path())
            .env("LANG", "C.UTF-8")
            .env("HOME", self.home())
            .env("XDG_RUNTIME_DIR", self.home().join("run"))
            .env("XDG_CONFIG_HOME", self.home().join("config"))
            .env("XDG_DATA_HOME", self.home().join("data"))
            .env("XDG_CACHE_HOME", self.home().join("cache"))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("GTK_THEME", "Adwaita")
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .current_dir(self.home());
        command
    }

    /// Puts a viewer in place that only notes what it was asked to show.
    fn install_viewer(&self) {
        let viewer = self.home().join("bin/xdg-open");
        fs::create_dir(self.home().join("bin")).expect("the home is new and empty");
        fs::write(&viewer, "#!/bin/sh\nprintf '%s\\n' \"$1\" >>\"$HOME/viewed\"\n")
            .expect("the folder is ours");
        fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).expect("the file is ours");
    }

    fn path(&self) -> OsString {
        let machine = env::var_os("PATH").unwrap_or_default();
        let own = iter::once(self.home().join("bin"));
        env::join_paths(own.chain(env::split_paths(&machine)))
            .expect("a temporary folder's name has no colon")
    }
}
