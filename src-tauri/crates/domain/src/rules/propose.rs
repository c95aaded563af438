//! Which days a cycle may run over.
//!
//! Only ever a proposal: the dates that hold are those the body itself shows, and the person enters them.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::kinds::{Anchor, CycleRule, FirstWindow};
use super::number::Parity;
use crate::cycle::Window;
use crate::dates::anniversary;

/// What is known of a cycle before it is entered.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The day the credential was first awarded.
    pub certified_on: Option<NaiveDate>,
    /// The first day, where it is entered already.
    pub start: Option<NaiveDate>,
    /// The last day or the day of renewal, where it is entered already.
    pub end: Option<NaiveDate>,
    /// The day the question is put.
    pub today: NaiveDate,
}

impl CycleRule {
    /// Proposes the cycle a person is in; nothing where the rule or what is known does not tell it.
    pub fn propose(&self, known: Known) -> Option<Window> {
        let Known { certified_on, start, end, today } = known;
        if self.years == 0 || self.anchor == Anchor::None {
            return None;
        }
        match (self.anchor, start, end) {
            (Anchor::Calendar, ..) => self.by_calendar(known),
            (Anchor::Fixed, ..) if self.ends.is_some() => {
                let end = end.or_else(|| self.next_end(start.unwrap_or(today)))?;
                let first = self.back_from(end)?;
                let begun = certified_on.filter(|day| first < *day && *day <= end);
                Some(Window { start: start.or(begun).unwrap_or(first), end })
            }
            (Anchor::Submission, Some(start), _) => {
                let end = self.ends?.of_year(start.year() + i32::try_from(self.years).ok()?)?;
                Some(Window { start, end })
            }
            (Anchor::Submission, None, _) => None,
            (_, _, Some(end)) => Some(Window { start: self.back_from(end)?, end }),
            (_, Some(start), None) => self.forth_from(start),
            (Anchor::Certificate, None, None) => {
                let mut window = self.forth_from(certified_on.filter(|day| *day <= today)?)?;
                while window.end < today {
                    window = self.forth_from(window.end.succ_opt()?)?;
                }
                Some(window)
            }
            _ => None,
        }
    }

    fn by_calendar(&self, known: Known) -> Option<Window> {
        let years = i32::try_from(self.years).ok()?;
        let whole = |first: i32| {
            let start = NaiveDate::from_ymd_opt(first, 1, 1)?;
            Some(Window { start, end: NaiveDate::from_ymd_opt(first + years - 1, 12, 31)? })
        };
        if let Some(end) = known.end {
            let closes = (end.month(), end.day()) == (12, 31);
            // A renewal in the course of a year looks back on the years before it.
            let back = if self.before_renewal && !closes { years } else { years - 1 };
            return whole(end.year() - back);
        }
        if let Some(start) = known.start {
            let opens = (start.month(), start.day()) == (1, 1);
            let first = self.first == Some(FirstWindow::RestOfYear) && !opens;
            let end = whole(start.year() + i32::from(first))?.end;
            return Some(Window { start, end });
        }
        if years == 1 {
            return whole(known.today.year());
        }
        let certified_on = known.certified_on.filter(|day| *day <= known.today)?;
        let first = self.first?;
        let mut window = whole(certified_on.year() + 1)?;
        if first == FirstWindow::RestOfYear && known.today <= window.end {
            return Some(Window { start: certified_on, ..window });
        }
        while window.end < known.today {
            window = whole(window.end.year() + 1)?;
        }
        Some(window)
    }

    /// Returns the first fixed end on a day or after it; nothing where the years it falls in are not known.
    fn next_end(&self, day: NaiveDate) -> Option<NaiveDate> {
        let ends = self.ends?;
        let falls = |year: i32| match self.parity {
            Some(Parity::Even) => year % 2 == 0,
            Some(Parity::Odd) => year % 2 != 0,
            None => self.years == 1,
        };
        (0..=2)
            .map(|more| day.year() + more)
            .filter(|year| falls(*year))
            .find_map(|year| ends.of_year(year).filter(|end| day <= *end))
    }

    fn back_from(&self, end: NaiveDate) -> Option<NaiveDate> {
        end.checked_add_days(Days::new(1))?.checked_sub_months(Months::new(self.years * 12))
    }

    fn forth_from(&self, start: NaiveDate) -> Option<Window> {
        Some(Window { start, end: anniversary(start, self.years).pred_opt()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_cycle_a_person_is_in_follows_from_the_rule() {
        let nd = "years = 2\nanchor = \"fixed\"\nends = \"06-30\"\nparity = \"even\"";
        let abb = "years = 2\nanchor = \"calendar\"\nfirst = \"rest_of_year\"";
        let abcc = "years = 2\nanchor = \"calendar\"\nfirst = \"next_year\"";
        let tn = "years = 2\nanchor = \"calendar\"\nbefore_renewal = true";
        let own = "years = 3\nanchor = \"certificate\"";
        let cbic = "years = 5\nanchor = \"submission\"\nends = \"10-31\"";
        let none = "years = 2\nanchor = \"unknown\"";
        for (rule, certified, start, end, proposed) in [
            (nd, "", "", "", "2026-07-01 2028-06-30"),
            (nd, "2027-02-03", "2027-02-03", "", "2027-02-03 2028-06-30"),
            (nd, "2026-09-15", "", "", "2026-09-15 2028-06-30"),
            (nd, "2019-09-15", "", "2026-06-30", "2024-07-01 2026-06-30"),
            (abb, "2025-05-10", "", "", "2025-05-10 2027-12-31"),
            (abb, "2022-05-10", "", "", "2025-01-01 2026-12-31"),
            (abb, "", "2025-05-10", "", "2025-05-10 2027-12-31"),
            (abcc, "2025-05-10", "", "", "2026-01-01 2027-12-31"),
            (abcc, "2026-05-10", "", "", "2027-01-01 2028-12-31"),
            (abcc, "", "", "", ""),
            (tn, "", "", "2026-03-31", "2024-01-01 2025-12-31"),
            (tn, "", "", "2025-12-31", "2024-01-01 2025-12-31"),
            (own, "2019-04-01", "", "", "2025-04-01 2028-03-31"),
            (own, "", "2024-02-29", "", "2024-02-29 2027-02-27"),
            (own, "", "", "2027-01-31", "2024-02-01 2027-01-31"),
            (own, "", "", "", ""),
            (cbic, "", "2021-05-03", "", "2021-05-03 2026-10-31"),
            (cbic, "", "", "", ""),
            (none, "2020-01-01", "", "", ""),
            (none, "", "2025-06-01", "", "2025-06-01 2027-05-31"),
        ] {
            let rule: CycleRule = toml::from_str(rule).expect("a rule");
            let maybe = |text: &str| Some(text).filter(|it| !it.is_empty()).map(day);
            let (certified_on, start, end) = (maybe(certified), maybe(start), maybe(end));
            let known = Known { certified_on, start, end, today: day("2026-11-23") };
            let found = rule.propose(known);
            let found = found.map_or(String::new(), |it| format!("{} {}", it.start, it.end));
            assert_eq!(found, proposed, "{rule:?} with {known:?}");
        }
    }
}
