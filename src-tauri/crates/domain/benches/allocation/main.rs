//! How fast the allocation is, beside peers that are given the same network in the same run.
//!
//! Ours starts from names and ends with names; peers get numbers and answer with one number. Prints a table, and
//! writes `target/bench/allocation.csv` and `growth.svg`. Nothing is asserted on time; that the answers agree is.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark measures time and writes what it measured"
)]

mod log;
mod peers;
mod plot;
mod record;

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;

use domain::allocation::{Problem, Solver, solve};
use peers::Plain;
use record::{HELD, Record};

/// Returns the shortest time of so many runs, in microseconds: other work on the machine only ever adds to it.
fn best<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|at| {
            let start = Instant::now();
            let result = black_box(run(at));
            let time = start.elapsed();
            drop(result);
            time.as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[0]
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

/// Returns the times of a whole judgement: of one credential, again after one activity more, and of all five.
fn judged(activities: usize, runs: usize) -> std::io::Result<[f64; 3]> {
    let mut record = Record::of(activities)?;
    let one = best(runs, |_| record.judge(0, &[]));
    let five = best(runs, |_| (0..HELD.len()).map(|at| record.judge(at, &[])).collect::<Vec<_>>());
    let earlier = record.judge(0, &[]);
    record.add();
    let places = &earlier.readings[earlier.shown].places;
    let again = best(runs, |_| record.judge(0, places));
    Ok([one, again, five])
}

fn main() -> std::io::Result<()> {
    let folder =
        PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
            .join("bench");
    fs::create_dir_all(&folder)?;
    let mut csv = String::from("what,activities,strain,microseconds\n");
    let mut note = |what: &str, activities: usize, strain: i64, time: f64| {
        let _ = writeln!(csv, "{what},{activities},{strain},{time:.1}");
    };

    println!(
        "microseconds, best of many runs; strain is how many times the usual minima are asked for"
    );
    println!("activities strain      cold      warm     again   petgraph     microlp");
    for (activities, strain) in [(50, 1), (500, 1), (500, 12), (5_000, 1), (5_000, 120)] {
        let problem = log::log(activities, strain, 7);
        let plain = Plain::of(&problem);
        assert_eq!(plain.activities(), activities);
        let answer = solve(&problem, None);
        let need: i64 = problem.areas.iter().map(|it| it.min.milli()).sum();
        let reached = (need - answer.area_short.milli()) as u64;
        assert_eq!(plain.by_petgraph(), reached);
        let cold = cold(&problem, 101);
        let warm = warm(&problem, 101);
        let again = best(51, |_| solve(&problem, Some(&answer.placements)));
        let petgraph = best(15, |_| plain.by_petgraph());
        let microlp = best(if activities > 500 { 1 } else { 5 }, |_| plain.by_microlp());
        assert_eq!(plain.by_microlp(), reached);
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
            note(what, activities, strain, time);
        }
    }

    println!("shapes that take a search:");
    for activities in [20, 50, 200, 1_000] {
        for (what, problem) in log::hard(activities) {
            let answer = solve(&problem, None);
            let time = best(5, |_| solve(&problem, None));
            let proven = if answer.proven { "proven" } else { "not proven" };
            println!("{activities:10} {what}: {:.3} ms, {proven}", time / 1e3);
            note(what, activities, 1, time);
        }
    }

    println!(
        "whole judgements, sentences and all: one credential, again after one more activity, five credentials"
    );
    for activities in [50, 500, 5_000] {
        let times = judged(activities, 31)?;
        let [one, again, five] = times.map(|it| it / 1e3);
        println!("{activities:10} {one:8.3} ms {again:8.3} ms {five:8.3} ms");
        for (what, time) in ["judged", "judged again", "five judged"].into_iter().zip(times) {
            note(what, activities, 1, time);
        }
    }

    let five: Vec<Problem> = (1..=5).map(|seed| log::log(5_000, 1, seed)).collect();
    let time = best(31, |_| five.iter().map(|it| solve(it, None)).collect::<Vec<_>>());
    println!("five credentials of 5000 activities: {:.2} ms", time / 1e3);
    note("five", 5_000, 1, time);

    let sizes = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];
    let growth = sizes.map(|activities| (activities, cold(&log::log(activities, 1, 7), 21)));
    for (activities, time) in growth {
        println!(
            "{activities:10} activities: {:.3} ms, {:.3} us each",
            time / 1e3,
            time / activities as f64
        );
        note("growth", activities, 1, time);
    }
    fs::write(folder.join("allocation.csv"), csv)?;
    fs::write(folder.join("growth.svg"), plot::drawing(&growth))?;
    println!("written: {}", folder.display());
    Ok(())
}
