//! What is offered, in order and sorted into kinds once for every question about it.
//!
//! Each reading of the rules asks about the same activities, so copies of the list share it and what was found out
//! about it; a copy that is changed becomes its own. Activities of one type that name the same areas are of one
//! kind, and their names need to be looked up only once for each requirement.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};

use super::Offer;
use super::names::Quick;
use crate::id::{ActivityType, AreaId};

/// The activities of a [`Problem`](super::Problem), as a list that is cheap to copy.
#[derive(Clone, Debug, Default)]
pub struct Offers(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    all: Vec<Offer>,
    sorted: OnceLock<Sorted>,
}

/// What is true of the offers whatever is required.
#[derive(Debug)]
pub(super) struct Sorted {
    /// The offers' places by (date, activity), whatever order they were entered in.
    pub order: Vec<usize>,
    /// The kind of each offer.
    pub kinds: Vec<usize>,
    /// One offer of each kind.
    pub examples: Vec<usize>,
}

impl Offers {
    /// Returns what is true of the offers whatever is required.
    pub(super) fn sorted(&self) -> &Sorted {
        self.0.sorted.get_or_init(|| Sorted::of(&self.0.all))
    }
}

impl Sorted {
    fn of(offers: &[Offer]) -> Self {
        let mut known: Quick<(&ActivityType, &[AreaId]), usize> = Quick::default();
        let mut examples = Vec::new();
        let mut kinds = Vec::with_capacity(offers.len());
        for (at, it) in offers.iter().enumerate() {
            let kind = *known.entry((&it.activity_type, &it.areas)).or_insert(examples.len());
            if kind == examples.len() {
                examples.push(at);
            }
            kinds.push(kind);
        }
        Self { order: in_order(offers), kinds, examples }
    }
}

fn in_order(offers: &[Offer]) -> Vec<usize> {
    let key = |at: usize| (offers[at].on, &offers[at].id);
    let mut order: Vec<usize> = (0..offers.len()).collect();
    if !order.is_sorted_by_key(|&at| key(at)) {
        order.sort_by_key(|&at| offers[at].on);
        for same_day in order.chunk_by_mut(|&a, &b| offers[a].on == offers[b].on) {
            same_day.sort_by_key(|&at| &offers[at].id);
        }
    }
    order
}

impl Clone for Inner {
    /// Copies the list alone, since it is copied only to be changed.
    fn clone(&self) -> Self {
        Self { all: self.all.clone(), sorted: OnceLock::new() }
    }
}

impl Deref for Offers {
    type Target = Vec<Offer>;

    fn deref(&self) -> &Vec<Offer> {
        &self.0.all
    }
}

impl DerefMut for Offers {
    fn deref_mut(&mut self) -> &mut Vec<Offer> {
        let inner = Arc::make_mut(&mut self.0);
        inner.sorted = OnceLock::new();
        &mut inner.all
    }
}

impl PartialEq for Offers {
    fn eq(&self, other: &Self) -> bool {
        self.0.all == other.0.all
    }
}

impl Eq for Offers {}

impl From<Vec<Offer>> for Offers {
    fn from(all: Vec<Offer>) -> Self {
        Self(Arc::new(Inner { all, sorted: OnceLock::new() }))
    }
}

impl FromIterator<Offer> for Offers {
    fn from_iter<I: IntoIterator<Item = Offer>>(offers: I) -> Self {
        Vec::from_iter(offers).into()
    }
}

impl<'o> IntoIterator for &'o Offers {
    type Item = &'o Offer;
    type IntoIter = std::slice::Iter<'o, Offer>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'o> IntoIterator for &'o mut Offers {
    type Item = &'o mut Offer;
    type IntoIter = std::slice::IterMut<'o, Offer>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::Points;

    fn offer(id: &str, on: &str, areas: &[&str]) -> Offer {
        Offer {
            id: id.into(),
            on: on.parse().expect("a date"),
            activity_type: "course".into(),
            points: Points::ONE,
            areas: areas.iter().map(|&it| it.into()).collect(),
            pin: None,
            excluded: false,
        }
    }

    #[test]
    fn offers_stand_by_date_then_activity_and_like_ones_are_of_one_kind() {
        let offers: Offers = vec![
            offer("c", "2024-02-01", &["chemistry"]),
            offer("b", "2024-02-01", &[]),
            offer("d", "2024-01-31", &["chemistry"]),
        ]
        .into();
        let Sorted { order, kinds, examples } = offers.sorted();
        assert_eq!(*order, [2, 1, 0]);
        assert_eq!((kinds.as_slice(), examples.as_slice()), (&[0, 1, 0][..], &[0, 1][..]));
    }

    #[test]
    fn a_changed_copy_is_its_own_and_sorted_anew() {
        let offers: Offers = vec![offer("b", "2024-01-02", &[])].into();
        assert_eq!(offers.sorted().order, [0]);
        let mut changed = offers.clone();
        assert_eq!(changed, offers);
        changed.push(offer("a", "2024-01-01", &[]));
        assert_ne!(changed, offers);
        assert_eq!((offers.len(), changed.sorted().order.as_slice()), (1, &[1, 0][..]));
    }
}
