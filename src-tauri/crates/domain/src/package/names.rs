//! What a file is called outside the vault: readable, safe on every system, and never the name of another.

use std::collections::{BTreeMap, BTreeSet};

use super::dossier::Entry;
use crate::evidence::MediaType;

/// The most characters of a name: every file system takes it, and a window shows most of it.
const LONGEST: usize = 110;

/// Names every file of a package; the same bytes have one name, however many activities they prove.
pub(super) fn give(entries: &mut [Entry]) {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for entry in entries {
        let stem = stem(entry);
        for proof in &mut entry.proofs {
            let name = names.entry(proof.digest.to_string()).or_insert_with(|| {
                let end = ending(proof.media, &proof.label);
                unlike(&stem, &end, &mut taken)
            });
            proof.name.clone_from(name);
        }
    }
}

/// Turns any text into a name every system takes; an empty one becomes "file".
pub fn safe(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        let character = match character {
            '/' | '\\' | ':' | '|' => '-',
            '"' => '\'',
            '<' | '>' | '*' | '?' => continue,
            it if it.is_control() || is_steering(it) => continue,
            it if it.is_whitespace() => ' ',
            it => it,
        };
        if !(character == ' ' && name.ends_with(' ')) {
            name.push(character);
        }
    }
    let short: String = name.trim().chars().take(LONGEST).collect();
    let name = short.trim().trim_start_matches('.').trim_end_matches(['.', ' ']);
    if name.is_empty() { "file".into() } else { name.to_owned() }
}

/// Writes a file's name from what it proves: date, provider, title, points and area.
fn stem(entry: &Entry) -> String {
    let whom = entry.provider.as_deref().map(|it| format!("{it} – ")).unwrap_or_default();
    let areas: Vec<&str> = entry.places.iter().map(|it| it.area.as_str()).collect();
    let tail = format!(" ({} pt, {})", entry.points(), areas.join(" + "));
    let head = safe(&format!("{} {whom}{}", entry.completed_on, entry.title));
    let tail = safe(&tail.chars().take(60).collect::<String>());
    let room = LONGEST.saturating_sub(tail.chars().count() + 1);
    let head: String = head.chars().take(room).collect();
    format!("{} {tail}", head.trim_end_matches([' ', '.', '-', '–', ',']))
}

fn ending(media: MediaType, label: &str) -> String {
    match media {
        MediaType::Pdf => "pdf".into(),
        MediaType::Jpeg => "jpg".into(),
        MediaType::Png => "png".into(),
        MediaType::Tiff => "tif".into(),
        MediaType::Other => label
            .rsplit_once('.')
            .map(|it| it.1.to_ascii_lowercase())
            .filter(|it| {
                (1..=5).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric())
            })
            .unwrap_or_else(|| "bin".into()),
    }
}

/// Adds a number where the name is taken; systems differ in whether case makes a difference, so here it makes none.
fn unlike(stem: &str, ending: &str, taken: &mut BTreeSet<String>) -> String {
    (1..)
        .map(|number| match number {
            1 => format!("{stem}.{ending}"),
            more => format!("{stem} {more}.{ending}"),
        })
        .find(|it| taken.insert(it.to_lowercase()))
        .expect("numbers do not run out")
}

/// Tells whether a character only steers how others stand, and could make a name read as another.
fn is_steering(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_on_every_system() {
        for (text, name) in [
            ("2026-03-14 LabCE: A/B \"panels\"?", "2026-03-14 LabCE- A-B 'panels'"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("a\u{202E}fdp.exe\0", "afdp.exe"),
            ("  ends in dots...  ", "ends in dots"),
            ("\r\n", "file"),
        ] {
            assert_eq!(safe(text), name, "{text:?}");
        }
        assert!(safe(&"é".repeat(400)).len() <= 255, "the shortest limit there is counts bytes");
    }

    #[test]
    fn no_two_names_differ_in_case_alone() {
        let mut taken = BTreeSet::new();
        let names = ["Panels", "panels", "Panels"].map(|it| unlike(it, "pdf", &mut taken));
        assert_eq!(names, ["Panels.pdf", "panels 2.pdf", "Panels 3.pdf"]);
    }
}
