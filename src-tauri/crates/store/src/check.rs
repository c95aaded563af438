//! The check: what of the evidence is missing, changed or unfiled, and whether the ledger is as it was written.

use domain::evidence::{Digest, Evidence, MediaType};

use crate::ledger::log::Log;
use crate::ledger::{connection, journal, seal};
use crate::tables::Noun;
use crate::vault::Sound;
use crate::{Error, Store, tables};

/// What a check of the whole vault found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Evidence whose bytes are gone.
    pub missing: Vec<Evidence>,
    /// Evidence whose bytes are no longer those that were kept.
    pub changed: Vec<Evidence>,
    /// Evidence whose bytes the disk does not give back.
    pub unreadable: Vec<Evidence>,
    /// Evidence that proves nothing yet.
    pub unfiled: Unfiled,
    /// Objects outside the record whose bytes are no longer those that were kept.
    pub spoilt: Vec<Object>,
    /// Files among the objects that are none.
    pub strays: Vec<String>,
    /// Damaged places of the ledger and its log, by name.
    pub damaged: Vec<String>,
}

/// Evidence that proves nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfiled {
    /// Evidence of the record that is attached to no activity.
    pub evidence: Vec<Evidence>,
    /// Files of the vault that are not in the record.
    pub objects: Vec<Object>,
}

/// A file of the vault that is not in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The digest it is kept under.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// What kind of file it is.
    pub media: MediaType,
    /// The name it had when it came, where that is still known.
    pub label: Option<String>,
}

impl Report {
    /// Tells whether everything that was saved is there as it was saved; unfiled evidence is no fault.
    pub fn is_sound(&self) -> bool {
        let Self { missing, changed, unreadable, unfiled: _, spoilt, strays, damaged } = self;
        missing.is_empty()
            && changed.is_empty()
            && unreadable.is_empty()
            && spoilt.is_empty()
            && strays.is_empty()
            && damaged.is_empty()
    }
}

impl Store {
    /// Examines everything: the ledger, its seals, the log, and every byte of the evidence.
    pub fn check(&self) -> Result<Report, Error> {
        let mut report = Report { unfiled: self.unfiled()?, ..Report::default() };
        match connection::examine(&self.conn, &self.folder.ledger(), true) {
            Err(Error::Damaged { what, .. }) => report.damaged.extend(what),
            other => other?,
        }
        report.damaged.extend(seal::broken(&self.conn).map_err(Error::sql("checking seals"))?);
        report.damaged.extend(Log::check(&self.folder, &self.conn)?);

        for evidence in self.evidence()? {
            match self.vault.look(&evidence.digest) {
                Ok(Sound::Missing) => report.missing.push(evidence),
                Ok(Sound::Changed) => report.changed.push(evidence),
                Ok(Sound::Whole) => {}
                Err(_) => report.unreadable.push(evidence),
            }
        }
        for object in &report.unfiled.objects {
            if !matches!(self.vault.look(&object.digest), Ok(Sound::Whole)) {
                report.spoilt.push(object.clone());
            }
        }
        report.strays = self.vault.objects()?.1;
        Ok(report)
    }

    /// Returns the evidence that proves nothing yet: attached to no activity, or not even in the record.
    pub fn unfiled(&self) -> Result<Unfiled, Error> {
        let (attachments, mut evidence) = (self.attachments()?, self.evidence()?);
        let (digests, _) = self.vault.objects()?;
        let loose =
            digests.into_iter().filter(|digest| !evidence.iter().any(|it| it.digest == *digest));
        let objects = loose.map(|digest| self.object(digest)).collect::<Result<_, _>>()?;
        evidence.retain(|it| !attachments.iter().any(|at| at.evidence == it.id));
        Ok(Unfiled { evidence, objects })
    }

    fn object(&self, digest: Digest) -> Result<Object, Error> {
        let label = match self.vault.noted_name(&digest) {
            Some(label) => Some(label),
            None => self.former_label(&digest)?,
        };
        let size = self.vault.size(&digest)?.unwrap_or(0);
        Ok(Object { size, media: self.vault.media(&digest)?, digest, label })
    }

    /// Finds the name in the journal of a file that was in the record once.
    fn former_label(&self, digest: &Digest) -> Result<Option<String>, Error> {
        let lines = journal::lines(&self.conn)?;
        let changes = lines.iter().rev().flat_map(|line| &line.changes);
        let images = changes
            .filter(|it| it.table == tables::evidence::TABLE.name)
            .flat_map(|it| it.before.iter().chain(&it.after));
        let mut rows = images.filter_map(|row| Evidence::from_row(row).ok());
        Ok(rows.find(|it| it.digest == *digest).map(|it| it.label))
    }
}
