//! What a reader of our PDFs sees: judged by poppler and qpdf, which know nothing of us.

mod certificates;
mod file;
mod forms;
mod golden;
mod margins;
mod others;
mod samples;
mod tools;
