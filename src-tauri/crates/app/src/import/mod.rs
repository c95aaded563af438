//! Import: a spreadsheet becomes activities, row by row, after the person has seen what each row would be.
//!
//! The table is opened once and lies on the desk until it is imported or given up; every answer of the person makes the
//! view anew. What a cell does not say stays unknown: a row without a day or an amount is shown with its fault and left
//! out, and a word no list knows is kept in the notes. Deliberately absent: evidence, which is matched afterwards.
//! The invariant: nothing is written before the person confirms, and then all of it in one step.

mod columns;
mod draft;
mod row;
mod table;
mod twins;
mod view;
mod vocabulary;

use domain::activity::Activity;
use domain::journal::Op;
use serde::Serialize;

pub use draft::{ImportDraft, WordChoice};
pub use table::{Table, read};
pub use view::{ColumnRow, ImportRow, ImportView, RowState, SheetRow, UnknownWord};

use crate::progress::Progress;
use crate::{Changed, Desk, Error};

/// What an import brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Imported {
    /// How many activities were added.
    pub added: usize,
    /// How many rows were left out.
    pub left_out: usize,
}

/// Lays a table on the desk, with what its columns seem to mean or what the person said of the same headings before.
pub fn begin(desk: &mut Desk, table: Table) -> Result<ImportView, Error> {
    desk.store()?;
    let draft = draft::first(desk, &table)?;
    desk.importing = Some(table);
    view::of(desk, draft)
}

/// Returns what each row becomes by what the person has said so far.
pub fn preview(desk: &Desk, draft: &ImportDraft) -> Result<ImportView, Error> {
    view::of(desk, draft.clone())
}

/// Returns the file the table came from, to be read again after it was mended.
pub fn file(desk: &Desk) -> Result<std::path::PathBuf, Error> {
    Ok(table::on(desk)?.path.clone())
}

/// Puts a table in the place of the one on the desk; what was said of its columns stands where they are the same.
pub fn renew(desk: &mut Desk, table: Table, draft: &ImportDraft) -> Result<ImportView, Error> {
    let same = table::on(desk).is_ok_and(|old| draft::is_for_both(draft, old, &table));
    let draft = if same { draft.clone() } else { draft::first(desk, &table)? };
    desk.importing = Some(table);
    view::of(desk, draft)
}

/// Takes the table from the desk; nothing was written.
pub fn give_up(desk: &mut Desk) {
    desk.importing = None;
}

/// Adds the ticked rows as activities, in one step, and remembers what the columns mean.
///
/// Stopped in the middle, it adds nothing.
pub fn bring_in(
    desk: &mut Desk,
    draft: &ImportDraft,
    progress: &Progress<'_>,
) -> Result<Changed<Imported>, Error> {
    let view = view::of(desk, draft.clone())?;
    if let Some(question) = view.questions.first() {
        return Err(Error::refused(question.clone()).hinted("Nothing was imported yet."));
    }
    let table = table::on(desk)?;
    let activities: Vec<Activity> = row::all(desk, table, &view.draft)?
        .into_iter()
        .filter(|it| view.rows.iter().any(|row| row.number == it.number && row.take))
        .filter_map(|it| it.activity)
        .collect();
    let subject = match activities.as_slice() {
        [] => return Err(Error::refused("No row is ticked.").hinted("Tick the rows to import.")),
        [only] => format!("{} from {}", only.title, table.label),
        several => format!("{} activities from {}", several.len(), table.label),
    };
    let now = desk.now();
    desk.store_mut()?.transact(Op::ActivitiesImported, &subject, now, |edit| {
        for (done, activity) in activities.iter().enumerate() {
            progress.at(done, activities.len(), &activity.title).map_err(|_| stopped())?;
            edit.add_activity(activity)?;
        }
        Ok::<_, Error>(())
    })?;
    draft::remember(desk, &view.draft)?;
    desk.importing = None;
    let imported =
        Imported { added: activities.len(), left_out: view.rows.len() - activities.len() };
    Ok(desk.changed(Op::ActivitiesImported, imported))
}

/// Returns a view as other programs read it.
pub fn in_json(view: &ImportView) -> Result<String, Error> {
    serde_json::to_string_pretty(view)
        .map_err(|fault| Error::refused(format!("The answer can't be written as JSON: {fault}.")))
}

fn stopped() -> Error {
    Error::refused("The import was stopped; nothing was imported.")
}
