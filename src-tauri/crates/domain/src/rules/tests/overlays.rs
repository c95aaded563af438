//! What a person changes: laid on the pack, looked at by the same lints, and said wherever it is cited.

use super::*;
use crate::points::Points;

const BODY: &str = r#"format = "ce-rules/1"

[body]
id = "lab"
name = "A body"
status = "stated"

[[category]]
code = "ONE"
name = "The first"

[[category]]
code = "TWO"
name = "The second"

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
id = "histology"
name = "Histology"
source = "s"

[[area]]
id = "other"
name = "Other"
source = "s"

[[type]]
id = "ce_course"
convert = { unit = "contact_hour", factor = "1" }
source = "s"
"#;

const PACK: &str = r#"format = "ce-rules/1"

[pack]
id = "lab-one"
version = "2026.1"
title = "The first"
kind = "certification"
reviewed = "never"
status = "stated"
body = "lab"
categories = ["ONE"]

[[requirement]]
id = "2004-01"
applies = { by = "cycle_end", before = 2024-01-01 }
free_area = "other"
split = "any"
total = { min = "36", source = "s" }

[[requirement]]
id = "2024-01"
applies = { by = "cycle_end", from = 2024-01-01 }
free_area = "other"
split = "any"
total = { min = "36", source = "s" }

[[requirement.area]]
id = "safety"
min = "1"
source = "s"

[[requirement.area]]
id = "histology"
min = "8"
source = "s"

[[test]]
name = "8 histology points and 36 in all"
cycle = { start = 2022-07-01, end = 2025-06-30 }
activities = [
  { date = 2023-06-01, amount = "1", type = "ce_course", areas = ["safety"] },
  { date = 2023-06-01, amount = "8", type = "ce_course", areas = ["histology"] },
  { date = 2023-06-01, amount = "27", type = "ce_course", areas = ["other"] },
]
expect = { eligible = true, max_counted = "36" }
"#;

/// A body of two categories, and a pack for the first.
const FILES: [(&str, &str); 2] = [("lab/body.toml", BODY), ("lab/one.toml", PACK)];

const TOP: &str = "format = \"ce-rules/1\"\nextends = \"lab-one@2026.1\"\n";

/// Writes an overlay on the pack with one change.
fn change(lines: &str) -> String {
    format!("{TOP}\n[[override]]\n{lines}\nwhy = \"My letter says so.\"\ndate = 2026-11-22\n")
}

fn with(overlay: &str) -> (Library, Vec<Fault>) {
    let overlays = [("mine.toml", overlay)];
    let laid: &[(&str, &str)] = if overlay.is_empty() { &[] } else { &overlays };
    Library::read_all(Papers { built_in: &FILES, overlays: laid, ..Papers::default() })
}

fn faults(overlay: &str) -> String {
    let (library, faults) = with(overlay);
    assert!(library.overlays().is_empty(), "it was laid on");
    let pack = library.pack_for("lab", "ONE").expect("the pack as it came");
    assert!(pack.clauses().iter().all(|it| it.citation.edited.is_none()));
    said(&faults)
}

fn latest(library: &Library) -> (&Pack, &Revision) {
    let pack = library.pack_for("lab", "ONE").expect("it serves it");
    (pack, pack.revisions.last().expect("it has revisions"))
}

#[test]
fn a_changed_clause_says_so_and_the_pack_as_it_came_stays() {
    let (library, faults) = with(&change("clause = \"2024-01/total\"\nmin = \"40\""));
    assert_eq!(said(&faults), "");
    let (pack, revision) = latest(&library);
    assert_eq!(revision.total.says.min, Number::Known(Points::whole(40)));
    let cited = pack.cite(&revision.total);
    assert_eq!(cited.confidence, Confidence::Entered);
    let edited = cited.edited.expect("it was changed");
    assert_eq!(edited.was, "36 points are required in all.");
    assert_eq!((edited.why.as_str(), edited.undecided), ("My letter says so.", false));
    assert_eq!(revision.confidence(), Confidence::Entered);

    let (as_it_came, _) = with("");
    let (before, _) = latest(&as_it_came);
    assert_ne!(pack.hash, before.hash, "another rule has another digest");
    let base = library.base_of("lab-one").expect("it is kept");
    assert_eq!(base.hash, before.hash);
    let known = |library: &Library| {
        library.bodies()[0].categories.iter().find(|it| it.category.code == "ONE")?.known
    };
    assert_eq!(
        (known(&as_it_came), known(&library)),
        (Some(Confidence::Stated), Some(Confidence::Entered))
    );
}

