//! A sheet of paper and the few words a form needs to fill it.
//!
//! A [`Sheet`] takes things from the top down: text that wraps, fields, tables, tick boxes. It starts a new page
//! when one is full, repeats what has to be repeated, and at the end numbers the pages. What comes out is data:
//! [`printpdf::PdfPage`]s that can be compared.
//!
//! Deliberately absent: colour (forms are printed in black and white), images, and anything a form says.
//! The invariant that matters: every width is measured with the glyphs that will be drawn.

mod certificate;
mod choices;
mod field;
mod font;
mod ink;
mod notice;
mod page;
mod paper;
mod style;
mod table;
mod tag;
mod text;

pub use certificate::{Certificate, CertificateLayout, certificate};
pub use field::{Field, blank, field};
pub use font::{Font, Weight};
pub use page::{Drawn, Link, Running, Sheet};
pub use paper::Paper;
pub use style::{Align, Ink, Style};
pub use table::{Cell, Column, Row, Table};
pub(crate) use tag::{Mark, Role, marks};
pub(crate) use text::runs;
pub use text::{uncovered, width, wrap};
