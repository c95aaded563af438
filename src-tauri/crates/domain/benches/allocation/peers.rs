//! The same network for others: caps, activities and areas by number, and what must reach the areas.
//!
//! Peers get the network ready made. What they answer is one number of ours, the points that reach the minima.

use std::collections::HashMap;

use domain::allocation::{Per, Problem};
use microlp::{ComparisonOp, OptimizationDirection, Variable};
use petgraph::algo::dinics;
use petgraph::graph::DiGraph;

/// A log without names: nodes are root, caps, activities, areas, sink.
pub struct Plain {
    /// The arcs: from, to, capacity.
    pub arcs: Vec<(usize, usize, u64)>,
    pub nodes: usize,
    pub areas: usize,
    first_activity: usize,
}

impl Plain {
    pub fn of(problem: &Problem) -> Self {
        let many = 1 << 50;
        let mut arcs = Vec::new();
        let mut next = 1;
        let mut node = || {
            next += 1;
            next - 1
        };
        let mut caps: HashMap<(String, Option<u32>), usize> = HashMap::new();
        let mut leaf = HashMap::new();
        let yearly = |per: Per| per != Per::Cycle;
        for it in &problem.offers {
            let year = problem.window.cycle_year(it.on);
            let own = problem.caps.iter().filter(|cap| cap.types.contains(&it.activity_type));
            let mut chain: Vec<_> = own.collect();
            chain.sort_by_key(|cap| yearly(cap.per));
            let mut at = 0;
            for cap in chain {
                let key = (cap.id.clone(), yearly(cap.per).then_some(year));
                at = *caps.entry(key).or_insert_with(|| {
                    let cap_node = node();
                    arcs.push((at, cap_node, cap.max.milli() as u64));
                    cap_node
                });
            }
            leaf.insert(it.id.clone(), at);
        }
        let first_activity = node();
        let activities = problem.offers.len();
        let area = |id| problem.areas.iter().position(|it| it.id == id);
        let first_area = first_activity + activities;
        for (at, it) in problem.offers.iter().enumerate() {
            arcs.push((leaf[&it.id], first_activity + at, it.points.milli() as u64));
            for id in &it.areas {
                let to = first_area + area(id.clone()).expect("an area of the rule");
                arcs.push((first_activity + at, to, many));
            }
        }
        let sink = first_area + problem.areas.len();
        for (at, it) in problem.areas.iter().enumerate() {
            arcs.push((first_area + at, sink, it.min.milli() as u64));
        }
        Self { arcs, nodes: sink + 1, areas: problem.areas.len(), first_activity }
    }

    /// Builds petgraph's graph and asks for its largest flow.
    pub fn by_petgraph(&self) -> u64 {
        let mut graph: DiGraph<(), u64> = DiGraph::with_capacity(self.nodes, self.arcs.len());
        let nodes: Vec<_> = (0..self.nodes).map(|_| graph.add_node(())).collect();
        for &(from, to, capacity) in &self.arcs {
            graph.add_edge(nodes[from], nodes[to], capacity);
        }
        dinics(&graph, nodes[0], nodes[self.nodes - 1]).0
    }

    /// Builds microlp's program and asks for its optimum: how much of each activity goes to each named area.
    pub fn by_microlp(&self) -> u64 {
        let mut program = microlp::Problem::new(OptimizationDirection::Maximize);
        let first_area = self.nodes - 1 - self.areas;
        let sum = |terms: &[Variable]| terms.iter().map(|it| (*it, 1.0)).collect::<Vec<_>>();
        // What flows through each node, by the arcs that leave activities; caps sum what their children sum.
        let mut through: Vec<Vec<Variable>> = vec![Vec::new(); self.nodes];
        let mut into = vec![(0, 0.0); self.nodes];
        for &(from, to, capacity) in self.arcs.iter().filter(|it| it.1 < first_area) {
            into[to] = (from, capacity as f64 / 1_000.0);
        }
        for &(from, to, _) in
            self.arcs.iter().filter(|it| (first_area..self.nodes - 1).contains(&it.1))
        {
            let flow = program.add_var(1.0, (0.0, into[from].1));
            through[from].push(flow);
            through[to].push(flow);
            let mut up = into[from].0;
            while up != 0 {
                through[up].push(flow);
                up = into[up].0;
            }
        }
        for node in 1..first_area {
            // One variable alone is bounded already.
            if through[node].len() > 1 {
                program.add_constraint(sum(&through[node]), ComparisonOp::Le, into[node].1);
            }
        }
        for &(area, _, least) in self.arcs.iter().filter(|it| it.1 == self.nodes - 1) {
            program.add_constraint(sum(&through[area]), ComparisonOp::Le, least as f64 / 1_000.0);
        }
        let solution = program.solve().expect("a flow of nothing is feasible");
        let solution = solution.into_solution().expect("no time limit was set");
        (solution.objective() * 1_000.0).round() as u64
    }

    /// Returns how many activities there are.
    pub fn activities(&self) -> usize {
        self.nodes - 1 - self.areas - self.first_activity
    }
}
