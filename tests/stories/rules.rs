//! The rules themselves: a clause changed, numbers entered where none are known, and packs of one's own.

use std::collections::BTreeMap;

use app::credentials::{self, CredentialDraft};
use app::rules::{self, AreaEntryDraft, ClauseDraft, EntryDraft, PackView};
use app::standing::{self, Verdict};
use app::{Desk, Error, history, record};

use super::person::{Person, TODAY, an_activity};

/// Returns the name of the total of the latest cycles.
fn total(view: &PackView) -> String {
    format!("{}/total", view.revisions[0].id)
}

fn mls(desk: &Desk) -> PackView {
    rules::view(desk, "ascp", "MLS").expect("MLS has a rule")
}

/// Makes a change of the total.
fn change_to(desk: &Desk, min: &str) -> ClauseDraft {
    ClauseDraft {
        body: "ascp".into(),
        category: "MLS".into(),
        clause: total(&mls(desk)),
        values: BTreeMap::from([("min".into(), min.into())]),
        why: "My letter of 3 March says so.".into(),
        ..ClauseDraft::default()
    }
}

#[test]
fn a_changed_clause_is_judged_by_and_said_wherever_it_counts() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let draft = change_to(&person.desk, "40");
    let tried = rules::try_out(&person.desk, &draft)?;
    assert_eq!(tried.said.as_deref(), Some("40 points are required in all."));
    assert_eq!(person.standing().required.as_deref(), Some("36"), "asking changes nothing");

    rules::change(&mut person.desk, &draft)?;
    let judged = person.standing();
    assert_eq!(judged.required.as_deref(), Some("40"));
    let rule = judged.rule.expect("MLS has a rule");
    assert_eq!((rule.confidence.as_str(), rule.edits.len()), ("entered by you", 1));
    let edited = rule.edits[0].edited.as_ref().expect("it was changed");
    assert_eq!(edited.was, "36 points are required in all.");
    let json = standing::answers_of_vault(&person.desk)?;
    assert!(json.contains("My letter of 3 March says so."), "{json}");

    let mut person = person.after_a_restart();
    assert_eq!(person.standing().required.as_deref(), Some("40"), "it is kept");
    history::undo(&mut person.desk)?;
    assert_eq!(person.standing().required.as_deref(), Some("36"), "and can be undone");
    history::redo(&mut person.desk)?;
    rules::reset(&mut person.desk, "ascp", "MLS", &draft.clause)?;
    assert_eq!(person.standing().required.as_deref(), Some("36"), "and reset");
    assert!(person.standing().rule.expect("MLS has a rule").edits.is_empty());
    Ok(())
}

#[test]
fn a_change_the_lints_refuse_is_told_by_its_clause_and_not_kept() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let draft = change_to(&person.desk, "3");
    let tried = rules::try_out(&person.desk, &draft)?;
    assert!(tried.said.is_none());
    let wrong = &tried.faults[0];
    assert!(!wrong.warning && wrong.sentence.starts_with(&draft.clause), "{}", wrong.sentence);

    let error = rules::change(&mut person.desk, &draft).expect_err("the minima come to more");
    assert!(error.message.contains("more than the total of 3"), "{}", error.message);
    let silent = ClauseDraft { why: String::new(), ..change_to(&person.desk, "40") };
    let error = rules::change(&mut person.desk, &silent).expect_err("every change says why");
    assert_eq!(error.fields[0].field, "why");
    let same = change_to(&person.desk, "36");
    let error = rules::change(&mut person.desk, &same).expect_err("that is what it says");
    assert_eq!(error.fields[0].field, "values");
    assert_eq!(person.standing().required.as_deref(), Some("36"));
    Ok(())
}

#[test]
fn a_record_judged_elsewhere_brings_its_rules_along() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let draft = change_to(&person.desk, "40");
    rules::change(&mut person.desk, &draft)?;
    rules::compare(&mut person.desk, "ascp", "MLS", TODAY)?;
    let folder = person.folder().join("exported");
    record::export(&person.desk, &folder)?;

    let exported = record::read(&folder.join("record.json"))?;
    let day = TODAY.parse().expect("an ISO date");
    let judged = standing::of_record(&exported, &app::Packs::built_in()?, day);
    assert_eq!(judged[0].required.as_deref(), Some("40"));

    let mut other = Person::new();
    other.desk.start()?;
    record::import(&mut other.desk, &folder)?;
    assert_eq!(other.standing().required.as_deref(), Some("40"));
    assert_eq!(mls(&other.desk).compared_on, TODAY);
    Ok(())
}

