//! Faults that need more than one changed line: choices of areas, bodies, patterns, and numbers nobody can mean.

use super::faults::SOUND;
use super::*;

/// A body with two areas, one category that says where it is held and one that does not.
const BODY: &str = r#"format = "ce-rules/1"

[body]
id = "b"
name = "A body"
status = "stated"

[[category]]
code = "ONE"
name = "First"
own_area = "a"

[[category]]
code = "TWO"
name = "Second"

[[source]]
id = "s"
title = "A page"
url = "https://example.org/"
as_of = 2026-01-01

[[area]]
id = "a"
name = "A"
source = "s"

[[area]]
id = "b"
name = "B"
source = "s"

[[type]]
id = "course"
convert = { factor = "1" }
source = "s"

[[type]]
id = "rounds"
areas = ["b"]
convert = { factor = "1" }
source = "s"
"#;

const PATTERN: &str = r#"format = "ce-rules/1"

[pack]
id = "b-{category}"
version = "1"
title = "{category} (B)"
kind = "certification"
reviewed = "never"
status = "stated"
body = "b"
categories = ["ONE"]

[[requirement]]
id = "base"
applies = { by = "cycle_end" }
split = "any"
total = { min = "10", source = "s" }

[[requirement.area]]
id = "own"
min = "4"
source = "s"

[[test]]
name = "four in the own area"
cycle = { start = 2022-07-01, end = 2025-06-30 }
activities = [{ date = 2023-01-01, amount = "10", type = "course", areas = ["own"] }]
expect = { eligible = true, max_counted = "10" }
"#;

/// Returns what is wrong with files, warnings left out.
fn wrong(files: &[(&str, &str)]) -> String {
    said(&Library::read_what_holds(files).1)
}

#[test]
fn a_pattern_makes_a_pack_for_each_category() {
    let library = library(&[("b/body.toml", BODY), ("b/all.toml", PATTERN)]);
    let pack = library.pack_for("b", "one").expect("a pack");
    assert_eq!((pack.id.as_str(), pack.title.as_str()), ("b-one", "First (B)"));
    let area = &pack.revisions[0].areas[0];
    assert_eq!(pack.cite(area).clause, "b-one@1/base/area/own");
    assert_eq!(pack.cite(area).said, "A needs at least 4 points.");
    assert!(library.pack_for("b", "TWO").is_none());
}

#[test]
fn a_pattern_needs_to_know_where_a_category_is_held() {
    let both = PATTERN.replace("[\"ONE\"]", "[\"ONE\", \"TWO\"]");
    let (library, faults) =
        Library::read_what_holds(&[("b/body.toml", BODY), ("b/all.toml", &both)]);
    assert_eq!(library.packs().len(), 1, "the other category keeps its pack");
    assert_eq!(
        said(&faults),
        "b/all.toml, line 3: it speaks of the category's own area, and the category \"TWO\" names no own_area"
    );
    let unknown = PATTERN.replace("ONE", "THREE");
    assert_eq!(
        wrong(&[("b/body.toml", BODY), ("b/all.toml", &unknown)]),
        "b/all.toml, line 3: there is no category \"THREE\""
    );
}

#[test]
fn a_body_takes_over_what_another_shares() {
    let other = "format = \"ce-rules/1\"\n[body]\nid = \"c\"\nname = \"C\"\nshares = \"b\"\nstatus = \"stated\"\n[[category]]\ncode = \"ONE\"\nname = \"First of C\"\nown_area = \"b\"\n[[area]]\nid = \"a\"\nname = \"A of C\"\nsource = \"s\"\n";
    let pack = PATTERN.replace("body = \"b\"", "body = \"c\"").replace("b-{", "c-{");
    let library = library(&[("b.toml", BODY), ("c.toml", other), ("all.toml", &pack)]);
    let pack = library.pack_for("c", "ONE").expect("a pack");
    assert_eq!(pack.title, "First of C (B)");
    assert_eq!(pack.cite(&pack.revisions[0].areas[0]).said, "B needs at least 4 points.");
    assert_eq!(pack.words().area(&"a".into()), "A of C");
    assert_eq!(
        wrong(&[("c.toml", other)]),
        "c.toml, line 1: there is no body with a file of its own \"b\""
    );
    let round = BODY.replace("status", "shares = \"c\"\nstatus");
    assert_eq!(wrong(&[("b.toml", &round), ("c.toml", other)]).lines().count(), 2);
}

