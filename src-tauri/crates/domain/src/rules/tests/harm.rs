//! Files that would do harm: too large, no text, nested without end, and shipped files with a slip anywhere.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::activity::Activity;
use crate::amount::{Amount, Quantity, Unit};
use crate::credential::Credential;
use crate::cycle::Cycle;
use crate::standing::{Judged, judge};

/// Reads a text that must not become a pack, and returns why not.
fn refused(text: &str) -> Vec<Fault> {
    let (library, faults) = Library::read_what_holds(&[("mine.toml", text)]);
    assert!(library.packs().is_empty() && library.bodies().is_empty());
    assert!(!faults.is_empty(), "it is refused");
    faults
}

#[test]
fn a_file_of_ten_megabytes_is_refused_unread() {
    let mut text = String::from("format = \"ce-rules/1\"\n[pack]\nid = \"x\"\n");
    text.push_str(&"# nothing\n".repeat(1_000_000));
    let faults = refused(&text);
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0].to_string(),
        "mine.toml, line 1: a file of rules holds a megabyte at most, and this one more; check that it is the file you mean"
    );
}

#[test]
fn what_is_no_text_is_refused_with_its_line() {
    let fault =
        text_of("photo.toml", b"format = \"ce-rules/1\"\n\xff\xd8\xff\xe0").expect_err("a picture");
    assert_eq!(
        fault.to_string(),
        "photo.toml, line 2: it is not text in UTF-8 from here on; save it as UTF-8 in a text editor, or check that it is the file you mean"
    );
    assert_eq!(text_of("a.toml", "ä".as_bytes()), Ok("ä"));
    assert!(!refused("\0\u{1}\u{2}PK\u{3}\n\0").is_empty());
}

#[test]
fn tables_within_tables_without_end_are_refused() {
    for text in [
        format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!("a = {}1{}", "{ b = ".repeat(50_000), "}".repeat(50_000)),
        format!("{}a = 1", "a.".repeat(100_000)),
        format!("[{}a]\n", "a.".repeat(100_000)),
        format!("a = {}", "[\n".repeat(100_000)),
        "[\n".repeat(100_000),
    ] {
        assert!(refused(&text).len() <= 100, "nobody reads more than a hundred");
    }
}

