//! Evidence: which files the record knows. Their bytes are the vault's business.

use domain::evidence::{Digest, Evidence, EvidenceId, MediaType};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::Noun;
use crate::{Edit, Error, Store};

pub(crate) const TABLE: Table = Table { name: "evidence", key: &["id"], order: "added" };

impl Noun for Evidence {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default()
            .with("id", self.id.as_str())
            .with("digest", self.digest.to_string())
            .with("size", self.size.cast_signed())
            .with("label", self.label.as_str())
            .with("media", self.media.word())
            .with("inside", self.inside.as_ref().map(EvidenceId::as_str))
            .with("aside", i64::from(self.aside))
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            id: EvidenceId::new(row.text("id")?),
            digest: row.parsed("digest", |it| Digest::try_from(it.to_owned()).ok())?,
            size: row.whole("size")?.cast_unsigned(),
            label: row.text("label")?,
            media: row.parsed("media", MediaType::from_word)?,
            inside: row.maybe_text("inside")?.map(EvidenceId::new),
            aside: row.whole("aside")? != 0,
        })
    }
}

impl Store {
    /// Returns the files the record knows, in the order of entry.
    pub fn evidence(&self) -> Result<Vec<Evidence>, Error> {
        Evidence::all(&self.conn)
    }

    /// Returns the evidence with these bytes, where the record knows it.
    pub fn evidence_by_digest(&self, digest: &Digest) -> Result<Option<Evidence>, Error> {
        Ok(self.evidence()?.into_iter().find(|it| it.digest == *digest))
    }

    /// Returns the evidence whose bytes are not in the vault, or not in their size; nothing is read.
    pub fn missing(&self) -> Result<Vec<Evidence>, Error> {
        let mut missing = Vec::new();
        for evidence in self.evidence()? {
            if self.vault.size(&evidence.digest)? != Some(evidence.size) {
                missing.push(evidence);
            }
        }
        Ok(missing)
    }
}

impl Edit<'_> {
    /// Says whether evidence of the record is kept without an activity.
    pub fn set_aside(&self, id: &EvidenceId, aside: bool) -> Result<(), Error> {
        let key = [Cell::from(id.as_str())];
        let Some(row) = self.find(&TABLE, &key)? else {
            return Err(Error::Unknown { what: TABLE.name, id: id.to_string() });
        };
        self.change(&TABLE, row.with("aside", i64::from(aside)))
    }

    /// Adds evidence whose bytes the vault has; a row without its file must never come to be.
    pub fn add_evidence(&self, evidence: &Evidence) -> Result<(), Error> {
        match self.vault().size(&evidence.digest)? {
            Some(size) if size == evidence.size => self.add(&TABLE, evidence.to_row()),
            Some(_) => Err(Error::Changed { digest: evidence.digest.clone() }),
            None => Err(Error::Missing { digest: evidence.digest.clone() }),
        }
    }
}
