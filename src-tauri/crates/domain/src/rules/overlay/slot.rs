//! Slots: the numbers, dates and words of a clause that a person may change, each with its key in the file.

use chrono::NaiveDate;

use crate::amount::Quantity;
use crate::points::{NotAnAmount, Points};
use crate::rules::clause::{At, Clause, Edited, Say};
use crate::rules::{Confidence, Number, Words};

/// One thing of a clause that may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its key, as a file writes it: `min`.
    pub key: &'static str,
    /// What may stand there.
    pub kind: SlotKind,
    /// What stands there, as a file writes it; absent where nothing does.
    pub value: Option<String>,
}

/// What may stand in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A decimal with at most three places, or `unknown`.
    Points,
    /// A sum of money with at most three places.
    Money,
    /// A whole number.
    Whole,
    /// A civil day.
    Day,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// The word that empties a slot which may be empty.
pub(in crate::rules) const NOTHING: &str = "none";

/// A kind of clause whose slots may be changed.
pub(in crate::rules) trait Editable {
    /// Returns the slots, filled or empty.
    fn slots(&self) -> Vec<Slot>;

    /// Puts a value into the slot of this key; says what is wrong with it.
    fn put(&mut self, key: &str, text: &str) -> Result<(), String>;
}

/// A clause open to changes, whatever its kind.
pub(in crate::rules) trait Open: Editable {
    fn path(&self) -> &str;
    fn said(&self, words: &Words) -> String;
    fn sources(&self) -> &[String];
    fn confidence(&self) -> Confidence;
    fn note(&self) -> Option<&str>;
    fn edited(&self) -> Option<&Edited>;
    /// Notes that the clause was changed, and rests on other grounds now.
    fn rest_on(&mut self, edited: Edited, sources: Vec<String>, at: At);
}

impl<T: Editable> Editable for Clause<T> {
    fn slots(&self) -> Vec<Slot> {
        self.says.slots()
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), String> {
        self.says.put(key, text)
    }
}

impl<T: Editable + Say> Open for Clause<T> {
    fn path(&self) -> &str {
        &self.path
    }

    fn said(&self, words: &Words) -> String {
        self.says.say(words)
    }

    fn sources(&self) -> &[String] {
        &self.sources
    }

    fn confidence(&self) -> Confidence {
        self.confidence
    }

    fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    fn edited(&self) -> Option<&Edited> {
        self.edited.as_ref()
    }

    fn rest_on(&mut self, edited: Edited, sources: Vec<String>, at: At) {
        (self.confidence, self.note, self.sources, self.at) =
            (Confidence::Entered, None, sources, at);
        self.edited = Some(edited);
    }
}

/// Something a slot can hold, with its own way to be written.
pub(super) trait Held: Sized {
    const KIND: SlotKind;
    fn shown(&self) -> Option<String>;
    fn read(text: &str) -> Result<Self, String>;
}

impl Held for Number {
    const KIND: SlotKind = SlotKind::Points;

    fn shown(&self) -> Option<String> {
        Some(match self {
            Self::Known(points) => points.to_string(),
            Self::Unknown => "unknown".into(),
        })
    }

    fn read(text: &str) -> Result<Self, String> {
        if text == "unknown" {
            return Ok(Self::Unknown);
        }
        let points: Points = text.parse().map_err(|fault: NotAnAmount| fault.to_string())?;
        if points < Points::ZERO {
            return Err(format!("\"{text}\" is less than nothing"));
        }
        Ok(Self::Known(points))
    }
}

impl Held for NaiveDate {
    const KIND: SlotKind = SlotKind::Day;

    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| format!("\"{text}\" is not a day such as 2024-01-01"))
    }
}

impl Held for Quantity {
    const KIND: SlotKind = SlotKind::Money;

    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|fault: NotAnAmount| fault.to_string())
    }
}

/// Lets whole numbers of these types stand in a slot.
macro_rules! whole {
    ($($number:ty),+) => {$(
        impl Held for $number {
            const KIND: SlotKind = SlotKind::Whole;

            fn shown(&self) -> Option<String> {
                Some(self.to_string())
            }

            fn read(text: &str) -> Result<Self, String> {
                let number: u32 =
                    text.parse().map_err(|_| format!("\"{text}\" is not a whole number"))?;
                Self::try_from(number).map_err(|_| format!("\"{text}\" is too large"))
            }
        }
    )+};
}

whole!(u32, u64, i64, usize);

impl<T: Held> Held for Option<T> {
    const KIND: SlotKind = T::KIND;

    fn shown(&self) -> Option<String> {
        self.as_ref().and_then(Held::shown)
    }

    fn read(text: &str) -> Result<Self, String> {
        if text == NOTHING { Ok(None) } else { T::read(text).map(Some) }
    }
}

impl Slot {
    /// Shows what a clause holds under a key.
    pub(super) fn of<T: Held>(key: &'static str, held: &T) -> Self {
        Self { key, kind: T::KIND, value: held.shown() }
    }
}

/// Says that a clause has no such slot.
pub(super) fn no_slot<T>(key: &str, slots: &[Slot]) -> Result<T, String> {
    let keys: Vec<&str> = slots.iter().map(|it| it.key).collect();
    Err(format!("unknown key `{key}`; what may be changed here is {}", keys.join(", ")))
}

/// Says that a word is none of those that may stand there.
pub(super) fn not_one_of(text: &str, words: &[&str]) -> String {
    format!("\"{text}\" is none of {}", words.join(", "))
}
