//! The title: what was learnt.

use crate::text::{Cell, Flow, Sheet};
use std::ops::Range;

use super::beside::{Pair, Side};
use super::candidate::{Candidate, choose};
use super::field::Field;
use super::label::{Kind, Label};
use super::table::Table;
use super::title_cues::{
    BEFORE_TITLE, CONTINUES, END, EVENT, GOES_ON, HEADING, NOT_TITLE_LINE, QUOTED, SENTENCE,
    UNFINISHED, WEAK,
};
use super::{area, mend, organisation, person};

/// Finds the title.
pub fn find(
    sheet: &Sheet,
    labels: &[Label],
    pairs: &[Pair],
    participant: &Field<String>,
    table: Option<&Table>,
) -> Field<String> {
    let mut found: Vec<Candidate<String>> = Vec::new();
    labelled(sheet, labels, pairs, &mut found);
    for flow in sheet.flows() {
        told(flow, &mut found);
        quoted(flow, &mut found);
    }
    alone(sheet, labels, participant, &mut found);
    let fold_of = |text: &str| person::plain(text).concat();
    for candidate in &mut found {
        by_table(candidate, table);
        judge(candidate, participant);
    }
    choose(found, sheet, |a, b| fold_of(a) == fold_of(b))
}

/// Beside sessions of its own, an event's name is the title, and a session's is not.
fn by_table(candidate: &mut Candidate<String>, table: Option<&Table>) {
    let Some(table) = table.filter(|it| it.sessions.len() > 1) else { return };
    let of_session =
        |it: &usize| table.sessions.iter().any(|session| session.title_words.contains(it));
    if candidate.words.iter().any(of_session) {
        candidate.weigh(-40, "the title of one session among several");
    } else if EVENT.is_match(&crate::text::fold::fold(&candidate.value.chars().collect::<Vec<_>>()))
    {
        candidate.weigh(24, "the name of an event with sessions");
    }
}

/// What makes a text more or less of a title, wherever it stands.
fn judge(candidate: &mut Candidate<String>, participant: &Field<String>) {
    let title = candidate.value.clone();
    let words = title.split_whitespace().count();
    if !area::named_in(&title).is_empty() {
        candidate.weigh(10, "speaks of a field of the laboratory");
    }
    if words == 1 {
        candidate.weigh(-14, "a single word");
    }
    if words > 24 {
        candidate.weigh(-40, "too long for a title");
    }
    let fold = crate::text::fold::fold(&title.chars().collect::<Vec<_>>());
    if HEADING.is_match(&fold) {
        candidate.weigh(-60, "the heading of the paper");
    }
    if SENTENCE.is_match(&fold) {
        candidate.weigh(-50, "a sentence about the paper");
    }
    let digits = title.chars().filter(char::is_ascii_digit).count();
    if digits * 2 > title.chars().filter(|it| it.is_alphabetic()).count() {
        candidate.weigh(-40, "mostly a number");
    }
    if participant
        .value
        .as_deref()
        .is_some_and(|name| person::person(&title).is_some_and(|it| person::same(&it, name)))
    {
        candidate.weigh(-70, "is the participant's name");
    }
}

/// Titles beside a label; a title may go on beneath its first line.
fn labelled(sheet: &Sheet, labels: &[Label], pairs: &[Pair], found: &mut Vec<Candidate<String>>) {
    for pair in pairs.iter().filter(|it| it.kind == Kind::Title) {
        let weight = match pair.side {
            Side::Right if pair.marked => 78,
            Side::Listed => 74,
            Side::Right if pair.length > 1 => 56,
            Side::Below if pair.marked || pair.length > 1 => 70,
            Side::Below => 56,
            Side::Right => 12,
            Side::Above => 40,
        };
        let strong = pair.length > 1 && sheet.rows.fold()[pair.label.clone()].contains("tltle");
        let ranges = continued(sheet, labels, pair.value.clone());
        let mut it = candidate(&sheet.rows, &ranges, weight, "stands beside a label for the title");
        if let Some(it) = &mut it {
            if strong {
                it.weigh(6, "the label says title");
            }
            if pair.length == 1 && WEAK.is_match(&sheet.rows.fold()[pair.label.clone()]) {
                it.weigh(-10, "the label may mean something else");
            }
        }
        found.extend(it);
    }
}

/// Titles in sentences: "has completed the course X on March 3".
fn told(flow: &Flow, found: &mut Vec<Candidate<String>>) {
    let fold = flow.fold();
    for it in BEFORE_TITLE.find_iter(fold) {
        let start = it.end();
        let inline = !it.as_str().ends_with(['\n', '\t']);
        if let Some(range) = stretch(fold, start) {
            let generic = it.as_str().trim_end().ends_with("completed")
                || it.as_str().trim_end().ends_with("attended");
            let weight = if inline { if generic { 52 } else { 66 } } else { 70 };
            found.extend(candidate(flow, &[range], weight, "the sentence says it was completed"));
        }
    }
}

