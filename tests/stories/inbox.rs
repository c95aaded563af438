//! The inbox: kept, read, confirmed, and never counted before that.

use app::evidence;
use app::history;
use app::holder::{self, HolderDetails};
use app::inbox::{self, How, InboxItem, InboxStage, Reader, Strength};
use tests::project;

use super::person::{Person, an_activity};

const CRYOSTAT: &str = "Harbor Point cryostat.pdf";
const PLATELETS: &str = "UPSLS platelets.pdf";

/// Drops files of the sample on the window, and lets them be read.
fn drops(person: &mut Person, names: &[&str]) -> Vec<String> {
    let folder = project().join("src-tauri/sample/files");
    let files: Vec<_> = names.iter().map(|it| folder.join(it)).collect();
    let taken = evidence::take(&mut person.desk, &files, None).expect("the record is open").value;
    assert!(taken.refused.is_empty(), "{:?}", taken.refused);
    reads(person);
    taken.kept.into_iter().map(|it| it.id).collect()
}

/// Lets everything that waits be read.
fn reads(person: &mut Person) {
    let reader = Reader::here();
    while let Some(job) = inbox::next(&mut person.desk, &reader).expect("the record is open") {
        let outcome = reader.read(&job);
        inbox::keep(&mut person.desk, &job, outcome).expect("it can be cached");
    }
}

fn waiting(person: &Person) -> Vec<(String, InboxStage)> {
    let rows = inbox::list(&person.desk).expect("the record is open").rows;
    rows.into_iter().map(|it| (it.label, it.stage)).collect()
}

fn look(person: &Person, id: &str) -> InboxItem {
    inbox::item(&person.desk, id).expect("it is in the record")
}

#[test]
fn a_dropped_certificate_is_read_confirmed_and_proves_its_activity_in_one_step() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    assert_eq!(waiting(&person), [(CRYOSTAT.into(), InboxStage::Ready)]);
    assert!(person.activities().is_empty(), "nothing counts before it is confirmed");

    let item = look(&person, &ids[0]);
    let certificate = &item.certificates[0];
    let title = certificate.fields.iter().find(|it| it.fact == "title").expect("a fact");
    assert_ne!(title.how, How::NotFound);
    assert!(title.candidates[0].place.is_some(), "the page shows where");
    inbox::file(&mut person.desk, &item.filing).expect("what was read can be filed as it is");

    assert!(waiting(&person).is_empty());
    let filed = person.activities();
    assert_eq!(filed.len(), 1);
    assert_eq!(filed[0].evidence[0].label, CRYOSTAT);
    assert!(!filed[0].counts[0].counted.is_empty());

    history::undo(&mut person.desk).expect("it was one step");
    assert!(person.activities().is_empty());
    assert_eq!(waiting(&person), [(CRYOSTAT.into(), InboxStage::Ready)]);
}

#[test]
fn what_was_typed_survives_a_restart_and_another_reading() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    let mut filing = look(&person, &ids[0]).filing;
    filing.parts[0].draft.title = "As I call it".into();
    inbox::save(&mut person.desk, &filing).expect("it can be kept");

    let mut person = person.after_a_restart();
    inbox::read_again(&mut person.desk, &ids[0], None).expect("it waits");
    reads(&mut person);

    let item = look(&person, &ids[0]);
    assert!(item.typed);
    assert_eq!(item.filing.parts[0].draft.title, "As I call it");
}

