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
    /// Points for each whole unit, or each whole `per` of them; a part of one is worth nothing.
    #[serde(default)]
    pub each: Option<Number>,
    /// Of how many units `factor` or `each` speaks; one where it is left out.
    #[serde(default)]
    pub per: Option<Quantity>,
    /// The least that counts at all: a shorter activity is worth nothing.
    #[serde(default)]
    pub at_least: Option<Quantity>,
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
        let per = i128::from(self.per.unwrap_or(Quantity::whole(1)).milli()).max(1);
        let (product, divisor) = match (self.factor, self.each) {
            (Some(factor), _) => (amount * i128::from(factor.known()?.milli()), per),
            (None, Some(each)) => (amount / per * i128::from(each.known()?.milli()), 1),
            (None, None) => return None,
        };
        if self.at_least.is_some_and(|least| quantity < least) {
            return Some(Points::ZERO);
        }
        let floor = product.div_euclid(divisor);
        let up = self.round == Round::Up && product.rem_euclid(divisor) != 0;
        let milli = floor + i128::from(up);
        // Beyond this no sum of a person's activities could be held; nobody earns it.
        Some(Points::from_milli(milli.clamp(0, 1_000_000_000_000_000) as i64))
    }

    /// Says the rate after an amount: "at 1 point an hour".
    pub fn rate(&self) -> String {
        let unit = self.unit.map_or("unit", Unit::name);
        let least = self.at_least.map_or_else(String::new, |least| {
            let s = if least == Quantity::whole(1) { "" } else { "s" };
            format!(", of at least {least} {unit}{s}")
        });
        let rate = match (self.factor, self.each, self.per) {
            (Some(Number::Known(factor)), _, None) => {
                format!("{} for each {unit}", factor.in_words())
            }
            (Some(Number::Known(factor)), _, Some(per)) => {
                format!("{} for {per} {unit}s", factor.in_words())
            }
            (None, Some(Number::Known(each)), None) => {
                format!("{} for each whole {unit}", each.in_words())
            }
            (None, Some(Number::Known(each)), Some(per)) => {
                format!("{} for each whole {per} {unit}s", each.in_words())
            }
            _ => format!("an unknown number of points for each {unit}"),
        };
        rate + &least
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
            ("each = \"0.5\"\nper = \"0.5\"", 1_400, 1_000),
            ("each = \"0.025\"\nper = \"15\"", 29_000, 25),
            ("factor = \"1\"\nat_least = \"1\"", 999, 0),
            ("factor = \"1\"\nat_least = \"1\"", 1_000, 1_000),
            ("factor = \"1\"\nper = \"50\"\nat_least = \"50\"", 49_999, 0),
            ("factor = \"1\"\nper = \"50\"\nat_least = \"50\"", 75_000, 1_500),
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
