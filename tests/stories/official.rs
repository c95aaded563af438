//! A body's own form: what was chosen for it once is there the next time.

use app::Error;
use app::forms::{self, FormOrder, Paper};
use app::inbox::Reader;
use app::official::{self, OfficialAsk, OfficialOrder, OpenForm, PlacedText, Source};

use super::person::Person;

/// A form without fields: one of ours, printed.
fn a_blank(person: &Person) -> Result<OpenForm, Error> {
    let credential = person.standing().credential_id.clone();
    let printed =
        forms::print(&person.desk, &FormOrder::clinical_teaching(credential, Paper::Letter))?;
    official::open("blank.pdf".into(), printed.bytes, Some(&Reader::here()))
}

fn ask(person: &Person) -> OfficialAsk {
    OfficialAsk { credential_id: person.standing().credential_id.clone(), ..OfficialAsk::default() }
}

#[test]
fn what_was_placed_on_a_form_is_remembered_for_that_form() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let form = a_blank(&person)?;
    let ask = ask(&person);
    let view = form.view(&person.desk, &ask)?;
    assert!(!view.known && view.fields.is_empty() && view.placed.is_empty());
    assert!(view.facts.iter().any(|it| it.key == "holder" && !it.said.is_empty()));

    let source = Source::Fact { key: "holder".into() };
    let placed = vec![PlacedText { page: 0, x: 0.5, y: 0.9, size: 0.0, source }];
    let order =
        OfficialOrder { ask: ask.clone(), fields: [].into(), placed: placed.clone(), flat: true };
    let filled = official::fill(&mut person.desk, &form, &order)?;
    assert_eq!(filled.name, "blank filled.pdf");
    assert!(filled.notes.is_empty(), "{:?}", filled.notes);

    let again = a_blank(&person)?.view(&person.desk, &ask)?;
    assert!(again.known && again.flat);
    assert_eq!(again.placed, placed);
    Ok(())
}

#[test]
fn a_file_that_is_no_form_is_refused_with_a_next_step() {
    let error = official::open("notes.pdf".into(), b"no PDF".to_vec(), None);
    let error = error.expect_err("it is refused");
    assert_eq!(error.message, "This file can't be read as a PDF form.");
    assert!(error.hint.is_some());
}
