//! A hearing: one cycle before one revision, with the answer of every reading.

use std::sync::Arc;

use chrono::NaiveDate;

use super::memo::Memo;
use super::{Judged, wishes};
use crate::activity::Activity;
use crate::allocation::{Answer, Offer, Problem, solve};
use crate::amount::Amount;
use crate::choice::{Choice, Wish};
use crate::cycle::Window;
use crate::id::{ActivityId, AreaId};
use crate::points::Points;
use crate::rules::kinds::Conversion;
use crate::rules::{
    Case, Citation, Clause, Deed, Pack, Reading, Revision, Say, Split, TypeEntry, Unanswered,
    Words, Worth,
};

/// Everything a judgement is made from.
pub(super) struct Hearing<'h> {
    pub pack: &'h Pack,
    pub revision: &'h Revision,
    pub window: Window,
    pub on: NaiveDate,
    /// Every activity of the record, by (date, id).
    pub activities: Vec<&'h Activity>,
    /// What each activity is worth.
    pub worths: Vec<Worth<'h>>,
    /// How amounts became points, as said before, with the clause it rests on: by amount and where the conversion stands.
    pub rated: Memo<Rated, (Arc<str>, Arc<Citation>)>,
    cited: Memo<(&'h str, Option<String>), Arc<Citation>>,
    /// The person's choices for this credential, by activity.
    pub choices: Vec<&'h Choice>,
    /// Whether other days than the cycle's own are judged.
    pub instead: bool,
    /// What this program does not check.
    pub unanswered: Vec<Unanswered>,
    /// Whether activities whose worth no source states could make a "no" a "yes".
    pub undecided: bool,
    /// What each reading leads to.
    pub tried: Vec<Tried>,
    /// The one whose numbers are shown.
    pub shown: usize,
}

/// An amount, and where the conversion stands that makes points of it.
type Rated = (Amount, *const Clause<Conversion>);

/// One reading, the question it puts and the answer.
pub(super) struct Tried {
    pub reading: Reading,
    pub problem: Problem,
    pub answer: Answer,
}

impl Tried {
    /// Tells whether the answer is that of another reading too, by which no activity may be divided: what meets
    /// everything and divides none though it may.
    fn holds_undivided(&self, other: Reading) -> bool {
        let differs_in_that = (other.year, other.split) == (self.reading.year, Split::None);
        differs_in_that && self.answer.eligible && !self.answer.divides()
    }
}

impl<'h> Hearing<'h> {
    /// Puts the question under every admissible reading.
    pub fn hold(
        judged: &Judged<'h>,
        pack: &'h Pack,
        revision: &'h Revision,
        on: NaiveDate,
    ) -> Self {
        let window = judged.window();
        let choices = judged.wishes();
        let activities = in_order(judged.activities);
        let all_deeds: Vec<Deed<'h>> = activities.iter().map(|it| Deed::from(*it)).collect();
        // What is dated after the day of judgement has not been done yet.
        let deeds = &all_deeds[..activities.partition_point(|it| it.completed_on <= on)];
        let case = Case::of(judged.credential, window, deeds);
        let worths: Vec<Worth<'h>> = all_deeds.iter().map(|it| pack.weigh(revision, it)).collect();
        let mut offers = pack.offers(revision, &case, &worths);
        if !choices.is_empty() {
            wishes::put(&mut offers, &choices);
        }
        let mut unanswered = pack.unanswered(revision, &case);
        let mut tried: Vec<Tried> = Vec::new();
        for reading in revision.readings() {
            let problem = pack.problem_of(offers.clone(), revision, &case, reading);
            let known = tried.iter().find(|it| it.holds_undivided(reading));
            let answer = known.map(|it| it.answer.clone());
            let answer = answer.unwrap_or_else(|| solve(&problem, Some(judged.previous)));
            tried.push(Tried { reading, problem, answer });
        }
        let undecided = tried.iter().all(|it| !it.answer.eligible)
            && could_do(pack, deeds, &worths, &choices, &tried);
        if undecided {
            let set_aside = |id: &ActivityId| {
                choices.iter().any(|it| it.activity == *id && it.wish == Wish::SetAside)
            };
            let open = unweighed(window, deeds, &worths).filter(|(_, deed)| !set_aside(deed.id));
            unanswered.splice(0..0, open.map(|(of, deed)| undecided_by(pack, of, deed)));
            unanswered.dedup();
        }
        let shown = shown(&tried);
        let instead = judged.instead.is_some();
        Self {
            pack,
            revision,
            window,
            on,
            activities,
            worths,
            rated: Memo::default(),
            cited: Memo::default(),
            choices,
            instead,
            unanswered,
            undecided,
            tried,
            shown,
        }
    }

    /// Returns the reading whose numbers are shown.
    pub fn shown(&self) -> &Tried {
        &self.tried[self.shown]
    }

