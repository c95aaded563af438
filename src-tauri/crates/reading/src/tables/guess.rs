//! Which column means what: guessed from headings first and contents second, and always shown to a person.

use serde::{Deserialize, Serialize};

use super::{Cell, DayIn, Sheet, amount, day, names};

/// What a column can mean.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Nothing that is taken over.
    #[default]
    Ignore,
    /// The day of completion.
    CompletedOn,
    /// The first day.
    StartedOn,
    /// The title.
    Title,
    /// The provider.
    Provider,
    /// The amount.
    Quantity,
    /// The unit.
    Unit,
    /// The type of activity.
    Type,
    /// Areas.
    Areas,
    /// The provider's number of the program.
    ProgramNumber,
    /// Anything to remember.
    Notes,
}

impl Role {
    /// Every role, in the order a form offers them.
    pub const ALL: [Self; 11] = [
        Self::CompletedOn,
        Self::StartedOn,
        Self::Title,
        Self::Provider,
        Self::Quantity,
        Self::Unit,
        Self::Type,
        Self::Areas,
        Self::ProgramNumber,
        Self::Notes,
        Self::Ignore,
    ];

    /// Returns the word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::CompletedOn => "completed_on",
            Self::StartedOn => "started_on",
            Self::Title => "title",
            Self::Provider => "provider",
            Self::Quantity => "quantity",
            Self::Unit => "unit",
            Self::Type => "type",
            Self::Areas => "areas",
            Self::ProgramNumber => "program_number",
            Self::Notes => "notes",
        }
    }

    /// Returns the name a person reads.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ignore => "Leave out",
            Self::CompletedOn => "Completed on",
            Self::StartedOn => "Started on",
            Self::Title => "Title",
            Self::Provider => "Provider",
            Self::Quantity => "Amount",
            Self::Unit => "Unit",
            Self::Type => "Type",
            Self::Areas => "Areas",
            Self::ProgramNumber => "Program number",
            Self::Notes => "Notes",
        }
    }

    /// Finds the role by its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Tells whether several columns may have it.
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::Ignore | Self::Areas | Self::Notes)
    }

    /// Returns what a heading seems to say.
    pub fn of_heading(heading: &str) -> Option<Self> {
        said_by(heading).map(|(role, _)| role)
    }
}

/// Returns the role of each column. At most one column has each, except those that may repeat.
pub fn guess(sheet: &Sheet, heading: Option<u32>) -> Vec<Role> {
    let names = names(sheet, heading);
    let mut roles = vec![Role::Ignore; names.len()];
    let mut scored: Vec<(u32, usize, Role)> = Vec::new();
    for (column, name) in names.iter().enumerate() {
        let contents = contents(sheet, heading, column);
        if let Some((role, weight)) = said_by(name) {
            scored.push((weight + contents.supports(role), column, role));
        } else {
            scored.extend(contents.alone().map(|(role, weight)| (weight, column, role)));
        }
    }
    // The weightiest first; of equals the leftmost.
    scored.sort_by_key(|&(weight, column, _)| (std::cmp::Reverse(weight), column));
    for (weight, column, role) in scored {
        let free = role.may_repeat() || !roles.contains(&role);
        if weight > 0 && free && roles[column] == Role::Ignore {
            roles[column] = role;
        }
    }
    roles
}

/// What stands in a column, in tenths of its filled cells.
struct Contents {
    days: u32,
    amounts: u32,
    words: u32,
    /// Characters of a cell of words, on average.
    long: usize,
}

fn contents(sheet: &Sheet, heading: Option<u32>, column: usize) -> Contents {
    let first = heading.unwrap_or(0);
    let cells: Vec<&Cell> = sheet
        .rows
        .iter()
        .filter(|it| it.number > first)
        .map(|it| it.cell(column))
        .filter(|it| !it.is_empty())
        .take(200)
        .collect();
    let tenths = |count: usize| u32::try_from(count * 10 / cells.len().max(1)).unwrap_or(10);
    let is_day = |it: &&&Cell| !matches!(day(it, None, false), DayIn::NoDay | DayIn::Empty);
    let is_amount = |it: &&&Cell| amount(it).is_ok_and(|it| it.quantity.milli() <= 400_000);
    let texts: Vec<&&Cell> = cells
        .iter()
        .filter(|it| matches!(it, Cell::Text(_)) && !is_day(it) && !is_amount(it))
        .collect();
    let long = texts.iter().map(|it| it.said().chars().count()).sum::<usize>();
    Contents {
        days: tenths(cells.iter().filter(is_day).count()),
        amounts: tenths(cells.iter().filter(is_amount).count()),
        words: tenths(texts.len()),
        long: long / texts.len().max(1),
    }
}

impl Contents {
    /// What the contents add to what the heading says, or take from it.
    fn supports(&self, role: Role) -> u32 {
        match role {
            Role::CompletedOn | Role::StartedOn => self.days * 3,
            Role::Quantity => self.amounts * 3,
            Role::Title => self.words * 2,
            _ => self.words,
        }
    }