#[test]
fn an_overlay_reads_back_as_it_was_written() {
    let text = format!(
        "{}source = [\"own\", \"s\"]\nwas = {{ min = \"36\" }}\nwas_said = \"36 \\\"points\\\".\"\n\n\
         [[source]]\nid = \"own\"\ntitle = \"A letter\"\nurl = \"on paper\"\nas_of = 2026-11-20\n",
        change("clause = \"2024-01/total\"\nmin = \"40\"")
    );
    let read = Overlay::read("mine.toml", &text).expect("nothing is wrong with it");
    let again = Overlay::read("mine.toml", &read.text()).expect("it reads its own text");
    assert_eq!(read.text(), again.text());
    assert_eq!(again.overrides[0].was_said, "36 \"points\".");
    assert_eq!(again.sources, read.sources);
    let (library, faults) = with(&text);
    assert_eq!(said(&faults), "");
    let (pack, revision) = latest(&library);
    let sources: Vec<String> =
        pack.cite(&revision.total).sources.into_iter().map(|it| it.id).collect();
    assert_eq!(sources, ["s", "own"]);
}

#[test]
fn a_change_goes_through_the_lints_of_the_pack() {
    for (lines, fault) in [
        (
            "clause = \"2024-01/total\"\nmin = \"8\"",
            "its minima come to 9, more than the total of 8",
        ),
        (
            "clause = \"2024-01/total\"\nmin = 40.5",
            "can't hold an amount exactly; write it in quotes",
        ),
        ("clause = \"2024-01/total\"\nmin = \"-1\"", "is less than nothing"),
        ("clause = \"2024-01/total\"\nmin = \"many\"", "is not a plain number"),
        (
            "clause = \"2024-01/total\"\nmax = \"40\"",
            "unknown key `max`; what may be changed here is min",
        ),
        ("clause = \"2024-01/totale\"\nmin = \"40\"", "the pack has no such clause"),
        ("clause = \"2024-01/area/gardening\"\nmin = \"4\"", "the pack has no such clause"),
        (
            "clause = \"2024-01/area/safety\"\nmax = \"0.5\"",
            "it may hold at most 0.5 and must hold 1",
        ),
        (
            "clause = \"2024-01/total\"\nmin = \"40\"\nsource = \"letter\"",
            "there is no source \"letter\"",
        ),
        ("clause = \"2024-01/total\"", "it changes nothing"),
    ] {
        let found = faults(&change(lines));
        assert!(found.contains(fault), "{lines}\n{found}");
        assert!(found.contains("mine.toml, line") || found.contains("2024-01"), "{found}");
    }
    let silent =
        change("clause = \"2024-01/total\"\nmin = \"40\"").replace("My letter says so.", " ");
    assert!(faults(&silent).contains("mine.toml, line 4: 2024-01/total: every change says `why`"));
    let elsewhere =
        change("clause = \"2024-01/total\"\nmin = \"40\"").replace("lab-one@", "nobody@");
    assert!(faults(&elsewhere).contains("there is no pack \"nobody@2026.1\""));
}

#[test]
fn a_test_of_the_pack_that_describes_the_rule_before_the_change_is_said_and_does_not_forbid_it() {
    let overlay =
        Overlay::read("mine.toml", &change("clause = \"2024-01/area/histology\"\nmin = \"9\""))
            .expect("nothing is wrong with it");
    let (pack, faults) = library(&FILES).lay(&overlay);
    assert!(pack.is_some());
    let found = said(&faults);
    assert!(found.contains("describes the rule without this change"), "{found}");
}

#[test]
fn an_area_can_be_added_and_what_is_not_limited_can_be_limited() {
    let (library, faults) =
        with(&change("clause = \"2024-01/area/chemistry\"\nmin = \"2\"\nmax = \"5\""));
    assert_eq!(said(&faults), "");
    let (pack, revision) = latest(&library);
    let added = revision.areas.last().expect("it was added");
    assert_eq!(pack.cite(added).said, "Chemistry needs at least 2 points and takes at most 5.");
    assert_eq!(added.edited.as_ref().map(|it| it.was.as_str()), Some(""));
}

#[test]
fn moving_the_first_day_of_a_revision_moves_the_end_of_the_one_before() {
    let (library, faults) = with(&change("clause = \"2024-01\"\nfrom = 2024-07-01"));
    assert_eq!(said(&faults), "");
    let (pack, revision) = latest(&library);
    assert_eq!(revision.applies.from, Some(day("2024-07-01")));
    let before = &pack.revisions[pack.revisions.len() - 2];
    assert_eq!(before.applies.to, Some(day("2024-06-30")));
    assert!(before.grounds.edited.is_some() && revision.grounds.edited.is_some());
}

