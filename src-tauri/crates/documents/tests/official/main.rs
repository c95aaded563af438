//! A body's own form, filled in, and read back by programs that know nothing of us.

mod filled;
mod flat;
mod known;
mod made;
mod placed;
#[path = "../merged/readers.rs"]
#[expect(dead_code, reason = "shared with the tests of the merge, which ask more")]
mod readers;
mod refused;
