//! Text in a field.

use std::fmt::Write;

use lopdf::Document;

use super::frame::Frame;
use super::lines::{DoesNotFit, Size, Way, at_one, set};
use crate::official::letters::{Inked, Letters};
use crate::sheet::Align;

const TEXT: &str = "a text takes every number";
/// The height of capitals, in ems.
const CAPITALS: f32 = 0.714;

/// What is asked of a text.
#[derive(Clone, Debug)]
pub(in crate::official) struct Ask<'t> {
    pub text: &'t str,
    pub way: Way,
    pub size: Size,
    pub align: Align,
    /// Sets the colour.
    pub color: &'t str,
    /// A line to show as chosen, behind the text.
    pub chosen: Option<usize>,
}

/// Draws a text in a frame.
pub(in crate::official) fn text(
    document: &mut Document,
    letters: &mut Letters,
    frame: &Frame,
    ask: &Ask<'_>,
) -> Result<Inked, DoesNotFit> {
    let cells = matches!(ask.way, Way::Cells(_));
    let margin = if cells { 0.0 } else { frame.border + 2.0 };
    let (across, up) = (frame.width - 2.0 * margin, frame.height - 2.0 * frame.border);
    let set = set(ask.text, ask.way, ask.size, across, up)?;

    let mut ink = Inked { content: frame.drawn.clone(), ..Inked::default() };
    if let (Way::Cells(cells), Some(line)) = (ask.way, &frame.line) {
        write!(ink.content, "q\n{line}{} w\n", tidy(frame.border)).expect(TEXT);
        for index in 1..cells {
            let x = tidy(index as f32 * across / cells as f32);
            writeln!(ink.content, "{x} 0 m {x} {} l S", tidy(frame.height)).expect(TEXT);
        }
        ink.content.push_str("Q\n");
    }
    let clip = (frame.border, frame.width - 2.0 * frame.border, up);
    write!(
        ink.content,
        "/Tx BMC\nq\n{} {} {} {} re W n\n",
        tidy(clip.0),
        tidy(clip.0),
        tidy(clip.1),
        tidy(clip.2)
    )
    .expect(TEXT);
    let first = match ask.way {
        Way::Lines => frame.height - frame.border - set.size * 0.95,
        Way::Line | Way::Cells(_) => (frame.height - set.size * CAPITALS) / 2.0,
    };
    if let Some(chosen) = ask.chosen {
        let foot = first - chosen as f32 * set.leading - set.size * 0.28;
        let (width, height) = (tidy(clip.1), tidy(set.leading));
        writeln!(ink.content, "0.6 0.75 0.95 rg {} {} {width} {height} re f", clip.0, tidy(foot))
            .expect(TEXT);
    }
    write!(ink.content, "BT\n{}\n", ask.color).expect(TEXT);
    let mut at = |ink: &mut Inked, x: f32, y: f32, text: &str| {
        writeln!(ink.content, "1 0 0 1 {} {} Tm", tidy(x), tidy(y)).expect(TEXT);
        letters.show(document, ink, text, set.size);
    };
    if let Way::Cells(cells) = ask.way {
        let cell = across / cells as f32;
        let spare = cells.saturating_sub(ask.text.chars().count());
        let skipped = match ask.align {
            Align::Left => 0,
            Align::Center => spare / 2,
            Align::Right => spare,
        };
        for (index, character) in ask.text.chars().enumerate() {
            let character = character.to_string();
            let middle = ((skipped + index) as f32 + 0.5) * cell;
            at(&mut ink, middle - at_one(&character) * set.size / 2.0, first, &character);
        }
    } else {
        for (index, line) in set.lines.iter().enumerate() {
            let free = across - at_one(line) * set.size;
            let x = margin
                + match ask.align {
                    Align::Left => 0.0,
                    Align::Center => free / 2.0,
                    Align::Right => free,
                };
            at(&mut ink, x, first - index as f32 * set.leading, line);
        }
    }
    ink.content.push_str("ET\nQ\nEMC\n");
    Ok(ink)
}

/// Rounds to a hundredth of a point, finer than any printer.
fn tidy(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
