//! Names every system takes.

use std::collections::BTreeSet;

use crate::evidence::MediaType;

/// The most bytes of a name with its ending: encrypted home folders of Linux take 143, everything else more.
pub(super) const LONGEST: usize = 140;

/// Names Windows keeps for devices, whatever ending they have.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Turns any text into a name every system takes; an empty one becomes "file".
///
/// The text has no ending to be kept: a name that is too long loses its end.
pub fn safe(text: &str) -> String {
    shortened(text, LONGEST)
}

/// Turns a text into a name of at most so many bytes.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let mut name = String::new();
    for character in text.chars() {
        let character = match character {
            '/' | '\\' | ':' | '|' => '-',
            '"' => '\'',
            '<' | '>' | '*' | '?' => continue,
            it if it.is_whitespace() => ' ',
            it if it.is_control() || is_steering(it) => continue,
            it => it,
        };
        if !(character == ' ' && name.ends_with(' ')) {
            name.push(character);
        }
    }
    let name = cut(name.trim().trim_start_matches(['.', ' ']), most);
    // Windows drops dots and spaces at the end, and two names would become one.
    let name = name.trim_end_matches(['.', ' ']);
    match name {
        "" => "file".into(),
        name if is_device(name) => format!("_{name}"),
        name => name.to_owned(),
    }
}

/// Returns the beginning of a text, at most so many bytes and never half a character.
pub(super) fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Returns the ending of a file of this kind, without its dot; its label decides where the kind says nothing.
pub fn ending(media: MediaType, label: &str) -> String {
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

/// The names given so far, so that no two files have the same.
#[derive(Clone, Debug, Default)]
pub struct Taken(BTreeSet<String>);

impl Taken {
    /// Returns the name with its ending, numbered where it is taken.
    ///
    /// Systems differ in whether case makes a difference, so here it makes none.
    pub fn give(&mut self, stem: &str, ending: &str) -> String {
        (1..)
            .map(|number| {
                let tail = match number {
                    1 => format!(".{ending}"),
                    more => format!(" ({more}).{ending}"),
                };
                let head = shortened(stem, LONGEST.saturating_sub(tail.len()));
                format!("{head}{tail}")
            })
            .find(|it| self.0.insert(it.to_lowercase()))
            .expect("numbers do not run out")
    }
}

/// Tells whether a character only steers how others stand, and could make a name read as another.
fn is_steering(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |word: &str| {
        stem.strip_prefix(word).is_some_and(|it| {
            let mut rest = it.chars();
            let digit = rest.next().is_some_and(|it| it.is_ascii_digit() || "¹²³".contains(it));
            digit && rest.next().is_none()
        })
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_on_every_system() {
        for (text, name) in [
            ("2026-03-14 LabCE: A/B \"panels\"?", "2026-03-14 LabCE- A-B 'panels'"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\Windows\\x", "C--Windows-x"),
            ("a\u{202E}fdp.exe\0", "afdp.exe"),
            ("a\u{2066}b\u{200B}c\u{FEFF}", "abc"),
            ("  ends in dots. . .", "ends in dots"),
            ("...hidden", "hidden"),
            ("\r\n", "file"),
            ("...", "file"),
            ("one\r\ntwo\tthree", "one two three"),
            ("CON", "_CON"),
            ("nul.txt", "_nul.txt"),
            ("com1 .log", "_com1 .log"),
            ("LPT²", "_LPT²"),
            ("Console", "Console"),
            ("COM10", "COM10"),
        ] {
            assert_eq!(safe(text), name, "{text:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        for text in
            ["é".repeat(400), "🧪".repeat(99), "a".repeat(141), format!("{} .", "b".repeat(139))]
        {
            let name = safe(&text);
            assert!(name.len() <= LONGEST && !name.ends_with([' ', '.']), "{name}");
        }
        let mut taken = Taken::default();
        let long = "ж".repeat(300);
        let names = [taken.give(&long, "pdf"), taken.give(&long, "pdf")];
        assert!(names.iter().all(|it| it.len() <= LONGEST), "{names:?}");
        assert!(names[1].ends_with(" (2).pdf") && names[0] != names[1]);
    }

    #[test]
    fn no_two_names_differ_in_case_alone() {
        let mut taken = Taken::default();
        let names = ["Panels", "panels", "Panels"].map(|it| taken.give(it, "pdf"));
        assert_eq!(names, ["Panels.pdf", "panels (2).pdf", "Panels (3).pdf"]);
    }

    #[test]
    fn the_kind_gives_the_ending_and_a_strange_label_none() {
        for (media, label, given) in [
            (MediaType::Jpeg, "scan.PDF", "jpg"),
            (MediaType::Other, "mail.EML", "eml"),
            (MediaType::Other, "a.b/c", "bin"),
            (MediaType::Other, "no ending", "bin"),
            (MediaType::Other, "x.exe\u{202E}", "bin"),
        ] {
            assert_eq!(ending(media, label), given, "{label}");
        }
    }
}
