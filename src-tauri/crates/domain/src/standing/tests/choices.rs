//! The person's own choices.

use super::*;
use crate::choice::Choice;

fn wishes(wishes: Value) -> Vec<Choice> {
    noun(wishes)
}

fn wish(activity: &str, wish: &Value) -> Choice {
    noun(json!({ "credential": "held", "activity": activity, "wish": wish }))
}

/// Everything met, with a course (a5) that only Hematology needs and Chemistry could take.
fn met() -> Setting {
    mls()
        .course("1", &["safety"])
        .course("1", &["ethics"])
        .course("2", &["blood_banking"])
        .course("2", &["chemistry"])
        .course("2", &["chemistry", "hematology"])
        .course("2", &["microbiology"])
        .course("26", &["management"])
}

#[test]
fn a_choice_is_obeyed() {
    let extra = || met().course("2", &["hematology"]);
    for area in ["chemistry", "hematology", "other"] {
        let standing = extra().wishing(&[wish("a5", &json!({ "whole": area }))]).on("2025-05-01");
        let places = &standing.told("a5").places;
        assert_eq!(places.len(), 1, "{places:?}");
        assert_eq!(places[0].area.as_str(), area);
        assert_eq!((standing.verdict, standing.pins_cost), (Verdict::Yes, None));
    }
}

#[test]
fn a_choice_about_another_credential_changes_nothing() {
    let mut other = wish("a5", &json!({ "whole": "chemistry" }));
    other.credential = "another".into();
    assert_eq!(met().wishing(&[other]).on("2025-05-01"), met().on("2025-05-01"));
}

#[test]
fn a_choice_that_costs_the_verdict_is_named_first() {
    let standing = met().wishing(&[wish("a5", &json!({ "whole": "chemistry" }))]).on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::No);
    let cost =
        "Your own choice for \"Course a5\" is the reason: without it everything required is met.";
    assert_eq!(standing.pins_cost.as_deref(), Some(cost));
    assert_eq!(standing.headline, format!("{cost} Not yet met: 2 points short in Hematology."));
}

#[test]
fn choices_that_cost_the_verdict_only_together_are_named_together() {
    let standing = met()
        .wishing(&[wish("a5", &json!({ "whole": "chemistry" })), wish("a6", &json!("set_aside"))])
        .on("2025-05-01");
    assert_eq!(
        standing.pins_cost.as_deref(),
        Some("Your own choices are the reason: without them everything required is met.")
    );
}

#[test]
fn a_choice_is_not_blamed_for_what_is_short_anyway() {
    let standing = mls()
        .with_minima()
        .wishing(&[wish("a4", &json!({ "whole": "chemistry" }))])
        .on("2025-05-01");
    assert_eq!((standing.verdict, standing.pins_cost), (Verdict::No, None));
}

#[test]
fn choices_that_add_to_what_is_short_say_how_much() {
    let standing = mls().with_minima().wishing(&[wish("a4", &json!("set_aside"))]).on("2025-05-01");
    assert_eq!(
        standing.pins_cost.as_deref(),
        Some(
            "Your own choices add to what is short: without them 26 points would be enough, instead of 28 points."
        )
    );
    assert!(!standing.headline.contains("Your own"), "{}", standing.headline);
}

#[test]
fn what_is_set_aside_does_not_count_and_says_so() {
    let standing = met().wishing(&[wish("a7", &json!("set_aside"))]).on("2025-05-01");
    let told = standing.told("a7");
    assert_eq!((told.counted, told.reasons.len()), (points("0"), 1));
    assert_eq!(told.reasons[0].kind, ReasonKind::SetAside);
    assert_eq!(
        &*told.reasons[0].sentence,
        "You set it aside for this credential, so 26 points do not count."
    );
}

#[test]
fn a_part_is_held_and_the_rest_is_free() {
    let standing = mls()
        .course("4", &["chemistry", "hematology"])
        .wishing(&[wish("a1", &json!({ "part": { "chemistry": "1" } }))])
        .on("2025-05-01");
    for reading in &standing.readings {
        let in_chemistry = |it: &&ReadingPlace| it.area.as_str() == "chemistry";
        let held: Points = reading.places.iter().filter(in_chemistry).map(|it| it.points).sum();
        assert!(held >= points("1"), "{reading:?}");
    }
    assert_eq!(
        standing.choices[0].sentence,
        "Of \"Course a1\" 1 point in Chemistry or nowhere, as you chose."
    );
}

