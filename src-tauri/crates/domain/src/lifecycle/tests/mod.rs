//! Lives of credentials, worked out by hand at their edges.

mod fees;
mod renewal;
mod stages;
mod synchronise;
mod taking_part;

use chrono::NaiveDate;

use super::*;
use crate::credential::Credential;
use crate::cycle::Cycle;
use crate::rules::Library;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

fn packs() -> Library {
    crate::rules::tests::built_in()
}

fn credential(category: &str, certified_on: Option<&str>) -> Credential {
    Credential {
        id: category.to_lowercase().as_str().into(),
        body: "ascp".into(),
        category: category.into(),
        number: None,
        certified_on: certified_on.map(day),
        formerly_nca: false,
        roles: Vec::new(),
        licence_categories: Vec::new(),
    }
}

fn cycle(of: &Credential, start: &str, end: &str) -> Cycle {
    Cycle {
        id: "cycle".into(),
        credential: of.id.clone(),
        start: day(start),
        end: day(end),
        declared_on: None,
    }
}

/// The life of an MLS of 2010 in a cycle that ended on 30 June 2025.
fn life(on: &str) -> Lifecycle {
    let mls = credential("MLS", Some("2010-05-01"));
    let cycle = cycle(&mls, "2022-07-01", "2025-06-30");
    Lifecycle::of(&mls, &cycle, &[], &packs(), day(on))
}
