//! What counts where stays where it was shown, as far as it may.

use std::collections::BTreeSet;

use app::allocations::{self, ChoiceDraft, WishDraft};
use app::standing::StandingRow;
use app::{Error, activities, history};

use super::person::{Person, an_activity};

/// Where every activity counts, as the window shows it.
fn places(standing: &StandingRow) -> BTreeSet<(String, String, String)> {
    let of = |it: &app::standing::ActivityStandingRow| {
        let id = it.id.clone();
        it.places
            .iter()
            .map(move |place| (id.clone(), place.area_id.clone(), place.points.clone()))
            .collect::<Vec<_>>()
    };
    standing.activities.iter().flat_map(of).collect()
}

/// Someone whose two courses, good for either of two areas, were shown the other way round than a first look would.
fn shown_crossed() -> Result<Person, Error> {
    let mut person = Person::with_mls();
    let first = person.files(an_activity().in_area("chemistry").in_area("hematology").worth("2"));
    person.files(an_activity().in_area("hematology").in_area("chemistry").worth("2"));
    let fresh = places(&person.standing());
    let credential_id = person.standing().credential_id;
    let draft = |wish| ChoiceDraft {
        credential_id: credential_id.clone(),
        activity_id: first.clone(),
        wish,
    };
    for wish in ["hematology", "chemistry"] {
        allocations::choose(&mut person.desk, &draft(WishDraft::Area(wish.into())))?;
        person.standing();
        allocations::choose(&mut person.desk, &draft(WishDraft::None))?;
        if places(&person.standing()) != fresh {
            return Ok(person);
        }
    }
    panic!("what was shown with a choice is not left where it was once the choice is given up");
}

#[test]
fn adding_an_activity_moves_nothing_that_need_not_move() -> Result<(), Error> {
    let mut person = shown_crossed()?;
    let before = person.standing();
    let added = person.files(an_activity().in_area("microbiology").in_area("chemistry").worth("3"));
    let after = person.standing();
    assert!(places(&before).is_subset(&places(&after)), "{before:?}\n{after:?}");

    let mut person = person.after_a_restart();
    assert_eq!(places(&person.standing()), places(&after), "also after reopening");

    activities::withdraw(&mut person.desk, &[added])?;
    assert_eq!(places(&person.standing()), places(&before));
    Ok(())
}

#[test]
fn what_was_shown_is_no_step_to_take_back_and_changes_no_number() -> Result<(), Error> {
    let mut person = shown_crossed()?;
    let remembered = person.standing();
    let offered = person.desk.situation()?.undo.expect("a choice was given up");
    assert_eq!(offered.name, "giving up a choice");

    person.desk.close()?;
    std::fs::remove_file(person.folder().join("vault/cache/shown.json"))
        .expect("what was shown is remembered there");
    person.desk.start()?;
    let forgotten = person.standing();
    assert_ne!(places(&forgotten), places(&remembered), "this record shows the difference");
    assert_eq!(
        (forgotten.verdict, forgotten.counted, forgotten.areas),
        (remembered.verdict, remembered.counted, remembered.areas)
    );
    history::undo(&mut person.desk)?;
    Ok(())
}

#[test]
fn a_memory_that_cannot_be_read_is_begun_anew() -> Result<(), Error> {
    let mut person = shown_crossed()?;
    let verdict = person.standing().verdict;
    person.desk.close()?;
    std::fs::write(person.folder().join("vault/cache/shown.json"), "not a memory")
        .expect("the vault can be written to");
    person.desk.start()?;
    assert_eq!(person.standing().verdict, verdict);
    Ok(())
}