#[test]
fn a_choice_that_can_have_no_effect_is_told() {
    let setting = mls()
        .did("2021-01-01", "ce_course", "1", Unit::ContactHour, &["chemistry"])
        .did("2025-05-02", "ce_course", "1", Unit::ContactHour, &["chemistry"])
        .did("2023-01-01", "presentation", "1", Unit::Piece, &["chemistry"])
        .course("3", &["chemistry"])
        .course("3", &["chemistry"])
        .course("3", &["chemistry"]);
    let whole = |activity, area| wish(activity, &json!({ "whole": area }));
    let standing = setting
        .wishing(&[
            whole("a1", "chemistry"),
            whole("a2", "chemistry"),
            whole("a3", "chemistry"),
            whole("a4", "histology"),
            whole("a5", "hematology"),
            wish("a6", &json!({ "part": { "chemistry": "3.5" } })),
            whole("gone", "chemistry"),
        ])
        .on("2025-05-01");
    let told: Vec<(ChoiceKind, &str)> =
        standing.choices.iter().map(|it| (it.kind, it.sentence.as_str())).collect();
    assert_eq!(
        told,
        [
            (
                ChoiceKind::OutOfTime,
                "\"Course a1\" lies outside the days judged here, so your choice for it has no effect."
            ),
            (
                ChoiceKind::NotYet,
                "\"Course a2\" is not done yet, so your choice for it has no effect yet."
            ),
            (
                ChoiceKind::NoPoints,
                "\"Course a3\" has no points here, so your choice for it has no effect."
            ),
            (
                ChoiceKind::AreaNotAsked,
                "You chose Histology for \"Course a4\", an area this requirement does not have, so none of it counts."
            ),
            (
                ChoiceKind::AreaNotItsOwn,
                "You chose Hematology for \"Course a5\", which can't count there, so none of it counts."
            ),
            (
                ChoiceKind::MoreThanItsWorth,
                "You chose areas for 3.5 points of \"Course a6\", which is worth 3 points."
            ),
            (
                ChoiceKind::NotRecorded,
                "You chose for an activity that is not in the record (gone); that has no effect."
            ),
        ]
    );
    assert_eq!(
        &*standing.told("a4").reasons[0].sentence,
        "You chose Histology for it, an area this requirement does not have, so 3 points do not count."
    );
    assert_eq!(
        (standing.told("a5").reasons[0].kind, standing.told("a5").counted),
        (ReasonKind::Pinned, points("0"))
    );
    assert_eq!(standing.told("a6").counted, points("3"));
}

#[test]
fn of_two_choices_about_one_activity_the_last_holds() {
    let standing = met()
        .wishing(&wishes(json!([
            { "credential": "held", "activity": "a5", "wish": "set_aside" },
            { "credential": "held", "activity": "a5", "wish": { "whole": "hematology" } },
        ])))
        .on("2025-05-01");
    assert_eq!((standing.verdict, standing.choices.len()), (Verdict::Yes, 1));
}

#[test]
fn a_price_says_what_a_choice_would_cost_before_it_is_taken() {
    let setting = met();
    let price = |it: &Setting, choice| it.price("2025-05-01", &choice);
    let costly = price(&setting, wish("a5", &json!({ "whole": "chemistry" })));
    assert_eq!((costly.verdict_before, costly.verdict_after), (Verdict::Yes, Verdict::No));
    assert_eq!((costly.fewest_before, costly.fewest_after), (Some(points("0")), Some(points("2"))));
    assert_eq!(
        costly.sentence,
        "36 points count as before; no longer is everything required met; the least that helps is then 2 points."
    );
    let free = price(&setting, wish("a5", &json!({ "whole": "hematology" })));
    assert!(free.is_free());
    assert_eq!(
        free.sentence,
        "This costs nothing: 36 points count as before; everything required stays met."
    );
    let aside = price(&setting, wish("a7", &json!("set_aside")));
    assert_eq!((aside.counted_before, aside.counted_after), (points("36"), points("10")));
    assert_eq!(
        aside.sentence,
        "This costs 26 points: 10 instead of 36 count; no longer is everything required met; the least that helps is then 26 points."
    );
}

#[test]
fn another_choice_about_the_same_activity_is_priced_in_its_place() {
    let setting = met().wishing(&[wish("a5", &json!({ "whole": "chemistry" }))]);
    let better = setting.price("2025-05-01", &wish("a5", &json!({ "whole": "hematology" })));
    assert_eq!((better.verdict_before, better.verdict_after), (Verdict::No, Verdict::Yes));
    assert_eq!(better.sentence, "36 points count as before; everything required is met then.");
    let packs = packs();
    let lifted = price_of_lifting(&setting.judged(), &packs, day("2025-05-01"), &"a5".into());
    assert_eq!(lifted, better);
}

#[test]
fn a_price_where_no_rule_is_known_says_so() {
    let price = holder("XYZ", "2022-07-01", "2025-06-30")
        .course("1", &[])
        .price("2025-05-01", &wish("a1", &json!("set_aside")));
    assert_eq!(price.verdict_after, Verdict::Unknown);
    assert!(price.sentence.contains("knows no rule"), "{}", price.sentence);
}

#[test]
fn an_activity_of_unknown_worth_that_is_set_aside_decides_nothing() {
    let setting = mls().with_minima().course("25", &[]).did(
        "2023-09-01",
        "presentation",
        "1",
        Unit::Piece,
        &[],
    );
    assert_eq!(setting.on("2025-05-01").verdict, Verdict::Unknown);
    let aside = setting.wishing(&[wish("a8", &json!("set_aside"))]).on("2025-05-01");
    assert_eq!(aside.verdict, Verdict::No);
}
