use super::*;

fn answer(credential: &Credential) -> TakingPart {
    let cycle = cycle(credential, "2022-07-01", "2025-06-30");
    Lifecycle::of(credential, &cycle, &[], &packs(), day("2025-01-01")).taking_part
}

#[test]
fn the_day_of_first_certification_decides_by_kind() {
    use TakingPartAnswer::{Required, Voluntary};
    for (category, certified_on, expected) in [
        ("MLS", "2003-12-31", Voluntary),
        ("MLS", "2004-01-01", Required),
        ("MLS", "2004-01-02", Required),
        ("HT", "2003-12-31", Voluntary),
        ("HTL", "2004-01-01", Required),
        ("PBT", "2003-12-31", Voluntary),
        ("SBB", "2004-01-01", Voluntary),
        ("SBB", "2005-12-31", Voluntary),
        ("SBB", "2006-01-01", Required),
        ("SBB", "2006-01-02", Required),
        ("DLM", "2005-12-31", Voluntary),
        ("PA", "1999-01-01", Required),
        ("QIA", "1999-01-01", Required),
    ] {
        let answer = answer(&credential(category, Some(certified_on)));
        assert_eq!(answer.answer, expected, "{category}, certified on {certified_on}");
        let citation = answer.citation.expect("a clause speaks of every category");
        assert!(citation.sources.iter().any(|it| it.id == "A1"), "{}", citation.clause);
    }
}

#[test]
fn international_credentials_take_part_from_2012() {
    use TakingPartAnswer::{Required, Voluntary};
    for (certified_on, expected) in [("2011-12-31", Voluntary), ("2012-01-01", Required)] {
        let mut mls = credential("MLS", Some(certified_on));
        mls.body = "ascpi".into();
        assert_eq!(answer(&mls).answer, expected, "certified on {certified_on}");
    }
}

#[test]
fn former_holders_of_nca_certificates_always_take_part() {
    let mut mls = credential("MLS", Some("1995-03-01"));
    assert_eq!(answer(&mls).answer, TakingPartAnswer::Voluntary);
    mls.formerly_nca = true;
    let required = answer(&mls);
    assert_eq!(required.answer, TakingPartAnswer::Required);
    assert_eq!(
        required.sentence,
        "Taking part is required, because the credential was first held through the former National Credentialing Agency."
    );
    mls.certified_on = None;
    assert_eq!(answer(&mls).answer, TakingPartAnswer::Required);
}

#[test]
fn a_former_code_of_a_category_is_known() {
    let mt = answer(&credential("MT", Some("2003-12-31")));
    assert_eq!(mt.answer, TakingPartAnswer::Voluntary);
    assert_eq!(
        mt.sentence,
        "Taking part is voluntary, because the credential was first awarded on 31 December 2003, before 1 January 2004."
    );
}

#[test]
fn without_the_day_of_certification_it_is_unknown() {
    let unknown = answer(&credential("MLS", None));
    assert_eq!(unknown.answer, TakingPartAnswer::Unknown);
    assert_eq!(
        unknown.sentence,
        "Whether taking part is required depends on the day the credential was first awarded; enter that day."
    );
    assert_eq!(
        answer(&credential("PA", None)).answer,
        TakingPartAnswer::Required,
        "of everyone, whatever the day"
    );
}

#[test]
fn of_a_body_nobody_wrote_down_nothing_is_said() {
    let mut other = credential("XYZ", Some("2010-01-01"));
    other.body = "nobody".into();
    let unknown = answer(&other);
    assert_eq!((unknown.answer, unknown.citation), (TakingPartAnswer::Unknown, None));
}