/// Someone who holds a certification whose numbers no source states.
fn with_unknown() -> Person {
    let mut person = Person::new();
    person.desk.start().expect("the folder can be written to");
    let credential = CredentialDraft {
        body: "ascpi".into(),
        category: "MLS".into(),
        cycle_start: "2024-02-01".into(),
        cycle_end: "2027-01-31".into(),
        ..CredentialDraft::default()
    };
    credentials::save(&mut person.desk, &credential).expect("the category is known");
    person
}

#[test]
fn what_no_source_states_is_entered_and_judged_with_its_mark() -> Result<(), Error> {
    let mut person = with_unknown();
    person.files(an_activity().in_area("safety").worth("30"));
    let before = person.standing();
    assert_eq!(before.verdict, Verdict::Unknown, "nothing unknown is judged as met");
    assert_eq!(before.required, None);

    let view = rules::view(&person.desk, "ascpi", "MLS")?;
    assert!(view.can_enter, "it asks for them");
    let draft = EntryDraft {
        body: "ascpi".into(),
        category: "MLS".into(),
        total: "30".into(),
        areas: view
            .open_areas
            .iter()
            .map(|area| AreaEntryDraft { area: area.clone(), min: "1".into() })
            .collect(),
        hour: "1".into(),
        source_title: "ASCP booklet".into(),
        source_url: "https://example.org/booklet".into(),
        source_seen: TODAY.into(),
    };
    rules::enter(&mut person.desk, &draft)?;
    let after = person.standing();
    assert_eq!(after.required.as_deref(), Some("30"));
    assert_eq!(after.verdict, Verdict::Yes, "{}", after.headline);
    let rule = after.rule.expect("it was entered");
    assert_eq!(rule.confidence, "entered by you");
    assert_eq!(rule.edits[0].sources[0].title, "ASCP booklet");
    let listed = credentials::list(&person.desk)?;
    assert_eq!(listed[0].confidence, "entered by you");

    let wrong = EntryDraft { total: String::new(), source_title: String::new(), ..draft };
    let error = rules::enter(&mut person.desk, &wrong).expect_err("two fields are missing");
    let fields: Vec<&str> = error.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["total", "source_title"]);
    Ok(())
}

/// A small pack of one's own.
const OWN: &str = r#"format = "ce-rules/1"

[pack]
id = "my-mls"
version = "1"
title = "MLS by my own reading"
kind = "certification"
reviewed = 2026-11-01
status = "stated"
body = "ascp"
categories = ["MLS"]

[[source]]
id = "letter"
title = "A letter"
url = "on paper"
as_of = 2026-11-01

[[requirement]]
id = "base"
applies = { by = "cycle_end" }
free_area = "other"
split = "any"
total = { min = "12", source = "letter" }
"#;

#[test]
fn a_pack_of_ones_own_is_loaded_exported_and_removed() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let file = person.file("mine.toml", OWN.as_bytes());
    let loaded = rules::load(&mut person.desk, &file)?.value;
    assert_eq!((loaded.pack.as_str(), loaded.replaced), ("my-mls", false));
    assert_eq!(person.standing().required.as_deref(), Some("12"));
    assert_eq!(person.standing().rule.expect("the own pack").origin, "own");
    std::fs::remove_file(&file).expect("the file was the person's");
    let mut person = person.after_a_restart();
    assert_eq!(person.standing().required.as_deref(), Some("12"), "the record keeps the text");

    let file = rules::export(&person.desk, "my-mls", true)?;
    assert_eq!(file.text, OWN);
    rules::remove(&mut person.desk, "my-mls", true)?;
    assert_eq!(person.standing().required.as_deref(), Some("36"));
    Ok(())
}