/// Titles between quotation marks.
fn quoted(flow: &Flow, found: &mut Vec<Candidate<String>>) {
    for it in QUOTED.captures_iter(flow.fold()) {
        let Some(inner) = it.get(1) else { continue };
        if inner.as_str().split_whitespace().count() >= 2 && !inner.as_str().contains("\n\n") {
            found.extend(candidate(flow, &[inner.range()], 64, "stands between quotation marks"));
        }
    }
}

/// Lines that read like a title.
fn alone(
    sheet: &Sheet,
    labels: &[Label],
    participant: &Field<String>,
    found: &mut Vec<Candidate<String>>,
) {
    let fold = sheet.rows.fold();
    let usual = usual_height(sheet);
    let name_row = participant.place.as_ref().and_then(|place| {
        let first = place.boxes.first()?;
        sheet
            .cells
            .iter()
            .find(|it| it.page == place.page && (it.rect.middle() - first.middle()).abs() < 0.01)
            .map(|it| it.row)
    });
    let rows = sheet.cells.last().map_or(0, |it| it.row + 1);
    for (at, cell) in sheet.cells.iter().enumerate() {
        if labels.iter().any(|it| {
            it.cell == at
                && (it.marked
                    || it.rest.is_empty()
                    || it.range.start == cell.range.start && it.length > 1)
        }) {
            continue;
        }
        let text = &fold[cell.range.clone()];
        let words = text.split_whitespace().count();
        if words < 2 || NOT_TITLE_LINE.is_match(text) {
            continue;
        }
        let printed = sheet.rows.text(cell.range.clone());
        let ranges = continued(sheet, labels, cell.range.clone());
        let Some(mut it) = candidate(&sheet.rows, &ranges, 12, "a line that reads like a title")
        else {
            continue;
        };
        if capitalised(&printed) {
            it.weigh(10, "written as titles are");
        } else {
            it.weigh(-16, "not written as titles are");
        }
        if !area::named_in(&printed).is_empty() {
            it.weigh(14, "speaks of a field of the laboratory");
        }
        if EVENT.is_match(text) {
            it.weigh(14, "names an event");
        }
        if cell.rect.height() > 1.25 * usual {
            it.weigh(8, "printed larger than the rest");
        }
        if organisation::weight(&printed) > 0 {
            it.weigh(-22, "names an organisation");
        }
        if person::person(&printed).is_some() {
            it.weigh(-14, "could be a name");
        }
        if let Some(name) = name_row {
            if cell.row > name && cell.row <= name + 4 {
                it.weigh(14, "stands beneath the participant");
            }
            if cell.row < name && cell.row + 3 >= name {
                it.weigh(2, "stands above the participant");
            }
        }
        if cell.row < 2 && rows > 8 {
            it.weigh(-10, "stands in the letterhead");
        }
        if text.ends_with('.') {
            it.weigh(-10, "ends like a sentence");
        }
        found.push(it);
    }
}

/// Returns a candidate with its lines joined, marks and capitals taken away, misread letters mended.
fn candidate(
    flow: &Flow,
    ranges: &[Range<usize>],
    weight: i32,
    what: &'static str,
) -> Option<Candidate<String>> {
    let texts: Vec<String> =
        ranges.iter().map(|it| flow.text(flow.trimmed(it.clone(), ""))).collect();
    let value = cleaned(&texts)?;
    let words = ranges.iter().flat_map(|it| flow.words(it.clone())).collect();
    Some(Candidate::new(value, words, weight, what))
}

