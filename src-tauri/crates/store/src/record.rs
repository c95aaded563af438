//! The whole record, out and in: exact inverses.

use domain::record::{Format, Record};

use crate::ledger::journal;
use crate::{Edit, Entry, Error, Store, tables};

impl Store {
    /// Returns everything the ledger holds as one document.
    pub fn record(&self) -> Result<Record, Error> {
        Ok(Record {
            format: Format::V1,
            sample_day: self.sample_day()?,
            holder: self.holder()?,
            credentials: self.credentials()?,
            cycles: self.cycles()?,
            activities: self.activities()?,
            evidence: self.evidence()?,
            attachments: self.attachments()?,
            choices: self.choices()?,
            planned: self.planned()?,
            declarations: self.declarations()?,
            inquiries: self.inquiries()?,
            rule_files: self.rule_files()?,
            comparisons: self.comparisons()?,
            views: self.views()?,
        })
    }

    /// Returns the journal from its first line to its last.
    pub fn entries(&self) -> Result<Vec<Entry>, Error> {
        let undone = journal::History::read(&self.conn)?.lost;
        let entry = |line: journal::Line| Entry {
            undone: undone.contains(&line.sequence),
            sequence: line.sequence,
            op: line.op,
            subject: line.subject,
            at: line.at,
        };
        Ok(journal::lines(&self.conn)?.into_iter().map(entry).collect())
    }

    /// Tells whether the record holds nothing yet, whatever the journal says.
    pub fn is_empty(&self) -> Result<bool, Error> {
        Ok(self.record()? == Record::default())
    }
}

impl Edit<'_> {
    /// Brings a whole record into an empty one; the vault must have the bytes of its evidence already.
    pub fn import(&self, record: &Record) -> Result<(), Error> {
        for table in tables::ALL.iter().filter(|it| it.name != journal::TABLE.name) {
            if !table.all(self.conn()).map_err(self.sql("reading"))?.is_empty() {
                return Err(Error::NotEmpty);
            }
        }
        let Record {
            format: Format::V1,
            sample_day,
            holder,
            credentials,
            cycles,
            activities,
            evidence,
            attachments,
            choices,
            planned,
            declarations,
            inquiries,
            rule_files,
            comparisons,
            views,
        } = record;
        sample_day.map_or(Ok(()), |day| self.put_sample_day(day))?;
        holder.as_ref().map_or(Ok(()), |it| self.put_holder(it))?;
        credentials.iter().try_for_each(|it| self.add_credential(it))?;
        cycles.iter().try_for_each(|it| self.add_cycle(it))?;
        activities.iter().try_for_each(|it| self.add_activity(it))?;
        evidence.iter().try_for_each(|it| self.add_evidence(it))?;
        attachments.iter().try_for_each(|it| self.add_attachment(it))?;
        choices.iter().try_for_each(|it| self.put_choice(it))?;
        planned.iter().try_for_each(|it| self.add_planned(it))?;
        declarations.iter().try_for_each(|it| self.put_declaration(it))?;
        inquiries.iter().try_for_each(|it| self.add_inquiry(it))?;
        rule_files.iter().try_for_each(|it| self.put_rule_file(it))?;
        comparisons.iter().try_for_each(|it| self.put_comparison(it))?;
        views.iter().try_for_each(|it| self.put_view(it))
    }
}
