//! The example of the format's description.

use super::*;
use crate::cycle::Window;
use crate::points::Points;

const EXAMPLE: &str = include_str!("../fixtures/us-nd-clp.toml");

#[test]
fn the_example_of_the_format_loads_as_it_stands() {
    let library = library(&[("us-nd-clp.toml", EXAMPLE)]);
    let pack =
        library.pack_for("us-nd-clp", "us-nd-clp").expect("a pack without a body is one by itself");
    assert_eq!(library.bodies()[0].categories[0].known, Some(Confidence::Stated));
    let window = Window { start: day("2022-07-01"), end: day("2024-06-30") };
    let revision = pack.revision_for(window, None).expect("the base revision");
    assert_eq!(pack.cite(&revision.total).clause, "us-nd-clp@2025.1/base/total");
    assert_eq!(pack.cite(&revision.total).sources[0].as_of, AsOf::Day(day("2024-10-31")));
    assert_eq!(revision.readings().len(), 2, "an unknown split is read both ways");
}

#[test]
fn a_cycle_before_the_first_revision_has_no_rule() {
    let library = library(&[("us-nd-clp.toml", EXAMPLE)]);
    let pack = &library.packs()[0];
    for (start, known) in [("2018-06-30", false), ("2018-07-01", true), ("2018-07-02", true)] {
        let window = Window { start: day(start), end: day("2020-06-30") };
        assert_eq!(pack.revision_for(window, None).is_ok(), known, "a cycle from {start}");
    }
}

#[test]
fn who_was_licensed_late_in_the_odd_year_needs_half() {
    let library = library(&[("us-nd-clp.toml", EXAMPLE)]);
    let pack = &library.packs()[0];
    let window = Window { start: day("2022-07-01"), end: day("2024-06-30") };
    let revision = pack.revision_for(window, None).expect("the base revision");
    for (licensed, total) in [
        (None, 24),
        (Some("2019-10-01"), 24),
        (Some("2023-06-30"), 24),
        (Some("2023-07-01"), 12),
        (Some("2023-12-31"), 12),
        (Some("2024-01-01"), 24),
    ] {
        let (asked, _) = revision.asked(window, licensed.map(day));
        assert_eq!(asked.says.min, Number::Known(Points::whole(total)), "licensed on {licensed:?}");
    }
}
