//! From an overlay to a file's text, which reads back the same.

use std::fmt::Write;

use super::{Overlay, Override};
use crate::rules::Source;

/// What stands at the top of every overlay.
const TOP: &str = "# What was changed in a rule pack. The pack itself stays as it is.\n";

impl Overlay {
    /// Returns the file's text.
    pub fn text(&self) -> String {
        let extends = format!("{}@{}", self.pack, self.version);
        let mut text = format!("{TOP}\nformat = \"ce-rules/1\"\nextends = {}\n", quoted(&extends));
        for source in &self.sources {
            text.push_str("\n[[source]]\n");
            source_lines(&mut text, source);
        }
        for change in &self.overrides {
            text.push_str("\n[[override]]\n");
            change_lines(&mut text, change);
        }
        text
    }
}

fn source_lines(text: &mut String, source: &Source) {
    line(text, "id", &quoted(&source.id));
    line(text, "title", &quoted(&source.title));
    line(text, "url", &quoted(&source.url));
    line(text, "as_of", &quoted(&source.as_of.to_string()));
    for (key, value) in [
        ("kind", &source.kind),
        ("locator", &source.locator),
        ("quote", &source.quote),
        ("note", &source.note),
    ] {
        if let Some(value) = value {
            line(text, key, &quoted(value));
        }
    }
    if source.partial {
        line(text, "partial", "true");
    }
}

fn change_lines(text: &mut String, change: &Override) {
    line(text, "clause", &quoted(&change.clause));
    for (key, value) in &change.values {
        line(text, &word(key), &quoted(value));
    }
    line(text, "why", &quoted(&change.why));
    line(text, "date", &change.date.to_string());
    match change.sources.as_slice() {
        [] => {}
        [one] => line(text, "source", &quoted(one)),
        several => {
            let several: Vec<String> = several.iter().map(|it| quoted(it)).collect();
            line(text, "source", &format!("[{}]", several.join(", ")));
        }
    }
    line(text, "against", &quoted(&change.against));
    if let Some(was) = &change.was {
        let was: Vec<String> =
            was.iter().map(|(key, value)| format!("{} = {}", word(key), quoted(value))).collect();
        line(text, "was", &format!("{{ {} }}", was.join(", ")));
    }
    if !change.was_said.is_empty() {
        line(text, "was_said", &quoted(&change.was_said));
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    writeln!(text, "{key} = {value}").expect("a text takes every line");
}

/// Writes a key, which may have been typed by hand and need quotation marks.
fn word(key: &str) -> String {
    let plain = !key.is_empty() && key.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
    if plain { key.to_owned() } else { quoted(key) }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
