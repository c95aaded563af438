//! Evidence: kept first, judged later, never lost.

use app::evidence::{self, Taken};
use app::{activities, history};

use super::person::{Person, an_activity};

const PDF: &[u8] = b"%PDF-1.4\n% a certificate as far as anyone can tell\n";

fn take(person: &mut Person, files: &[std::path::PathBuf], activity: Option<&str>) -> Taken {
    evidence::take(&mut person.desk, files, activity).expect("the record is open").value
}

#[test]
fn a_file_given_to_an_activity_proves_it_and_is_kept_byte_for_byte() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity().called("Antibody Panels"));
    let file = person.file("Certificate.pdf", PDF);

    let taken = take(&mut person, &[file], Some(&id));

    let row = &evidence::list(&person.desk).expect("the record is open")[0];
    assert_eq!((row.label.as_str(), row.media.as_str()), ("Certificate.pdf", "pdf"));
    assert_eq!(row.proves[0].name, "Antibody Panels");
    let copy =
        evidence::copy_for_viewing(&person.desk, &taken.kept[0].id).expect("it can be looked at");
    assert_eq!(std::fs::read(copy).expect("the copy is there"), PDF);
}

#[test]
fn the_same_bytes_twice_are_one_piece_of_evidence() {
    let mut person = Person::with_mls();
    let (one, two) =
        (person.files(an_activity().called("One")), person.files(an_activity().called("Two")));
    let (first, again) = (person.file("scan.pdf", PDF), person.file("scan copy.pdf", PDF));

    take(&mut person, &[first], Some(&one));
    let taken = take(&mut person, &[again], Some(&two));

    assert!(taken.kept[0].known_before);
    let rows = evidence::list(&person.desk).expect("the record is open");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].proves.len(), 2);
}

#[test]
fn one_bad_file_does_not_hold_up_the_others() {
    let mut person = Person::with_mls();
    let (good, empty) = (person.file("good.pdf", PDF), person.file("empty.pdf", b""));
    let missing = person.folder().join("gone.pdf");
    let folder = person.desk.folder().to_owned();

    let taken = take(&mut person, &[empty, missing, good, folder], None);

    assert_eq!(taken.kept.len(), 1);
    assert_eq!(taken.refused.len(), 3);
    for refused in &taken.refused {
        let message = &refused.error.message;
        assert!(message.contains(&refused.label) && message.ends_with('.'), "{message}");
    }
    assert_eq!(evidence::list(&person.desk).expect("the record is open").len(), 1);
}

#[test]
fn detaching_keeps_the_file_and_deleting_the_activity_does_too() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity());
    let file = person.file("scan.pdf", PDF);
    let kept = take(&mut person, &[file], Some(&id)).kept.remove(0).id;
    let proves =
        |person: &Person| evidence::list(&person.desk).expect("the record is open")[0].proves.len();

    evidence::detach(&mut person.desk, &kept, &id).expect("it was attached");
    assert_eq!(proves(&person), 0);
    history::undo(&mut person.desk).expect("nothing stands in the way");
    assert_eq!(proves(&person), 1);
    activities::withdraw(&mut person.desk, &[id]).expect("it is there");
    assert_eq!(proves(&person), 0);
}

#[test]
fn a_file_nobody_assigned_waits_at_the_top_of_the_list() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity());
    let (first, second) = (person.file("a.pdf", PDF), person.file("z.pdf", b"%PDF-1.4 another"));
    take(&mut person, &[first], Some(&id));
    take(&mut person, &[second], None);

    let labels: Vec<String> = evidence::list(&person.desk)
        .expect("the record is open")
        .into_iter()
        .map(|it| it.label)
        .collect();
    assert_eq!(labels, ["z.pdf", "a.pdf"]);
}
