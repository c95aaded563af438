//! The words printed beside a field.

use crate::official::field::{Kind, Place};

/// Words printed on a page of the form, and where: fractions of the page, as for a [`Place`].
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The words of one stretch.
    pub text: String,
    /// Where they stand.
    pub place: Place,
}

/// Returns the words printed beside a place: before it on its line, behind it for a box, or else above it.
pub(super) fn beside(place: Place, kind: &Kind, printed: &[Printed]) -> String {
    let here = printed.iter().filter(|it| it.place.page == place.page);
    let middle = (place.top + place.bottom) / 2.0;
    let on_line = |it: &&Printed| {
        let reach = ((place.bottom - place.top) / 2.0).clamp(0.008, 0.02);
        ((it.place.top + it.place.bottom) / 2.0 - middle).abs() < reach
    };
    let line: Vec<&Printed> = here.clone().filter(on_line).collect();
    if *kind == Kind::Tick {
        let mut at = place.right;
        let mut words = Vec::new();
        let mut behind: Vec<&&Printed> =
            line.iter().filter(|it| it.place.left >= place.right - 0.005).collect();
        behind.sort_by(|a, b| a.place.left.total_cmp(&b.place.left));
        for it in behind {
            if it.place.left - at > 0.035 {
                break;
            }
            at = it.place.right;
            words.push(it.text.as_str());
        }
        return words.join(" ");
    }
    let mut at = place.left;
    let mut words = Vec::new();
    let mut before: Vec<&&Printed> =
        line.iter().filter(|it| it.place.right <= place.left + 0.005).collect();
    before.sort_by(|a, b| b.place.right.total_cmp(&a.place.right));
    for it in before {
        if at - it.place.right > 0.05 {
            break;
        }
        at = it.place.left;
        words.push(it.text.as_str());
    }
    words.reverse();
    if !words.is_empty() {
        return words.join(" ");
    }
    let above = |it: &&Printed| {
        let gap = place.top - it.place.bottom;
        (-0.005..0.02).contains(&gap) && it.place.left < place.right && it.place.right > place.left
    };
    here.filter(above).map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}
