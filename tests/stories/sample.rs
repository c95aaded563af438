//! Looking around with the sample record.

use app::activities;
use app::desk::OpenRecord;

use super::person::{Person, an_activity};

#[test]
fn the_sample_never_mixes_with_the_persons_own_record() {
    let mut person = Person::with_mls();
    person.files(an_activity().called("My own"));
    let mine = person.activities();

    person.desk.open_sample().expect("the sample comes with the program");
    assert_eq!(person.desk.situation().expect("it is open").record, OpenRecord::Sample);
    let sample = activities::list(&person.desk).expect("it is open");
    assert!(sample.len() >= 40 && sample.iter().all(|it| it.draft.title != "My own"));
    person.files(an_activity().called("Tried in the sample"));

    person.desk.close_sample().expect("the own record is there");
    assert_eq!(person.desk.situation().expect("it is open").record, OpenRecord::Own);
    assert_eq!(person.activities(), mine);
}

#[test]
fn a_newcomer_leaves_the_sample_for_the_start() {
    let mut person = Person::new();
    person.desk.open_sample().expect("the sample comes with the program");
    person.desk.close_sample().expect("nothing stands in the way");
    let situation = person.desk.situation().expect("it can always be asked");
    assert_eq!((situation.record, situation.own_exists), (OpenRecord::None, false));
}

#[test]
fn the_sample_is_judged_on_its_own_day() {
    let mut person = Person::new();
    person.desk.open_sample().expect("the sample comes with the program");
    let day = app::sample::record()
        .expect("it comes with the program")
        .sample_day
        .expect("a sample names its day");
    // The stories' own day is asked for, which wins; without it the sample's day holds.
    assert_eq!(person.desk.today().to_string(), super::person::TODAY);
    let mut plain = app::Desk::at(&person.folder().join("other"), None).expect("a new vault");
    plain.open_sample().expect("the sample comes with the program");
    assert_eq!(plain.today(), day);
}
