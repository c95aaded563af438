//! How fast the allocation is, beside peers that are given the same network in the same run.
//!
//! Ours starts from names and ends with names; peers get numbers and answer with one number. Prints tables, says of
//! each target whether it is met, and writes `target/bench/allocation.csv` and `growth.svg`. Nothing is asserted on
//! time; that the answers agree is. `cargo bench -p domain -- judged` measures one part alone: `network`, `search`,
//! `judged` or `growth`.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark measures time and writes what it measured"
)]

mod log;
mod notes;
mod peers;
mod plot;
mod record;

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;

use domain::allocation::{Problem, Solver, solve};
use notes::Notes;
use peers::Plain;
use record::{HELD, Record};

/// Returns the shortest time of so many runs, in microseconds: other work on the machine only ever adds to it.
fn best<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> f64 {
    let mut time = |at| {
        let start = Instant::now();
        let result = black_box(run(at));
        let time = start.elapsed();
        drop(result);
        time.as_secs_f64() * 1e6
    };
    (0..runs).map(&mut time).fold(f64::INFINITY, f64::min)
}

fn cold(problem: &Problem, runs: usize) -> f64 {
    best(runs, |_| solve(black_box(problem), None))
}

/// Returns the time of one activity more, and checks the answer it leads to.
fn warm(problem: &Problem, runs: usize) -> f64 {
    let mut solver = Solver::new(problem.clone());
    let mut offers: Vec<_> = (0..runs).map(|at| Some(log::offer(99, 900_000 + at))).collect();
    let time = best(runs, |at| {
        solver.add(offers[at].take().expect("each is added once"));
        (solver.is_eligible(), solver.last_placed())
    });
    let (warm, cold) = (solver.answer(), solve(solver.problem(), None));
    assert_eq!(
        (warm.eligible, warm.max_counted, warm.area_short, warm.fewest_points),
        (cold.eligible, cold.max_counted, cold.area_short, cold.fewest_points)
    );
    time
}

/// One network, by us and by peers.
fn network(notes: &mut Notes) {
    println!("strain is how many times the usual minima are asked for");
    println!("activities strain      cold      warm     again   petgraph     microlp");
    for (activities, strain) in [(50, 1), (500, 1), (500, 12), (5_000, 1), (5_000, 120)] {
        let problem = log::log(activities, strain, 7);
        let plain = Plain::of(&problem);
        assert_eq!(plain.activities(), activities);
        let answer = solve(&problem, None);
        let need: i64 = problem.areas.iter().map(|it| it.min.milli()).sum();
        let reached = (need - answer.area_short.milli()) as u64;
        assert_eq!(plain.by_petgraph(), reached);
        assert_eq!(plain.by_microlp(), reached);
        let cold = cold(&problem, 201);
        let warm = warm(&problem, 101);
        let again = best(51, |_| solve(&problem, Some(&answer.placements)));
        let petgraph = best(41, |_| plain.by_petgraph());
        let microlp = best(if activities > 500 { 3 } else { 15 }, |_| plain.by_microlp());
        println!(
            "{activities:10} {strain:6} {cold:9.1} {warm:9.1} {again:9.1} {petgraph:10.1} {microlp:11.1}"
        );
        for (what, time) in [
            ("cold", cold),
            ("warm", warm),
            ("again", again),
            ("petgraph", petgraph),
            ("microlp", microlp),
        ] {
            notes.note(what, activities, strain, time);
        }
        if (activities, strain) == (5_000, 1) {
            notes.target(
                "cold, 5000 activities, to the faster peer",
                cold / petgraph.min(microlp),
                1.0,
            );
            notes.target("one activity more, to cold", warm / cold, 0.1);
        }
    }
}

/// Shapes that take a search.
fn search(notes: &mut Notes) {
    println!("shapes that take a search:");
    for activities in [20, 50, 200, 1_000] {
        for (what, problem) in log::hard(activities) {
            let answer = solve(&problem, None);
            let time = best(9, |_| solve(&problem, None));
            let proven = if answer.proven { "proven" } else { "not proven" };
            println!("{activities:10} {what}: {time:.1}, {proven}");
            notes.note(what, activities, 1, time);
        }
    }
}

/// Whole judgements, sentences and all: of each credential, of all five, and again after one activity more.
fn judged(notes: &mut Notes) -> std::io::Result<()> {
    println!("whole judgements, sentences and all:");
    println!("activities  {}   MLS again  all five", HELD.map(|it| format!("{it:>8}")).join(" "));
    for activities in [50, 500, 5_000] {
        let mut record = Record::of(activities)?;
        let each = [0, 1, 2, 3, 4].map(|at| best(31, |_| record.judge(at, &[])));
        let five = best(101, |_| record.judge_all());
        let earlier = record.judge(0, &[]);
        record.add();
        let places = &earlier.readings[earlier.shown].places;
        let again = best(31, |_| record.judge(0, places));
        let said = each.map(|it| format!("{it:8.0}")).join(" ");
        println!("{activities:10}  {said} {again:11.0} {five:9.0}");
        for (what, time) in HELD.into_iter().zip(each) {
            notes.note(what, activities, 1, time);
        }
        notes.note("judged again", activities, 1, again);
        notes.note("five judged", activities, 1, five);
        if activities == 5_000 {
            notes.target("five credentials of 5000 activities, to a frame", five / 16_000.0, 1.0);
        }
    }
    Ok(())
}

/// How the time grows with the log; drawn.
fn growth(notes: &mut Notes) -> String {
    let sizes = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];
    let growth = sizes.map(|activities| (activities, cold(&log::log(activities, 1, 7), 41)));
    println!("growth:");
    for (activities, time) in growth {
        println!("{activities:10} {time:9.1}, {:.4} each", time / activities as f64);
        notes.note("growth", activities, 1, time);
    }
    let each = |at: usize| growth[at].1 / growth[at].0 as f64;
    notes.target(
        "an activity among 50000, to one among 500",
        each(growth.len() - 1) / each(0),
        2.0,
    );
    plot::drawing(&growth)
}

fn main() -> std::io::Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    let is_asked = |part: &str| asked.is_empty() || asked.iter().any(|it| it == part);
    let folder =
        PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
            .join("bench");
    fs::create_dir_all(&folder)?;
    println!("all times in microseconds, the best of many runs");
    let mut notes = Notes::default();
    if is_asked("network") {
        network(&mut notes);
    }
    if is_asked("search") {
        search(&mut notes);
    }
    if is_asked("judged") {
        judged(&mut notes)?;
    }
    if is_asked("growth") {
        fs::write(folder.join("growth.svg"), growth(&mut notes))?;
    }
    fs::write(folder.join("allocation.csv"), notes.csv())?;
    notes.say_targets();
    println!("written: {}", folder.display());
    Ok(())
}
