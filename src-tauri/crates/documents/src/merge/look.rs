//! Looks at a file without taking it in.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{load, picture};

/// The most pages whose text is looked at.
const MOST: usize = 5;

/// Counts the pages of a PDF; none where two readers that know nothing of each other do not agree.
pub fn pages(bytes: &[u8]) -> Option<usize> {
    let count = load::open(bytes).ok()?.leaves.len();
    (picture::count(bytes)? == count).then_some(count)
}

/// Returns the text on the first pages of a PDF; empty where there is none that can be read.
pub fn text(bytes: &[u8]) -> String {
    let read = || {
        let opened = load::open(bytes).ok()?;
        let last = u32::try_from(opened.leaves.len().min(MOST)).ok()?;
        opened.document.extract_text(&(1..=last).collect::<Vec<_>>()).ok()
    };
    catch_unwind(AssertUnwindSafe(read)).ok().flatten().unwrap_or_default()
}
