//! The facts a body's own form may ask for, each under a name that stays.
//!
//! Which of them stands in which field is the person's word; here stands only what there is to choose from. A fact the
//! record does not hold has no value, and its field stays empty.

use chrono::NaiveDate;

use super::{DeclarationWorksheet, TECHNICAL_AREAS};
use crate::credential::Credential;
use crate::holder::Holder;
use crate::points::Points;

/// The lines of a declaration that are offered one by one.
const MOST_LINES: usize = 60;
/// The instruments that are offered one by one.
const MOST_INSTRUMENTS: usize = 40;

/// A fact and what the record says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name it is remembered by: `holder`, `line.3.title`.
    pub key: String,
    /// The heading it stands under.
    pub heading: &'static str,
    /// What people call it.
    pub name: String,
    /// What the record says; none where it says nothing.
    pub value: Option<Value>,
}

/// What a fact is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A day, which each form writes its own way.
    Day(NaiveDate),
    /// A box that is ticked or is not.
    Tick(bool),
}

/// What only the person can say, and only for this form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The technical areas to tick.
    pub areas: Vec<String>,
    /// A technical area no form lists.
    pub own_area: String,
    /// Instruments and procedures, a line each.
    pub instruments: Vec<String>,
}

/// Collects the facts a form may ask for.
pub fn facts(
    holder: &Holder,
    credential: &Credential,
    worksheet: &DeclarationWorksheet,
    said: &Said,
) -> Vec<Fact> {
    let held = &worksheet.held;
    let mut facts = Facts { heading: "You", all: Vec::new() };

    facts.text("holder", "Your name", Some(&holder.name));
    let parts = holder.name.rsplit_once(' ');
    facts.text("first_names", "Your name without its last word", parts.map(|it| it.0));
    facts.text("last_name", "The last word of your name", parts.map(|it| it.1));
    facts.text("customer_id", "Customer ID", held.customer_id.as_deref());
    facts.text("employer", "Employer", holder.employer.as_deref());
    let address = Some(holder.address.join("\n"));
    facts.text("address", "Address", address.as_deref());
    for (index, line) in holder.address.iter().enumerate() {
        let name = format!("Address, line {}", index + 1);
        facts.text(&format!("address.{}", index + 1), &name, Some(line));
    }

    facts.heading = "Credential";
    facts.text("credential", "Credential", Some(&held.credential));
    facts.text("category_code", "Category, in letters", Some(credential.category.as_str()));
    facts.text("category", "Category in full", Some(&held.category));
    facts.text("number", "Certificate number", held.number.as_deref());

    facts.heading = "Cycle";
    facts.day("cycle_start", "First day of the cycle", worksheet.cycle.start);
    facts.day("cycle_end", "Last day of the cycle", worksheet.cycle.end);
    facts.day("today", "Today", worksheet.on);
    facts.points("points", "Points declared", Some(worksheet.counted));
    facts.points("required", "Points required", worksheet.required);

    facts.heading = "Technical areas";
    for name in TECHNICAL_AREAS {
        facts.tick(&format!("area.{name}"), name, said.areas.iter().any(|it| it == name));
    }
    let own = Some(said.own_area.trim());
    facts.text("own_area", "Other area", own);
    facts.tick("own_area.tick", "Other area, its box", !said.own_area.trim().is_empty());

    facts.heading = "Instruments and procedures";
    let instruments: Vec<&str> =
        said.instruments.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    facts.text("instruments", "All of them, a line each", Some(&instruments.join("\n")));
    for number in 1..=instruments.len().clamp(12, MOST_INSTRUMENTS) {
        let name = format!("Instrument {number}");
        let value = instruments.get(number - 1).copied();
        facts.text(&format!("instrument.{number}"), &name, value);
    }

    facts.heading = "Lines of the declaration";
    let lines: Vec<_> = worksheet
        .sections
        .iter()
        .flat_map(|it| it.lines.iter().map(move |line| (it, line)))
        .collect();
    for number in 1..=lines.len().clamp(12, MOST_LINES) {
        let line = lines.get(number - 1);
        let key = |column: &str| format!("line.{number}.{column}");
        let name = |column: &str| format!("Line {number}, {column}");
        facts.text(&key("title"), &name("title"), line.map(|it| it.1.title.as_str()));
        let provider = line.and_then(|it| it.1.provider.as_deref());
        facts.text(&key("provider"), &name("provider"), provider);
        let completed = line.map(|it| Value::Day(it.1.completed_on));
        facts.add(key("completed"), name("completed on"), completed);
        facts.points(&key("credits"), &name("credits"), line.map(|it| it.1.credits));
        facts.text(&key("area"), &name("area"), line.map(|it| it.0.name.as_str()));
        let program = line.and_then(|it| it.1.program_number.as_deref());
        facts.text(&key("number"), &name("program number"), program);
    }
    facts.all
}

