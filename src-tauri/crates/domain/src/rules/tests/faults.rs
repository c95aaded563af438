//! Files with one fault each, named for it; and one file with many.

use super::*;

pub(super) const SOUND: &str = r#"format = "ce-rules/1"

[pack]
id = "test"
version = "1"
title = "A test"
kind = "certification"
reviewed = 2026-01-15
status = "stated"

[[source]]
id = "s"
title = "A page"
url = "https://example.org/"
as_of = 2026-01-01

[[area]]
id = "safety"
name = "Safety"
source = "s"

[[area]]
id = "other"
name = "Other"
source = "s"

[[type]]
id = "course"
convert = { factor = "1" }
source = "s"

[[type]]
id = "teaching"
convert = { factor = "1" }
source = "s"

[[requirement]]
id = "old"
applies = { by = "cycle_end", before = 2024-01-01 }
free_area = "other"
split = "any"
total = { min = "10", source = "s" }

[[requirement]]
id = "new"
applies = { by = "cycle_end", from = 2024-01-01 }
free_area = "other"
split = "any"
total = { min = "12", source = "s" }

[[requirement.area]]
id = "safety"
min = "1"
source = "s"

[[requirement.cap]]
id = "teaching"
types = ["teaching"]
per = "cycle"
max = "3"
source = "s"

[[test]]
name = "twelve"
cycle = { start = 2022-07-01, end = 2025-06-30 }
activities = [{ date = 2023-01-01, amount = "12", type = "course", areas = ["safety"] }]
expect = { eligible = true, max_counted = "12" }
"#;

#[test]
fn a_sound_file_has_no_fault() {
    library(&[("test.toml", SOUND)]);
}

