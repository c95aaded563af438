//! The person's say: choosing where an activity counts, at a price said beforehand.

use app::allocations::{self, ChoiceDraft, PartDraft, WishDraft};
use app::standing::Verdict;
use app::{Error, history};

use super::person::{Person, an_activity};

/// Someone who has everything, with the one hematology course also good for chemistry.
fn just_enough() -> (Person, ChoiceDraft) {
    let mut person = Person::with_mls();
    for area in ["safety", "ethics"] {
        person.files(an_activity().in_area(area));
    }
    for area in ["blood_banking", "chemistry", "microbiology"] {
        person.files(an_activity().in_area(area).worth("2"));
    }
    let scarce = person.files(an_activity().in_area("hematology").in_area("chemistry").worth("2"));
    person.files(an_activity().worth("26"));
    let credential_id = person.standing().credential_id;
    let wish = WishDraft::Area("chemistry".into());
    (person, ChoiceDraft { credential_id, activity_id: scarce, wish })
}

#[test]
fn a_choice_says_what_it_costs_before_it_is_taken() -> Result<(), Error> {
    let (person, draft) = just_enough();
    let price = allocations::ask_price(&person.desk, &draft)?;
    assert_eq!((price.verdict_before, price.verdict_after), (Verdict::Yes, Verdict::No));
    assert!(!price.sentence.is_empty());
    assert_eq!(person.standing().verdict, Verdict::Yes, "asking changes nothing");
    Ok(())
}

#[test]
fn a_choice_is_obeyed_even_when_it_costs_and_is_named_first() -> Result<(), Error> {
    let (mut person, draft) = just_enough();
    allocations::choose(&mut person.desk, &draft)?;

    let standing = person.standing();
    assert_eq!(standing.verdict, Verdict::No);
    assert!(standing.pins_cost.is_some(), "the choice is the reason");
    let line =
        standing.activities.iter().find(|it| it.id == draft.activity_id).expect("it is there");
    assert_eq!(line.wish, draft.wish);

    let given_up = ChoiceDraft { wish: WishDraft::None, ..draft };
    allocations::choose(&mut person.desk, &given_up)?;
    assert_eq!(person.standing().verdict, Verdict::Yes);
    history::undo(&mut person.desk)?;
    assert_eq!(person.standing().verdict, Verdict::No);
    Ok(())
}

#[test]
fn an_activity_set_aside_counts_nowhere() -> Result<(), Error> {
    let (mut person, draft) = just_enough();
    allocations::choose(
        &mut person.desk,
        &ChoiceDraft { wish: WishDraft::SetAside, ..draft.clone() },
    )?;
    let standing = person.standing();
    let line =
        standing.activities.iter().find(|it| it.id == draft.activity_id).expect("it is there");
    assert_eq!((line.counted.as_str(), line.places.len()), ("0", 0));
    Ok(())
}

#[test]
fn a_part_is_chosen_at_a_price_and_shown_as_chosen() -> Result<(), Error> {
    let (mut person, draft) = just_enough();
    let parts = |points: &str| {
        WishDraft::Parts(vec![PartDraft { area: "chemistry".into(), points: points.into() }])
    };
    let draft = ChoiceDraft { wish: parts("0.5"), ..draft };
    let price = allocations::ask_price(&person.desk, &draft)?;
    assert_eq!((price.verdict_before, price.verdict_after), (Verdict::Yes, Verdict::No));

    let too_much = ChoiceDraft { wish: parts("2.5"), ..draft.clone() };
    let refused = allocations::ask_price(&person.desk, &too_much).expect_err("it is worth 2");
    assert_eq!(refused.fields[0].field, "parts");
    let nothing = ChoiceDraft { wish: parts(" "), ..draft.clone() };
    assert!(allocations::choose(&mut person.desk, &nothing).is_err());
    let no_number = ChoiceDraft { wish: parts("half"), ..draft.clone() };
    let refused = allocations::ask_price(&person.desk, &no_number).expect_err("write 0.5");
    assert_eq!(refused.fields[0].field, "chemistry");

    allocations::choose(&mut person.desk, &draft)?;
    let standing = person.standing();
    let line =
        standing.activities.iter().find(|it| it.id == draft.activity_id).expect("it is there");
    assert_eq!(line.wish, draft.wish);
    let held: Vec<(&str, &str)> =
        line.places.iter().map(|it| (it.area_id.as_str(), it.points.as_str())).collect();
    assert!(held.contains(&("chemistry", "0.5")), "{held:?}");
    Ok(())
}
