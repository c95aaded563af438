//! What the person says of a table: which column means what, and how its cells are to be read.

use reading::tables::{DayOrder, Role, guess, heading_row, names, unit_in};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::table::{self, Table};
use crate::{Desk, Error};

/// What the person says of a table. It is guessed at first, and remembered by the headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportDraft {
    /// Which sheet, from 0.
    pub sheet: usize,
    /// The number of the row with the headings; 0 where there is none.
    pub heading: u32,
    /// What each column means, as a word.
    pub roles: Vec<String>,
    /// Which number of a day is the month: month_first, day_first, or empty where it is not decided.
    pub order: String,
    /// The unit of amounts that name none, as a word; or empty where it is not decided.
    pub unit: String,
    /// The type of activities that name none, as a word.
    #[serde(rename = "type")]
    pub activity_type: String,
    /// What words of the table mean that no list knows.
    pub words: Vec<WordChoice>,
    /// Rows ticked that would not be by themselves.
    pub ticked: Vec<u32>,
    /// Rows not ticked that would be by themselves.
    pub unticked: Vec<u32>,
}

/// What a word of the table means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WordChoice {
    /// What it is: type, unit or areas.
    pub role: String,
    /// The word as the table writes it.
    pub word: String,
    /// What it means, as a word of the record; empty to leave it open.
    pub id: String,
}

impl ImportDraft {
    pub(super) fn role(&self, column: usize) -> Role {
        self.roles.get(column).and_then(|it| Role::from_word(it)).unwrap_or_default()
    }

    /// Returns the columns with a role.
    pub(super) fn columns(&self, role: Role) -> impl Iterator<Item = usize> + '_ {
        (0..self.roles.len()).filter(move |&it| self.role(it) == role)
    }

    pub(super) fn day_order(&self) -> Option<DayOrder> {
        match self.order.as_str() {
            "month_first" => Some(DayOrder::MonthFirst),
            "day_first" => Some(DayOrder::DayFirst),
            _ => None,
        }
    }

    pub(super) fn meaning(&self, role: Role, word: &str) -> Option<&str> {
        let said = self.words.iter().find(|it| it.role == role.word() && it.word == word);
        said.map(|it| it.id.as_str()).filter(|it| !it.is_empty())
    }

    /// Gives each column one role, and each role one column where it may not repeat.
    pub(super) fn settle(mut self, table: &Table) -> Self {
        if self.sheet >= table.book.sheets.len() {
            self.sheet = 0;
        }
        let mut given: Vec<Role> = Vec::new();
        let width = table.sheet(self.sheet).width();
        for at in 0..width {
            let role = self.role(at);
            let role =
                if given.contains(&role) && !role.may_repeat() { Role::Ignore } else { role };
            given.push(role);
        }
        self.roles = given.into_iter().map(|it| it.word().to_owned()).collect();
        self
    }
}

/// Returns the draft a table begins with: the sheet that looks most like a list of activities, as it was mapped before
/// or as its columns seem to be.
pub(super) fn first(desk: &Desk, table: &Table) -> Result<ImportDraft, Error> {
    let drafts: Vec<ImportDraft> =
        (0..table.book.sheets.len()).map(|at| guessed(table, at, None)).collect();
    let mapped = |it: &ImportDraft| it.roles.iter().filter(|it| *it != Role::Ignore.word()).count();
    let best = drafts.iter().rev().max_by_key(|it| mapped(it));
    let best = best.cloned().unwrap_or_default();
    Ok(remembered(desk, table, &best)?.unwrap_or(best))
}

/// Returns the draft of one sheet, as it was mapped before or as its columns seem to be.
pub(super) fn of_sheet(
    desk: &Desk,
    table: &Table,
    at: usize,
    heading: Option<u32>,
) -> Result<ImportDraft, Error> {
    let guessed = guessed(table, at, heading);
    Ok(remembered(desk, table, &guessed)?.unwrap_or(guessed))
}

/// Returns the draft of a sheet by what it seems to be, with the headings where the person says they are.
fn guessed(table: &Table, at: usize, heading: Option<u32>) -> ImportDraft {
    let sheet = table.sheet(at);
    let heading = heading.or_else(|| heading_row(sheet)).filter(|it| *it > 0);
    let roles = guess(sheet, heading);
    let named = names(sheet, heading);
    let amounts = roles.iter().position(|it| *it == Role::Quantity);
    let unit = amounts.and_then(|it| unit_in(&named[it]));
    ImportDraft {
        sheet: at,
        heading: heading.unwrap_or(0),
        roles: roles.into_iter().map(|it| it.word().to_owned()).collect(),
        unit: unit.map(|it| it.word().to_owned()).unwrap_or_default(),
        activity_type: "ce_course".into(),
        ..ImportDraft::default()
    }
}

/// Remembers what was said, under the headings it was said of. The rows ticked belong to this one file.
pub(super) fn remember(desk: &mut Desk, draft: &ImportDraft) -> Result<(), Error> {
    let Some(name) = fingerprint(table::on(desk)?, draft) else { return Ok(()) };
    let kept = ImportDraft { ticked: Vec::new(), unticked: Vec::new(), ..draft.clone() };
    let text = serde_json::to_string(&kept)
        .map_err(|fault| Error::refused(format!("The columns can't be remembered: {fault}.")))?;
    Ok(desk.store_mut()?.put_on_desk(&name, Some(&text))?)
}

/// Returns what was said of the same headings before.
fn remembered(
    desk: &Desk,
    table: &Table,
    guessed: &ImportDraft,
) -> Result<Option<ImportDraft>, Error> {
    let Some(name) = fingerprint(table, guessed) else { return Ok(None) };
    let text = desk.store()?.on_desk(&name)?;
    // What an older version kept and this one does not understand is guessed anew.
    let kept: Option<ImportDraft> = text.and_then(|it| serde_json::from_str(&it).ok());
    Ok(kept.map(|it| ImportDraft { sheet: guessed.sheet, heading: guessed.heading, ..it }))
}

/// Tells whether a draft says what was remembered of its headings, and so was not guessed.
pub(super) fn is_remembered(
    desk: &Desk,
    table: &Table,
    draft: &ImportDraft,
) -> Result<bool, Error> {
    let kept = remembered(desk, table, draft)?;
    Ok(kept.is_some_and(|it| it.roles == draft.roles))
}

/// Tells whether a draft suits two tables alike: their headings are the same.
pub(super) fn is_for_both(draft: &ImportDraft, one: &Table, other: &Table) -> bool {
    other.book.sheets.len() > draft.sheet && fingerprint(one, draft) == fingerprint(other, draft)
}

/// Returns where what was said lies on the desk; nothing for a table without headings.
fn fingerprint(table: &Table, draft: &ImportDraft) -> Option<String> {
    let heading = Some(draft.heading).filter(|it| *it > 0)?;
    let names = names(table.sheet(draft.sheet), Some(heading));
    let folded: Vec<String> = names.iter().map(|it| it.to_lowercase()).collect();
    let digest = Sha256::digest(folded.join("\u{1f}"));
    let hex: String = digest.iter().take(12).map(|it| format!("{it:02x}")).collect();
    Some(format!("import/{hex}"))
}