/// A slip of the hand, or worse.
#[derive(Clone, Debug)]
enum Slip {
    DropLine,
    DoubleLine,
    SwapLines,
    EndHere,
    DropLetter(Index),
    Letter(Index, char),
    Number(&'static str),
    Word(&'static str),
}

fn slip() -> impl Strategy<Value = Slip> {
    let numbers =
        ["0", "-1", "1", "7", "2147483648", "4294967295", "999999999999", "0.001", "1e9", "9999"];
    let words = ["unknown", "", "own", "cycle", "year", "{category}", "stated", "safety"];
    prop_oneof![
        1 => Just(Slip::DropLine),
        1 => Just(Slip::DoubleLine),
        1 => Just(Slip::SwapLines),
        1 => Just(Slip::EndHere),
        1 => any::<Index>().prop_map(Slip::DropLetter),
        1 => (any::<Index>(), any::<char>()).prop_map(|(at, letter)| Slip::Letter(at, letter)),
        4 => prop::sample::select(numbers.to_vec()).prop_map(Slip::Number),
        4 => prop::sample::select(words.to_vec()).prop_map(Slip::Word),
    ]
}

impl Slip {
    fn make(&self, text: &str, line: Index) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = line.index(lines.len());
        let letters = |line: &str| line.chars().collect::<Vec<_>>();
        match self {
            Self::DropLine => drop(lines.remove(at)),
            Self::DoubleLine => lines.insert(at, lines[at].clone()),
            Self::SwapLines => {
                let next = (at + 1) % lines.len();
                lines.swap(at, next);
            }
            Self::EndHere => lines.truncate(at),
            Self::DropLetter(which) => {
                let mut all = letters(&lines[at]);
                if !all.is_empty() {
                    all.remove(which.index(all.len()));
                }
                lines[at] = all.into_iter().collect();
            }
            Self::Letter(which, letter) => {
                let mut all = letters(&lines[at]);
                all.insert(which.index(all.len() + 1), *letter);
                lines[at] = all.into_iter().collect();
            }
            Self::Number(number) => {
                // The first number from here on.
                let found = (at..lines.len())
                    .find(|at| lines[*at].contains(|it: char| it.is_ascii_digit()));
                if let Some(at) = found {
                    let line = &lines[at];
                    let start = line.find(|it: char| it.is_ascii_digit()).expect("it holds one");
                    let digits = line[start..].find(|it: char| !it.is_ascii_digit());
                    let end = digits.map_or(line.len(), |it| start + it);
                    lines[at] = format!("{}{number}{}", &line[..start], &line[end..]);
                }
            }
            Self::Word(word) => {
                let found = (at..lines.len()).find(|at| lines[*at].matches('"').count() >= 2);
                if let Some(at) = found {
                    let parts: Vec<&str> = lines[at].splitn(3, '"').collect();
                    lines[at] = format!("{}\"{word}\"{}", parts[0], parts[2]);
                }
            }
        }
        lines.join("\n")
    }
}

/// Judges a small record by every pack of a library, in cycles of several times.
fn judge_all(library: &Library) {
    let did = |id: &str, what: &str, quantity: i64, unit, area: &str| Activity {
        id: id.into(),
        activity_type: what.into(),
        title: "A course".into(),
        provider: None,
        started_on: None,
        completed_on: day("2023-06-01"),
        amount: Amount { quantity: Quantity::whole(quantity), unit },
        areas: vec![area.into()],
        tags: Vec::new(),
        program_number: None,
        notes: None,
    };
    let activities = [
        did("a1", "ce_course", 12, Unit::ContactHour, "safety"),
        did("a2", "college", 2, Unit::SemesterHour, "chemistry"),
        did("a3", "employer_assessment", 1, Unit::Year, "hematology"),
    ];
    for pack in library.packs() {
        for (start, end) in [("2004-01-01", "2006-12-31"), ("2022-07-01", "2025-06-30")] {
            let credential = Credential {
                id: "held".into(),
                body: pack.body.clone(),
                category: pack.categories.first().map_or("X".into(), |it| it.code.clone()),
                number: None,
                certified_on: Some(day("2006-05-01")),
                formerly_nca: false,
                roles: Vec::new(),
                licence_categories: Vec::new(),
            };
            let cycle = Cycle {
                id: "cycle".into(),
                credential: credential.id.clone(),
                start: day(start),
                end: day(end),
                declared_on: None,
            };
            for on in [end, "2026-11-22"] {
                let judged = Judged::new(&credential, &cycle, &activities);
                assert!(!judge(&judged, library, day(on)).headline.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is wrong with a shipped file, it is refused by file and line, or judged by without harm.
    #[test]
    fn a_slip_anywhere_is_refused_with_its_line_or_does_no_harm(
        file in any::<Index>(),
        lines in prop::collection::vec((any::<Index>(), slip()), 1..4),
    ) {
        let all = files();
        let (name, text) = *file.get(&all);
        let mut slipped = text.to_owned();
        for (line, slip) in &lines {
            if !slipped.is_empty() {
                slipped = slip.make(&slipped, *line);
            }
        }
        // The bodies and one pack beside it, and the file itself.
        let beside = all.iter().filter(|(other, text)| {
            *other != name && (text.contains("\n[body]") || *other == "ascp/mls.toml")
        });
        let set: Vec<_> = beside.copied().chain([(name, slipped.as_str())]).collect();
        let (library, faults) = Library::read_what_holds(&set);
        for fault in &faults {
            let held = set.iter().find(|(name, _)| *name == fault.file);
            let most = held.map(|(_, text)| text.lines().count() + 1);
            prop_assert!(most.is_some_and(|most| (1..=most).contains(&fault.line)), "{fault}");
        }
        judge_all(&library);
    }
}