#[test]
fn when_the_pack_moves_on_the_person_decides_clause_by_clause() {
    let mut overlay = Overlay::read(
        "mine.toml",
        &format!(
            "{}was = {{ min = \"36\" }}\nwas_said = \"36 points are required in all.\"\n\n\
             [[override]]\nclause = \"2024-01/area/safety\"\nmin = \"2\"\nwas = {{ min = \"1\" }}\n\
             why = \"It is so.\"\ndate = 2026-11-22\n",
            change("clause = \"2024-01/total\"\nmin = \"40\"")
        ),
    )
    .expect("nothing is wrong with it");
    let pack = FILES[1].1;
    let newer = pack.replace("version = \"2026.1\"", "version = \"2027.1\"").replace(
        "total = { min = \"36\", source = \"s\" }",
        "total = { min = \"38\", source = \"s\" }",
    );
    let newer = newer.split("[[test]]").next().expect("what stands before its tests");
    let mut files = FILES;
    files[1].1 = newer;
    let overlay_text = overlay.text();
    let (library, _) = Library::read_all(Papers {
        built_in: &files,
        overlays: &[("mine.toml", &overlay_text)],
        ..Papers::default()
    });
    let (pack, revision) = latest(&library);
    assert_eq!(revision.total.says.min, Number::Known(Points::whole(40)), "the person's own holds");
    assert!(pack.cite(&revision.total).edited.is_some_and(|it| it.undecided), "and says so");

    let base = library.base_of("lab-one").expect("it is kept");
    let found = overlay.differences(&base);
    assert_eq!(found.len(), 2, "each is asked about, changed or not");
    assert_eq!(
        found[0],
        Difference {
            clause: "2024-01/total".into(),
            then: "2026.1".into(),
            was: "36 points are required in all.".into(),
            now: Some("38 points are required in all.".into()),
            changed: true,
        }
    );
    assert!(!found[1].changed);

    assert!(overlay.keep("2024-01/total", &base));
    assert_eq!(overlay.differences(&base).len(), 1);
    assert!(overlay.reset("2024-01/area/safety"));
    assert!(overlay.differences(&base).is_empty());
    assert_eq!(overlay.of_clause("2024-01/total").map(|it| it.against.as_str()), Some("2027.1"));
}

#[test]
fn a_change_of_a_clause_that_is_gone_is_left_out_and_asked_about() {
    let text = format!(
        "{}was = {{ min = \"8\" }}\n",
        change("clause = \"2019-01/area/histology\"\nmin = \"9\"")
    );
    let (library, faults) = with(&text);
    assert_eq!(said(&faults), "", "it is a warning");
    let overlay = library.overlay_of("lab-one").expect("it is kept");
    let base = library.base_of("lab-one").expect("it is kept");
    let found = overlay.differences(&base);
    assert_eq!((found[0].now.as_ref(), found[0].changed), (None, true));
    let warned = said(&library.warnings(day("2026-11-22")));
    assert!(warned.contains("no longer has this clause"), "{warned}");
}

#[test]
fn a_category_without_a_rule_can_be_entered_and_is_marked() {
    let blank = library(&FILES).blank("lab", "TWO").expect("no source states its numbers");
    assert_eq!(blank.id, "lab-two");
    assert!(library(&FILES).blank("lab", "ONE").is_none(), "the first has a rule");
    let entered = r#"format = "ce-rules/1"
extends = "lab-two@blank"

[[override]]
clause = "entered/total"
min = "30"
why = "Copied from the booklet."
date = 2026-11-22

[[override]]
clause = "entered/area/safety"
min = "1"
why = "Copied from the booklet."
date = 2026-11-22

[[override]]
clause = "type/ce_course/convert/minute"
factor = "0.02"
why = "Copied from the booklet."
date = 2026-11-22
"#;
    let (library, faults) = with(entered);
    assert_eq!(said(&faults), "");
    let pack = library.pack_for("lab", "TWO").expect("it was entered");
    let revision = &pack.revisions[0];
    assert_eq!(revision.confidence(), Confidence::Entered);
    let total = pack.cite(&revision.total);
    assert_eq!(total.clause, "lab-two@blank/entered/total");
    assert_eq!(total.said, "30 points are required in all.");
    assert!(with("").0.pack_for("lab", "TWO").is_none(), "what was not entered stays unknown");
}

#[test]
fn a_pack_of_ones_own_serves_its_category_and_the_built_in_one_the_others() {
    let both = PACK.replace("[\"ONE\"]", "[\"ONE\", \"TWO\"]");
    let own = PACK.replace("id = \"lab-one\"", "id = \"my-one\"");
    let (library, faults) = Library::read_all(Papers {
        built_in: &[FILES[0], ("lab/both.toml", &both)],
        own: &[("mine.toml", &own)],
        ..Papers::default()
    });
    assert_eq!(said(&faults), "");
    let served = |code| library.pack_for("lab", code).map(|it| (it.id.as_str(), it.origin));
    assert_eq!(served("ONE"), Some(("my-one", Origin::Own)));
    assert_eq!(served("TWO"), Some(("lab-one", Origin::BuiltIn)));
}

#[test]
fn a_broken_pack_of_ones_own_leaves_the_built_in_one_in_its_place() {
    let own = PACK.replace("id = \"lab-one\"", "id = \"my-one\"").replace("\"36\"", "36.5");
    let (library, faults) = Library::read_all(Papers {
        built_in: &FILES,
        own: &[("mine.toml", &own)],
        ..Papers::default()
    });
    assert!(said(&faults).starts_with("mine.toml, line "), "{}", said(&faults));
    assert_eq!(library.pack_for("lab", "ONE").map(|it| it.id.as_str()), Some("lab-one"));
    let body = BODY;
    let (_, faults) = Library::read_all(Papers {
        built_in: &FILES,
        own: &[("mine.toml", body)],
        ..Papers::default()
    });
    assert!(said(&faults).contains("a file of your own describes one [pack]"), "{}", said(&faults));
}
