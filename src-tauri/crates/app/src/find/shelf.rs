//! The record as finding needs it: read once for each state of the record, however much is typed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use domain::activity::Activity;
use domain::credential::Credential;
use domain::cycle::{Cycle, Window};
use domain::evidence::{Attachment, Evidence};
use domain::id::ActivityId;
use domain::view::{Counting, Proved, Query, Scope, Viewed};
use store::Wanted;

use super::PORTION;
use super::entries::Papers;
use crate::inbox::{Strength, strengths};
use crate::{Desk, Error};

/// What was read of the record, for as long as it holds.
#[derive(Debug, Default)]
pub(crate) struct Memory(Mutex<Option<Arc<Contents>>>);

/// The record in one state.
#[derive(Debug)]
pub(super) struct Contents {
    /// Another one whenever the record, the readings, the day or the program is.
    state: String,
    pub(super) activities: Vec<Activity>,
    pub(super) evidence: Vec<Evidence>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) credentials: Vec<Credential>,
    pub(super) cycles: Vec<Cycle>,
    wanted: OnceLock<Vec<Wanted>>,
    strengths: OnceLock<BTreeMap<ActivityId, Strength>>,
    short: OnceLock<BTreeSet<ActivityId>>,
}

/// Returns the record as it is now.
pub(super) fn of(desk: &Desk) -> Result<Arc<Contents>, Error> {
    let store = desk.store()?;
    let state = format!("{}/{}/{}", env!("CARGO_PKG_VERSION"), desk.today(), store.contents()?);
    let mut known = desk.found.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(contents) = known.as_ref().filter(|it| it.state == state) {
        return Ok(contents.clone());
    }
    let contents = Arc::new(Contents {
        state,
        activities: store.activities()?,
        evidence: store.evidence()?,
        attachments: store.attachments()?,
        credentials: store.credentials()?,
        cycles: store.cycles()?,
        wanted: OnceLock::new(),
        strengths: OnceLock::new(),
        short: OnceLock::new(),
    });
    *known = Some(contents.clone());
    Ok(contents)
}

/// Brings the index nearer to the record, by a portion; returns how many entries are still lacking.
pub(super) fn bring_up(desk: &Desk, contents: &Contents) -> Result<usize, Error> {
    let store = desk.store()?;
    if store.is_indexed(&contents.state)? {
        return Ok(0);
    }
    let papers = Papers::of(contents);
    if contents.wanted.get().is_none() {
        let _ = contents.wanted.set(papers.wanted(desk)?);
    }
    let wanted = contents.wanted.get().map(Vec::as_slice).unwrap_or_default();
    let mut portion = Vec::new();
    for at in store.unindexed(wanted)?.into_iter().take(PORTION) {
        portion.push((at, papers.entry(desk, &wanted[at])?));
    }
    Ok(store.index(&contents.state, wanted, &portion)?)
}

/// What the filters of a query let through; everything where none is set.
pub(super) struct Filter(Option<BTreeSet<String>>);

impl Filter {
    pub(super) fn admits(&self, id: &str) -> bool {
        self.0.as_ref().is_none_or(|it| it.contains(id))
    }
}

impl Contents {
    /// Returns the names of everything of a kind, in the order of entry.
    pub(super) fn ids(&self, of: Viewed) -> Vec<String> {
        match of {
            Viewed::Activities => self.activities.iter().map(|it| it.id.to_string()).collect(),
            Viewed::Evidence => self.evidence.iter().map(|it| it.id.to_string()).collect(),
        }
    }

    /// Asks the record what the filters of a query let through.
    pub(super) fn filter(&self, desk: &Desk, of: Viewed, query: &Query) -> Result<Filter, Error> {
        if (Query { text: String::new(), ..query.clone() }).is_open() {
            return Ok(Filter(None));
        }
        let through = match of {
            Viewed::Activities => {
                let fits = self.fitting(desk, query)?;
                let mut through = BTreeSet::new();
                for activity in fits {
                    let proved = match query.evidence {
                        None => true,
                        Some(asked) => self.proved(desk, &activity.id)? == asked,
                    };
                    if proved {
                        through.insert(activity.id.to_string());
                    }
                }
                through
            }
            Viewed::Evidence => self.files_through(desk, query)?,
        };
        Ok(Filter(Some(through)))
    }

