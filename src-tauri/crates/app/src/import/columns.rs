//! The columns of a sheet as a person speaks of them: by their heading, or by their letter.

use reading::tables::{Days, Role, Row, Sheet, names};

use super::draft::ImportDraft;

/// Returns the rows beneath the headings.
pub(super) fn data<'s>(
    sheet: &'s Sheet,
    draft: &ImportDraft,
) -> impl Iterator<Item = &'s Row> + Clone {
    let heading = draft.heading;
    sheet.rows.iter().filter(move |it| it.number > heading)
}

/// Returns what the columns of days prove about the order of their numbers, together.
pub(super) fn days(sheet: &Sheet, draft: &ImportDraft) -> Days {
    let columns: Vec<usize> =
        draft.columns(Role::CompletedOn).chain(draft.columns(Role::StartedOn)).collect();
    let rows = data(sheet, draft);
    Days::of(rows.flat_map(|row| columns.iter().map(|&it| row.cell(it))))
}

/// Returns what each column is called: by its heading, else by its letter.
pub(super) fn called(sheet: &Sheet, draft: &ImportDraft) -> Vec<String> {
    let named = names(sheet, Some(draft.heading).filter(|it| *it > 0));
    let called = |(at, name): (usize, String)| if name.is_empty() { letter(at) } else { name };
    named.into_iter().enumerate().map(called).collect()
}

/// Returns the letter a spreadsheet gives a column: A, B, …, Z, AA.
pub(super) fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).expect("a remainder of 26 is small"));
    if at < 26 { last.into() } else { format!("{}{last}", letter(at / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 52].map(letter), ["A", "Z", "AA", "BA"]);
    }
}
