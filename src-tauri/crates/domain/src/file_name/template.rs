//! How the person wants files to be called.

use std::fmt;

use chrono::NaiveDate;

use super::safe::{LONGEST, cut, shortened};
use crate::points::Points;

/// What can stand between braces, in the order a person is told of it.
pub const PLACEHOLDERS: [&str; 7] =
    ["date", "provider", "title", "points", "areas", "type", "amount"];

/// What separates parts of a name; one whose part is empty goes with it.
const SEPARATORS: [&str; 5] = [", ", " – ", " - ", " · ", "; "];

/// Room kept for an ending and a number.
const TAIL: usize = 12;

/// What the record knows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The day of completion.
    pub date: NaiveDate,
    /// Who gave it.
    pub provider: Option<String>,
    /// What it was.
    pub title: String,
    /// How many points, where that is known.
    pub points: Option<Points>,
    /// Its areas, in short.
    pub areas: Vec<String>,
    /// The name of its type.
    pub kind: String,
    /// How much it was, with its unit.
    pub amount: String,
}

/// A pattern of names: text with placeholders in braces.
///
/// A part without a value leaves no trace: neither its separator nor the unit beside it nor empty brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(String);

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A placeholder nobody knows.
    #[error("There is no {{{0}}}; the placeholders are listed below.")]
    Unknown(String),
    /// A brace without its other half.
    #[error("A brace is open: a placeholder is written like {{title}}.")]
    Open,
    /// Nothing in it changes from file to file.
    #[error("All files would have the same name: put {{title}} or {{date}} in it.")]
    Same,
    /// A character no name can hold.
    #[error("A file's name can't hold the character {0}.")]
    Illegal(char),
    /// It is too long.
    #[error("This is longer than a file's name can be.")]
    TooLong,
}

impl Default for Template {
    fn default() -> Self {
        Self("{date} {provider} – {title} ({points} pt, {areas})".into())
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Template {
    /// Takes a text as a template, or says what is wrong with it.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(Fault::TooLong);
        }
        if let Some(illegal) =
            text.chars().find(|it| it.is_control() || r#"/\:*?"<>|"#.contains(*it))
        {
            return Err(Fault::Illegal(illegal));
        }
        let mut changes = false;
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let inside = rest[at..].strip_prefix('{').ok_or(Fault::Open)?;
            let (name, after) = inside.split_once('}').ok_or(Fault::Open)?;
            if name.contains('{') {
                return Err(Fault::Open);
            }
            if !PLACEHOLDERS.contains(&name) {
                return Err(Fault::Unknown(name.into()));
            }
            changes |= ["title", "date"].contains(&name);
            rest = after;
        }
        if changes { Ok(Self(text.into())) } else { Err(Fault::Same) }
    }

    /// Returns the name of a file without its ending.
    ///
    /// Where it would be too long, the title and then the provider are shortened, so that the rest can be read.
    pub fn name(&self, facts: &Facts) -> String {
        let most = LONGEST - TAIL;
        let mut facts = facts.clone();
        for shorter in [
            |it: &mut Facts, most: usize| it.title = ellipsis(&it.title, most),
            |it: &mut Facts, most: usize| {
                it.provider = it.provider.as_deref().map(|it| ellipsis(it, most));
            },
        ] {
            let over = self.said(&facts).len().saturating_sub(most);
            if over > 0 {
                let length = facts.title.len().max(24) - over.min(facts.title.len().max(24) - 24);
                shorter(&mut facts, length);
            }
        }
        shortened(&self.said(&facts), most)
    }

    fn said(&self, facts: &Facts) -> String {
        let value = |name: &str| match name {
            "date" => facts.date.to_string(),
            "provider" => facts.provider.clone().unwrap_or_default(),
            "title" => facts.title.clone(),
            "points" => facts.points.map(with_a_place).unwrap_or_default(),
            "areas" => facts.areas.join(" + "),
            "type" => facts.kind.clone(),
            _ => facts.amount.clone(),
        };
        fill(&self.0, &value).unwrap_or_default()
    }
}

/// Fills a template in; nothing where it has placeholders and none has a value.
fn fill(template: &str, value: &impl Fn(&str) -> String) -> Option<String> {
    let mut said = String::new();
    let mut parts = 0;
    let mut rest = template;
    loop {
        let (part, separator, after) = first_part(rest);
        if let Some(text) = fill_part(part, value) {
            if said.is_empty() {
                said = text;
            } else {
                // The separator before a part goes with it.
                said = format!("{said}{}{text}", before(template, rest));
            }
            parts += 1;
        }
        if separator.is_empty() {
            return (parts > 0).then_some(said);
        }
        rest = after;
    }
}

/// Returns the separator that stands before the rest of a template.
fn before<'t>(template: &'t str, rest: &str) -> &'t str {
    let head = &template[..template.len() - rest.len()];
    SEPARATORS.iter().find(|it| head.ends_with(*it)).map_or("", |it| &head[head.len() - it.len()..])
}