#[test]
fn a_cap_on_a_type_no_area_accepts_is_refused() {
    let cap = "[[requirement.cap]]\nid = \"rounds\"\ntypes = [\"rounds\"]\nper = \"cycle\"\nmax = \"2\"\nsource = \"s\"\n\n[[test]]";
    let pack = PATTERN.replace("[[test]]", cap);
    assert_eq!(
        wrong(&[("b/body.toml", BODY), ("b/all.toml", &pack)]),
        "b/all.toml, line 24: base/cap/rounds: no area accepts the type \"rounds\""
    );
}

#[test]
fn choices_first_cycles_and_counts_are_held_to_their_bounds() {
    let clause = |text: &str| SOUND.replace("[[test]]", &format!("{text}\n\n[[test]]"));
    let k_of = |id: &str, areas: &str, k: u32| {
        format!(
            "[[requirement.k_of]]\nid = \"{id}\"\nareas = {areas}\neach = \"2\"\nk = {k}\nsource = \"s\""
        )
    };
    let two = k_of("one", "[\"safety\", \"other\"]", 1) + "\n\n" + &k_of("two", "[\"safety\"]", 1);
    let first = "[[requirement.first_cycle]]\nid = \"first\"\nwhen = { licensed_from = \"odd-07-01\", licensed_to = \"odd-12-31\" }\ntotal = { min = \"0.5\", source = \"s\" }";
    let listed = |count: usize| -> String {
        let area = |it| format!("[[area]]\nid = \"n{it}\"\nname = \"N\"\nsource = \"s\"\n");
        (0..count).map(area).collect()
    };
    let areas = listed(crate::allocation::MOST_AREAS + 1);
    let many = format!("{:?}", (0..24).map(|it| format!("n{it}")).collect::<Vec<_>>());
    let listed = listed(24);
    let requirements = SOUND.find("[[requirement]]").expect("it has one");
    for (text, expected) in [
        (clause(&k_of("one", "[\"safety\"]", 2)), "line 63: new/k_of/one: it asks for 2 of 1 areas"),
        (
            format!("{}\n\n{}", clause(&k_of("many", &many, 12)), listed),
            "12 of 24 areas can be chosen in more ways than can be tried one by one",
        ),
        (clause(&two), "a requirement can hold one k_of clause only"),
        (
            clause(&k_of("one", "[\"safety\", \"other\"]", 1))
                .replace("min = \"1\"", "min = \"1\"\nmax = \"1\""),
            "new/area/safety: it may hold at most 1 and must hold 2",
        ),
        (clause(first), "new/first_cycle/first: its minima come to 1, more than the total of 0.5"),
        (clause(&areas), "more than can be computed with"),
        (
            clause("").replace(
                "total = { min = \"12\"",
                "cycle = { years = 101, anchor = \"certificate\", source = \"s\" }\ntotal = { min = \"12\"",
            ),
            "line 49: new/cycle: 101 can't be meant; at most 100 can be computed with",
        ),
        (SOUND[..requirements].to_owned(), "a pack needs at least one [[requirement]]"),
        ("format = \"ce-rules/1\"\n".to_owned(), "line 1: a file of rules describes a [pack] or a [body]"),
        (String::new(), "line 1: missing field `format`"),
    ] {
        let found = wrong(&[("test.toml", &text)]);
        assert!(found.contains(expected), "{expected}\n{found}");
    }
}

#[test]
fn two_files_may_not_describe_one_body() {
    assert_eq!(
        wrong(&[("one.toml", BODY), ("two.toml", BODY)]),
        "two.toml, line 1: the id \"b\" is used twice"
    );
}

#[test]
fn a_pack_nobody_compared_deserves_a_word() {
    let library = library(&[("b/body.toml", BODY), ("b/all.toml", PATTERN)]);
    let warnings = said(&library.warnings(day("2026-02-01")));
    let expected = Wrong::NeverReviewed.to_string();
    assert!(warnings.contains(&expected), "{expected} in {warnings}");
}
