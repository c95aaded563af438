//! Text with places: words on pages, and how they hang together.
//!
//! Words come from a file's own text or from an engine that reads pictures; from here on it makes no difference.
//! Nothing here knows what a certificate is. The invariant: every letter handed on knows the word it came from, so
//! that whatever is found can be shown on the page.

pub mod fold;
pub mod plain;
pub mod rows;

mod flow;
mod page;
mod rect;
mod sheet;

pub use flow::Flow;
pub use page::{Origin, Page, Word};
pub use rect::Rect;
pub use sheet::{Cell, Sheet};
