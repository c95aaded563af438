//! One row: from its cells to an activity, or to everything that stands against it.

use std::collections::BTreeMap;

use domain::activity::Activity;
use domain::amount::{Amount, Unit};
use reading::tables::{Cell, DayIn, Role, Row, Sheet, amount, day, unit_in};

use super::columns::{called, data, days};
use super::draft::ImportDraft;
use super::table::Table;
use super::vocabulary::Vocabulary;
use crate::activities::ActivityDraft;
use crate::error::FieldError;
use crate::{Code, Desk, Error};

/// What one row of the table says.
pub(super) struct ReadRow {
    pub(super) number: u32,
    pub(super) draft: ActivityDraft,
    /// The amount with its unit, as far as both are known.
    pub(super) amount: String,
    /// The activity; nothing where something stands against it or is not decided.
    pub(super) activity: Option<Activity>,
    /// What stands against it, a sentence each.
    pub(super) faults: Vec<String>,
    /// What a person should know, a sentence each.
    pub(super) notes: Vec<String>,
    /// Words no list knows, with what they stand for.
    pub(super) unknown: Vec<(Role, String)>,
    /// An answer of the person is needed before it can be read.
    pub(super) open: bool,
    /// It is a sum of the rows above it.
    pub(super) sum: bool,
}

/// Reads every filled row beneath the headings.
pub(super) fn all(desk: &Desk, table: &Table, draft: &ImportDraft) -> Result<Vec<ReadRow>, Error> {
    let sheet = table.sheet(draft.sheet);
    let reading = Reading {
        sheet,
        draft,
        names: called(sheet, draft),
        vocabulary: Vocabulary::of(desk),
        today: desk.today(),
    };
    let order = draft.day_order().or_else(|| days(sheet, draft).order());
    let draft_of = |row: &Row| reading.row(row, order);
    let is_filled = |row: &&Row| {
        (0..row.cells.len()).any(|it| draft.role(it) != Role::Ignore && !row.cell(it).is_empty())
    };
    data(sheet, draft).filter(is_filled).map(draft_of).collect()
}

struct Reading<'a> {
    sheet: &'a Sheet,
    draft: &'a ImportDraft,
    names: Vec<String>,
    vocabulary: Vocabulary,
    today: chrono::NaiveDate,
}

/// A row in the making.
struct Made<'r> {
    row: &'r Row,
    read: ReadRow,
    /// The kept words of cells that found no other place.
    kept: Vec<String>,
}

