//! Several credentials at once.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{available_parallelism, scope};

use chrono::NaiveDate;

use super::{Judged, Standing, judge};
use crate::rules::Library;

/// A record with fewer activities than this is judged sooner than a thread is begun.
const LONG: usize = 500;

/// Judges each of several, and returns what the rules say of them in the order they were given.
///
/// Each is judged by itself, so a long record is judged on as many threads as the machine has room for, and what
/// comes out does not depend on how many those are.
pub fn judge_all(judged: &[Judged<'_>], library: &Library, on: NaiveDate) -> Vec<Standing> {
    let is_long = judged.iter().any(|it| it.activities.len() >= LONG);
    let room = if is_long { available_parallelism().map_or(1, NonZero::get) } else { 1 };
    on_threads(room.min(judged.len()), judged, library, on)
}

/// Does so on so many threads, this one among them.
pub(super) fn on_threads(
    threads: usize,
    judged: &[Judged<'_>],
    library: &Library,
    on: NaiveDate,
) -> Vec<Standing> {
    let next = AtomicUsize::new(0);
    // Whoever is done takes the next, for some are judged much sooner than others.
    let work = || {
        let mut own = Vec::new();
        while let Some((at, it)) = take(&next, judged) {
            own.push((at, judge(it, library, on)));
        }
        own
    };
    let mut all = scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        all
    });
    all.sort_unstable_by_key(|it| it.0);
    all.into_iter().map(|it| it.1).collect()
}

fn take<'j, T>(next: &AtomicUsize, from: &'j [T]) -> Option<(usize, &'j T)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    from.get(at).map(|it| (at, it))
}