    /// Returns what the pack calls things.
    pub fn words(&self) -> &'h Words {
        self.pack.words()
    }

    /// Cites a clause; who cites it again shares the citation.
    pub fn cite<T: Say>(&self, clause: &'h Clause<T>) -> Arc<Citation> {
        self.cited.get((&clause.path, None), || Arc::new(self.pack.cite(clause)))
    }

    /// Cites a clause with a sentence of the caller's.
    pub fn cite_as<T>(&self, clause: &'h Clause<T>, said: &str) -> Arc<Citation> {
        let cite = || Arc::new(self.pack.cite_as(clause, said.to_owned()));
        self.cited.get((&clause.path, Some(said.to_owned())), cite)
    }

    /// Returns an activity's title in quotation marks.
    pub fn title(&self, id: &ActivityId) -> String {
        let found = self.activities.iter().find(|it| it.id == *id);
        found.map_or_else(|| id.to_string(), |it| format!("\"{}\"", it.title))
    }

    /// Tells whether a "yes" would turn on something no source states.
    pub fn is_open(&self) -> bool {
        self.unanswered.iter().any(|it| it.decisive)
    }
}

/// Lists what was done in the window and is worth an amount no source states.
fn unweighed<'d>(
    window: Window,
    deeds: &'d [Deed<'d>],
    worths: &'d [Worth<'d>],
) -> impl Iterator<Item = (&'d Clause<TypeEntry>, &'d Deed<'d>)> {
    deeds.iter().zip(worths).filter_map(move |(deed, worth)| match worth {
        Worth::Unknown(of) if window.contains(deed.date) => Some((*of, deed)),
        _ => None,
    })
}

/// Tells whether everything would be met by some reading if what is of unknown worth were worth a great deal.
fn could_do(
    pack: &Pack,
    deeds: &[Deed<'_>],
    worths: &[Worth<'_>],
    choices: &[&Choice],
    tried: &[Tried],
) -> bool {
    // What is offered, the areas and what is required are the same for every reading.
    let Some(Tried { problem, answer, .. }) = tried.first() else { return false };
    let named: Vec<AreaId> = problem.areas.iter().map(|it| it.id.clone()).collect();
    let plenty = answer.total_required + Points::whole(1_000);
    let mut offers: Vec<Offer> = unweighed(problem.window, deeds, worths)
        .map(|(_, deed)| Offer {
            id: deed.id.clone(),
            on: deed.date,
            activity_type: deed.activity_type.clone(),
            points: plenty,
            areas: pack.open_areas(deed, &named),
            pin: None,
            excluded: false,
        })
        .collect();
    if offers.is_empty() {
        return false;
    }
    wishes::put(&mut offers, choices);
    let mut all = problem.offers.clone();
    all.extend(offers);
    // What can't be met dividing activities can't be met without.
    let divides = |it: &Tried| it.reading.split == Split::Any;
    let may = |it: &&Tried| divides(it) || !tried.iter().any(divides);
    let question = |it: &Tried| Problem { offers: all.clone(), ..it.problem.clone() };
    tried.iter().filter(may).any(|it| solve(&question(it), None).eligible)
}

/// Says that an activity of unknown worth could decide.
fn undecided_by(pack: &Pack, of: &Clause<TypeEntry>, deed: &Deed<'_>) -> Unanswered {
    let name = pack.words().activity_type(deed.activity_type);
    Unanswered {
        sentence: format!(
            "What {} gives for the type \"{name}\", no source known here states; it could decide whether everything is met.",
            pack.words().body()
        ),
        decisive: true,
        citation: pack.cite(of),
    }
}

/// Sorts activities by (date, id), so that the order of entry does not matter.
pub(super) fn in_order(activities: &[Activity]) -> Vec<&Activity> {
    // The days stand beside the activities, which lie far apart; few of one day are ever compared by name.
    let mut sorted: Vec<_> = activities.iter().map(|it| (it.completed_on, it)).collect();
    sorted.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.1.id.cmp(&other.1.id)));
    sorted.into_iter().map(|it| it.1).collect()
}

/// Chooses the reading to show: where any says no, the one that asks for most, among those that may divide activities
/// if one of them says no, for only there the smallest set of short areas explains it; otherwise one that divides no
/// activity, for what it places holds where dividing is allowed too.
fn shown(tried: &[Tried]) -> usize {
    let asks = |it: &Tried| it.answer.fewest_points.map_or(i64::MAX, Points::milli);
    let divides = |it: &Tried| it.reading.split == Split::Any;
    let rank = |it: &Tried| (divides(it), asks(it));
    let refusing = tried.iter().enumerate().filter(|(_, it)| !it.answer.eligible);
    // Of equals, the first.
    let hardest = refusing.reduce(|best, it| if rank(best.1) < rank(it.1) { it } else { best });
    let undivided = || tried.iter().position(|it| !divides(it));
    hardest.map(|(at, _)| at).or_else(undivided).unwrap_or(0)
}
