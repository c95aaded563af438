//! Forms, printed from the record.

use app::forms::{self, FormOrder, Paper};

use super::person::{Person, an_activity};

#[test]
fn every_form_is_a_pdf_with_a_name_one_can_find_again() {
    let mut person = Person::with_mls();
    person.files(an_activity().in_area("ethics"));
    let id = person.standing().credential_id;
    for (order, name) in [
        (
            FormOrder::declaration(id.clone(), Paper::Letter),
            "Declaration worksheet MLS(ASCP) 2027-01-31.pdf",
        ),
        (
            FormOrder::employer_assessment(id.clone(), Paper::A4),
            "Employer assessment MLS(ASCP).pdf",
        ),
        (
            FormOrder::clinical_teaching(id.clone(), Paper::Letter),
            "Clinical teaching record MLS(ASCP).pdf",
        ),
    ] {
        let printed = forms::print(&person.desk, &order).expect("the record is open");
        assert_eq!(printed.name, name);
        assert!(printed.bytes.starts_with(b"%PDF-"), "{name}");
        let saved = forms::save(&printed, &person.folder().join(&printed.name))
            .expect("the folder can be written to");
        assert_eq!(saved.name, name);
    }
}

#[test]
fn a_form_for_a_credential_that_is_gone_is_refused() {
    let person = Person::with_mls();
    let error = forms::print(&person.desk, &FormOrder::declaration("gone".into(), Paper::Letter));
    assert_eq!(
        error.expect_err("there is none").message,
        "That credential is no longer in the record."
    );
}