    /// What a column without a known heading seems to be.
    fn alone(&self) -> Option<(Role, u32)> {
        match self {
            Self { days: 8.., .. } => Some((Role::CompletedOn, 20)),
            Self { amounts: 8.., .. } => Some((Role::Quantity, 20)),
            Self { words: 8.., long: 12.., .. } => Some((Role::Title, 20)),
            _ => None,
        }
    }
}

/// What headings are made of, and how surely each says it. The longer ones come first: "date completed" before "date".
const HEADINGS: [(Role, u32, &[&str]); 24] = [
    (
        Role::Ignore,
        90,
        &["expir", "valid", "due", "renew", "birth", "cost", "price", "fee", "paid"],
    ),
    (
        Role::Ignore,
        90,
        &["certificate", "file", "evidence", "attach", "link", "url", "scan", "proof"],
    ),
    (Role::StartedOn, 90, &["start", "began", "begin", "first day", "date from"]),
    (
        Role::CompletedOn,
        95,
        &["complet", "finish", "date earned", "earned on", "date taken", "attended on"],
    ),
    (Role::CompletedOn, 80, &["end date", "date to", "last day", "ended"]),
    (
        Role::ProgramNumber,
        90,
        &["program number", "program no", "program #", "pace number", "pace #", "pace no"],
    ),
    (
        Role::ProgramNumber,
        90,
        &["p.a.c.e. number", "p.a.c.e. #", "p.a.c.e. no", "approval number", "accreditation n"],
    ),
    (
        Role::ProgramNumber,
        85,
        &["course number", "course no", "course #", "course id", "program id"],
    ),
    (
        Role::Unit,
        90,
        &["unit type", "type of credit", "credit type", "type of unit", "type of hours"],
    ),
    (
        Role::Areas,
        90,
        &[
            "area",
            "category",
            "discipline",
            "specialty",
            "speciality",
            "department",
            "subject matter",
        ],
    ),
    (
        Role::Type,
        90,
        &[
            "activity type",
            "type of activity",
            "type of course",
            "type of ce",
            "course type",
            "kind",
        ],
    ),
    (
        Role::Quantity,
        90,
        &["contact hour", "ce hour", "credit hour", "number of", "hours earned", "credits earned"],
    ),
    (
        Role::Quantity,
        90,
        &["hours", "hrs", "credits", "ceu", "cmle", "points", "amount", "minutes", "duration"],
    ),
    (
        Role::Provider,
        90,
        &["provider", "sponsor", "organiz", "organis", "vendor", "offered", "presented by"],
    ),
    (
        Role::Provider,
        80,
        &["institution", "company", "given by", "host", "publisher", "source", "school"],
    ),
    (
        Role::Title,
        95,
        &["course title", "activity title", "program title", "title", "course name", "name of"],
    ),
    (
        Role::Title,
        80,
        &["course", "topic", "activity", "program", "event", "description", "session", "subject"],
    ),
    (Role::Notes, 80, &["note", "comment", "remark"]),
    (Role::CompletedOn, 70, &["date", "day", "when"]),
    (Role::Quantity, 60, &["hour", "credit", "ce", "cme", "points", "total", "quantity", "qty"]),
    (Role::Unit, 60, &["unit", "units"]),
    (Role::Type, 60, &["type", "format", "method"]),
    (Role::Notes, 40, &["memo", "details"]),
    (Role::Areas, 40, &["field", "section"]),
];

/// Returns what a heading says and how surely. Short words must stand alone: "ce" is not in "certificate".
fn said_by(heading: &str) -> Option<(Role, u32)> {
    let heading = heading.to_lowercase();
    let says = |cue: &&str| {
        if cue.len() <= 4 {
            heading
                .split(|it: char| !it.is_alphanumeric())
                .any(|it| it == *cue || it.strip_suffix('s') == Some(*cue))
        } else {
            heading.contains(*cue)
        }
    };
    HEADINGS
        .iter()
        .find(|(_, _, cues)| cues.iter().any(&says))
        .map(|(role, weight, _)| (*role, *weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_what_its_column_is() {
        use Role::{
            Areas, CompletedOn, Ignore, ProgramNumber, Provider, Quantity, Title, Type, Unit,
        };
        for (heading, role) in [
            ("Date", CompletedOn),
            ("Completion Date", CompletedOn),
            ("Course Title", Title),
            ("Activity", Title),
            ("Activity type", Type),
            ("Sponsor / Provider", Provider),
            ("CE Hours", Quantity),
            ("# Credits", Quantity),
            ("CEUs", Quantity),
            ("Units", Unit),
            ("Credit type", Unit),
            ("Area", Areas),
            ("P.A.C.E. #", ProgramNumber),
            ("Certificate?", Ignore),
            ("Expiration date", Ignore),
        ] {
            assert_eq!(Role::of_heading(heading), Some(role), "{heading}");
        }
        assert_eq!(Role::of_heading("Kurs"), None);
    }
}