#[test]
fn each_fault_is_named_with_its_file_line_and_clause() {
    let more = |clause: &str| format!("{clause}\n\n[[test]]");
    let cap =
        |rest: &str| more(&format!("[[requirement.cap]]\nid = \"second\"\nsource = \"s\"\n{rest}"));
    let mut wrong = Vec::new();
    for (fault, from, to, expected) in [
        ("not TOML", "id = \"test\"", "id = test".into(), "line 4"),
        (
            "another format",
            "ce-rules/1",
            "ce-rules/2".into(),
            "line 1: format: unknown variant `ce-rules/2`",
        ),
        (
            "an unknown key",
            "kind = \"certification\"",
            "kind = \"certification\"\ncolour = \"blue\"".into(),
            "line 8: unknown field `colour`",
        ),
        (
            "an unknown table",
            "[[test]]",
            more("[[surprise]]\nid = \"x\""),
            "unknown key `surprise`",
        ),
        (
            "an unknown key in a clause",
            "max = \"3\"",
            "max = \"3\"\nmaxx = \"3\"".into(),
            "line 61: new/cap/teaching: unknown field `maxx`",
        ),
        (
            "a float",
            "max = \"3\"",
            "max = 3.5".into(),
            "new/cap/teaching: a float can't hold an amount exactly; write it in quotes: \"3.5\"",
        ),
        (
            "a bare number",
            "min = \"12\"",
            "min = 12".into(),
            "line 49: new/total: write the number in quotes: \"12\"",
        ),
        (
            "a negative number",
            "min = \"12\"",
            "min = \"-12\"".into(),
            "new/total: \"-12\" is less than nothing",
        ),
        (
            "four decimals",
            "min = \"12\"",
            "min = \"12.0001\"".into(),
            "new/total: \"12.0001\" has more than three decimals",
        ),
        (
            "no source",
            "min = \"1\"\nsource = \"s\"",
            "min = \"1\"".into(),
            "line 51: new/area/safety: every clause needs a source",
        ),
        (
            "a dangling source",
            "min = \"1\"\nsource = \"s\"",
            "min = \"1\"\nsource = \"t\"".into(),
            "new/area/safety: there is no source \"t\"",
        ),
        (
            "a dangling type",
            "[\"teaching\"]",
            "[\"preaching\"]".into(),
            "new/cap/teaching: there is no type \"preaching\"",
        ),
        (
            "a dangling area",
            "free_area = \"other\"\nsplit = \"any\"\ntotal = { min = \"12\"",
            "free_area = \"others\"\nsplit = \"any\"\ntotal = { min = \"12\"".into(),
            "new: there is no area \"others\"",
        ),
        ("no id", "id = \"teaching\"\ntypes", "types".into(), "new/cap: every clause needs an id"),
        (
            "an id used twice",
            "[[test]]",
            cap("types = [\"teaching\"]\nper = \"cycle\"\nmax = \"2\"")
                .replace("second", "teaching"),
            "the id \"new/cap/teaching\" is used twice",
        ),
        (
            "overlapping revisions",
            "before = 2024-01-01",
            "before = 2024-01-02".into(),
            "line 44: new: it governs cycles that \"old\" governs too",
        ),
        (
            "two open revisions",
            ", before = 2024-01-01",
            String::new(),
            "new: it governs cycles that \"old\" governs too",
        ),
        (
            "a gap between revisions",
            "before = 2024-01-01",
            "before = 2023-12-01".into(),
            "no revision governs the days from 2023-12-01 to 2023-12-31",
        ),
        (
            "revisions by different dates",
            "by = \"cycle_end\", from",
            "by = \"cycle_start\", from".into(),
            "it is chosen by another date than \"old\"",
        ),
        (
            "minima above the total",
            "min = \"1\"\n",
            "min = \"13\"\n".into(),
            "line 49: new/total: its minima come to 13, more than the total of 12",
        ),
        (
            "a maximum below the minimum",
            "min = \"1\"\n",
            "min = \"2\"\nmax = \"1\"\n".into(),
            "it may hold at most 1 and must hold 2",
        ),
        (
            "a percentage above a hundred",
            "max = \"3\"",
            "max_percent_of_required = 101".into(),
            "101 is no percentage between 1 and 100",
        ),
        (
            "a percentage of nothing",
            "max = \"3\"",
            "max_percent_of_required = 0".into(),
            "0 is no percentage between 1 and 100",
        ),
        (
            "two bounds in one cap",
            "max = \"3\"",
            "max = \"3\"\nmax_percent_of_required = 50".into(),
            "a cap gives either",
        ),
        ("no bound in a cap", "max = \"3\"\n", String::new(), "a cap gives either"),
        (
            "crossing caps",
            "[[test]]",
            cap("types = [\"teaching\", \"course\"]\nper = \"year\"\nmax = \"2\""),
            "it crosses",
        ),
        (
            "two kinds of conversion",
            "convert = { factor = \"1\" }\nsource = \"s\"\n\n[[type]]",
            "convert = { factor = \"1\", each = \"1\" }\nsource = \"s\"\n\n[[type]]".into(),
            "type/course/convert: a conversion gives either factor or each",
        ),
        (
            "no conversion",
            "convert = { factor = \"1\" }\nsource = \"s\"\n\n[[type]]",
            "source = \"s\"\n\n[[type]]".into(),
            "type/course: missing field `convert`",
        ),
        (
            "a failing test",
            "max_counted = \"12\"",
            "max_counted = \"13\"".into(),
            "line 63: the test \"twelve\" expects max_counted = 13, and the rules give 12",
        ),
        (
            "a wrong verdict",
            "eligible = true",
            "eligible = false".into(),
            "the test \"twelve\" expects eligible = false, and the rules give true",
        ),
        (
            "a backwards stretch",
            "by = \"cycle_end\", before = 2024-01-01",
            "by = \"cycle_end\", from = 2024-01-01, before = 2024-01-01".into(),
            "old: its last day is before its first",
        ),
        (
            "no total",
            "total = { min = \"12\", source = \"s\" }\n",
            String::new(),
            "line 44: new: missing field `total`",
        ),
        (
            "no such body",
            "status = \"stated\"",
            "status = \"stated\"\nbody = \"nobody\"".into(),
            "there is no body \"nobody\"",
        ),
        (
            "no such category",
            "status = \"stated\"",
            "status = \"stated\"\ncategories = [\"X\"]".into(),
            "there is no category \"X\"",
        ),
    ] {
        assert!(SOUND.contains(from), "the sound file holds {from:?}");
        let text = SOUND.replacen(from, &to, 1);
        let found = match Library::read(&[("test.toml", &text)]) {
            Ok(_) => String::new(),
            Err(faults) => said(&faults),
        };
        let named = expected.is_empty() || found.starts_with("test.toml, line ");
        if !found.contains(expected) || !named || found.is_empty() != expected.is_empty() {
            wrong.push(format!("{fault}: found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_faults_of_a_file_are_shown_at_once() {
    let text = SOUND
        .replace("max = \"3\"", "max = 3.5")
        .replace("min = \"12\"", "min = 12")
        .replace("kind = \"certification\"", "kind = \"certification\"\ncolour = \"blue\"");
    let faults = Library::read(&[("test.toml", &text)]).expect_err("three faults");
    assert_eq!(faults.len(), 3, "{}", said(&faults));
}

#[test]
fn a_faulty_pack_leaves_the_others_in_use() {
    let broken = SOUND.replace("max = \"3\"", "max = 3.5");
    let other = SOUND.replacen("\"test\"", "\"other\"", 1);
    let (library, faults) =
        Library::read_what_holds(&[("broken.toml", &broken), ("other.toml", &other)]);
    assert_eq!(library.packs().iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["other"]);
    assert!(faults.iter().all(|it| it.file == "broken.toml"), "{}", said(&faults));
}

#[test]
fn two_packs_may_not_serve_one_credential() {
    let again = Library::read(&[("one.toml", SOUND), ("two.toml", SOUND)]);
    assert!(again.is_err());
}

#[test]
fn what_deserves_a_word_does_not_stop_a_pack() {
    let long = format!("as_of = \"undated\"\nquote = \"{}\"", "word ".repeat(26));
    let text = SOUND
        .replace("as_of = 2026-01-01", &long)
        .replace("status = \"stated\"", "status = \"secondary\"")
        .replace("[[test]]", "[[requirement.cap]]\nid = \"wide\"\ntypes = [\"teaching\"]\nper = \"cycle\"\nmax = \"5\"\nsource = \"s\"\n\n[[test]]");
    let library = library(&[("test.toml", &text)]);
    let warnings = said(&library.warnings(day("2026-02-01")));
    for expected in [
        "carries no date",
        "longer than 25 words",
        "status is not",
        "new/cap/wide: it can never stop anything",
    ] {
        assert!(warnings.contains(expected), "{expected} in {warnings}");
    }
    assert!(!warnings.contains("twelve months"));
    assert!(said(&library.warnings(day("2027-01-15"))).find("twelve months").is_none());
    assert!(said(&library.warnings(day("2027-01-16"))).contains("more than twelve months ago"));
}

#[test]
fn a_cap_across_a_type_minimum_is_marked() {
    let text = SOUND.replace("[[test]]", "[[requirement.type_min]]\nid = \"courses\"\ntypes = [\"course\"]\nmin = \"2\"\nsource = \"s\"\n\n[[requirement.cap]]\nid = \"both\"\ntypes = [\"course\", \"teaching\"]\nper = \"cycle\"\nmax = \"20\"\nsource = \"s\"\n\n[[test]]");
    let warnings = said(&library(&[("test.toml", &text)]).warnings(day("2026-02-01")));
    assert!(
        warnings.contains(
            "new/cap/both: it covers activities inside and outside \"new/type_min/courses\""
        ),
        "{warnings}"
    );
}
