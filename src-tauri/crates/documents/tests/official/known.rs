//! What a form asks is understood, and the form is known again.

use documents::official::{Blank, Kind, Offered, suggest};

use crate::filled::filled;
use crate::made::every_kind;

#[test]
fn fields_are_of_the_kind_they_are() {
    let blank = Blank::open(&every_kind(false, false, 0)).expect("the form can be filled");
    let kind = |name: &str| {
        let field = blank.fields().iter().find(|it| it.name == name);
        field.map(|it| it.kind.clone()).unwrap_or_else(|| panic!("{name} is not found"))
    };
    assert_eq!(kind("Text1"), Kind::Line { most: None });
    assert_eq!(kind("Number.Cells"), Kind::Comb { cells: 10 });
    assert_eq!(kind("Instruments"), Kind::Lines { most: None });
    assert_eq!(kind("Blood Bank"), Kind::Tick);
    assert_eq!(kind("Chemistry"), Kind::Tick);
    assert_eq!(kind("Sign here"), Kind::Signature);
    let offered = |value: &str, name: &str| Offered { value: value.into(), name: name.into() };
    let levels = [offered("0", "Basic"), offered("1", "Intermediate"), offered("2", "Advanced")];
    assert_eq!(kind("Level"), Kind::Buttons(levels.into()));
    let Kind::List { offered: states, open: false, .. } = kind("State") else {
        panic!("the state is chosen from a list")
    };
    assert_eq!(states[0], offered("CA", "California"));
    let name = &blank.fields()[0];
    assert_eq!((name.name.as_str(), name.tooltip.as_deref()), ("Text1", Some("Employee Name")));
    assert!((name.places[0].left - 72.0 / 612.0).abs() < 0.001);
    assert!((name.places[0].top - 82.0 / 792.0).abs() < 0.001);
}

#[test]
fn a_place_on_a_turned_page_is_where_a_person_sees_it() {
    let blank = Blank::open(&every_kind(false, false, 90)).expect("the form can be filled");
    let name = blank.fields().iter().find(|it| it.name == "Text1").expect("it is there");
    // Turned clockwise, the upper left corner of the page is at the upper right.
    let place = name.places[0];
    assert!(place.left > 0.85 && place.top < 0.2, "{place:?}");
    assert_eq!(blank.pages()[0].width, 792.0);
}

#[test]
fn the_fingerprint_is_of_what_a_form_asks_and_not_of_its_file() {
    let print =
        |bytes: &[u8]| Blank::open(bytes).expect("the form can be filled").fingerprint().to_owned();
    let first = print(&every_kind(false, false, 0));
    assert_eq!(first, print(&every_kind(true, true, 0)));
    assert_eq!(first, print(&filled(&every_kind(false, false, 0), false).bytes));
    assert_ne!(first, print(&crate::made::Form::new().bytes(lopdf::Dictionary::new(), false)));
}

#[test]
fn facts_are_suggested_for_the_fields_that_name_them() {
    let blank = Blank::open(&every_kind(false, false, 0)).expect("the form can be filled");
    let facts = ["holder", "category_code", "instruments", "area.Blood Bank", "area.Chemistry"];
    let facts = facts.map(|it| (it.to_owned(), String::new()));
    let found = suggest(blank.fields(), &[], &facts);
    let pairs: Vec<(&str, &str)> = found.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("Blood Bank", "area.Blood Bank"),
            ("Certification Category", "category_code"),
            ("Chemistry", "area.Chemistry"),
            ("Instruments", "instruments"),
            ("Text1", "holder"),
        ]
    );
}
