//! Knows a form again: a digest of what it asks, not of its file.
//!
//! The same form downloaded twice, saved by another program or filled in before has the same fingerprint; a new edition
//! that asks something else has another.

use sha2::{Digest, Sha256};

use super::blank::Page;
use super::field::{Field, Kind, Offered};

/// Digests a form's fields, or its pages' text where it has none.
pub(super) fn of(pages: &[Page], fields: &[Field], text: impl FnOnce() -> String) -> String {
    let mut digest = Sha256::new();
    let mut add = |line: String| {
        digest.update(line.as_bytes());
        digest.update(b"\n");
    };
    for page in pages {
        add(format!("page {:.0} {:.0}", page.width, page.height));
    }
    let mut lines: Vec<String> = fields.iter().map(line).collect();
    lines.sort();
    if lines.is_empty() {
        let words: Vec<String> = text().split_whitespace().map(str::to_owned).collect();
        lines.push(format!("text {}", words.join(" ")));
    }
    lines.into_iter().for_each(add);
    digest.finalize().iter().take(16).map(|it| format!("{it:02x}")).collect()
}

fn line(field: &Field) -> String {
    let names = |offered: &[Offered]| {
        offered.iter().map(|it| it.value.as_str()).collect::<Vec<_>>().join("\t")
    };
    let kind = match &field.kind {
        Kind::Line { most } => format!("line {most:?}"),
        Kind::Comb { cells } => format!("comb {cells}"),
        Kind::Lines { most } => format!("lines {most:?}"),
        Kind::Tick => "tick".to_owned(),
        Kind::Buttons(offered) => format!("buttons {}", names(offered)),
        Kind::List { offered, .. } => format!("list {}", names(offered)),
        Kind::Signature => "signature".to_owned(),
    };
    let pages: Vec<String> = field.places.iter().map(|it| it.page.to_string()).collect();
    format!("field {:?} {kind} on {}", field.name, pages.join(" "))
}
