//! The view of an import: the columns with what they mean, the questions left, and what each row becomes.

use domain::activity::type_name;
use domain::amount::Unit;
use domain::area::COMMON;
use reading::tables::{Cell, DayIn, Role, Sheet, day, names};
use serde::Serialize;

use super::columns::{data, days, letter};
use super::draft::{self, ImportDraft};
use super::row::{self, ReadRow};
use super::{table, twins};
use crate::choices::{self, Choice, area_name, named};
use crate::shown::shown;
use crate::{Desk, Error};

/// An import as far as the person has said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportView {
    /// The file's name.
    pub label: String,
    /// Its sheets that hold anything.
    pub sheets: Vec<SheetRow>,
    /// What was said or guessed so far.
    pub draft: ImportDraft,
    /// Whether the columns were mapped like this before.
    pub remembered: bool,
    /// Rows that may hold the headings, with their words.
    pub headings: Vec<Choice>,
    /// The columns.
    pub columns: Vec<ColumnRow>,
    /// What a column can mean.
    pub roles: Vec<Choice>,
    /// The units an amount can have.
    pub units: Vec<Choice>,
    /// The types an activity can have.
    pub types: Vec<Choice>,
    /// The areas a word can mean.
    pub areas: Vec<Choice>,
    /// A day of the table that can be read in two ways, where no cell settles which.
    pub ambiguous: Option<String>,
    /// Whether amounts stand there without a unit.
    pub unitless: bool,
    /// Words no list knows.
    pub unknown: Vec<UnknownWord>,
    /// What must be answered before anything can be imported, a sentence each.
    pub questions: Vec<String>,
    /// The rows.
    pub rows: Vec<ImportRow>,
}

/// A sheet of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetRow {
    /// Its name.
    pub name: String,
    /// How many of its rows hold anything.
    pub rows: usize,
}

/// A column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ColumnRow {
    /// Its letter.
    pub letter: String,
    /// Its heading, or empty.
    pub name: String,
    /// The first different things that stand in it.
    pub samples: Vec<String>,
}

/// A word no list knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnknownWord {
    /// What it stands for: type, unit or areas.
    pub role: String,
    /// The word as the table writes it.
    pub word: String,
    /// In how many rows.
    pub rows: usize,
}

/// What a row becomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportRow {
    /// Its number in the file.
    pub number: u32,
    /// How it stands with it.
    pub state: RowState,
    /// Whether it will be imported.
    pub take: bool,
    /// The title.
    pub title: String,
    /// The first day as ISO text, or empty.
    pub started_on: String,
    /// The day as ISO text, or empty.
    pub completed_on: String,
    /// The provider.
    pub provider: String,
    /// The amount with its unit.
    pub amount: String,
    /// The name of its type.
    pub type_name: String,
    /// The names of its areas.
    pub areas: Vec<String>,
    /// What stands against it, or should be known, a sentence each.
    pub sentences: Vec<String>,
}

/// How it stands with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum RowState {
    /// It becomes an activity.
    Ready,
    /// It looks like one that is there already.
    Twin,
    /// Something stands against it.
    Faulty,
    /// An answer is needed before it can be read.
    Open,
    /// It adds up the others.
    Sum,
}

/// How many unknown words are asked about; beyond them the column means something else.
const MOST_WORDS: usize = 24;

/// Makes the view of a draft.
pub(super) fn of(desk: &Desk, draft: ImportDraft) -> Result<ImportView, Error> {
    let table = table::on(desk)?;
    let draft = if draft.roles.is_empty() {
        // A new sheet or another row of headings: its columns are guessed.
        let heading = Some(draft.heading).filter(|it| *it > 0);
        draft::of_sheet(desk, table, draft.sheet, heading)?
    } else {
        draft
    };
    let draft = draft.settle(table);
    let sheet = table.sheet(draft.sheet);
    let read = row::all(desk, table, &draft)?;
    let twins = twins::find(&desk.store()?.activities()?, &read);
    let offered = choices::for_activities(desk)?;
    let ambiguous = ambiguous(sheet, &draft);
    let unitless = unitless(sheet, &draft);
    Ok(ImportView {
        label: shown(&table.label),
        sheets: table
            .book
            .sheets
            .iter()
            .map(|it| SheetRow { name: it.name.clone(), rows: it.rows.len() })
            .collect(),
        remembered: draft::is_remembered(desk, table, &draft)?,
        headings: headings(sheet),
        columns: columns(sheet, &draft),
        roles: Role::ALL.map(|it| named(it.word(), it.name())).to_vec(),
        units: offered.units,
        types: offered.types,
        areas: COMMON.map(|(id, name)| named(id, name)).to_vec(),
        questions: questions(&draft, ambiguous.as_deref(), unitless, &read),
        ambiguous,
        unitless,
        unknown: row::unknown_words(&read)
            .into_iter()
            .take(MOST_WORDS)
            .map(|((role, word), rows)| UnknownWord { role: role.word().into(), word, rows })
            .collect(),
        rows: read
            .into_iter()
            .zip(twins)
            .map(|(it, twin)| import_row(desk, &draft, it, twin))
            .collect(),
        draft,
    })
}

