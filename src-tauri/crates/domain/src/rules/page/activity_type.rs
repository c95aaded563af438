//! A type of activity, as a file says it.

use super::Section;
use crate::rules::clause::Clause;
use crate::rules::kinds::Conversion;
use crate::rules::{TypeEntry, Wrong};

/// Reads a type with its conversions and its proof; those without sources rest on the type's.
pub(super) fn activity_type(mut section: Section<'_, '_>) -> Option<Clause<TypeEntry>> {
    let grounds = section.grounds("type", None)?;
    section.trust(grounds.confidence);
    let on_its_sources = |own: Clause<()>| match own.sources.is_empty() {
        true => Clause { sources: grounds.sources.clone(), ..own },
        false => own,
    };
    let unknown = section.is_word("convert", "unknown");
    if !unknown && !section.has("convert") {
        section.fault(Wrong::Shape(
            "missing field `convert`: write how an amount becomes points, or convert = \"unknown\""
                .into(),
        ));
    }
    let mut conversions: Vec<Clause<Conversion>> = Vec::new();
    if unknown {
        section.take::<String>("convert");
    } else {
        for mut each in section.sections("convert") {
            let unit = each.word("unit");
            let Some(own) = each.grounds("convert", Some(&unit)) else { continue };
            conversions.extend(each.on(on_its_sources(own)));
        }
    }
    let proof = match section.is_word("proof", "unknown") {
        true => section.take::<String>("proof").and(None),
        false => section.section("proof").and_then(|mut each| {
            let own = each.grounds("proof", Some(""))?;
            each.on(on_its_sources(own))
        }),
    };
    let mut clause: Clause<TypeEntry> = section.on(grounds.clone())?;
    clause.says.conversions = conversions;
    clause.says.proof = proof;
    Some(clause)
}
