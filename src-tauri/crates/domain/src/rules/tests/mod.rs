//! The format and the packs as a whole.

mod builtin;
mod example;
mod faults;
mod shapes;

use super::*;

/// The packs that come with the program.
pub(crate) const FILES: [(&str, &str); 7] = [
    ("ascp/body.toml", include_str!("../../../../../rules/ascp/body.toml")),
    ("ascp/international.toml", include_str!("../../../../../rules/ascp/international.toml")),
    ("ascp/mls.toml", include_str!("../../../../../rules/ascp/mls.toml")),
    ("ascp/mlt.toml", include_str!("../../../../../rules/ascp/mlt.toml")),
    ("ascp/ht.toml", include_str!("../../../../../rules/ascp/ht.toml")),
    ("ascp/htl.toml", include_str!("../../../../../rules/ascp/htl.toml")),
    ("ascp/pa.toml", include_str!("../../../../../rules/ascp/pa.toml")),
];

/// Reads files that must be without fault.
pub(crate) fn library(files: &[(&str, &str)]) -> Library {
    Library::read(files).unwrap_or_else(|faults| panic!("{}", said(&faults)))
}

fn said(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("an ISO date")
}
