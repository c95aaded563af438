//! What may be changed in each kind of clause.

use super::slot::{Editable, Held, Slot, SlotKind, no_slot, not_one_of};
use crate::rules::kinds::{
    AreaMinimum, Cap, CapPer, CarryOver, Conversion, CycleRule, KOf, LastYears, Participation,
    Reinstatement, Retention, Synchronising, Total, TypeMin,
};
use crate::rules::{Fee, Submission, TypeEntry, Year};

/// Lets fields of a kind be changed under their own names.
macro_rules! editable {
    ($($kind:ty { $($key:ident),+ })+) => {$(
        impl Editable for $kind {
            fn slots(&self) -> Vec<Slot> {
                vec![$(Slot::of(stringify!($key), &self.$key)),+]
            }

            fn put(&mut self, key: &str, text: &str) -> Result<(), String> {
                match key {
                    $(stringify!($key) => self.$key = Held::read(text)?,)+
                    _ => return no_slot(key, &self.slots()),
                }
                Ok(())
            }
        }
    )+};
}

editable! {
    Total { min }
    AreaMinimum { min, max }
    TypeMin { min }
    KOf { each, k }
    CycleRule { years }
    CarryOver { max }
    Retention { years }
    Conversion { factor, each }
    TypeEntry { earned_from, earned_to }
    Submission { opens_days_before_end, closes_days_before_end }
    Fee { application, reinstatement, additional, change }
    LastYears { years }
    Participation { required_from }
    Reinstatement { under_years }
    Synchronising { within_months }
}

/// What a year may be taken for.
const YEARS: &[&str] = &["cycle_year", "calendar_year", "either"];

impl Editable for Cap {
    fn slots(&self) -> Vec<Slot> {
        let mut slots = if self.max_percent_of_required.is_some() {
            vec![Slot::of("max_percent_of_required", &self.max_percent_of_required)]
        } else {
            vec![Slot::of("max", &self.max)]
        };
        if self.per == CapPer::Year {
            let year = match self.year_readings.as_slice() {
                [Year::CycleYear] => YEARS[0],
                [Year::CalendarYear] => YEARS[1],
                _ => YEARS[2],
            };
            slots.push(Slot::of("max_years", &self.max_years));
            let value = Some(year.to_owned());
            slots.push(Slot { key: "year", kind: SlotKind::Word(YEARS), value });
        }
        slots
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), String> {
        match key {
            "max" => self.max = Held::read(text)?,
            "max_percent_of_required" => self.max_percent_of_required = Held::read(text)?,
            "max_years" => self.max_years = Held::read(text)?,
            "year" => {
                self.year_readings = match text {
                    "cycle_year" => vec![Year::CycleYear],
                    "calendar_year" => vec![Year::CalendarYear],
                    "either" => vec![Year::CycleYear, Year::CalendarYear],
                    _ => return Err(not_one_of(text, YEARS)),
                };
            }
            _ => return no_slot(key, &self.slots()),
        }
        Ok(())
    }
}
