//! "At least, or at most, this many points in this area."

use serde::Deserialize;

use crate::id::AreaId;
use crate::rules::clause::Say;
use crate::rules::{Number, Words};

/// What an area must and may hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaMinimum {
    /// The area; the clause's own id where it is left out.
    #[serde(default = "unnamed")]
    pub area: AreaId,
    /// The least it must hold.
    #[serde(default = "nothing")]
    pub min: Number,
    /// The most it may hold, where there is a limit.
    #[serde(default)]
    pub max: Option<Number>,
    /// Whether the minimum comes on top of the total, and is then also the maximum.
    #[serde(default)]
    pub outside_total: bool,
    /// Whom it binds; everybody where it is left out.
    #[serde(default)]
    pub when: Option<When>,
}

/// Whom a clause binds, by a closed set of conditions. Each given one must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Holders of one of these roles.
    #[serde(default)]
    pub role: Vec<String>,
    /// Holders of one of these licence categories.
    #[serde(default)]
    pub licence_category: Vec<String>,
}

fn unnamed() -> AreaId {
    AreaId::new("")
}

fn nothing() -> Number {
    Number::Known(crate::points::Points::ZERO)
}

impl When {
    /// Says whom, after what is asked: "of a director or supervisor only".
    pub fn say(&self) -> String {
        if self.role.is_empty() {
            return "where the licence covers it".into();
        }
        let roles = crate::rules::words::list(self.role.iter().map(String::as_str), "or");
        format!("of a {} only", roles.replace('_', " "))
    }
}

impl Say for AreaMinimum {
    fn say(&self, words: &Words) -> String {
        let name = words.area(&self.area);
        let mut said = match (self.min, self.max) {
            (Number::Unknown, _) => format!("How many points {name} needs, no source states"),
            (Number::Known(min), None) if min.is_positive() => {
                format!("{name} needs at least {}", min.in_words())
            }
            (Number::Known(_), None) => format!("{name} has no minimum"),
            (Number::Known(min), Some(Number::Known(max))) if min.is_positive() => {
                format!("{name} needs at least {} and takes at most {max}", min.in_words())
            }
            (Number::Known(_), Some(Number::Known(max))) => {
                format!("{name} takes at most {}", max.in_words())
            }
            (Number::Known(min), Some(Number::Unknown)) => {
                format!(
                    "{name} needs at least {}; how much it takes at most, no source states",
                    min.in_words()
                )
            }
        };
        if self.outside_total {
            said.push_str(", on top of the total");
        }
        if let Some(when) = &self.when {
            said.push_str(&format!(", asked {}", when.say()));
        }
        said + "."
    }
}
