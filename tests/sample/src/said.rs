//! Dates and amounts the way certificates print them.

use chrono::{Datelike, NaiveDate};
use domain::activity::Activity;
use domain::amount::{Amount, Unit};
use serde::Deserialize;

/// How a paper writes a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateStyle {
    /// March 12, 2024
    #[default]
    Long,
    /// 03/12/2024
    Us,
    /// 12 March 2024
    DayFirst,
    /// Mar 12, 2024
    Abbreviated,
}

/// Writes a day.
pub fn day(day: NaiveDate, style: DateStyle) -> String {
    match style {
        DateStyle::Long => format!("{} {}, {}", month(day), day.day(), day.year()),
        DateStyle::Us => day.format("%m/%d/%Y").to_string(),
        DateStyle::DayFirst => format!("{} {} {}", day.day(), month(day), day.year()),
        DateStyle::Abbreviated => format!("{} {}, {}", &month(day)[..3], day.day(), day.year()),
    }
}

/// Writes the days an activity took.
pub fn days(activity: &Activity, style: DateStyle) -> String {
    let last = activity.completed_on;
    let Some(first) = activity.started_on else {
        return day(last, style);
    };
    match style {
        DateStyle::Long if first.month() == last.month() => {
            format!("{} {}-{}, {}", month(last), first.day(), last.day(), last.year())
        }
        DateStyle::Long => {
            format!("{} {} - {}", month(first), first.day(), day(last, style))
        }
        DateStyle::Us | DateStyle::DayFirst | DateStyle::Abbreviated => {
            format!("{} - {}", day(first, style), day(last, style))
        }
    }
}

/// Writes a number with at least one decimal, as certificates do: 1.0, 0.75.
pub fn number(amount: Amount) -> String {
    let short = amount.quantity.to_string();
    if short.contains('.') { short } else { format!("{short}.0") }
}

/// Writes an amount with the unit a certificate would print.
pub fn amount(amount: Amount) -> String {
    let (count, one) = (number(amount), amount.quantity.milli() <= 1_000);
    let plural = if one { "" } else { "s" };
    match amount.unit {
        Unit::ContactHour => format!("{count} contact hour{plural}"),
        Unit::Cmle => format!("{count} CMLE credit{plural}"),
        Unit::Ceu => format!("{count} CEU"),
        Unit::Minute => format!("{} minutes", amount.quantity),
        Unit::QuarterHour => format!("{count}0 quarter hour{plural}"),
        Unit::SemesterHour | Unit::Month | Unit::Year | Unit::Piece | Unit::Point => {
            amount.to_string()
        }
    }
}

fn month(day: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[day.month0() as usize]
}

#[cfg(test)]
mod tests {
    use domain::amount::Quantity;

    use super::*;

    #[test]
    fn a_day_is_written_in_four_ways() {
        let twelfth = NaiveDate::from_ymd_opt(2024, 3, 12).expect("a day of that March");
        for (style, text) in [
            (DateStyle::Long, "March 12, 2024"),
            (DateStyle::Us, "03/12/2024"),
            (DateStyle::DayFirst, "12 March 2024"),
            (DateStyle::Abbreviated, "Mar 12, 2024"),
        ] {
            assert_eq!(day(twelfth, style), text);
        }
    }

    #[test]
    fn an_amount_keeps_the_unit_it_was_awarded_in() {
        let said = |milli, unit| amount(Amount { quantity: Quantity::from_milli(milli), unit });
        assert_eq!(said(1_000, Unit::ContactHour), "1.0 contact hour");
        assert_eq!(said(750, Unit::ContactHour), "0.75 contact hour");
        assert_eq!(said(3_500, Unit::Cmle), "3.5 CMLE credits");
        assert_eq!(said(300, Unit::Ceu), "0.3 CEU");
        assert_eq!(said(90_000, Unit::Minute), "90 minutes");
        assert_eq!(said(2_000, Unit::QuarterHour), "2.00 quarter hours");
    }
}
