//! Faults: what is wrong with a file of rules, where, and in which clause.

use std::fmt;

use chrono::NaiveDate;

use crate::points::Points;

/// One thing wrong with a file. A file's faults are shown all at once.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The clause, where one is at fault: `2023-01/cap/teaching_year`.
    pub clause: Option<String>,
    /// What is wrong.
    pub what: Wrong,
}

impl Fault {
    /// Tells whether the pack may still be used.
    pub fn is_warning(&self) -> bool {
        self.what.is_warning()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: ", self.file, self.line)?;
        if let Some(clause) = &self.clause {
            write!(f, "{clause}: ")?;
        }
        write!(f, "{}", self.what)
    }
}

/// What can be wrong with a file of rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The text is not TOML, or a key is unknown, missing or of the wrong kind.
    #[error("{0}")]
    Shape(String),
    /// The file is too large to be one of rules.
    #[error(
        "a file of rules holds a megabyte at most, and this one more; check that it is the file you mean"
    )]
    TooLarge,
    /// The file is not text.
    #[error(
        "it is not text in UTF-8 from here on; save it as UTF-8 in a text editor, or check that it is the file you mean"
    )]
    NotText,
    /// The file says neither `[pack]` nor `[body]`.
    #[error("a file of rules describes a [pack] or a [body]; this one has neither")]
    NeitherPackNorBody,
    /// A clause names no source.
    #[error("every clause needs a source, and this one names none")]
    NoSource,
    /// A clause has no identifier.
    #[error("every clause needs an id, and this one has none")]
    NoId,
    /// Something is named that is described nowhere.
    #[error("there is no {what} \"{id}\"")]
    Dangling {
        /// What kind of thing.
        what: &'static str,
        /// Its identifier.
        id: String,
    },
    /// Two things bear one name.
    #[error("the id \"{0}\" is used twice")]
    Duplicate(String),
    /// Two revisions govern the same cycle.
    #[error("it governs cycles that \"{0}\" governs too")]
    Overlap(String),
    /// No revision governs the cycles between two that exist.
    #[error("no revision governs the days from {from} to {to}")]
    Gap {
        /// The first day without a revision.
        from: NaiveDate,
        /// The last.
        to: NaiveDate,
    },
    /// Revisions of one pack are chosen by different dates.
    #[error("it is chosen by another date than \"{0}\"; a pack's revisions share one")]
    MixedDates(String),
    /// A period ends before it begins.
    #[error("its last day is before its first")]
    Backwards,
    /// A pack has no requirement.
    #[error("a pack needs at least one [[requirement]]")]
    NoRequirement,
    /// The minima ask for more than the total.
    #[error("its minima come to {minima}, more than the total of {total}")]
    MinimaAboveTotal {
        /// The sum of the minima.
        minima: Points,
        /// The total.
        total: Points,
    },
    /// An area may hold less than it must.
    #[error("it may hold at most {max} and must hold {min}")]
    MaxBelowMin {
        /// The most.
        max: Points,
        /// The least.
        min: Points,
    },
    /// A choice of areas asks for more areas than it names.
    #[error("it asks for {k} of {areas} areas")]
    TooManyChosen {
        /// How many.
        k: usize,
        /// Of how many.
        areas: usize,
    },
    /// A choice of areas can be made in more ways than can be tried.
    #[error("{k} of {areas} areas can be chosen in more ways than can be tried one by one")]
    TooManyWays {
        /// How many.
        k: usize,
        /// Of how many.
        areas: usize,
    },
    /// There is more than one choice of areas.
    #[error("a requirement can hold one k_of clause only")]
    SecondChoice,
    /// Two caps cover activities that are neither apart nor one inside the other.
    #[error(
        "it crosses \"{other}\": the activities they bound are neither apart nor one set inside the other, so the most that counts can't be computed"
    )]
    CapsCross {
        /// The other cap.
        other: String,
    },
    /// A requirement names more areas than can be computed with.
    #[error("it names {0} areas, more than can be computed with")]
    TooManyAreas(usize),
    /// A pattern speaks of a category's own area, and the category names none.
    #[error("it speaks of the category's own area, and the category \"{0}\" names no own_area")]
    NoOwnArea(String),
    /// A percentage is out of range.
    #[error("{0} is no percentage between 1 and 100")]
    Percentage(i64),
    /// A cap bounds nothing, or bounds in two ways at once.
    #[error("a cap gives either max or max_percent_of_required, or max_years with per = \"year\"")]
    CapWithoutBound,
    /// A conversion is not a plain multiplication.
    #[error("a conversion gives either factor or each, and divides by more than nothing")]
    Conversion,
    /// A cap bounds a type that can give points to no area.
    #[error("no area accepts the type \"{0}\"")]
    NoAreaAccepts(String),
    /// A test of the pack fails.
    #[error("the test \"{name}\" expects {expected}, and the rules give {found}")]
    Test {
        /// The test.
        name: String,
        /// What it expects.
        expected: String,
        /// What came out.
        found: String,
    },
    /// An overlay is laid on a pack that is not there.
    #[error("there is no pack \"{0}\" to change; `extends` names one as \"pack@version\"")]
    NoPack(String),
    /// An override names a clause the pack does not have.
    #[error("the pack has no such clause")]
    NoClause,
    /// An override names a clause the pack no longer has.
    #[error("the pack no longer has this clause, so the change is left out until it is decided on")]
    ClauseGone,
    /// An override gives no reason.
    #[error("every change says `why`, and this one does not")]
    NoReason,
    /// An override changes nothing.
    #[error(
        "it changes nothing; write the new value under the clause's own key, such as min = \"24\""
    )]
    NothingChanged,
    /// A test of the pack describes the clause as it was before the person changed it.
    #[error(
        "the pack's own test \"{name}\" describes the rule without this change: it expects {expected}, and the rules now give {found}"
    )]
    TestBefore {
        /// The test.
        name: String,
        /// What it expects.
        expected: String,
        /// What came out.
        found: String,
    },
    /// A file of the person's own describes a body.
    #[error(
        "a file of your own describes one [pack]; what several packs share stands in the pack itself"
    )]
    OwnBody,
    /// Nobody has compared the pack with its sources.
    #[error("no person has compared this pack with its sources yet")]
    NeverReviewed,
    /// It was compared long ago.
    #[error("it was last compared with its sources on {0}, more than twelve months ago")]
    ReviewedLongAgo(NaiveDate),
    /// A source carries no date.
    #[error("the source \"{0}\" carries no date")]
    Undated(String),
    /// The pack was not read at the source.
    #[error("the pack's status is not \"stated\"")]
    NotStated,
    /// A cap can never stop anything.
    #[error("it can never stop anything")]
    NeverBinds,
    /// A quotation is too long.
    #[error("the quotation of source \"{0}\" is longer than 25 words")]
    LongQuote(String),
    /// A cap covers activities inside and outside a type minimum.
    #[error(
        "it covers activities inside and outside \"{other}\", so the short formula for the fewest points does not hold"
    )]
    CapAcrossTypeMinimum {
        /// The type minimum.
        other: String,
    },
}

impl Wrong {
    /// Tells whether the pack may still be used.
    pub const fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::NeverReviewed
                | Self::ReviewedLongAgo(_)
                | Self::Undated(_)
                | Self::NotStated
                | Self::NeverBinds
                | Self::LongQuote(_)
                | Self::CapAcrossTypeMinimum { .. }
                | Self::ClauseGone
                | Self::TestBefore { .. }
        )
    }
}