impl Reading<'_> {
    fn row(&self, row: &Row, order: Option<reading::tables::DayOrder>) -> Result<ReadRow, Error> {
        let read = ReadRow {
            number: row.number,
            draft: ActivityDraft::default(),
            amount: String::new(),
            activity: None,
            faults: Vec::new(),
            notes: Vec::new(),
            unknown: Vec::new(),
            open: false,
            sum: false,
        };
        let mut it = Made { row, read, kept: Vec::new() };
        for (role, field) in [
            (Role::Title, &mut it.read.draft.title),
            (Role::Provider, &mut it.read.draft.provider),
            (Role::ProgramNumber, &mut it.read.draft.program_number),
        ] {
            *field = self.cell(row, role).map(Cell::said).unwrap_or_default();
        }
        self.failed_formulas(&mut it);
        self.day(&mut it, order);
        self.amount(&mut it);
        self.activity_type(&mut it);
        self.areas(&mut it);
        self.notes(&mut it);
        let mut read = it.read;
        read.sum = is_sum(row, &read.draft);
        if read.sum {
            read.faults.clear();
            read.open = false;
            read.notes = vec![format!("Row {} looks like a sum of the others.", row.number)];
        } else {
            self.check(&mut read)?;
        }
        Ok(read)
    }

    /// Returns the cell of the first column with this role.
    fn cell<'r>(&self, row: &'r Row, role: Role) -> Option<&'r Cell> {
        self.draft.columns(role).next().map(|it| row.cell(it))
    }

    /// Names the row and the column, for the beginning of a sentence.
    fn at(&self, row: &Row, role: Role) -> String {
        let column = self.draft.columns(role).next().map(|it| self.names[it].as_str());
        match column {
            Some(column) => format!("Row {}, column \"{column}\"", row.number),
            None => format!("Row {}", row.number),
        }
    }

    fn failed_formulas(&self, it: &mut Made<'_>) {
        for role in Role::ALL.into_iter().filter(|it| *it != Role::Ignore) {
            if let Some(Cell::Fault(fault)) = self.cell(it.row, role) {
                let at = self.at(it.row, role);
                it.read.faults.push(format!("{at}: the formula failed ({fault})."));
            }
        }
    }

    fn day(&self, it: &mut Made<'_>, order: Option<reading::tables::DayOrder>) {
        for (role, what) in [(Role::StartedOn, "first day"), (Role::CompletedOn, "date")] {
            let Some(cell) = self.cell(it.row, role) else { continue };
            match day(cell, order, self.sheet.from_1904) {
                DayIn::Day { started_on, completed_on } => {
                    let first = started_on.map(|it| it.to_string());
                    let draft = &mut it.read.draft;
                    if role == Role::StartedOn {
                        draft.started_on = first.unwrap_or_else(|| completed_on.to_string());
                    } else {
                        draft.completed_on = completed_on.to_string();
                        draft.started_on = first.unwrap_or(std::mem::take(&mut draft.started_on));
                    }
                }
                DayIn::Ambiguous => it.read.open = true,
                DayIn::NoDay if matches!(cell, Cell::Fault(_)) => {}
                DayIn::NoDay => {
                    let at = self.at(it.row, role);
                    let said = short(&cell.said());
                    it.read.faults.push(format!("{at}: \"{said}\" is not a {what}."));
                }
                DayIn::Empty if role == Role::CompletedOn => {
                    it.read.faults.push(format!("{}: the date is missing.", self.at(it.row, role)));
                }
                DayIn::Empty => {}
            }
        }
        // A table with one day for each row often writes it as the first and the last.
        if it.read.draft.started_on == it.read.draft.completed_on {
            it.read.draft.started_on.clear();
        }
        it.read.open |= self.draft.columns(Role::CompletedOn).next().is_none();
    }

    fn amount(&self, it: &mut Made<'_>) {
        let Some(cell) = self.cell(it.row, Role::Quantity) else {
            it.read.open = true;
            return;
        };
        let read = match amount(cell) {
            Ok(read) => read,
            Err(_) if matches!(cell, Cell::Fault(_)) => return,
            Err(reading::tables::NotAnAmount::Empty) => {
                let at = self.at(it.row, Role::Quantity);
                return it.read.faults.push(format!("{at}: the amount is missing."));
            }
            Err(why) => {
                let (at, said) = (self.at(it.row, Role::Quantity), short(&cell.said()));
                return it.read.faults.push(format!("{at}: \"{said}\" is not an amount; {why}."));
            }
        };
        it.read.draft.quantity = read.quantity.to_string();
        it.read.amount = read.quantity.to_string();
        let unit = read
            .unit
            .or_else(|| self.unit_beside(it))
            .or_else(|| Unit::from_word(&self.draft.unit));
        match unit {
            Some(unit) => {
                it.read.draft.unit = unit.word().into();
                it.read.amount = Amount { quantity: read.quantity, unit }.to_string();
            }
            None if it.read.faults.is_empty() => it.read.open = true,
            None => {}
        }
    }

    /// Returns the unit of the column of units; a word that is none is a fault.
    fn unit_beside(&self, it: &mut Made<'_>) -> Option<Unit> {
        let said = self.cell(it.row, Role::Unit)?.said();
        if said.is_empty() {
            return None;
        }
        let known = self.draft.meaning(Role::Unit, &said).and_then(Unit::from_word);
        let known = known.or_else(|| unit_in(&said));
        if known.is_none() {
            let (at, word) = (self.at(it.row, Role::Unit), short(&said));
            it.read.faults.push(format!("{at}: \"{word}\" is not a unit Aliquot knows."));
            it.read.unknown.push((Role::Unit, said));
        }
        known
    }

    fn activity_type(&self, it: &mut Made<'_>) {
        it.read.draft.activity_type.clone_from(&self.draft.activity_type);
        let said = self.cell(it.row, Role::Type).map(Cell::said).unwrap_or_default();
        if said.is_empty() {
            return;
        }
        let meant = self.draft.meaning(Role::Type, &said);
        if let Some(known) = meant.or_else(|| self.vocabulary.activity_type(&said)) {
            it.read.draft.activity_type = known.into();
        } else {
            it.kept.push(format!("Type: {said}"));
            it.read.notes.push(format!(
                "\"{}\" is not a type Aliquot knows; the word is kept in the notes.",
                short(&said)
            ));
            it.read.unknown.push((Role::Type, said));
        }
    }

    fn areas(&self, it: &mut Made<'_>) {
        let known = |word: &str| {
            let meant = self.draft.meaning(Role::Areas, word);
            meant.or_else(|| self.vocabulary.area_of(word)).map(str::to_owned)
        };
        for column in self.draft.columns(Role::Areas) {
            let said = it.row.cell(column).said();
            let whole = known(&said);
            // A name may itself hold a comma or an "and", so the whole is tried first.
            let words = if whole.is_some() { vec![said.as_str()] } else { divided(&said) };
            for word in words {
                match known(word) {
                    Some(area) if it.read.draft.areas.contains(&area) => {}
                    Some(area) => it.read.draft.areas.push(area),
                    None => {
                        it.kept.push(format!("Area: {word}"));
                        it.read.notes.push(format!(
                            "\"{}\" is not an area Aliquot knows; the word is kept in the notes.",
                            short(word)
                        ));
                        it.read.unknown.push((Role::Areas, word.to_owned()));
                    }
                }
            }
        }
    }

    fn notes(&self, it: &mut Made<'_>) {
        let columns = self.draft.columns(Role::Notes);
        let said = columns.map(|column| it.row.cell(column).said()).filter(|it| !it.is_empty());
        let all: Vec<String> = said.chain(std::mem::take(&mut it.kept)).collect();
        it.read.draft.notes = all.join("\n");
    }

    /// Lets the record's own check have the last word, and names the column of each fault.
    fn check(&self, read: &mut ReadRow) -> Result<(), Error> {
        if read.open || !read.faults.is_empty() {
            return Ok(());
        }
        match read.draft.check(self.today) {
            Ok(activity) => read.activity = Some(activity),
            Err(error) if error.code == Code::Invalid => {
                let said = error.fields.iter().map(|it| self.fault(read.number, it));
                read.faults = said.collect();
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn fault(&self, number: u32, fault: &FieldError) -> String {
        let row = Row { number, cells: Vec::new() };
        let role = Role::from_word(&fault.field).unwrap_or_default();
        let mut letters = fault.message.chars();
        let first = letters.next().map(|it| it.to_lowercase().to_string()).unwrap_or_default();
        format!("{}: {first}{}", self.at(&row, role), letters.as_str())
    }
}

/// Returns a cell's words divided at commas, semicolons, slashes and "and".
fn divided(said: &str) -> Vec<&str> {
    said.split([',', ';', '/', '|', '&', '\n', '+'])
        .flat_map(|it| it.split(" and "))
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect()
}

/// The last row of many tables adds up the others.
fn is_sum(row: &Row, draft: &ActivityDraft) -> bool {
    let first = row.cells.iter().find(|it| !it.is_empty()).map(Cell::said).unwrap_or_default();
    let word: String = first.chars().take_while(|it| it.is_alphabetic()).collect();
    draft.completed_on.is_empty()
        && ["total", "totals", "sum", "subtotal", "sub", "grand"]
            .contains(&word.to_lowercase().as_str())
}

/// Returns the beginning of a text, for a sentence.
fn short(text: &str) -> String {
    let one_line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() <= 60 {
        return one_line;
    }
    one_line.chars().take(59).chain(['…']).collect()
}

/// Counts how many rows use each unknown word.
pub(super) fn unknown_words(rows: &[ReadRow]) -> BTreeMap<(Role, String), usize> {
    let mut words = BTreeMap::new();
    for it in rows.iter().filter(|it| !it.sum).flat_map(|it| &it.unknown) {
        *words.entry(it.clone()).or_insert(0) += 1;
    }
    words
}
