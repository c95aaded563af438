//! Rules of the person's own, as text.

use domain::rule_file::{RuleFile, RuleFileKind};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::Noun;
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "rule_file", key: &["kind", "pack"], order: "added" };

impl Noun for RuleFile {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default()
            .with("kind", self.kind.word())
            .with("pack", self.pack.as_str())
            .with("text", self.text.as_str())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            kind: row.parsed("kind", RuleFileKind::from_word)?,
            pack: row.text("pack")?,
            text: row.text("text")?,
        })
    }
}

impl Store {
    /// Returns the person's own rules, in the order they were first entered.
    pub fn rule_files(&self) -> Result<Vec<RuleFile>, Error> {
        RuleFile::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Keeps a file of rules in place of the one of the same kind and pack.
    pub fn put_rule_file(&self, file: &RuleFile) -> Result<(), Error> {
        let row = file.to_row();
        if self.find(&TABLE, &TABLE.key_of(&row))?.is_some() {
            self.change(&TABLE, row)
        } else {
            self.add(&TABLE, row)
        }
    }

    /// Gives up a file of rules.
    pub fn drop_rule_file(&self, kind: RuleFileKind, pack: &str) -> Result<(), Error> {
        self.remove(&TABLE, &[Cell::from(kind.word()), Cell::from(pack)])
    }
}
