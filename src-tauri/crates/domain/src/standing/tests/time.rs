//! The dates that matter, and the walk over time.

use chrono::{Datelike, Days, Months};

use super::*;

#[test]
fn the_window_opens_and_closes_on_its_day() {
    let setting = mls().with_minima().course("26", &[]);
    for (on, phase, ready) in [
        ("2022-06-30", Phase::NotBegun, Ready::Short),
        ("2022-07-01", Phase::Running, Ready::Short),
        ("2025-03-31", Phase::Running, Ready::Soon),
        ("2025-04-01", Phase::WindowOpen, Ready::Now),
        ("2025-04-02", Phase::WindowOpen, Ready::Now),
        ("2025-05-30", Phase::WindowOpen, Ready::Now),
        ("2025-05-31", Phase::WindowOpen, Ready::Now),
        ("2025-06-01", Phase::Late, Ready::Late),
        ("2025-06-30", Phase::Late, Ready::Late),
        ("2025-07-01", Phase::Over, Ready::Expired),
    ] {
        let standing = setting.on(on);
        assert_eq!((standing.dates.phase, standing.declaration.ready), (phase, ready), "on {on}");
    }
}

#[test]
fn each_date_is_said_with_its_weekday() {
    let standing = mls().on("2025-05-31");
    assert_eq!(
        standing.dates.sentences,
        [
            "The submission window opened on Tuesday, 1 April 2025.",
            "The last day to submit is Saturday, 31 May 2025.",
            "The credential is valid until Monday, 30 June 2025.",
        ]
    );
    let [opens, last, end] = [0, 1, 2].map(|at| mls().on("2025-07-01").dates.sentences[at].clone());
    assert_eq!(opens, standing.dates.sentences[0]);
    assert_eq!(last, "The last day to submit was Saturday, 31 May 2025.");
    assert_eq!(end, "The cycle ended on Monday, 30 June 2025.");
    assert_eq!(standing.dates.sentence, "Today, Saturday, 31 May 2025, is the last day to submit.");
    assert_eq!(standing.dates.days_left, 0);
    assert_eq!(
        mls().on("2025-05-30").dates.sentence,
        "The submission window is open; 1 day left, until Saturday, 31 May 2025."
    );
    let citation = standing.dates.citation.expect("the window rests on a clause");
    assert_eq!(
        (citation.clause.as_str(), citation.sources[0].id.as_str()),
        ("ascp-mls@2026.1/submission/window", "A3")
    );
}

#[test]
fn a_requirement_changes_with_the_last_day_of_the_cycle() {
    for (category, end, required, own, own_needed) in [
        ("MLS", "2022-12-31", "36", "ethics", None),
        ("MLS", "2023-01-01", "36", "ethics", Some("1")),
        ("HT", "2023-12-31", "36", "histology", Some("2")),
        ("HT", "2024-01-01", "36", "histology", Some("8")),
        ("HTL", "2022-12-31", "36", "ethics", None),
        ("HTL", "2023-01-01", "36", "ethics", Some("1")),
        ("PA", "2021-12-31", "45", "cancer_ap", None),
        ("PA", "2022-01-01", "60", "cancer_ap", Some("15")),
    ] {
        let start = day(end)
            .checked_sub_months(Months::new(36))
            .and_then(|it| it.succ_opt())
            .expect("a day");
        let standing = holder(category, &start.to_string(), end).on(end);
        assert_eq!(standing.required, Some(points(required)), "{category} to {end}");
        let needed = standing.areas.iter().find(|it| it.area.as_str() == own).map(|it| it.needed);
        assert_eq!(needed, own_needed.map(points), "{category} to {end}");
    }
}

/// Every month of twenty-five years, every category of every body: judged by a rule or honestly not, and no panic.
#[test]
fn every_month_is_judged() {
    let rules = packs();
    let mut judged = 0;
    for body in rules.bodies() {
        for known in &body.categories {
            let pack =
                rules.pack_for(&body.id, &known.category.code).expect("every category has one");
            let mut end = day("2004-01-31");
            while end < day("2028-12-31") {
                let start = end
                    .checked_sub_months(Months::new(36))
                    .and_then(|it| it.succ_opt())
                    .expect("a day");
                let middle = start.checked_add_months(Months::new(18)).expect("a day").to_string();
                let mut setting =
                    holder(&known.category.code, &start.to_string(), &end.to_string())
                        .did(&middle, "ce_course", "3", Unit::ContactHour, &["safety", "chemistry"])
                        .did(&middle, "employer_assessment", "1", Unit::Year, &["histology"])
                        .did(&middle, "clinical_teaching", "1", Unit::Year, &[]);
                setting.credential.body.clone_from(&body.id);
                let standing = setting.by(&rules, &end.to_string());
                let place = format!("{} {} to {end}", body.id, known.category.code);
                let revision = pack.revision_for(setting.cycle.window(), None);
                assert_eq!(matches!(standing.rule, Rule::Yes(_)), revision.is_ok(), "{place}");
                let unknown = revision.map_or(true, |it| it.total.says.min.known().is_none());
                // A total no source states is met for nobody.
                assert!(!unknown || standing.verdict != Verdict::Yes, "{place}");
                assert_eq!(standing.required.is_none(), unknown, "{place}");
                judged += 1;
                let next = end.checked_add_days(Days::new(1)).expect("a day") + Months::new(1);
                end =
                    next.with_day(1).and_then(|it| it.pred_opt()).expect("the last day of a month");
            }
        }
    }
    assert!(judged >= 56 * 299, "{judged} judged");
}