fn import_row(desk: &Desk, draft: &ImportDraft, it: ReadRow, twin: Option<String>) -> ImportRow {
    let state = match (&it.activity, &twin) {
        (Some(_), None) => RowState::Ready,
        (Some(_), Some(_)) => RowState::Twin,
        (None, _) if it.sum => RowState::Sum,
        (None, _) if it.faults.is_empty() => RowState::Open,
        (None, _) => RowState::Faulty,
    };
    let take = match state {
        RowState::Ready => !draft.unticked.contains(&it.number),
        RowState::Twin => draft.ticked.contains(&it.number),
        _ => false,
    };
    let library = desk.packs().library();
    ImportRow {
        number: it.number,
        state,
        take,
        type_name: type_name(&it.draft.activity_type.as_str().into()).into(),
        areas: it.draft.areas.iter().map(|it| area_name(library, it)).collect(),
        title: shown(&it.draft.title),
        started_on: it.draft.started_on,
        completed_on: it.draft.completed_on,
        provider: shown(&it.draft.provider),
        amount: it.amount,
        sentences: it.faults.into_iter().chain(twin).chain(it.notes).map(|it| shown(&it)).collect(),
    }
}

/// Returns a day that can be read in two ways, where the columns of days prove neither.
fn ambiguous(sheet: &Sheet, draft: &ImportDraft) -> Option<String> {
    if !days(sheet, draft).asks() {
        return None;
    }
    let columns: Vec<usize> =
        draft.columns(Role::CompletedOn).chain(draft.columns(Role::StartedOn)).collect();
    let mut cells = data(sheet, draft).flat_map(|row| columns.iter().map(|&it| row.cell(it)));
    cells.find(|it| day(it, None, false) == DayIn::Ambiguous).map(Cell::said)
}

/// Tells whether some amount names no unit, neither itself nor in a column beside it.
fn unitless(sheet: &Sheet, draft: &ImportDraft) -> bool {
    let Some(amounts) = draft.columns(Role::Quantity).next() else { return false };
    let units = draft.columns(Role::Unit).next();
    data(sheet, draft).any(|row| {
        let named = units.is_some_and(|it| !row.cell(it).is_empty());
        !named && reading::tables::amount(row.cell(amounts)).is_ok_and(|it| it.unit.is_none())
    })
}

fn questions(
    draft: &ImportDraft,
    ambiguous: Option<&str>,
    unitless: bool,
    rows: &[ReadRow],
) -> Vec<String> {
    let mut questions = Vec::new();
    for (role, what) in
        [(Role::CompletedOn, "date"), (Role::Title, "title"), (Role::Quantity, "amount")]
    {
        if draft.columns(role).next().is_none() {
            questions.push(format!("Say which column holds the {what}."));
        }
    }
    if let Some(day) = ambiguous.filter(|_| draft.day_order().is_none()) {
        questions.push(format!("Say which number of \"{day}\" is the month."));
    }
    if unitless && Unit::from_word(&draft.unit).is_none() {
        questions.push("Say in which unit the amounts are.".into());
    }
    if rows.is_empty() {
        questions.push("There are no rows beneath the headings.".into());
    }
    questions
}

/// Returns the rows that may hold the headings, in a few of their words.
fn headings(sheet: &Sheet) -> Vec<Choice> {
    let words = |row: &reading::tables::Row| {
        let said: Vec<String> =
            row.cells.iter().map(Cell::said).filter(|it| !it.is_empty()).collect();
        said.join(", ").chars().take(70).collect::<String>()
    };
    let rows = sheet.rows.iter().take(25);
    rows.map(|it| Choice {
        id: it.number.to_string(),
        name: format!("Row {}: {}", it.number, words(it)),
    })
    .collect()
}

fn columns(sheet: &Sheet, draft: &ImportDraft) -> Vec<ColumnRow> {
    let named = names(sheet, Some(draft.heading).filter(|it| *it > 0));
    named
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let mut samples: Vec<String> = Vec::new();
            for said in data(sheet, draft).map(|row| row.cell(at).said()) {
                let said: String = said.split_whitespace().collect::<Vec<_>>().join(" ");
                let said = shown(&said.chars().take(60).collect::<String>());
                if !said.is_empty() && !samples.contains(&said) {
                    samples.push(said);
                }
                if samples.len() == 3 {
                    break;
                }
            }
            ColumnRow { letter: letter(at), name: shown(&name), samples }
        })
        .collect()
}
