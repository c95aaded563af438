//! Papers: which pages belong together, and where one page holds several certificates.

use std::sync::LazyLock;

use regex::Regex;

use crate::context::Context;
use crate::text::{
    Page, Sheet,
    fold::{cue, fold},
    rows::{self, Row},
};

use super::badge::Badge;
use super::certificate::{Certificate, read};
use super::label;

/// Reads every certificate of a file: pages that continue one are joined to it, pages that hold several are divided.
pub fn certificates(pages: &[Page], context: &Context) -> Vec<Certificate> {
    let mut found: Vec<Certificate> = Vec::new();
    let mut paper: Vec<Page> = Vec::new();
    let mut last: Vec<Certificate> = Vec::new();
    for page in pages.iter().filter(|it| !it.words.is_empty()) {
        let parts = divided(page, context);
        if parts.len() > 1 {
            found.append(&mut last);
            found.extend(parts);
            paper.clear();
            continue;
        }
        let alone = read(std::slice::from_ref(page), context);
        let own = alone.iter().any(Certificate::is_plausible)
            && !continues(page)
            && !last.iter().any(|it| same_paper(it, &alone));
        if own || last.is_empty() {
            found.append(&mut last);
            paper = vec![page.clone()];
            last = alone;
        } else {
            paper.push(page.clone());
            last = read(&paper, context);
        }
    }
    found.append(&mut last);
    found
}

/// "Page 2 of 3" continues what went before.
fn continues(page: &Page) -> bool {
    let text = page.text();
    let folded = fold(&text.chars().collect::<Vec<_>>());
    NUMBERED.captures(&folded).is_some_and(|it| {
        let number =
            |at: usize| it.get(at).and_then(|it| it.as_str().parse::<u32>().ok()).unwrap_or(1);
        number(1) > 1 && number(1) <= number(2)
    })
}

/// Tells whether a page repeats the certificate before it: the same title and day, as on a page of sessions.
fn same_paper(before: &Certificate, page: &[Certificate]) -> bool {
    let [only] = page else { return false };
    let title = only.title.value.is_some() && only.title.value == before.title.value;
    title
        && only.day.value == before.day.value
        && only.participant.value == before.participant.value
}

/// Divides a page at its headings, or else where its labels begin anew, if every part is a certificate of its own.
fn divided(page: &Page, context: &Context) -> Vec<Certificate> {
    let rows = rows::of_page(page);
    let heads: Vec<usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| {
            let words: Vec<&str> =
                row.cells.iter().flatten().map(|at| page.words[*at].text.as_str()).collect();
            HEAD.is_match(&fold(&words.join(" ").chars().collect::<Vec<_>>()))
        })
        .map(|it| it.0)
        .collect();
    let parts = divided_at(page, &rows, &heads, context);
    if parts.is_empty() { divided_at(page, &rows, &named(page), context) } else { parts }
}

/// Returns the rows in which a participant is named by a label.
fn named(page: &Page) -> Vec<usize> {
    let sheet = Sheet::of(std::slice::from_ref(page));
    let mut rows: Vec<usize> = label::find(&sheet)
        .iter()
        .filter(|it| it.kind == label::Kind::Participant)
        .map(|it| sheet.cells[it.cell].row)
        .collect();
    rows.dedup();
    rows
}

/// Divides a page between these rows, where it is widest.
fn divided_at(page: &Page, rows: &[Row], heads: &[usize], context: &Context) -> Vec<Certificate> {
    if !(2..=6).contains(&heads.len()) {
        return Vec::new();
    }
    // Each part begins after the widest gap before its heading: its letterhead belongs to it.
    let mut cuts = vec![0.0];
    for pair in heads.windows(2) {
        let cut = (pair[0] + 1..=pair[1]).max_by(|a, b| {
            let gap = |at: usize| rows[at].rect.top - rows[at - 1].rect.bottom;
            gap(*a).total_cmp(&gap(*b))
        });
        cuts.push(cut.map_or(1.0, |at| rows[at].rect.top - 0.000_1));
    }
    cuts.push(2.0);
    let parts: Vec<Vec<Certificate>> = cuts
        .windows(2)
        .map(|it| {
            let words = page
                .words
                .iter()
                .filter(|word| (it[0]..it[1]).contains(&word.rect.middle()))
                .cloned()
                .collect();
            read(&[Page { words, ..page.clone() }], context)
        })
        .collect();
    let whole = |it: &Certificate| {
        let named = it.participant.badge > Badge::Estimate;
        it.is_plausible() && named && it.title.value.is_some() && it.day.value.is_some()
    };
    let sound = parts.iter().all(|part| part.iter().any(whole));
    let differ = parts.windows(2).all(|it| {
        it[0].first().map(|it| (&it.title.value, &it.day.value))
            != it[1].first().map(|it| (&it.title.value, &it.day.value))
    });
    if sound && differ { parts.concat() } else { Vec::new() }
}

static NUMBERED: LazyLock<Regex> = LazyLock::new(|| cue(r"\bpage (\d{1,2}) (?:of|/) (\d{1,2})\b"));

static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^\W*(?:continuing education |ce |statement of |accent |cme ?/ ?cmle |cmle )?(?:certificate|certificate of (?:completion|attendance|credit|participation|achievement|training|continuing education)[a-z ]{0,30}|credit certificate|(?:record|statement|proof|confirmation|verification|letter) of (?:attendance|completion|training|credit|participation)[a-z ]*)\W*$",
    )
});
