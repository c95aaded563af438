//! A folder of certificates beside a spreadsheet's activities: proposed with reasons, confirmed in one step.

use std::cell::RefCell;

use app::evidence;
use app::history;
use app::inbox::{self, How, Reader};
use app::matching::{self, MatchPair, MatchRow};
use app::progress::Progress;
use tests::project;

use super::person::{Person, an_activity};

const PAPERS: [&str; 2] = ["Harbor Point cryostat.pdf", "UPSLS platelets.pdf"];

/// Puts papers of the sample into a folder of their own, keeps the folder, and lets it be read.
fn adds_the_folder(person: &mut Person) {
    let folder = person.folder().join("certificates").join("2025");
    std::fs::create_dir_all(&folder).expect("the temporary folder can be written to");
    for paper in PAPERS {
        let from = project().join("src-tauri/sample/files").join(paper);
        std::fs::copy(from, folder.join(paper)).expect("the sample has the paper");
    }
    std::fs::write(folder.join("shopping.txt"), "Milk and bread for the weekend").expect("a text");
    let folder = folder.parent().expect("it has one").to_owned();
    let desk = RefCell::new(&mut person.desk);
    let taken = evidence::take_in(&desk, &[folder], None, &Progress::silent());
    assert_eq!(taken.expect("the record is open").value.kept.len(), 3, "folders are looked into");
    let reader = Reader::here();
    while let Some(job) = inbox::next(&mut person.desk, &reader).expect("the record is open") {
        let outcome = reader.read(&job);
        inbox::keep(&mut person.desk, &job, outcome).expect("it can be cached");
    }
}

/// Files the activities the papers prove, as a spreadsheet would have brought them: without evidence.
fn has_their_activities(person: &mut Person) -> Vec<String> {
    let rows = inbox::list(&person.desk).expect("the record is open").rows;
    let papers = rows.iter().filter(|it| PAPERS.contains(&it.label.as_str()));
    let drafts: Vec<_> = papers
        .map(|it| {
            inbox::item(&person.desk, &it.id).expect("it waits").filing.parts[0].draft.clone()
        })
        .collect();
    let file = |draft: app::activities::ActivityDraft| {
        let activity = an_activity().called(&draft.title).on(&draft.completed_on);
        person.files(activity.worth(&draft.quantity))
    };
    drafts.into_iter().map(file).collect()
}

fn rows(person: &Person) -> Vec<MatchRow> {
    matching::list(&person.desk).expect("the record is open").rows
}

fn sure(rows: &[MatchRow]) -> Vec<MatchPair> {
    let pair = |it: &MatchRow| MatchPair {
        evidence_id: it.evidence_id.clone(),
        activity_id: it.candidates[0].activity_id.clone(),
    };
    rows.iter().filter(|it| it.how == How::High).map(pair).collect()
}

#[test]
fn a_folder_is_matched_by_what_its_papers_say_and_attached_in_one_step() {
    let mut person = Person::with_mls();
    adds_the_folder(&mut person);
    let ids = has_their_activities(&mut person);
    person.files(an_activity().called("Something else altogether").on("2025-03-14"));

    let found = rows(&person);
    assert_eq!(found.len(), 3);
    let pairs = sure(&found);
    let proposed: Vec<&str> = pairs.iter().map(|it| it.activity_id.as_str()).collect();
    assert_eq!(proposed.len(), 2, "{found:#?}");
    assert!(ids.iter().all(|it| proposed.contains(&it.as_str())));
    assert!(found[0].candidates[0].why.iter().any(|it| it == "the paper has its title"));

    let before = matching::list(&person.desk).expect("the record is open").unproved;
    assert_eq!(before, 3);
    matching::confirm(&mut person.desk, &pairs).expect("both are there");
    let after = matching::list(&person.desk).expect("the record is open");
    assert_eq!((after.rows.len(), after.unproved), (1, 1), "what nobody matched stays");
    assert_eq!(after.rows[0].label, "shopping.txt");
    assert_eq!((after.rows[0].how, after.rows[0].candidates.len()), (How::NotFound, 0));

    history::undo(&mut person.desk).expect("it was one step");
    assert_eq!(rows(&person).len(), 3);
}

#[test]
fn another_day_on_the_paper_is_never_sure() {
    let mut person = Person::with_mls();
    adds_the_folder(&mut person);
    let item = rows(&person).into_iter().find(|it| it.label == PAPERS[0]).expect("it waits");
    let draft = inbox::item(&person.desk, &item.evidence_id).expect("it waits").filing;
    person.files(an_activity().called(&draft.parts[0].draft.title).on("2024-05-05"));
    let item = rows(&person).into_iter().find(|it| it.label == PAPERS[0]).expect("it waits");
    assert_ne!(item.how, How::High);
    assert!(item.candidates[0].why.iter().any(|it| it.starts_with("the paper gives another day")));
}
