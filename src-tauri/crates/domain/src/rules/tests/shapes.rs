//! Every shape a pack can have. The numbers are checked by the tests inside the pack.

use super::*;
use crate::cycle::Window;
use crate::points::Points;

const BODY: (&str, &str) = ("shapes/body.toml", include_str!("../fixtures/shapes-body.toml"));
const PACK: (&str, &str) = ("shapes/one.toml", include_str!("../fixtures/shapes.toml"));

#[test]
fn a_pack_of_every_shape_passes_its_own_tests() {
    let library = library(&[BODY, PACK]);
    let body = &library.bodies()[0];
    let known: Vec<_> =
        body.categories.iter().map(|it| (it.category.code.as_str(), it.known)).collect();
    assert_eq!(known, [("ONE", Some(Confidence::Stated)), ("TWO", None)]);
}

#[test]
fn each_clause_is_said_as_it_stands() {
    let library = library(&[BODY, PACK]);
    let pack = library.pack_for("shapes", "one").expect("a pack");
    let new = &pack.revisions[1];
    let said: Vec<String> = [
        new.areas.iter().map(|it| pack.cite(it).said).collect::<Vec<_>>(),
        new.type_minima.iter().map(|it| pack.cite(it).said).collect(),
        new.k_of.iter().map(|it| pack.cite(it).said).collect(),
        new.carry_over.iter().map(|it| pack.cite(it).said).collect(),
        new.retention.iter().map(|it| pack.cite(it).said).collect(),
        new.first_cycles.iter().map(|it| pack.cite(it).said).collect(),
        pack.fees.iter().map(|it| pack.cite(it).said).collect(),
    ]
    .concat();
    assert_eq!(
        said,
        [
            "Laws and rules needs at least 1 point.",
            "Medical errors needs at least 2 points, on top of the total.",
            "Administration needs at least 1 point, asked of a director or supervisor only.",
            "Practice, as this pack calls it needs at least 3 points and takes at most 12.",
            "course must make up at least 8 points.",
            "2 of these areas must each hold at least 1 point: First domain, Second domain and Third domain.",
            "Whether points from before the cycle may be brought in, no source states.",
            "Evidence must be kept for 4 years.",
            "In the first cycle 5 points in all.",
            "Fees: application 40 USD.",
        ]
    );
}

#[test]
fn the_dates_of_the_cycle_choose_the_submission_window() {
    let library = library(&[BODY, PACK]);
    let pack = library.pack_for("shapes", "ONE").expect("a pack");
    for (end, opens, closes) in
        [("2021-12-31", Some("2021-11-01"), None), ("2022-01-01", None, Some("2021-12-22"))]
    {
        let clause = pack.submission(day(end)).expect("a window is stated");
        assert_eq!(clause.says.opens(day(end)), opens.map(day), "{end}");
        assert_eq!(clause.says.closes(day(end)), closes.map(day), "{end}");
    }
}

#[test]
fn what_turns_on_tags_roles_or_dates_is_reported_as_not_checked() {
    let library = library(&[BODY, PACK]);
    let pack = library.pack_for("shapes", "ONE").expect("a pack");
    let window = Window { start: day("2020-01-01"), end: day("2021-12-31") };
    let case = Case::new(window, None, &[]);
    let revision = pack.revision_for(window, None).expect("a revision");
    let open: Vec<String> =
        pack.unanswered(revision, &case).into_iter().map(|it| it.sentence).collect();
    for expected in [
        "Administration needs at least 1 point, asked of a director or supervisor only.",
        "A first cycle may ask for something else; enter the day the credential was first awarded.",
        "Whether points from before the cycle may be brought in, no source states.",
        "Laws and rules takes only activities tagged approved. This goes by the tags of an activity.",
        "Practice, as this pack calls it takes no activities about first aid. This goes by the tags of an activity.",
        "Activities about self made do not count. This goes by the tags of an activity.",
    ] {
        assert!(open.iter().any(|it| it == expected), "{expected} in {open:#?}");
    }
}

#[test]
fn a_pack_says_when_its_rules_begin_and_end() {
    let old_only = PACK.1.replacen("from = 2020-01-01", "from = 2020-01-01, to = 2022-12-31", 1);
    let library = library(&[BODY, (PACK.0, &old_only)]);
    let pack = library.pack_for("shapes", "ONE").expect("a pack");
    let why = |start: &str| {
        let window = Window { start: day(start), end: day(start) };
        pack.revision_for(window, None).map(|it| it.id.clone()).map_err(|it| it.to_string())
    };
    assert_eq!(why("2015-01-01"), Ok("old".into()));
    assert_eq!(why("2022-12-31"), Ok("new".into()));
    let begin =
        "The rules known here begin with cycles that start from 1 January 2015 to 31 December 2019";
    assert!(why("2014-12-31").is_err_and(|it| it.starts_with(begin)));
    let end =
        "The rules known here end with cycles that start from 1 January 2020 to 31 December 2022";
    assert!(why("2023-01-01").is_err_and(|it| it.starts_with(end)));
}

#[test]
fn a_percentage_of_the_total_is_the_first_cycles_in_the_first_cycle() {
    let capped = PACK.1.replacen(
        "[[test]]",
        "[[requirement.cap]]\nid = \"half\"\ntypes = [\"course\"]\nper = \"cycle\"\nmax_percent_of_required = 50\nsource = \"page\"\n\n[[test]]",
        1,
    );
    let tests = capped.find("[[test]]").expect("there are tests");
    let library = library(&[BODY, (PACK.0, &capped[..tests])]);
    let pack = library.pack_for("shapes", "ONE").expect("a pack");
    let window = Window { start: day("2020-01-01"), end: day("2021-12-31") };
    let revision = pack.revision_for(window, None).expect("a revision");
    for (certified, most) in [(None, 10_000), (Some(day("2020-02-01")), 2_500)] {
        let problem =
            pack.problem(revision, &Case::new(window, certified, &[]), revision.readings()[0]);
        let cap = problem.caps.iter().find(|it| it.id == "new/cap/half").expect("the cap");
        assert_eq!(cap.max, Points::from_milli(most), "certified on {certified:?}");
    }
}