#[test]
fn a_window_closed_in_the_middle_loses_nothing() {
    let mut person = Person::with_mls();
    let folder = project().join("src-tauri/sample/files");
    let files = [folder.join(CRYOSTAT), folder.join(PLATELETS)];
    evidence::take(&mut person.desk, &files, None).expect("the record is open");
    let job = inbox::next(&mut person.desk, &Reader::here()).expect("it is open");
    assert!(job.is_some(), "the first is being read when the window closes");

    let mut person = person.after_a_restart();
    let stored: Vec<InboxStage> = waiting(&person).into_iter().map(|it| it.1).collect();
    assert_eq!(stored, [InboxStage::Stored, InboxStage::Stored]);
    reads(&mut person);
    assert!(waiting(&person).iter().all(|it| it.1 == InboxStage::Ready));
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_its_facts_can_be_typed() {
    let mut person = Person::with_mls();
    let file = person.file("broken.pdf", b"%PDF-1.7 and nothing else");
    let taken = evidence::take(&mut person.desk, &[file], None).expect("it is open").value;
    reads(&mut person);

    assert_eq!(waiting(&person)[0].1, InboxStage::Failed);
    let item = look(&person, &taken.kept[0].id);
    assert!(item.failure.expect("it failed").message.ends_with('.'));
    let mut filing = item.filing;
    let error = inbox::file(&mut person.desk, &filing).expect_err("nothing is typed yet");
    assert!(error.fields.iter().any(|it| it.field == "0.title"), "{error:?}");
    filing.parts[0].draft.title = "Typed by hand".into();
    filing.parts[0].draft.completed_on = "2026-03-14".into();
    filing.parts[0].draft.quantity = "1".into();
    inbox::file(&mut person.desk, &filing).expect("it is complete");
    assert_eq!(person.activities()[0].evidence.len(), 1);
}

#[test]
fn one_scan_becomes_several_activities_in_one_step_and_stays_whole() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    let mut filing = look(&person, &ids[0]).filing;
    let mut second = filing.parts[0].clone();
    second.draft.title = "The other half".into();
    second.certificate = None;
    second.pages = Vec::new();
    filing.parts.push(second);
    inbox::file(&mut person.desk, &filing).expect("both are complete");

    assert_eq!(person.activities().len(), 2);
    assert!(person.activities().iter().all(|it| it.evidence.len() == 1));
    history::undo(&mut person.desk).expect("it was one step");
    assert!(person.activities().is_empty());
}

#[test]
fn what_is_set_aside_waits_no_longer_and_can_be_taken_up_again() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    inbox::set_aside(&mut person.desk, &ids[0]).expect("it waits");
    let view = inbox::list(&person.desk).expect("it is open");
    assert_eq!((view.rows.len(), view.aside.len()), (0, 1));
    inbox::take_up(&mut person.desk, &ids[0]).expect("it is set aside");
    assert_eq!(waiting(&person).len(), 1);
}

#[test]
fn the_same_bytes_name_the_record_that_has_them() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    let filing = look(&person, &ids[0]).filing;
    inbox::file(&mut person.desk, &filing).expect("it is complete");
    let bytes = std::fs::read(project().join("src-tauri/sample/files").join(CRYOSTAT));
    let copy = person.file("copy.pdf", &bytes.expect("the sample is there"));

    let taken = evidence::take(&mut person.desk, &[copy], None).expect("it is open").value;
    let note = taken.kept[0].note.as_deref().expect("there is something to say");
    assert!(note.contains(CRYOSTAT) && note.contains(&filing.parts[0].draft.title), "{note}");
    assert!(waiting(&person).is_empty());
}

#[test]
fn the_same_activity_twice_is_named_before_it_is_filed() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    let filing = look(&person, &ids[0]).filing;
    let draft = &filing.parts[0].draft;
    let typed = an_activity().called(&draft.title).on(&draft.completed_on).worth(&draft.quantity);
    person.files(typed);

    let warnings = inbox::check(&person.desk, &filing).expect("it is open");
    let twin = warnings.iter().find_map(|it| it.activity.as_ref()).expect("the other is named");
    assert_eq!(twin.name, draft.title);
}

