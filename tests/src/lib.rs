//! What the walks through the real window need: a display nobody looks at, and hands to use the window with.
//!
//! The walks themselves stand in `tests/window/` and are built as a test of the door's package, which is
//! how they get its fresh binary. Everything here fails by panicking with a sentence: a walk that cannot
//! go on has found something, and says where it stood.
//!
//! Deliberately absent: fixed pauses, and any look into the program behind the window. A walk knows what a person knows.

#[cfg(target_os = "linux")]
mod child;
#[cfg(target_os = "linux")]
mod desktop;
#[cfg(target_os = "linux")]
mod driver;
pub mod hostile;
mod keys;
mod target;
mod webdriver;
#[cfg(target_os = "linux")]
mod window;

#[cfg(target_os = "linux")]
pub use desktop::Desktop;
pub use target::{Target, button, checkbox, combobox, css, heading, link, role, textbox};
#[cfg(target_os = "linux")]
pub use window::Window;

use std::path::{Path, PathBuf};

/// Returns the top folder of the project.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the crate stands in a folder of the project")
        .to_owned()
}
