//! A planned course as it is typed.

use chrono::NaiveDate;
use domain::activity::ActivityType;
use domain::area::AreaId;
use domain::dates;
use domain::planned::{Planned, PlannedId};
use domain::points::Points;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::activities::{read_amount, read_type};
use crate::error::sentence;
use crate::fields::Fields;

/// A planned course as it is typed: every field is text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlannedDraft {
    /// The course to change; absent for a new one.
    pub id: Option<String>,
    /// The type's word.
    #[serde(rename = "type")]
    pub activity_type: String,
    /// Its title.
    pub title: String,
    /// Who gives it, or empty.
    pub provider: String,
    /// The day it would be completed, as ISO text.
    pub on: String,
    /// How much, as decimal text.
    pub quantity: String,
    /// The unit's word.
    pub unit: String,
    /// The areas' words.
    pub areas: Vec<String>,
    /// What it costs, as decimal text in the person's currency, or empty.
    pub price: String,
}

impl PlannedDraft {
    /// Turns the draft into a planned course, or says everything that is wrong with it.
    pub(crate) fn check(&self, today: NaiveDate) -> Result<Planned, Error> {
        let mut fields = Fields::default();
        let activity_type: ActivityType = read_type(&mut fields, &self.activity_type);
        let title = fields.required("title", "The title", &self.title);
        let provider = fields.optional("provider", "The provider", &self.provider);
        let on = fields.day("on", "The day", &self.on);
        if let Some(day) = on.filter(|&it| it < today && self.id.is_none()) {
            fields.fault(
                "on",
                format!("{} is past; add what was done as an activity.", dates::said(day)),
            );
        }
        let amount = read_amount(&mut fields, &self.quantity, &self.unit);
        let price_cents = self.read_price(&mut fields);
        let areas = self.areas.iter().map(|it| AreaId::new(it.trim())).collect();
        let id = PlannedId::new(self.id.clone().unwrap_or_else(crate::desk::new_id));
        let whole = on.zip(amount).map(|(on, amount)| Planned {
            id,
            activity_type,
            title,
            provider,
            on,
            amount,
            areas,
            price_cents,
        });
        fields.finish(whole)
    }

    /// Reads the price with the same exact decimals as points, to the cent.
    fn read_price(&self, fields: &mut Fields) -> Option<u32> {
        if self.price.trim().is_empty() {
            return None;
        }
        let price = match self.price.parse::<Points>() {
            Ok(price) => price,
            Err(fault) => {
                fields.fault("price", sentence(&fault));
                return None;
            }
        };
        let cents = u32::try_from(price.milli() / 10).ok().filter(|_| price.milli() % 10 == 0);
        if cents.is_none() {
            fields
                .fault("price", format!("\"{price}\" is not a price; write it like 49 or 49.50."));
        }
        cents
    }
}

impl From<Planned> for PlannedDraft {
    fn from(course: Planned) -> Self {
        Self {
            id: Some(course.id.to_string()),
            activity_type: course.activity_type.to_string(),
            title: course.title,
            provider: course.provider.unwrap_or_default(),
            on: course.on.to_string(),
            quantity: course.amount.quantity.to_string(),
            unit: course.amount.unit.word().into(),
            areas: course.areas.iter().map(ToString::to_string).collect(),
            price: course
                .price_cents
                .map(|it| format!("{}.{:02}", it / 100, it % 100))
                .unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_read_to_the_cent() {
        for (text, cents) in
            [("49", Some(4_900)), ("49.5", Some(4_950)), ("0.01", Some(1)), ("", None)]
        {
            let mut fields = Fields::default();
            let draft = PlannedDraft { price: text.into(), ..PlannedDraft::default() };
            assert_eq!(draft.read_price(&mut fields), cents, "{text:?}");
            assert!(fields.finish(Some(())).is_ok(), "{text:?}");
        }
        for text in ["-1", "0.001", "ten", "99999999999"] {
            let mut fields = Fields::default();
            let draft = PlannedDraft { price: text.into(), ..PlannedDraft::default() };
            assert_eq!(draft.read_price(&mut fields), None);
            assert!(fields.finish(Some(())).is_err(), "{text:?}");
        }
    }
}
