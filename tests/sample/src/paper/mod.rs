//! A page of ink, and the PDF it becomes.
//!
//! Just enough to draw what offices and education companies print: text in the typefaces every reader knows, lines,
//! frames, seals and signatures, in points from the top left corner. The bytes are plain and the same each time.

mod face;
mod page;
mod pdf;
mod signature;

pub use face::Face;
pub use page::{Ink, Page, Pen};
pub use pdf::{document, picture};
pub use signature::signature;
