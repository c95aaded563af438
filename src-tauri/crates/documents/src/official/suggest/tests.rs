//! Names, tooltips and print, and what they speak for.

use super::*;
use crate::official::field::Place;

fn line(name: &str, tooltip: Option<&str>) -> Field {
    Field {
        name: name.to_owned(),
        tooltip: tooltip.map(str::to_owned),
        kind: Kind::Line { most: None },
        value: String::new(),
        day_format: None,
        required: false,
        read_only: false,
        places: Vec::new(),
    }
}

fn facts() -> Vec<(String, String)> {
    let mut keys: Vec<String> = ["holder", "last_name", "customer_id", "category_code", "number"]
        .into_iter()
        .chain(["employer", "cycle_end", "area.Blood Bank", "area.Chemistry", "own_area.tick"])
        .map(str::to_owned)
        .collect();
    for row in 1..=3 {
        keys.extend(["title", "completed", "credits"].map(|it| format!("line.{row}.{it}")));
        keys.push(format!("instrument.{row}"));
    }
    keys.into_iter().map(|it| (it, String::new())).collect()
}

fn suggested(fields: &[Field], name: &str) -> Option<String> {
    suggest(fields, &[], &facts()).get(name).cloned()
}

#[test]
fn names_and_tooltips_speak_for_facts() {
    for (name, tooltip, key) in [
        ("form1.EmployeeName", None, Some("holder")),
        ("txt_LastName", None, Some("last_name")),
        ("Text7", Some("ASCP Certification Category (e.g. MLT, MLS)"), Some("category_code")),
        ("CustomerID", None, Some("customer_id")),
        ("Certification Number", None, Some("number")),
        ("Expiration Date", None, Some("cycle_end")),
        ("Name of Institution", None, Some("employer")),
        ("Supervisor Name", None, None),
        ("Signature Date", None, None),
        ("Text9", None, None),
    ] {
        let field = line(name, tooltip);
        assert_eq!(suggested(&[field], name).as_deref(), key, "{name}");
    }
}

#[test]
fn numbered_fields_are_rows_of_a_table() {
    let names = [
        "Title1",
        "Title2",
        "Title3",
        "Date_1",
        "Date_2",
        "Date_3",
        "Instruments 1",
        "Instruments 2",
    ];
    let fields = names.map(|it| line(it, None));
    for (name, key) in [
        ("Title2", "line.2.title"),
        ("Date_3", "line.3.completed"),
        ("Instruments 1", "instrument.1"),
    ] {
        assert_eq!(suggested(&fields, name).as_deref(), Some(key));
    }
}

#[test]
fn a_box_is_known_by_the_words_behind_it_where_its_name_says_nothing() {
    let at = |left, right| Place { page: 0, left, top: 0.3, right, bottom: 0.315 };
    let boxed =
        Field { kind: Kind::Tick, places: vec![at(0.1, 0.115)], ..line("Check Box4", None) };
    let words = [("Blood", 0.12, 0.16), ("Bank", 0.165, 0.2), ("Chemistry", 0.35, 0.42)];
    let printed =
        words.map(|(text, left, right)| Printed { text: text.into(), place: at(left, right) });
    let found = suggest(&[boxed], &printed, &facts());
    assert_eq!(found.get("Check Box4").map(String::as_str), Some("area.Blood Bank"));
}

#[test]
fn names_a_program_made_up_are_no_rows() {
    let labelled = |name, label: &str| line(name, Some(label));
    let fields = [labelled("Text1", "Employee Name"), labelled("Text2", "Certification Category")];
    assert_eq!(suggested(&fields, "Text2").as_deref(), Some("category_code"));
}
