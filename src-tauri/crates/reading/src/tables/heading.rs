//! Headings: which row names the columns, and what the columns are called.

use super::{Cell, DayIn, Role, Sheet, day};

/// How many rows from the top are looked at.
const LOOKED_AT: usize = 25;

/// Returns the number of the row that names the columns; nothing where every row is data.
pub fn find(sheet: &Sheet) -> Option<u32> {
    let candidates = sheet.rows.iter().take(LOOKED_AT);
    let known = |row: &super::Row| {
        row.cells.iter().filter(|it| Role::of_heading(&it.said()).is_some()).count()
    };
    let best = candidates.clone().map(|it| (known(it), it)).rev().max_by_key(|(known, _)| *known);
    if let Some((1.., row)) = best
        && is_words(row)
        && (known(row) > 1 || row.cells.len() < 3)
    {
        return Some(row.number);
    }
    // Nothing that is known: a row of words over rows with days or numbers names its columns.
    let mut rows = candidates.skip_while(|it| filled(it) < 2);
    let first = rows.next()?;
    let data = sheet.rows.iter().find(|it| it.number > first.number)?;
    (is_words(first) && !is_words(data)).then_some(first.number)
}

/// Returns what each column is called; a name over several columns stands for those beneath it without one.
pub fn names(sheet: &Sheet, heading: Option<u32>) -> Vec<String> {
    let width = sheet.width();
    let Some(at) = sheet.rows.iter().position(|it| Some(it.number) == heading) else {
        return vec![String::new(); width];
    };
    let above = at.checked_sub(1).map(|it| &sheet.rows[it]).filter(|it| filled(it) > 1);
    (0..width)
        .map(|column| {
            let own = one_line(sheet.rows[at].cell(column));
            if own.is_empty() { above.map_or(own, |it| one_line(it.cell(column))) } else { own }
        })
        .collect()
}

fn one_line(cell: &Cell) -> String {
    let words: Vec<String> = cell.said().split_whitespace().map(str::to_owned).collect();
    words.join(" ").chars().take(80).collect()
}

fn filled(row: &super::Row) -> usize {
    row.cells.iter().filter(|it| !it.is_empty()).count()
}

/// Headings are words: neither days nor numbers.
fn is_words(row: &super::Row) -> bool {
    let is_word = |it: &Cell| {
        matches!(it, Cell::Text(text) if !text.starts_with(|it: char| it.is_ascii_digit()))
            && matches!(day(it, None, false), DayIn::NoDay)
    };
    row.cells.iter().filter(|it| !it.is_empty()).all(is_word)
}

#[cfg(test)]
mod tests {
    use super::super::{Row, Sheet};
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let row = |(at, cells): (usize, &&[&str])| Row {
            number: u32::try_from(at).expect("few rows") + 1,
            cells: cells.iter().map(|it| Cell::text(it)).collect(),
        };
        Sheet {
            name: String::new(),
            rows: rows.iter().enumerate().map(row).collect(),
            from_1904: false,
        }
    }

    #[test]
    fn titles_over_the_table_are_passed_over() {
        let sheet = sheet(&[
            &["My CE log 2024 to 2026"],
            &["Last changed", "2026-01-02"],
            &["Date", "Course", "Hours"],
            &["2026-03-14", "Antibody Panels", "1.5"],
        ]);
        assert_eq!(find(&sheet), Some(3));
    }

    #[test]
    fn a_heading_merged_over_two_rows_is_found_in_both() {
        let sheet = sheet(&[
            &["Date", "Course", "Credits"],
            &["", "", "Hours", "Type"],
            &["2026-03-14", "Antibody Panels", "1.5", "Webinar"],
        ]);
        let heading = find(&sheet);
        assert!(heading.is_some());
        let sheet = self::sheet(&[
            &["Date", "Course", "", "Credits"],
            &["", "", "Hours", "Type"],
            &["2026-03-14", "Antibody Panels", "1.5", "Webinar"],
        ]);
        assert_eq!(names(&sheet, Some(2)), ["Date", "Course", "Hours", "Type"]);
    }

    #[test]
    fn a_table_without_headings_has_none() {
        let sheet = sheet(&[&["2026-03-14", "Antibody Panels"], &["2026-04-02", "Ethics"]]);
        assert_eq!(find(&sheet), None);
        assert_eq!(names(&sheet, None), ["", ""]);
    }

    #[test]
    fn unknown_words_over_data_are_headings_all_the_same() {
        let sheet = sheet(&[&["Tag", "Kurs"], &["2026-03-14", "Antibody Panels"]]);
        assert_eq!(find(&sheet), Some(1));
    }
}
