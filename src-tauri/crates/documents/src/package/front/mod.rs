//! What stands before and between the certificates: it can be drawn only when it is known where everything is, and
//! where everything is depends on how many pages it takes. So it is drawn until nothing moves any more.

mod activity;
mod cover;
mod index;

use std::collections::BTreeMap;

use domain::package::{Dossier, Extract, Proof};

use super::assemble::Place;
use super::part::Filled;
use crate::sheet::{Drawn, Paper, Running, Sheet};

/// How often it is drawn at most; the second time nearly always settles it.
const ROUNDS: usize = 4;

/// Files of an activity in a part: each one's place in the activity, its first page and how many it has.
pub(super) type Files = Vec<(usize, usize, usize)>;

/// A page of a part: one drawn here, or one of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Whether it is drawn here.
    pub own: bool,
    /// Which of its kind it is, from 0.
    pub page: usize,
}

/// How a part is laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Plan {
    layout: Vec<Slot>,
    /// The page of the index.
    index: usize,
    /// The page of each activity in it, by its place in the dossier.
    activities: BTreeMap<usize, usize>,
}

/// The pages drawn here, for every part.
pub(super) struct Front<'d> {
    dossier: &'d Dossier,
    paper: Paper,
    places: &'d BTreeMap<Extract, Place>,
    plans: Vec<Plan>,
    /// What is in each part: an activity's place in the dossier, and its files there with their first page and count.
    filled: Vec<Vec<(usize, Files)>>,
}

impl<'d> Front<'d> {
    /// Draws until every page number is the one printed.
    pub(super) fn settled(
        dossier: &'d Dossier,
        paper: Paper,
        parts: &[&[Filled]],
        places: &'d BTreeMap<Extract, Place>,
    ) -> Self {
        let file = |it: &(usize, crate::merge::Added)| (it.0, it.1.first, it.1.pages);
        let entry = |it: &Filled| (it.entry, it.files.iter().map(file).collect());
        let filled: Vec<Vec<_>> = parts.iter().map(|it| it.iter().map(entry).collect()).collect();
        let plans = vec![Plan::default(); filled.len()];
        let mut front = Self { dossier, paper, places, plans, filled };
        for _ in 0..ROUNDS {
            let plans: Vec<Plan> = (0..front.filled.len()).map(|it| front.sketch(it).1).collect();
            let settled = plans == front.plans;
            front.plans = plans;
            if settled {
                break;
            }
        }
        front
    }

    /// Draws the pages of a part.
    pub(super) fn draw(&self, part: usize) -> Drawn {
        self.sketch(part).0
    }

    /// Returns the pages of a part in order.
    pub(super) fn layout(&self, part: usize) -> &[Slot] {
        &self.plans[part].layout
    }

    /// Returns how many parts there are.
    pub(super) fn parts(&self) -> usize {
        self.filled.len()
    }

    /// Returns the page of the index, from 0.
    pub(super) fn index_page(&self, part: usize) -> usize {
        self.plans[part].index
    }

    /// Returns the page of an activity in a part, from 0.
    pub(super) fn divider_page(&self, part: usize, entry: usize) -> Option<usize> {
        self.plans[part].activities.get(&entry).copied()
    }

    /// Returns the page a file begins on in its part, from 0; none where it has no page.
    pub(super) fn page_of(&self, proof: &Proof) -> Option<usize> {
        let place = self.places.get(&proof.extract()).filter(|it| it.added.pages > 0)?;
        let slot = Slot { own: false, page: place.added.first };
        self.plans[place.part].layout.iter().position(|it| *it == slot)
    }

    /// Returns the part a file is in, from 0.
    fn part_of(&self, proof: &Proof) -> usize {
        self.places.get(&proof.extract()).map_or(0, |it| it.part)
    }

    /// Returns the title of a part.
    pub(super) fn title(&self, part: usize) -> String {
        let held = &self.dossier.held;
        let title = format!("Audit package, {}, {}", held.credential, held.holder);
        if self.parts() > 1 { format!("{title}, {}", self.part_said(part)) } else { title }
    }

    fn part_said(&self, part: usize) -> String {
        format!("part {} of {}", part + 1, self.parts())
    }

    /// Draws a part with the page numbers known so far, and says how it is laid out.
    fn sketch(&self, part: usize) -> (Drawn, Plan) {
        let held = &self.dossier.held;
        let mut whose = format!("{} · {} · Audit package", held.holder, held.credential);
        if self.parts() > 1 {
            whose = format!("{whose}, {}", self.part_said(part));
        }
        let mut sheet = Sheet::new(self.paper, Running { head: whose.clone(), foot: whose });
        cover::draw(self, &mut sheet, part);
        sheet.new_page();
        let mut plan = Plan { index: sheet.page(), ..Plan::default() };
        index::draw(self, &mut sheet, part);

        let mut starts = Vec::new();
        for (entry, files) in &self.filled[part] {
            sheet.new_page();
            starts.push(sheet.page());
            activity::draw(self, &mut sheet, part, *entry, files);
        }
        let own = |from: usize, to: usize| (from..to).map(|page| Slot { own: true, page });
        let end = sheet.page() + 1;
        plan.layout.extend(own(0, starts.first().copied().unwrap_or(end)));
        for (at, (entry, files)) in self.filled[part].iter().enumerate() {
            plan.activities.insert(*entry, plan.layout.len());
            plan.layout.extend(own(starts[at], starts.get(at + 1).copied().unwrap_or(end)));
            for (_, first, pages) in files {
                plan.layout.extend((*first..first + pages).map(|page| Slot { own: false, page }));
            }
        }
        let known = &self.plans[part].layout;
        let count = known.len();
        let number = |page: usize| {
            let place = known.iter().position(|it| *it == Slot { own: true, page }).unwrap_or(0);
            format!("Page {} of {count}", place + 1)
        };
        (sheet.finish_numbered(number), plan)
    }
}

/// Says a number of things: "1 page", "3 pages".
fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// Says a day in the width of a column: "14 Mar 2025".
fn brief(day: chrono::NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}
