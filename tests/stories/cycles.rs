//! Cycles: declared, renewed, and the old one judged by its own rules.

use app::credentials::{self, CredentialDraft, RenewalDraft};
use app::standing::{Ready, Stage};
use app::{Error, history, standing, together};

use super::person::{Person, an_activity};

fn the_next(person: &Person) -> RenewalDraft {
    RenewalDraft {
        credential_id: person.standing().credential_id,
        cycle_start: "2027-02-01".into(),
        cycle_end: "2030-01-31".into(),
    }
}

#[test]
fn a_renewed_credential_starts_from_nothing_and_keeps_its_past() -> Result<(), Error> {
    let mut person = Person::with_mls();
    person.files(an_activity().in_area("ethics"));
    let id = person.standing().credential_id;
    credentials::declare(&mut person.desk, &id, "2026-11-20")?;
    let draft = the_next(&person);

    credentials::renew(&mut person.desk, &draft)?;

    let now = person.standing();
    assert_eq!((now.cycle_start.as_str(), now.counted.as_str()), ("2027-02-01", "0"));
    let cycles = credentials::list(&person.desk)?.remove(0).cycles;
    assert_eq!((cycles.len(), cycles[1].declared_on.as_str()), (2, "2026-11-20"));
    let past = standing::of_cycle(&person.desk, &cycles[1].id)?;
    assert_eq!((past.cycle_end.as_str(), past.counted.as_str()), ("2027-01-31", "1"));

    history::undo(&mut person.desk)?;
    assert_eq!(person.standing().cycle_start, "2024-02-01");
    Ok(())
}

#[test]
fn a_next_cycle_that_overlaps_the_present_one_is_refused() {
    let mut person = Person::with_mls();
    let draft = RenewalDraft { cycle_start: "2027-01-31".into(), ..the_next(&person) };
    let error = credentials::renew(&mut person.desk, &draft).expect_err("that day is taken");
    assert_eq!(error.fields[0].field, "cycle_start");
}

#[test]
fn a_declaration_is_not_noted_ahead() {
    let mut person = Person::with_mls();
    let id = person.standing().credential_id;
    let error =
        credentials::declare(&mut person.desk, &id, "2026-11-23").expect_err("that is tomorrow");
    assert_eq!(error.fields[0].field, "declared_on");
}

#[test]
fn a_declared_cycle_is_settled_and_proposes_the_next_one() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let id = person.standing().credential_id;
    assert!(!person.standing().renewable);
    credentials::declare(&mut person.desk, &id, "2026-11-20")?;

    let standing = person.standing();
    assert_eq!((standing.stage, standing.ready), (Stage::Submitted, Ready::Settled));
    assert!(standing.renewable);
    let next = credentials::list(&person.desk)?.remove(0).next.expect("the rule says how long");
    assert_eq!((next.start.as_str(), next.end.as_str()), ("2027-02-01", "2030-01-31"));
    assert!(standing.life.iter().any(|it| it.sentence == next.sentence));

    let draft = the_next(&person);
    credentials::renew(&mut person.desk, &draft)?;
    let past = credentials::list(&person.desk)?.remove(0).cycles.remove(1);
    let past = standing::of_cycle(&person.desk, &past.id)?;
    assert!(!past.renewable, "the next cycle is open already");
    assert_eq!(person.standing().stage, Stage::NotBegun);
    Ok(())
}

#[test]
fn credentials_of_one_body_are_compared_by_their_ends() -> Result<(), Error> {
    let mut person = Person::with_mls();
    assert!(together::list(&person.desk)?.is_empty(), "one alone goes with nothing");
    let second = CredentialDraft {
        body: "ascp".into(),
        category: "MB".into(),
        cycle_start: "2024-04-01".into(),
        cycle_end: "2027-03-31".into(),
        ..CredentialDraft::default()
    };
    credentials::save(&mut person.desk, &second)?;
    let [row] = together::list(&person.desk)?.try_into().expect("one body");
    assert_eq!(row.said[0].sentence, "They end: MLS on 31 January 2027 and MB on 31 March 2027.");
    assert!(row.said[1].sentence.contains("the reduced fee"), "{:?}", row.said);

    let due = standing::list(&person.desk)?.remove(0);
    assert_eq!(due.stage, Stage::WindowOpen);
    assert!(due.life.iter().any(|it| it.sentence == row.said[1].sentence), "said where it is due");
    Ok(())
}
