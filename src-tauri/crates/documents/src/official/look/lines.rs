//! Finds the size at which a text fits a field, and its lines.

use crate::sheet::{Style, Weight, width, wrap};

/// The largest and the smallest size a text is written in where the form leaves it open, in points.
pub(in crate::official) const LARGEST: f32 = 12.0;
const SMALLEST: f32 = 4.0;
/// From one line to the next, in ems.
const LEADING: f32 = 1.22;
/// How high a line is from its tails to its accents, in ems.
const EXTENT: f32 = 1.15;

/// The size a form asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::official) enum Size {
    /// Whatever fits.
    Open,
    /// So many points, or less where that does not fit.
    Points(f32),
}

/// How a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::official) enum Way {
    /// On one line.
    Line,
    /// On as many lines as it takes.
    Lines,
    /// A character in each of so many cells.
    Cells(usize),
}

/// A text that is too long for its field even in the smallest letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::official) struct DoesNotFit;

/// A text broken into lines that fit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Set {
    pub size: f32,
    pub leading: f32,
    pub lines: Vec<String>,
}

/// Sets a text into a space.
pub(super) fn set(
    text: &str,
    way: Way,
    size: Size,
    across: f32,
    up: f32,
) -> Result<Set, DoesNotFit> {
    let most = match size {
        Size::Points(it) => it,
        Size::Open => LARGEST,
    };
    match way {
        Way::Cells(cells) => {
            let cell = across / cells as f32;
            let widest = text.chars().map(|it| at_one(&it.to_string())).fold(0.1, f32::max);
            let size = most.min(up / EXTENT).min(cell / widest);
            one_line(text, size)
        }
        Way::Line => {
            let line = text.replace(['\r', '\n'], " ");
            let size = most.min(up / EXTENT).min(across / at_one(&line).max(0.1));
            one_line(&line, size)
        }
        Way::Lines => {
            let mut size = most;
            loop {
                let lines = broken(text, size, across);
                let leading = size * LEADING;
                let height = (lines.len() - 1) as f32 * leading + size * EXTENT;
                let wide = lines.iter().any(|it| at_one(it) * size > across + 0.01);
                if height <= up && !wide {
                    return Ok(Set { size, leading, lines });
                }
                if size <= SMALLEST {
                    return Err(DoesNotFit);
                }
                size = (size - 0.5).max(SMALLEST);
            }
        }
    }
}

fn one_line(text: &str, size: f32) -> Result<Set, DoesNotFit> {
    if size < SMALLEST {
        return Err(DoesNotFit);
    }
    let size = (size * 20.0).floor() / 20.0;
    Ok(Set { size, leading: size * LEADING, lines: vec![text.to_owned()] })
}

fn broken(text: &str, size: f32, across: f32) -> Vec<String> {
    let style = Style::new(Weight::Regular, size, size * LEADING);
    let paragraphs = text.split('\n').map(|it| it.trim_end_matches('\r'));
    paragraphs.flat_map(|it| wrap(it, style, across)).collect()
}

/// Returns the width of a text set one point high.
pub(super) fn at_one(text: &str) -> f32 {
    width(text, Style::new(Weight::Regular, 1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_written_smaller_and_one_that_is_too_long_is_refused() {
        let short = set("Ada", Way::Line, Size::Open, 200.0, 20.0).expect("it fits");
        assert_eq!(short.size, LARGEST);
        let long = set("Ada Example of the Example Hospital", Way::Line, Size::Open, 100.0, 20.0);
        assert!(long.is_ok_and(|it| it.size < 8.0));
        assert_eq!(set(&"x".repeat(500), Way::Line, Size::Open, 100.0, 20.0), Err(DoesNotFit));
    }

    #[test]
    fn lines_keep_their_paragraphs_and_shrink_until_all_of_them_fit() {
        let text = "Sysmex XN\nGram stain\n\nCrossmatch";
        let set = set(text, Way::Lines, Size::Points(14.0), 120.0, 44.0).expect("it fits");
        assert_eq!(set.lines, ["Sysmex XN", "Gram stain", "", "Crossmatch"]);
        assert!(set.size < 14.0 && set.size >= SMALLEST);
    }

    #[test]
    fn a_size_the_form_asks_for_is_kept_where_it_fits() {
        let it = set("Ada", Way::Line, Size::Points(9.0), 200.0, 20.0).expect("it fits");
        assert_eq!(it.size, 9.0);
        let high = set("Ada", Way::Line, Size::Points(50.0), 200.0, 20.0).expect("it fits");
        assert!(high.size < 18.0);
    }
}
