//! The rehearsal: the package is made in the mind only, and looked at as an auditor does.

use std::collections::BTreeMap;

use documents::merge::{How, Nowhere, text};
use documents::package::Options;
use domain::evidence::MediaType;
use domain::package::{Dossier, Finding, Seen, rehearse as look};

use super::rows::{FindingRow, PackageOrder, Rehearsal, basis};
use super::{Source, folder};
use crate::error::sentence;
use crate::evidence::size_in_words;
use crate::forms::Printed;
use crate::standing::CitationRow;
use crate::{Error, files};

/// Says what an auditor would find in a package.
pub fn rehearse(source: &Source<'_>, order: &PackageOrder) -> Result<Rehearsal, Error> {
    let (dossier, declared) = source.dossier(&order.credential_id, order.cycle_id.as_deref())?;
    let (findings, size) = found(source, &dossier, order)?;
    let headline = match findings.len() {
        0 => "Nothing was found that an auditor would stop at.".to_owned(),
        1 => "An auditor would stop at one thing.".to_owned(),
        count => format!("An auditor would stop at {count} things."),
    };
    Ok(Rehearsal {
        headline,
        basis: basis(declared),
        size: size_in_words(size),
        findings: findings.iter().map(FindingRow::of).collect(),
        audit: dossier.asks.audit.as_ref().map(CitationRow::of),
    })
}

/// Prints the rehearsal as a checklist.
pub fn checklist(source: &Source<'_>, order: &PackageOrder) -> Result<Printed, Error> {
    let (dossier, _) = source.dossier(&order.credential_id, order.cycle_id.as_deref())?;
    let (findings, _) = found(source, &dossier, order)?;
    let bytes = documents::package::checklist(&dossier, &findings, order.paper.size())
        .map_err(|fault| Error::refused(sentence(&fault)))?;
    let name = format!("Audit rehearsal {} {}", dossier.held.credential, dossier.cycle.end);
    Ok(Printed { name: format!("{}.pdf", files::safe_name(&name)), bytes })
}

fn found(
    source: &Source<'_>,
    dossier: &Dossier,
    order: &PackageOrder,
) -> Result<(Vec<Finding>, u64), Error> {
    let mut texts = BTreeMap::new();
    let mut read = |proof: &domain::package::Proof| {
        let bytes = (source.bytes)(proof)?;
        if proof.media == MediaType::Pdf {
            texts.insert(proof.evidence.clone(), text(&bytes));
        }
        Ok(bytes)
    };
    let options = Options { limit: None, ..folder::options(order) };
    let written =
        documents::package::write(dossier, options, &mut read, &mut || Ok(Nowhere::default()))
            .map_err(|fault| Error::refused(sentence(&fault)))?;
    let seen = written.files.iter().map(|file| {
        let trouble = file.how.sentence().filter(|_| file.how != How::Repaired).map(str::to_owned);
        let text = texts.remove(&file.evidence).unwrap_or_default();
        (file.evidence.clone(), Seen { trouble, lost: !file.comes_beside(), text })
    });
    let seen = seen.collect();
    let size = written.parts.iter().map(|it| it.medium.length).sum();
    let holder = source.record.holder.clone().unwrap_or_default();
    let limit = folder::options(order).limit;
    Ok((look(dossier, &holder, &seen, size, limit), size))
}
