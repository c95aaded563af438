use super::*;
use crate::standing::judge_all::on_threads;

#[test]
fn several_are_judged_as_each_is_alone_on_any_number_of_threads() {
    let library = packs();
    let setting = mls().with_minima().course("30", &[]);
    let ends = ["2025-06-30", "2024-06-30", "2022-12-31", "2021-01-01"];
    let cycles = ends.map(|end| Cycle { end: day(end), ..setting.cycle.clone() });
    let judged: Vec<Judged<'_>> =
        cycles.iter().map(|it| Judged::new(&setting.credential, it, &setting.activities)).collect();
    let on = day("2025-05-01");
    let alone: Vec<Standing> = judged.iter().map(|it| judge(it, &library, on)).collect();
    assert_eq!(judge_all(&judged, &library, on), alone);
    for threads in [0, 1, 2, 3, 9] {
        assert_eq!(on_threads(threads, &judged, &library, on), alone, "on {threads} threads");
    }
    assert_eq!(judge_all(&[], &library, on), []);
}

#[test]
fn a_long_record_is_judged_as_it_is_alone() {
    let library = packs();
    let long = (0..600).fold(mls(), |it, _| it.course("1", &["chemistry"]));
    let judged = [Judged::new(&long.credential, &long.cycle, &long.activities); 3];
    let on = day("2025-05-01");
    let alone = judge(&judged[0], &library, on);
    assert_eq!(judge_all(&judged, &library, on), [alone.clone(), alone.clone(), alone]);
}