#[test]
fn a_day_outside_the_cycle_and_a_name_of_somebody_else_are_said() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    let item = look(&person, &ids[0]);
    assert!(
        item.certificates[0].findings.iter().any(|it| it.contains("none of the holder's names")),
        "the sample's papers name another person: {:?}",
        item.certificates[0].findings
    );
    let details = HolderDetails {
        name: "Imogen Achterberg".into(),
        other_names: vec!["Renata C. Holmqvist".into(), "Renata Castellane".into()],
        ..HolderDetails::default()
    };
    holder::save(&mut person.desk, &details).expect("a name is enough");
    let findings = look(&person, &ids[0]).certificates[0].findings.clone();
    assert!(!findings.iter().any(|it| it.contains("none of the holder's names")), "{findings:?}");

    let mut filing = item.filing;
    filing.parts[0].draft.completed_on = "2019-05-01".into();
    let warnings = inbox::check(&person.desk, &filing).expect("it is open");
    assert!(warnings.iter().any(|it| it.sentence.contains("before the cycle of MLS(ASCP)")));
}

#[test]
fn what_is_confirmed_is_learnt_seen_and_forgotten() {
    let mut person = Person::with_mls();
    let ids = drops(&mut person, &[CRYOSTAT]);
    let mut filing = look(&person, &ids[0]).filing;
    filing.parts[0].draft.provider = "The Society, as I call it".into();
    inbox::file(&mut person.desk, &filing).expect("it is complete");

    let lessons = inbox::lessons(&person.desk).expect("it is open");
    let provider = lessons.iter().find(|it| it.kind == "provider").expect("it was learnt");
    assert_eq!(provider.name, "The Society, as I call it");
    let name = provider.name.clone();
    let left = inbox::forget(&mut person.desk, "provider", &name).expect("it is there");
    assert!(left.iter().all(|it| it.kind != "provider"));
}

#[test]
fn an_activity_without_evidence_and_one_whose_paper_says_otherwise_are_listed() {
    let mut person = Person::with_mls();
    person.files(an_activity().called("Nothing proves it"));
    let ids = drops(&mut person, &[CRYOSTAT]);
    let filing = look(&person, &ids[0]).filing;
    inbox::file(&mut person.desk, &filing).expect("it is complete");

    let rows = inbox::proofs(&person.desk).expect("it is open");
    let said: Vec<(&str, Strength)> =
        rows.iter().map(|it| (it.title.as_str(), it.strength)).collect();
    let title = filing.parts[0].draft.title.as_str();
    assert_eq!(said, [("Nothing proves it", Strength::None), (title, Strength::Weak)]);
    assert!(rows[1].sentences[0].contains("none of the holder's names"), "{:?}", rows[1]);
}

#[test]
fn what_an_email_holds_waits_by_itself_and_says_where_it_came_from() {
    let mut person = Person::with_mls();
    let mail = "From: office@example.org\r\nTo: imogen@example.org\r\nSubject: Your certificate\r\n\
        Date: Mon, 2 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n--part\r\n\
        Content-Type: text/plain\r\n\r\nEnclosed.\r\n--part\r\n\
        Content-Type: application/pdf; name=\"certificate.pdf\"\r\n\
        Content-Transfer-Encoding: base64\r\n\
        Content-Disposition: attachment; filename=\"certificate.pdf\"\r\n\r\n\
        JVBERi0xLjQgYXMgZmFyIGFzIGFueW9uZSBjYW4gdGVsbA==\r\n--part--\r\n";
    let file = person.file("confirmation.eml", mail.as_bytes());
    let taken = evidence::take(&mut person.desk, &[file], None).expect("it is open").value;
    assert_eq!(taken.kept[0].note.as_deref(), Some("One file was taken out of confirmation.eml."));

    let rows = inbox::list(&person.desk).expect("it is open").rows;
    assert_eq!(rows.len(), 1, "the e-mail itself waits for nothing: {rows:?}");
    assert_eq!(rows[0].label, "certificate.pdf");
    assert_eq!(rows[0].from.as_deref(), Some("confirmation.eml"));
    history::undo(&mut person.desk).expect("it was one step");
    assert!(waiting(&person).is_empty());
}