/// Joins the lines of a title and tidies it; `None` where no letters are left.
pub fn cleaned(lines: &[String]) -> Option<String> {
    let mut text = String::new();
    for line in lines {
        if let Some(head) = text.strip_suffix('-').filter(|it| it.ends_with(char::is_lowercase)) {
            if line.starts_with(char::is_lowercase) {
                // "immuno-" and "hematology": the hyphen was the line's, not the word's.
                let whole = format!(
                    "{}{}",
                    head.rsplit(' ').next().unwrap_or(head),
                    line.split(' ').next().unwrap_or(line)
                );
                text = if mend::is_word(&whole.to_lowercase()) || !whole.contains('-') {
                    head.to_owned()
                } else {
                    text.clone()
                };
            }
            text.push_str(line);
        } else {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    let text = text.trim().trim_matches(['"', '“', '”', '„', '«', '»', '*', '_', '|', '~']).trim();
    let text = text
        .trim_end_matches([',', ';', ':', '.', '-', '–'])
        .trim_start_matches([',', ';', ':', '-', '–', '.', '•'])
        .trim();
    let text = text.trim_matches(['"', '“', '”', '‘', '’', '\'']).trim_end_matches([',', '.']);
    if text.chars().filter(|it| it.is_alphabetic()).count() < 4 {
        return None;
    }
    let mended = mend::line(text);
    Some(if mend::in_capitals(&mended) { mend::title_case(&mended) } else { mended })
}

/// Returns the stretch of a title that begins here: up to where the sentence goes on, over a line break where the
/// next line plainly continues it.
fn stretch(fold: &str, start: usize) -> Option<Range<usize>> {
    let skipped = fold[start..].len() - fold[start..].trim_start().len();
    let start = start + skipped;
    if fold[start..].starts_with('"') {
        let end = fold[start + 1..].find('"').map(|at| start + 1 + at)?;
        return (end - start < 240).then_some(start + 1..end);
    }
    let mut end = super::participant::line_end(fold, start);
    if let Some(gap) = fold[start..end].find('\t') {
        end = start + gap;
    }
    // A title of one line may go on in the next two.
    for _ in 0..2 {
        let next_start = end + 1;
        if next_start >= fold.len()
            || fold.as_bytes()[end] != b'\n'
            || fold.as_bytes()[next_start] == b'\n'
        {
            break;
        }
        let next_end = super::participant::line_end(fold, next_start);
        let next = &fold[next_start..next_end];
        if next.contains('\t') || GOES_ON.is_match(next) || END.is_match(&fold[start..end]) {
            break;
        }
        end = next_end;
    }
    if let Some(stop) = END.find(&fold[start..end]) {
        end = start + stop.start();
    }
    (end > start + 3).then_some(start..end)
}

/// Returns a cell's range and those of the lines beneath that continue it.
fn continued(sheet: &Sheet, labels: &[Label], first: Range<usize>) -> Vec<Range<usize>> {
    let fold = sheet.rows.fold();
    let mut ranges = vec![first.clone()];
    let Some(mut at) = sheet
        .cells
        .iter()
        .position(|it| it.range.start <= first.start && first.end <= it.range.end)
    else {
        return ranges;
    };
    let quoted = fold[first.clone()].matches('"').count() == 1;
    for _ in 0..2 {
        let cell = &sheet.cells[at];
        let Some(next) = (at + 1..sheet.cells.len()).find(|it| sheet.cells[*it].row > cell.row)
        else {
            break;
        };
        let below = (next..sheet.cells.len())
            .take_while(|it| sheet.cells[*it].row == sheet.cells[next].row)
            .find(|it| beneath(sheet, cell, first.start, &sheet.cells[*it]));
        let Some(next) = below else { break };
        let text = &fold[sheet.cells[next].range.clone()];
        let labelled = labels.iter().any(|it| {
            it.cell == next
                && (it.marked
                    || it.rest.is_empty()
                    || it.range.start == sheet.cells[next].range.start)
        });
        let open = quoted && !text.is_empty() && ranges.len() < 3;
        let same_row_only = sheet.cells[next].row == cell.row + 1
            && !fold[cell.range.end..sheet.cells[next].range.start].contains("\n\n");
        let ends = fold[ranges.last().cloned().unwrap_or_default()].trim_end();
        let unfinished = ends.ends_with(['-', ',', ':', '&'])
            || UNFINISHED.is_match(ends)
            || CONTINUES.is_match(text);
        if !same_row_only
            || labelled && !open
            || (GOES_ON.is_match(text) && !open)
            || !(open || unfinished || wraps(sheet, cell, &sheet.cells[next]))
        {
            break;
        }
        let range = sheet.cells[next].range.clone();
        ranges.push(range);
        if text.contains('"') {
            break;
        }
        at = next;
    }
    ranges
}

/// Tells whether a cell stands under the value that begins at `start` in the cell above.
fn beneath(sheet: &Sheet, above: &Cell, start: usize, cell: &Cell) -> bool {
    let value =
        sheet.rows.words(start..above.range.end).first().map(|it| sheet.words[*it].1.rect.left);
    let left = value.unwrap_or(above.rect.left);
    let centred =
        ((cell.rect.left + cell.rect.right) - (above.rect.left + above.rect.right)).abs() < 0.06;
    (cell.rect.left - left).abs() < 0.03 || centred
}

/// Tells whether the line above is so long that the next may belong to it, and both look the same.
fn wraps(sheet: &Sheet, above: &Cell, cell: &Cell) -> bool {
    let text = sheet.rows.text(cell.range.clone());
    let alike = (above.rect.height() - cell.rect.height()).abs() < 0.15 * above.rect.height();
    let gap = cell.rect.top - above.rect.bottom;
    alike
        && capitalised(&text)
        && above.rect.width() > 0.42
        && gap < 0.7 * cell.rect.height()
        && cell.rect.width() < above.rect.width()
        && organisation::weight(&text) <= 0
        && person::person(&text).is_none()
}

fn usual_height(sheet: &Sheet) -> f32 {
    let mut heights: Vec<f32> = sheet.cells.iter().map(|it| it.rect.height()).collect();
    heights.sort_by(f32::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or(0.0)
}

/// Tells whether most of the longer words begin with a capital.
pub fn capitalised(text: &str) -> bool {
    let long: Vec<&str> = text.split_whitespace().filter(|it| it.chars().count() > 3).collect();
    let tall = long
        .iter()
        .filter(|it| {
            it.chars()
                .find(|it| it.is_alphanumeric())
                .is_some_and(|it| it.is_uppercase() || it.is_ascii_digit())
        })
        .count();
    !long.is_empty() && tall * 10 >= long.len() * 6
}