#[test]
fn a_bad_newer_version_is_refused_and_the_last_good_one_keeps_working() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let file = person.file("mine.toml", OWN.as_bytes());
    rules::load(&mut person.desk, &file)?;
    let cap = "[[requirement.cap]]\nid = \"ID\"\ntypes = [TYPES]\nper = \"cycle\"\nmax = \"2\"\nsource = \"letter\"\n";
    let caps = [("a", "\"ce_course\", \"college\""), ("b", "\"college\", \"presentation\"")]
        .map(|(id, types)| cap.replace("ID", id).replace("TYPES", types))
        .join("\n");
    let gap = "[[requirement]]\nid = \"old\"\napplies = { by = \"cycle_end\", before = 2020-01-01 }\n\
               total = { min = \"10\", source = \"letter\" }\n";
    let gapped = OWN.replace("by = \"cycle_end\" }", "by = \"cycle_end\", from = 2021-01-01 }");
    for (name, bytes, said) in [
        ("unknown key", OWN.replace("split =", "spilt =").into_bytes(), "spilt"),
        ("float", OWN.replace("\"12\"", "12.5").into_bytes(), "write it in quotes"),
        ("crossing", format!("{OWN}\n{caps}").into_bytes(), "it crosses"),
        ("gap", format!("{gapped}\n{gap}").into_bytes(), "no revision governs"),
        (
            "dangling",
            OWN.replace("source = \"letter\"", "source = \"none\"").into_bytes(),
            "there is no source",
        ),
        (
            "body",
            OWN.replace("body = \"ascp\"", "body = \"nobody\"").into_bytes(),
            "there is no body",
        ),
        ("huge", vec![b'#'; 10 * 1024 * 1024], "a megabyte at most"),
        ("binary", [OWN.as_bytes(), b"\n\xff\xfe\x00"].concat(), "it is not text"),
        ("empty", Vec::new(), "line 1"),
        ("taken id", OWN.replace("my-mls", "ascp-mls").into_bytes(), "an id is never used twice"),
    ] {
        let file = person.file(&format!("{name}.toml"), &bytes);
        let error = rules::load(&mut person.desk, &file).expect_err(name);
        assert!(error.message.contains(said), "{name}: {}", error.message);
        assert!(error.message.contains(&format!("{name}.toml")), "{name}: {}", error.message);
        assert!(error.hint.is_some(), "{name} says what to do");
        assert_eq!(person.standing().required.as_deref(), Some("12"), "{name}");
    }
    Ok(())
}

#[test]
fn changes_of_a_pack_can_be_loaded_as_a_file_too() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let clause = total(&mls(&person.desk));
    let version = mls(&person.desk).version;
    let text = format!(
        "format = \"ce-rules/1\"\nextends = \"ascp-mls@{version}\"\n\n[[override]]\nclause = \"{clause}\"\n\
         min = \"38\"\nwhy = \"By hand.\"\ndate = 2026-11-01\n"
    );
    let file = person.file("changes.toml", text.as_bytes());
    rules::load(&mut person.desk, &file)?;
    assert_eq!(person.standing().required.as_deref(), Some("38"));
    let own = rules::own_packs(&person.desk)?;
    assert_eq!((own.len(), own[0].whole, own[0].about.as_str()), (1, false, "1 clause changed"));
    assert!(own[0].text.contains("was = { min = \"36\" }"), "{}", own[0].text);

    // The pack was another when this was written: the person is asked, and nothing is dropped.
    let older = text.replace(&format!("@{version}"), "@2020.1").replace(
        "why =",
        "was = { min = \"30\" }\nwas_said = \"30 points are required in all.\"\nwhy =",
    );
    let file = person.file("older.toml", older.as_bytes());
    rules::load(&mut person.desk, &file)?;
    let view = mls(&person.desk);
    let decision = &view.decisions[0];
    assert_eq!(
        (decision.was.as_str(), decision.now.as_deref(), decision.mine.as_deref()),
        (
            "30 points are required in all.",
            Some("36 points are required in all."),
            Some("38 points are required in all.")
        )
    );
    let standing = person.standing();
    assert_eq!(standing.required.as_deref(), Some("38"), "the person's own holds until then");
    let rule = standing.rule.expect("MLS has a rule");
    assert!(rule.edits[0].edited.as_ref().is_some_and(|it| it.undecided), "and it says so");
    rules::decide(&mut person.desk, "ascp", "MLS", &clause, true)?;
    assert!(mls(&person.desk).decisions.is_empty());
    assert_eq!(person.standing().required.as_deref(), Some("38"));
    history::undo(&mut person.desk)?;
    rules::decide(&mut person.desk, "ascp", "MLS", &clause, false)?;
    assert_eq!(person.standing().required.as_deref(), Some("36"));
    Ok(())
}

#[test]
fn every_category_has_a_page_that_says_what_is_not_known() -> Result<(), Error> {
    let person = Person::with_mls();
    let index = rules::index(&person.desk)?;
    assert_eq!(index.choices[0].name, "MLS(ASCP)", "what is held comes first");
    for choice in &index.choices {
        let view = rules::view(&person.desk, &choice.body, &choice.category)?;
        assert!(!view.revisions.is_empty(), "{}", choice.name);
        assert!(!view.reviewed.is_empty(), "{}", choice.name);
        assert!(!view.can_enter || !view.gaps.is_empty(), "{}: {:?}", choice.name, view.gaps);
    }
    Ok(())
}
