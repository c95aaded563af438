//! A network with whole capacities and prices, and one verb: settle an arc.
//!
//! The network carries a circulation: whatever flows into a node flows out of it. A circulation is cheapest
//! exactly when no cycle of remaining room has a negative price. To keep that true while the network grows, an
//! arc is opened only by [`settle`](Network::settle), which sends flow around it along cheapest cycles until
//! none is worth its price. Cheapest cycles keep every other cycle from turning negative, so after each settled
//! arc the circulation is the cheapest of the network opened so far (the argument of successive cheapest paths).

use std::collections::VecDeque;

/// Names an arc; its reverse is the number with the last bit turned.
pub(super) type Arc = usize;

/// The network: for each arc and its reverse, where it leads, the room left and the price of a unit.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    first: Vec<usize>,
    next: Vec<usize>,
    to: Vec<usize>,
    room: Vec<i64>,
    price: Vec<i64>,
    distance: Vec<i64>,
    via: Vec<usize>,
    waiting: Vec<bool>,
    queue: VecDeque<usize>,
}

const NONE: usize = usize::MAX;

/// Farther than any path.
const FAR: i64 = i64::MAX / 2;

impl Network {
    pub fn with_nodes(nodes: usize, arcs: usize) -> Self {
        Self {
            first: vec![NONE; nodes],
            next: Vec::with_capacity(2 * arcs),
            to: Vec::with_capacity(2 * arcs),
            room: Vec::with_capacity(2 * arcs),
            price: Vec::with_capacity(2 * arcs),
            distance: vec![FAR; nodes],
            via: vec![NONE; nodes],
            waiting: vec![false; nodes],
            queue: VecDeque::with_capacity(nodes),
        }
    }

    pub fn node(&mut self) -> usize {
        self.first.push(NONE);
        self.distance.push(FAR);
        self.via.push(NONE);
        self.waiting.push(false);
        self.first.len() - 1
    }

    /// Adds an arc that carries `flow` already and has `room` for more.
    pub fn arc(&mut self, from: usize, to: usize, flow: i64, room: i64, price: i64) -> Arc {
        let arc = self.to.len();
        for (tail, head, room, price) in [(from, to, room, price), (to, from, flow, -price)] {
            self.next.push(self.first[tail]);
            self.first[tail] = self.to.len();
            self.to.push(head);
            self.room.push(room);
            self.price.push(price);
        }
        arc
    }

    pub fn flow(&self, arc: Arc) -> i64 {
        self.room[arc ^ 1]
    }

    pub fn is_full(&self, arc: Arc) -> bool {
        self.room[arc] == 0
    }

    /// Opens an arc by `room` and sends flow around it while that pays.
    pub fn settle(&mut self, arc: Arc, room: i64) {
        self.room[arc] += room;
        while self.room[arc] > 0 {
            // The arc itself never lies on the way back from its head to its tail.
            let (tail, head) = (self.to[arc ^ 1], self.to[arc]);
            self.search(head, arc);
            if self.distance[tail] == FAR || self.distance[tail] + self.price[arc] >= 0 {
                return;
            }
            self.send(head, tail, arc);
        }
    }

    fn send(&mut self, head: usize, tail: usize, arc: Arc) {
        let mut amount = self.room[arc];
        let mut at = tail;
        while at != head {
            amount = amount.min(self.room[self.via[at]]);
            at = self.to[self.via[at] ^ 1];
        }
        let mut at = tail;
        while at != head {
            let via = self.via[at];
            self.shift(via, amount);
            at = self.to[via ^ 1];
        }
        self.shift(arc, amount);
    }

    fn shift(&mut self, arc: Arc, amount: i64) {
        self.room[arc] -= amount;
        self.room[arc ^ 1] += amount;
    }

    /// Finds the cheapest way from a node to every other; prices may be negative, cycles are not.
    fn search(&mut self, from: usize, without: Arc) {
        self.distance.fill(FAR);
        self.distance[from] = 0;
        self.queue.push_back(from);
        while let Some(at) = self.queue.pop_front() {
            self.waiting[at] = false;
            let mut arc = self.first[at];
            while arc != NONE {
                let (to, there) = (self.to[arc], self.distance[at] + self.price[arc]);
                if self.room[arc] > 0 && there < self.distance[to] && arc | 1 != without | 1 {
                    self.distance[to] = there;
                    self.via[to] = arc;
                    if !std::mem::replace(&mut self.waiting[to], true) {
                        self.queue.push_back(to);
                    }
                }
                arc = self.next[arc];
            }
        }
    }

    /// Finds the nodes from which one of `goals` can be reached by arcs with room, without passing `walls`.
    pub fn reaching(&self, goals: impl IntoIterator<Item = usize>, walls: &[usize]) -> Vec<bool> {
        let mut found = vec![false; self.first.len()];
        let mut rest: Vec<usize> = Vec::new();
        for goal in goals {
            found[goal] = true;
            rest.push(goal);
        }
        while let Some(at) = rest.pop() {
            let mut arc = self.first[at];
            while arc != NONE {
                let from = self.to[arc];
                if self.room[arc ^ 1] > 0 && !found[from] && !walls.contains(&from) {
                    found[from] = true;
                    rest.push(from);
                }
                arc = self.next[arc];
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flow_goes_around_the_cheapest_cycle_first_and_stops_when_it_no_longer_pays() {
        let mut network = Network::with_nodes(3, 4);
        let dear = network.arc(0, 1, 0, 5, 7);
        let cheap = network.arc(0, 1, 0, 2, 1);
        let onward = network.arc(1, 2, 0, 10, 0);
        let reward = network.arc(2, 0, 0, 0, -5);
        network.settle(reward, 10);
        assert_eq!([dear, cheap, onward].map(|it| network.flow(it)), [0, 2, 2]);
        assert_eq!(network.flow(reward), 2);
    }

    #[test]
    fn a_cycle_that_neither_costs_nor_pays_is_left_alone() {
        let mut network = Network::with_nodes(2, 2);
        let there = network.arc(0, 1, 0, 3, 5);
        let back = network.arc(1, 0, 0, 0, -5);
        network.settle(back, 3);
        assert_eq!([there, back].map(|it| network.flow(it)), [0, 0]);
    }

    #[test]
    fn a_dear_detour_is_undone_when_room_opens_elsewhere() {
        let mut network = Network::with_nodes(3, 4);
        let dear = network.arc(0, 1, 0, 5, 4);
        network.arc(1, 2, 0, 3, 0);
        let reward = network.arc(2, 0, 0, 0, -5);
        network.settle(reward, 3);
        assert_eq!(network.flow(dear), 3);
        let cheap = network.arc(0, 1, 0, 0, 1);
        network.settle(cheap, 2);
        assert_eq!([dear, cheap].map(|it| network.flow(it)), [1, 2]);
    }
}
