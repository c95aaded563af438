//! Adds evidence without end and notes each acknowledgement, for a rig that pulls the plug.
//!
//! `add_until_killed VAULT ACKS`: each line of ACKS, written in one go, is the number of the action, the digest, and
//! the monotonic clock in nanoseconds, taken after the store had answered.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::activity::{Activity, ActivityId, ActivityType};
use domain::amount::{Amount, Quantity, Unit};
use domain::evidence::{Evidence, EvidenceId};
use domain::journal::Op;
use rustix::time::{ClockId, clock_gettime};
use store::{Error, Store};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, vault, acks] = arguments.as_slice() else {
        return Err("usage: add_until_killed VAULT ACKS".into());
    };
    let at: DateTime<Utc> = "2026-06-01T08:00:00Z".parse().expect("an instant");
    let mut store = Store::open(Path::new(vault), at)?;
    let mut acks = std::fs::File::options().create(true).append(true).open(acks)?;
    for n in store.entries()?.len() + 1.. {
        // From a few bytes to some hundred thousand, and never the same twice.
        let bytes = format!("%PDF-1.7 {n}\n").repeat(1 + n * 7919 % 20_000);
        let kept = store.keep_bytes(&format!("certificate {n}.pdf"), bytes.as_bytes())?;
        let activity = Activity {
            id: ActivityId::new(n.to_string()),
            activity_type: ActivityType::new("ce_course"),
            title: format!("Course {n}"),
            provider: None,
            started_on: None,
            completed_on: at.date_naive(),
            amount: Amount { quantity: Quantity::whole(1), unit: Unit::ContactHour },
            areas: Vec::new(),
            tags: Vec::new(),
            program_number: None,
            notes: None,
        };
        let evidence = Evidence {
            id: EvidenceId::new(n.to_string()),
            digest: kept.digest.clone(),
            size: kept.size,
            label: kept.label,
            media: kept.media,
            inside: None,
            aside: false,
        };
        store.transact(Op::EvidenceAttached, &activity.title, at, |edit| -> Result<(), Error> {
            edit.add_activity(&activity)?;
            edit.add_evidence(&evidence)?;
            edit.attach(&activity.id, &evidence.id)
        })?;
        let now = clock_gettime(ClockId::Monotonic);
        let nanoseconds = i128::from(now.tv_sec) * 1_000_000_000 + i128::from(now.tv_nsec);
        acks.write_all(format!("{n} {} {nanoseconds}\n", kept.digest.hex()).as_bytes())?;
    }
    Ok(())
}
