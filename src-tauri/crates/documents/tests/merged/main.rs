//! Many files in one PDF, judged by readers that know nothing of us: qpdf, poppler, mupdf and hayro.

mod annotations;
mod carried;
mod images;
mod made;
mod mutated;
mod public;
mod readers;
mod seen;