    /// A file goes through when an activity it proves does; asked for no more than its own state, it needs none.
    fn files_through(&self, desk: &Desk, query: &Query) -> Result<BTreeSet<String>, Error> {
        let fits: BTreeSet<&ActivityId> =
            self.fitting(desk, query)?.into_iter().map(|it| &it.id).collect();
        let mut proves: BTreeMap<&str, Vec<&ActivityId>> = BTreeMap::new();
        for it in &self.attachments {
            proves.entry(it.evidence.as_str()).or_default().push(&it.activity);
        }
        let mut through = BTreeSet::new();
        for file in &self.evidence {
            let own = proves.get(file.id.as_str()).map(Vec::as_slice).unwrap_or_default();
            if query.asks_for_an_activity() && !own.iter().any(|it| fits.contains(it)) {
                continue;
            }
            let state = match own {
                [] if file.aside => Proved::Aside,
                [] => Proved::None,
                several => {
                    let mut weak = false;
                    for it in several.iter().filter(|_| query.evidence.is_some()) {
                        weak |= self.proved(desk, it)? == Proved::Weak;
                    }
                    if weak { Proved::Weak } else { Proved::Sound }
                }
            };
            if query.evidence.is_none_or(|it| it == state) {
                through.insert(file.id.to_string());
            }
        }
        Ok(through)
    }

    /// Returns the activities that fit all filters but that of the evidence.
    fn fitting(&self, desk: &Desk, query: &Query) -> Result<Vec<&Activity>, Error> {
        let windows = query.scope.as_ref().map(|it| self.windows(it));
        let mut fitting = Vec::new();
        for activity in self.activities.iter().filter(|it| query.fits(it)) {
            let inside = windows
                .as_ref()
                .is_none_or(|it| it.iter().any(|it| it.contains(activity.completed_on)));
            let counts = match query.counting {
                None => true,
                Some(Counting::Short) => self.is_short(desk, &activity.id)?,
                Some(Counting::Full) => !self.is_short(desk, &activity.id)?,
            };
            if inside && counts {
                fitting.push(activity);
            }
        }
        Ok(fitting)
    }

    fn windows(&self, scope: &Scope) -> Vec<Window> {
        let is_meant = |it: &&Cycle| match scope {
            Scope::Cycle(id) => it.id == *id,
            Scope::Credential(id) => it.credential == *id,
            Scope::Body(body) => {
                self.credentials.iter().any(|held| held.id == it.credential && held.body == *body)
            }
        };
        self.cycles.iter().filter(is_meant).map(Cycle::window).collect()
    }

    fn proved(&self, desk: &Desk, id: &ActivityId) -> Result<Proved, Error> {
        if self.strengths.get().is_none() {
            let found =
                strengths(desk.store()?, &self.activities, &self.evidence, &self.attachments)?;
            let _ = self.strengths.set(found);
        }
        Ok(match self.strengths.get().and_then(|it| it.get(id)) {
            Some(Strength::Weak) => Proved::Weak,
            Some(Strength::Sound) => Proved::Sound,
            Some(Strength::None) | None => Proved::None,
        })
    }

    /// Tells whether some credential counts less of an activity than it is worth there.
    fn is_short(&self, desk: &Desk, id: &ActivityId) -> Result<bool, Error> {
        if self.short.get().is_none() {
            let record = desk.store()?.record()?;
            let judged =
                crate::standing::judge_all(&record, desk.packs(), &*desk.shown()?, desk.today());
            let lines = judged.iter().flat_map(|it| &it.standing.activities);
            let short = lines.filter(|it| it.worth.is_some_and(|worth| worth != it.counted));
            let _ = self.short.set(short.map(|it| it.activity.clone()).collect());
        }
        Ok(self.short.get().is_some_and(|it| it.contains(id)))
    }
}
