//! What the files of a package are called.

use std::collections::BTreeMap;

use super::dossier::Entry;
use crate::area;
use crate::file_name::{Facts, Taken, Template, ending};

/// Names every file of a package; the same bytes have one name, however many activities they prove.
pub(super) fn give(entries: &mut [Entry], template: &Template) {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken = Taken::default();
    for entry in entries {
        let stem = template.name(&facts(entry));
        for proof in &mut entry.proofs {
            let name = names
                .entry(proof.digest.to_string())
                .or_insert_with(|| taken.give(&stem, &ending(proof.media, &proof.label)));
            proof.name.clone_from(name);
        }
    }
}

fn facts(entry: &Entry) -> Facts {
    Facts {
        date: entry.completed_on,
        provider: entry.provider.clone(),
        title: entry.title.clone(),
        points: Some(entry.points()),
        areas: entry.places.iter().map(|it| area::short("", &it.area).to_owned()).collect(),
        kind: entry.kind_said.clone(),
        amount: entry.amount.clone(),
    }
}
