use super::*;
use crate::amount::Quantity;

fn fees(on: &str) -> Vec<FeeOn> {
    let packs = packs();
    let pack = packs.common("ascp");
    [FeeKind::Application, FeeKind::Reinstatement, FeeKind::Additional]
        .map(|kind| FeeOn::of(pack, "MLS", kind, day(on)))
        .into()
}

fn sentences(on: &str) -> Vec<String> {
    fees(on).into_iter().map(|it| it.sentence).collect()
}

#[test]
fn the_last_figures_are_given_and_not_carried_on() {
    assert_eq!(
        sentences("2025-05-01"),
        [
            "The application fee was 95 USD in July 2016 (stated) and 100 USD some time before 1 January 2026 (unofficial). What it is on 1 May 2025, no source known here states.",
            "The reinstatement fee, on top of the application fee, was 125 USD in July 2016 (stated) and 135 USD some time before 1 January 2026 (unofficial). What it is on 1 May 2025, no source known here states.",
            "The fee for each further credential was 15 USD in July 2016 (stated). What it is on 1 May 2025, no source known here states.",
        ]
    );
    for fee in fees("2025-05-01") {
        assert_eq!(fee.amount, None, "{fee:?}");
        assert!(fee.last_known.is_some() && !fee.citations.is_empty(), "{fee:?}");
    }
}

#[test]
fn a_rise_of_an_unknown_amount_leaves_it_unknown() {
    let before = sentences("2025-12-31");
    assert!(!before[0].contains("are added"), "{}", before[0]);
    let after = &fees("2026-01-01")[0];
    assert_eq!((after.amount, after.last_known), (None, Some(Quantity::whole(100))));
    assert_eq!(
        after.sentence,
        "The application fee was 95 USD in July 2016 (stated) and 100 USD some time before 1 January 2026 (unofficial). From 1 January 2026 on, 10 USD are added to every fee. What it is on 1 January 2026, no source known here states."
    );
    let clauses: Vec<_> = after.citations.iter().map(|it| it.clause.as_str()).collect();
    assert_eq!(
        clauses,
        ["ascp@shared/fee/2016", "ascp@shared/fee/before_2026", "ascp@shared/fee/2026"]
    );
}

#[test]
fn on_the_day_of_its_source_a_fee_is_known() {
    let [application, reinstatement, further] = fees("2016-07-21").try_into().expect("three");
    assert_eq!(application.amount, Some(Quantity::whole(95)));
    assert_eq!(application.sentence, "The application fee is 95 USD on 21 July 2016.");
    assert_eq!(reinstatement.amount, Some(Quantity::whole(125)));
    assert_eq!(further.amount, Some(Quantity::whole(15)));
    assert_eq!(fees("2016-07-22")[0].amount, None);
    assert_eq!(fees("2016-07-20")[0].last_known, Some(Quantity::whole(50)), "the figure of 2004");
}

#[test]
fn before_every_source_nothing_is_known() {
    let fee = &fees("2004-10-31")[0];
    assert_eq!((fee.amount, fee.last_known), (None, None));
    assert_eq!(
        fee.sentence,
        "What the application fee is on 31 October 2004, no source known here states."
    );
}

#[test]
fn a_category_with_a_fee_of_its_own_is_not_given_the_general_one() {
    let packs = packs();
    let fee = FeeOn::of(packs.common("ascp"), "QIA", FeeKind::Application, day("2025-05-01"));
    assert_eq!(fee.last_known, Some(Quantity::whole(50)));
}

#[test]
fn a_fee_with_a_beginning_holds_until_its_end_with_what_is_added() {
    let body = r#"format = "ce-rules/1"
[body]
id = "b"
name = "B"
status = "stated"
[[source]]
id = "s"
title = "A page"
url = "https://example.org/"
as_of = 2020-01-01
[[fee]]
id = "base"
from = 2020-01-01
currency = "EUR"
application = "80"
source = "s"
[[fee]]
id = "more"
from = 2022-01-01
currency = "EUR"
change = "5.5"
source = "s"
"#;
    let library = Library::read(&[("b.toml", body)]).unwrap_or_else(|faults| panic!("{faults:?}"));
    let fee = |on| FeeOn::of(library.common("b"), "X", FeeKind::Application, day(on));
    assert_eq!(fee("2019-12-31").amount, None);
    assert_eq!(fee("2020-01-01").amount, Some(Quantity::whole(80)));
    assert_eq!(fee("2021-12-31").amount, Some(Quantity::whole(80)));
    assert_eq!(fee("2022-01-01").amount, Some(Quantity::from_milli(85_500)));
    assert_eq!(fee("2022-01-01").sentence, "The application fee is 85.5 EUR on 1 January 2022.");
}
