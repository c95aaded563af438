//! From facts to bytes: printed forms and the audit package.
//!
//! Rooms in reading order:
//!
//! - [`sheet`]: our few words over printpdf, in points from the top left corner;
//! - [`merge`]: many files into one PDF, copied and not drawn anew;
//! - [`package`]: the answer to an audit, from the cover letter to the last certificate;
//! - [`forms`]: one file per form, from the fields of `domain::form` to pages;
//! - [`official`]: a body's own form, filled in;
//! - [`pdf`]: one function that makes bytes of pages, the same bytes for the same pages.
//!
//! Deliberately absent: what a form says (that is `domain::form`), where a file goes, and the clock.
//! The invariant that matters: no character is dropped in silence. What no bundled font can draw is shown as `�`
//! and named in [`sheet::Drawn::uncovered`].

mod error;
pub mod forms;
pub mod merge;
pub mod official;
pub mod package;
pub mod pdf;
pub mod sheet;

pub use error::Error;
pub use sheet::Paper;
