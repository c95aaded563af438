//! "So much of this unit is so many points."

use serde::Deserialize;

use crate::amount::{Quantity, Unit};
use crate::points::Points;
use crate::rules::clause::Say;
use crate::rules::{Number, Words};

/// How an amount of one unit becomes points: multiplied in integers and rounded once.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversion {
    /// The unit; where it is left out, the unit the type itself is counted in.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// Points for one unit.
    #[serde(default)]
    pub factor: Option<Number>,
    /// Points for each whole unit; a part of one is worth nothing.
    #[serde(default)]
    pub each: Option<Number>,
    /// Of how many units `factor` speaks; one where it is left out.
    #[serde(default)]
    pub per: Option<Quantity>,
    /// Which way to round to a thousandth of a point.
    #[serde(default)]
    pub round: Round,
}

/// A direction of rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// Towards nothing.
    #[default]
    Down,
    /// Away from nothing.
    Up,
}

impl Conversion {
    /// Turns a quantity into points; `None` where no source gives the number.
    pub fn points(&self, quantity: Quantity) -> Option<Points> {
        let amount = i128::from(quantity.milli());
        let (product, divisor) = match (self.factor, self.each) {
            (Some(factor), _) => {
                let per = self.per.unwrap_or(Quantity::whole(1));
                (amount * i128::from(factor.known()?.milli()), i128::from(per.milli()))
            }
            (None, Some(each)) => (amount / 1_000 * i128::from(each.known()?.milli()), 1),
            (None, None) => return None,
        };
        let floor = product.div_euclid(divisor.max(1));
        let up = self.round == Round::Up && product.rem_euclid(divisor.max(1)) != 0;
        let milli = floor + i128::from(up);
        // Beyond this no sum of a person's activities could be held; nobody earns it.
        Some(Points::from_milli(milli.clamp(0, 1_000_000_000_000_000) as i64))
    }

    /// Says the rate after an amount: "at 1 point an hour".
    pub fn rate(&self) -> String {
        let unit = self.unit.map_or("unit", Unit::name);
        match (self.factor, self.each, self.per) {
            (Some(Number::Known(factor)), _, None) => {
                format!("{} for each {unit}", factor.in_words())
            }
            (Some(Number::Known(factor)), _, Some(per)) => {
                format!("{} for {per} {unit}s", factor.in_words())
            }
            (None, Some(Number::Known(each)), _) => {
                format!("{} for each whole {unit}", each.in_words())
            }
            _ => format!("an unknown number of points for each {unit}"),
        }
    }
}

impl Say for Conversion {
    fn say(&self, _: &Words) -> String {
        let rate = self.rate();
        let mut letters = rate.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        format!("{}{}.", first.unwrap_or(' '), letters.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conversion(text: &str) -> Conversion {
        toml::from_str(text).expect("a conversion")
    }

    #[test]
    fn an_amount_is_multiplied_exactly_and_rounded_once() {
        for (rule, milli, points) in [
            ("factor = \"10\"", 2_400, 24_000),
            ("unit = \"minute\"\nfactor = \"1\"\nper = \"60\"", 50_000, 833),
            ("unit = \"minute\"\nfactor = \"1\"\nper = \"60\"\nround = \"up\"", 50_000, 834),
            ("unit = \"minute\"\nfactor = \"1\"\nper = \"60\"\nround = \"up\"", 60_000, 1_000),
            ("factor = \"0.25\"", 1_001, 250),
            ("factor = \"0.025\"\nper = \"15\"", 15_000, 25),
            ("each = \"5\"", 2_900, 10_000),
        ] {
            let found = conversion(rule).points(Quantity::from_milli(milli));
            assert_eq!(found, Some(Points::from_milli(points)), "{milli} with {rule}");
        }
    }

    #[test]
    fn an_unknown_worth_is_not_zero() {
        assert_eq!(conversion("factor = \"unknown\"").points(Quantity::whole(1)), None);
    }
}
