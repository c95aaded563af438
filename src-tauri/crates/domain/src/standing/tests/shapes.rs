//! Shapes no pack that comes with the program has: some of several areas, types that must make up points, choices.

use serde_json::json;

use super::*;
use crate::choice::Wish;

const HEAD: &str = r#"format = "ce-rules/1"

[pack]
id = "shape"
version = "1"
title = "A body of other shapes"
kind = "certification"
reviewed = "never"
status = "stated"

[[source]]
id = "s"
title = "A page"
url = "https://example.org/"
as_of = "undated"

[[area]]
id = "chemistry"
name = "Chemistry"
source = "s"

[[area]]
id = "hematology"
name = "Hematology"
source = "s"

[[area]]
id = "safety"
name = "Safety"
source = "s"

[[area]]
id = "other"
name = "Other"
source = "s"

[[type]]
id = "ce_course"
convert = { unit = "contact_hour", factor = "1" }
source = "s"

[[requirement]]
id = "base"
applies = { by = "cycle_end", from = 2023-01-01 }
free_area = "other"
split = "any"
total = { min = "4", source = "s" }
"#;

fn judged(clauses: &str, setting: Setting) -> Standing {
    let text = format!("{HEAD}{clauses}");
    let library = crate::rules::tests::library(&[("shape.toml", &text)]);
    Setting { credential: Credential { category: "shape".into(), ..setting.credential }, ..setting }
        .of_body("shape")
        .by(&library, "2025-05-01")
}

const TWO_OF_THREE: &str = r#"
[[requirement.k_of]]
id = "two"
areas = ["chemistry", "hematology", "safety"]
each = "1"
k = 2
source = "s"
"#;

#[test]
fn where_some_of_several_areas_need_points_the_sentence_names_the_others() {
    let standing = judged(TWO_OF_THREE, mls().course("3", &["chemistry"]).course("1", &[]));
    assert_eq!(
        standing.sentences(),
        [
            "2 of these areas must each hold at least 1 point: Chemistry, Hematology and Safety; 1 does. \
             1 point is short, in Hematology or Safety."
        ]
    );
    assert_eq!(standing.headline, "Not yet met: 1 point short in Hematology or Safety.");
    assert_eq!(standing.shortages[0].citations[0].clause, "shape@1/base/k_of/two");
    let none = judged(TWO_OF_THREE, mls().course("4", &[]));
    assert!(none.sentences()[0].contains("; none does yet. 2 points are short"), "{none:?}");
}

#[test]
fn what_an_area_lacks_of_its_own_minimum_is_not_said_twice() {
    let own = "\n[[requirement.area]]\nid = \"hematology\"\nmin = \"3\"\nsource = \"s\"\n";
    let standing = judged(
        &format!("{own}{TWO_OF_THREE}"),
        mls().course("3", &["chemistry"]).course("2", &["hematology"]),
    );
    assert_eq!(
        standing.sentences(),
        [
            "Hematology needs 3 points; at most 2 of yours can go there (\"Course a2\"). 1 point is short."
        ]
    );
}

#[test]
fn the_least_that_helps_names_the_type_that_is_short() {
    let minimum = "\n[[requirement.type_min]]\nid = \"courses\"\ntypes = [\"ce_course\"]\nmin = \"4\"\nsource = \"s\"\n";
    let standing = judged(minimum, mls().course("3", &["chemistry"]));
    assert_eq!(
        standing.sentences(),
        [
            "Continuing education course makes up 3 of the 4 points required.",
            "3 of 4 points count; 1 is short."
        ]
    );
    let repair = standing.repair.expect("points help");
    assert_eq!(
        repair.sentence,
        "The least that helps: 1 point, of the type Continuing education course."
    );
}

#[test]
fn an_area_the_persons_own_choice_keeps_empty_is_said_to_be_so() {
    let minimum = "\n[[requirement.area]]\nid = \"hematology\"\nmin = \"2\"\nsource = \"s\"\n";
    let choice: Choice = serde_json::from_value(json!({
        "credential": "held", "activity": "a1", "wish": Wish::Whole("other".into()),
    }))
    .expect("a choice");
    let standing = judged(minimum, mls().course("4", &["hematology"]).wishing(&[choice]));
    assert_eq!(
        standing.sentences(),
        [
            "Hematology needs 2 points; none of yours can go there (\"Course a1\", as far as your own choices allow). \
             2 points are short."
        ]
    );
}
