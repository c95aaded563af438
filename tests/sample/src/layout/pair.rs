//! Two certificates on one sheet, the way people copy them to save paper.

use super::{Facts, statement};
use crate::paper::{Ink, Page};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let half = page.height / 2.0;
    statement::draw_at(&mut page, facts, 0, 0.0);
    statement::draw_at(&mut page, facts, 1, half);
    // The shadow between the two sheets on the glass.
    page.line((0.0, half + 8.0), (page.width, half + 5.0), 1.2, Ink::PALE);
    page
}