struct Facts {
    heading: &'static str,
    all: Vec<Fact>,
}

impl Facts {
    fn add(&mut self, key: String, name: String, value: Option<Value>) {
        self.all.push(Fact { key, heading: self.heading, name, value });
    }

    fn text(&mut self, key: &str, name: &str, text: Option<&str>) {
        let value = text.filter(|it| !it.trim().is_empty()).map(|it| Value::Text(it.to_owned()));
        self.add(key.to_owned(), name.to_owned(), value);
    }

    fn day(&mut self, key: &str, name: &str, day: NaiveDate) {
        self.add(key.to_owned(), name.to_owned(), Some(Value::Day(day)));
    }

    fn points(&mut self, key: &str, name: &str, points: Option<Points>) {
        let value = points.map(|it| Value::Text(it.to_string()));
        self.add(key.to_owned(), name.to_owned(), value);
    }

    fn tick(&mut self, key: &str, name: &str, ticked: bool) {
        self.add(key.to_owned(), name.to_owned(), Some(Value::Tick(ticked)));
    }
}

impl Value {
    /// Says it as a form asks for it; `format` is how that form writes days, and `mm/dd/yyyy` where it doesn't say.
    pub fn written(&self, format: Option<&str>) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Day(day) => written_day(*day, format.unwrap_or("mm/dd/yyyy")),
            Self::Tick(true) => "✓".to_owned(),
            Self::Tick(false) => String::new(),
        }
    }
}

/// Writes a day by a pattern of forms: `m`, `d` and `y`, each as often as it is wide.
fn written_day(day: NaiveDate, pattern: &str) -> String {
    let mut written = String::new();
    let letters: Vec<char> = pattern.chars().collect();
    for run in letters.chunk_by(|a, b| a == b) {
        let format = match (run[0], run.len()) {
            ('m', 1) => "%-m",
            ('m', 2) => "%m",
            ('m', 3) => "%b",
            ('m', _) => "%B",
            ('d', 1) => "%-d",
            ('d', _) => "%d",
            ('y', ..=2) => "%y",
            ('y', _) => "%Y",
            // A pattern that also asks for the time is answered as far as the day goes.
            ('H' | 'h' | 'M' | 's' | 't', _) => continue,
            _ => {
                written.extend(run);
                continue;
            }
        };
        written.push_str(&day.format(format).to_string());
    }
    written.trim_end_matches([' ', ':']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_the_form_asks() {
        let day = Value::Day(NaiveDate::from_ymd_opt(2026, 3, 4).expect("a day of the calendar"));
        for (pattern, written) in [
            (None, "03/04/2026"),
            (Some("mmddyyyy"), "03042026"),
            (Some("m/d/yy"), "3/4/26"),
            (Some("dd-mmm-yyyy"), "04-Mar-2026"),
            (Some("mmmm d, yyyy"), "March 4, 2026"),
            (Some("yyyy-mm-dd HH:MM"), "2026-03-04"),
        ] {
            assert_eq!(day.written(pattern), written);
        }
    }
}
