//! A question that stays open: the same rules, one activity more, the next answer.
//!
//! Everything between two answers is kept (the tree of bounds, the classes, what everything holds), so one more
//! activity costs what it changes and not what the log is long. Where years or areas are to be chosen, or
//! activities may not be divided, each new activity asks the whole question again from where the last answer stood.

use std::rc::Rc;

use super::circulation::Wishes;
use super::fill::Given;
use super::ground::Ground;
use super::parcels::{Parcels, home};
use super::spread::spread;
use super::tell::tell;
use super::world::{Alone, Filled, Log, World};
use super::{Answer, Offer, Placement, Problem, Split, divided, solve};

/// The rules and the log of one question, with its answer kept up to date.
pub struct Solver {
    problem: Problem,
    kept: Kept,
}

/// What is kept between answers.
enum Kept {
    /// The answer alone, where every change asks anew.
    Answer(Box<Answer>),
    /// Everything.
    State(Box<State>),
}

struct State {
    ground: Ground,
    order: Vec<usize>,
    world: World,
    alone: Alone,
}

impl Solver {
    /// Solves a problem and keeps what the next answer needs.
    ///
    /// # Panics
    ///
    /// As [`solve`] does.
    pub fn new(problem: Problem) -> Self {
        let pinned = problem.offers.iter().any(|it| it.pin.is_some());
        let plain = problem.max_years.is_empty() && problem.k_of.is_none() && !pinned;
        let kept = match plain && problem.split == Split::Any {
            true => Kept::State(Box::new(State::of(&problem))),
            false => Kept::Answer(Box::new(solve(&problem, None))),
        };
        Self { problem, kept }
    }

    /// Adds one activity, moving as little as possible of what was placed before.
    ///
    /// Its name must be new.
    pub fn add(&mut self, offer: Offer) {
        let pinned = offer.pin.is_some();
        self.problem.offers.push(offer);
        match &mut self.kept {
            Kept::State(state) if !pinned => state.add(&self.problem),
            _ => {
                let previous = self.answer().placements;
                self.kept = Kept::Answer(Box::new(solve(&self.problem, Some(&previous))));
            }
        }
    }

    /// Tells whether one allocation meets everything.
    pub fn is_eligible(&self) -> bool {
        match &self.kept {
            Kept::Answer(answer) => answer.eligible,
            Kept::State(state) => state.world.solved.fewest == Some(0),
        }
    }

    /// Returns where the activity added last counts, in the pack's order of areas.
    pub fn last_placed(&self) -> Vec<Placement> {
        let Some(last) = self.problem.offers.last() else {
            return Vec::new();
        };
        match &self.kept {
            Kept::Answer(answer) => {
                let own = answer.placements.iter().filter(|it| it.activity == last.id);
                own.cloned().collect()
            }
            Kept::State(state) => state.last_placed(last),
        }
    }

    /// Returns the whole answer.
    pub fn answer(&self) -> Answer {
        match &self.kept {
            Kept::Answer(answer) => (**answer).clone(),
            Kept::State(state) => state.answer(&self.problem),
        }
    }

    /// Returns the problem as it stands.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

impl State {
    fn of(problem: &Problem) -> Self {
        let ground = Ground::of(problem);
        let order = problem.offers.sorted().order.clone();
        let parcels = Rc::new(Parcels::of(problem, &ground));
        let log = Log { problem, ground: &ground, order: &order, previous: &[] };
        let filled = log.fill(&Vec::new(), parcels);
        let (world, alone) = resolve(log, filled);
        Self { ground, order, world, alone }
    }

    fn add(&mut self, problem: &Problem) {
        let new = problem.offers.len() - 1;
        let key = |at: usize| (problem.offers[at].on, &problem.offers[at].id);
        let place = self.order.partition_point(|&at| key(at) < key(new));
        self.order.insert(place, new);

        let World { filled, .. } = std::mem::take(&mut self.world);
        let mut filled =
            Rc::into_inner(filled).expect("a world with one choice holds its log alone");
        filled.take(&self.ground, problem, new);
        let log = Log { problem, ground: &self.ground, order: &self.order, previous: &[] };
        (self.world, self.alone) = resolve(log, filled);
    }

    fn last_placed(&self, last: &Offer) -> Vec<Placement> {
        let Filled { parcels, draft, .. } = &*self.world.filled;
        let own = parcels.all.iter().zip(&draft.given).rev();
        let own = own.take_while(|it| Some(it.0.offer) == self.order.len().checked_sub(1));
        let mut given = Given::default();
        for (area, points) in own.flat_map(|it| it.1.each()) {
            given.add(area, points);
        }
        let placed = given.in_order().into_iter().map(|(area, points)| Placement {
            activity: last.id.clone(),
            area: self.ground.areas[area].clone(),
            points: crate::points::Points::from_milli(points),
        });
        placed.collect()
    }

    fn answer(&self, problem: &Problem) -> Answer {
        let log = Log { problem, ground: &self.ground, order: &self.order, previous: &[] };
        tell(log, &self.world, &[(Rc::clone(&self.world.filled), self.alone)])
    }
}

/// Repairs, and takes the result as the state the next change starts from.
fn resolve(log: Log<'_>, filled: Filled) -> (World, Alone) {
    let filled = Rc::new(filled);
    let plain = Wishes::of(log.ground);
    let (alone, worlds) = divided::worlds(log, &Vec::new(), &filled, &[plain]);
    let [world] = worlds.try_into().ok().expect("one list of wishes gives one world");
    let World { solved, years, proven, filled: shared } = world;
    drop(shared);
    let mut filled = Rc::into_inner(filled).expect("the only world was taken apart");
    spread(log.ground, &filled.parcels, log.order, &mut filled.draft, &solved.repaired.held);
    (World { years, filled: Rc::new(filled), solved, proven }, alone)
}

impl Filled {
    /// Takes one more activity and puts it where it is at home, as far as there is room.
    fn take(&mut self, ground: &Ground, problem: &Problem, new: usize) {
        let parcels = Rc::get_mut(&mut self.parcels).expect("a log is held by its state alone");
        let first = parcels.all.len();
        parcels.take(new, &problem.offers[new], problem.window, ground);
        self.counting.resize(parcels.classes.len(), true);
        self.draft.held.resize(parcels.pairs, 0);
        self.draft.given.resize(parcels.all.len(), Given::default());
        for at in first..parcels.all.len() {
            let class = &parcels.classes[parcels.all[at].class];
            if let Some(area) = home(class.areas, ground) {
                self.draft.place(ground, class, at, area, parcels.all[at].points);
            }
        }
    }
}
