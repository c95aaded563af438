//! Finding by words and filters, and keeping a question under a name.

use app::evidence;
use app::find::{self, Found, QueryDraft};
use app::inbox::{self, Reader};
use app::views::{self, ViewDraft};
use app::{activities, history};
use tests::project;

use super::person::{Person, an_activity};

fn words(text: &str) -> QueryDraft {
    QueryDraft { text: text.into(), ..QueryDraft::default() }
}

fn activities(person: &Person, query: &QueryDraft) -> Vec<String> {
    let found = find::activities(&person.desk, query).expect("it is a question");
    let rows = person.activities();
    let title =
        |id: &str| rows.iter().find(|it| it.id == id).expect("it is there").draft.title.clone();
    found.rows.iter().map(|it| title(&it.id)).collect()
}

fn files(person: &Person, query: &QueryDraft) -> Vec<String> {
    let found = find::evidence(&person.desk, query).expect("it is a question");
    let rows = evidence::list(&person.desk).expect("the record is open");
    let label = |id: &str| rows.iter().find(|it| it.id == id).expect("it is there").label.clone();
    found.rows.iter().map(|it| label(&it.id)).collect()
}

/// Files a paper of the sample with one activity, and lets it be read.
fn with_a_paper(person: &mut Person) -> String {
    let id = person.files(an_activity().called("Frozen sections").on("2026-03-02"));
    let paper = project().join("src-tauri/sample/files/Harbor Point cryostat.pdf");
    evidence::take(&mut person.desk, &[paper], Some(&id)).expect("it is open");
    let reader = Reader::here();
    while let Some(job) = inbox::next(&mut person.desk, &reader).expect("it is open") {
        let outcome = reader.read(&job);
        inbox::keep(&mut person.desk, &job, outcome).expect("it is open");
    }
    id
}

#[test]
fn what_a_certificate_says_finds_it_and_the_activity_it_proves() {
    let mut person = Person::with_mls();
    with_a_paper(&mut person);
    person.files(an_activity().called("Nothing to do with it"));

    assert_eq!(activities(&person, &words("cryost")), ["Frozen sections"]);
    assert_eq!(files(&person, &words("CRYOSTAT frozen")), ["Harbor Point cryostat.pdf"]);
    let found = find::activities(&person.desk, &words("cryost")).expect("it is a question");
    let said: Vec<&str> =
        found.rows[0].excerpt.iter().filter(|it| it.found).map(|it| it.text.as_str()).collect();
    assert!(
        !said.is_empty() && said.iter().all(|it| it.to_lowercase().starts_with("cryost")),
        "{said:?}"
    );
}

#[test]
fn a_change_is_found_at_once_and_so_is_its_undoing() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity().called("Müller's stain"));
    assert_eq!(activities(&person, &words("muller")), ["Müller's stain"]);
    person.files(an_activity().called("Gram stain").instead_of(&id));
    assert!(activities(&person, &words("muller")).is_empty());
    history::undo(&mut person.desk).expect("nothing stands in the way");
    assert_eq!(activities(&person, &words("muller")), ["Müller's stain"]);
    activities::withdraw(&mut person.desk, &[id]).expect("it is there");
    assert!(activities(&person, &words("muller")).is_empty());
}

#[test]
fn filters_join_with_words_and_with_each_other() {
    let mut person = Person::with_mls();
    with_a_paper(&mut person);
    person.files(an_activity().called("Safety week").in_area("safety").on("2025-06-01"));
    person.files(an_activity().called("Safety day").in_area("safety").on("2023-06-01"));
    let cycle = &find::choices(&person.desk).expect("it is open").scopes[0];
    assert!(cycle.name.starts_with("MLS(ASCP), ") && cycle.id.starts_with("cycle:"), "{cycle:?}");

    let safety = QueryDraft { area: "safety".into(), ..words("safety") };
    assert_eq!(activities(&person, &safety).len(), 2);
    let inside = QueryDraft { scope: cycle.id.clone(), ..safety.clone() };
    assert_eq!(activities(&person, &inside), ["Safety week"]);
    let before = QueryDraft { to: "2025-05-31".into(), ..safety.clone() };
    assert_eq!(activities(&person, &before), ["Safety day"]);
    let short = QueryDraft { counting: "short".into(), ..QueryDraft::default() };
    assert_eq!(activities(&person, &short), ["Safety day"], "it lies before the cycle");
    let of = |state: &str| QueryDraft { evidence: state.into(), ..QueryDraft::default() };
    assert_eq!(activities(&person, &of("none")).len(), 2);
    assert_eq!(activities(&person, &of("weak")), ["Frozen sections"], "the name is another's");
    assert_eq!(files(&person, &of("weak")), ["Harbor Point cryostat.pdf"]);
    assert!(files(&person, &of("none")).is_empty());
    assert!(
        files(&person, &QueryDraft { area: "safety".into(), ..QueryDraft::default() }).is_empty()
    );

    let fault = find::activities(
        &person.desk,
        &QueryDraft { from: "2026-01-02".into(), to: "2026-01-01".into(), ..QueryDraft::default() },
    )
    .expect_err("nothing lies there");
    assert_eq!(fault.fields[0].field, "to");
}

#[test]
fn an_index_that_is_lost_is_made_again_and_nobody_is_told() {
    let mut person = Person::with_mls();
    person.files(an_activity().called("Antibody Panels"));
    assert_eq!(activities(&person, &words("panels")).len(), 1);
    let index = person.folder().join("vault/cache/search.db");
    let person = {
        let mut person = person;
        person.desk.close().expect("the disk agrees");
        std::fs::write(&index, b"scratched").expect("it is there");
        person.after_a_restart()
    };
    assert_eq!(activities(&person, &words("panels")).len(), 1);
    let found: Found = find::activities(&person.desk, &words("pan \" ( -")).expect("no fault");
    assert_eq!((found.rows.len(), found.unindexed), (1, 0));
}

#[test]
fn a_view_is_saved_renamed_dropped_and_taken_back() {
    let mut person = Person::with_mls();
    let draft = |id: Option<String>, name: &str| ViewDraft {
        id,
        name: name.into(),
        of: "activities".into(),
        query: QueryDraft { evidence: "none".into(), ..words("safety") },
    };
    let id = views::save(&mut person.desk, &draft(None, "To prove")).expect("it is complete").value;
    views::save(&mut person.desk, &draft(Some(id.clone()), "Still to prove")).expect("it is there");
    let mut person = person.after_a_restart();
    let names = |person: &Person| {
        let views = views::list(&person.desk).expect("the record is open");
        views.iter().map(|it| it.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&person), ["Still to prove"]);
    let view = views::list(&person.desk).expect("the record is open").remove(0);
    assert_eq!(view.query, draft(None, "").query);
    let again = views::save(&mut person.desk, &draft(None, "STILL to prove"));
    assert_eq!(again.expect_err("the name is taken").fields[0].field, "name");
    let open = ViewDraft { query: words(" "), ..draft(None, "All") };
    views::save(&mut person.desk, &open).expect_err("it would show everything");

    views::drop(&mut person.desk, &id).expect("it is there");
    assert!(names(&person).is_empty());
    history::undo(&mut person.desk).expect("nothing stands in the way");
    history::undo(&mut person.desk).expect("nothing stands in the way");
    assert_eq!(names(&person), ["To prove"]);

    let folder = person.folder().join("exported");
    app::record::export(&person.desk, &folder).expect("there is room");
    let record = app::record::read(&folder.join("record.json")).expect("it is one");
    assert_eq!(record.views[0].name, "To prove");
}