/// Cuts a template after its first part, outside brackets and braces.
fn first_part(template: &str) -> (&str, &str, &str) {
    let mut depth = 0_usize;
    for (at, character) in template.char_indices() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                if let Some(it) = SEPARATORS.iter().find(|it| template[at..].starts_with(**it)) {
                    return (&template[..at], it, &template[at + it.len()..]);
                }
            }
            _ => {}
        }
    }
    (template, "", "")
}

/// Fills one part in; nothing where all its placeholders are without a value.
fn fill_part(part: &str, value: &impl Fn(&str) -> String) -> Option<String> {
    let (mut said, mut asked, mut given) = (String::new(), false, false);
    let mut rest = part;
    while let Some(at) = rest.find(['{', '(', '[']) {
        said.push_str(&rest[..at]);
        let (open, close) = match rest.as_bytes()[at] {
            b'{' => ('{', '}'),
            b'(' => ('(', ')'),
            _ => ('[', ']'),
        };
        let inside = &rest[at + 1..];
        let Some(end) = inside.find(close) else {
            said.push_str(&rest[at..]);
            rest = "";
            break;
        };
        let inner = &inside[..end];
        if open == '{' {
            let filled = value(inner);
            (asked, given) = (true, given || !filled.is_empty());
            said.push_str(&filled);
        } else if inner.contains('{') {
            let filled = fill(inner, value);
            (asked, given) = (true, given || filled.is_some());
            if let Some(filled) = filled {
                said.push_str(&format!("{open}{filled}{close}"));
            }
        } else {
            said.push_str(&rest[at..=at + 1 + end]);
        }
        rest = &inside[end + 1..];
    }
    said.push_str(rest);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    (!asked || given).then_some(said).filter(|it| !it.is_empty())
}

/// Writes points the way certificates do, with at least one decimal place.
fn with_a_place(points: Points) -> String {
    let said = points.to_string();
    if said.contains('.') { said } else { format!("{said}.0") }
}

/// Shortens a text to so many bytes and says that something is missing.
fn ellipsis(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    format!("{}…", cut(text, most.saturating_sub('…'.len_utf8())).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            date: "2026-03-14".parse().expect("an ISO date"),
            provider: Some("LabCE".into()),
            title: "Antibody Panels".into(),
            points: Some(Points::from_milli(2_000)),
            areas: vec!["BB".into()],
            kind: "Continuing education course".into(),
            amount: "2 contact hours".into(),
        }
    }

    #[test]
    fn the_usual_name_says_when_who_what_and_how_much() {
        let name = Template::default().name(&facts());
        assert_eq!(name, "2026-03-14 LabCE – Antibody Panels (2.0 pt, BB)");
    }

    #[test]
    fn what_is_not_known_leaves_no_trace() {
        let usual = Template::default();
        let without = |change: fn(&mut Facts)| {
            let mut it = facts();
            change(&mut it);
            usual.name(&it)
        };
        assert_eq!(without(|it| it.provider = None), "2026-03-14 – Antibody Panels (2.0 pt, BB)");
        assert_eq!(without(|it| it.points = None), "2026-03-14 LabCE – Antibody Panels (BB)");
        assert_eq!(without(|it| it.areas.clear()), "2026-03-14 LabCE – Antibody Panels (2.0 pt)");
        let neither = without(|it| (it.points, it.areas) = (None, Vec::new()));
        assert_eq!(neither, "2026-03-14 LabCE – Antibody Panels");
        let own = Template::read("{provider}, {areas} - [{points}] {title}").expect("it is one");
        let bare = Facts { provider: None, points: None, areas: Vec::new(), ..facts() };
        assert_eq!(own.name(&bare), "Antibody Panels");
    }

    #[test]
    fn a_long_title_is_shortened_before_what_stands_behind_it() {
        let long = Facts { title: "Panels and more panels ".repeat(12), ..facts() };
        let name = Template::default().name(&long);
        assert!(name.len() <= LONGEST - TAIL, "{} bytes: {name}", name.len());
        assert!(name.ends_with("… (2.0 pt, BB)"), "{name}");
        let both = Facts { provider: Some("ж".repeat(200)), ..long };
        let name = Template::default().name(&both);
        assert!(name.len() <= LONGEST - TAIL && name.starts_with("2026-03-14 ж"), "{name}");
    }

    #[test]
    fn a_title_can_be_anything() {
        let odd = Facts { title: "A/B: {title} \u{202E}(\"C\")?".into(), ..facts() };
        let name = Template::default().name(&odd);
        assert_eq!(name, "2026-03-14 LabCE – A-B- {title} ('C') (2.0 pt, BB)");
    }

    #[test]
    fn a_text_that_is_no_template_says_why() {
        for (text, fault) in [
            ("{titel}", Fault::Unknown("titel".into())),
            ("{title", Fault::Open),
            ("title}", Fault::Open),
            ("{{title}}", Fault::Open),
            ("{provider}", Fault::Same),
            ("", Fault::Same),
            ("{date}/{title}", Fault::Illegal('/')),
            (&"x".repeat(200), Fault::TooLong),
        ] {
            assert_eq!(Template::read(text), Err(fault), "{text:?}");
        }
        assert_eq!(Template::read(" {title} ").expect("it is one").to_string(), "{title}");
    }
}
