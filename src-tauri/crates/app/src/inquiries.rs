//! What bodies have asked in writing, and by when it wants an answer.

use chrono::NaiveDate;
use domain::cycle::{Cycle, CycleId};
use domain::dates;
use domain::inquiry::{Inquiry, InquiryId, InquiryKind};
use domain::journal::Op;
use domain::record::Record;
use domain::rules::Pack;
use serde::{Deserialize, Serialize};

use crate::credentials::{gone, short_name};
use crate::fields::Fields;
use crate::standing::{CitationRow, DateRow};
use crate::{Changed, Desk, Error};

/// An inquiry as it is typed: every field is text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct InquiryDraft {
    /// The inquiry to change; absent for a new one.
    pub id: Option<String>,
    /// The cycle it is about.
    pub cycle_id: String,
    /// audit or deficiency.
    pub kind: String,
    /// The day the letter came, as ISO text.
    pub received_on: String,
    /// The last day to answer as the letter says, or empty.
    pub answer_by: String,
    /// The day it was answered, or empty.
    pub answered_on: String,
    /// What the person wants to remember, or empty.
    pub notes: String,
}

/// An inquiry as the window shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InquiryRow {
    /// Names the inquiry.
    pub id: String,
    /// The inquiry as a draft, ready to be changed.
    pub draft: InquiryDraft,
    /// The credential's identifier.
    pub credential_id: String,
    /// What it is: "Audit of MLS(ASCP)".
    pub title: String,
    /// Where it stands, as a sentence.
    pub sentence: String,
    /// Whether it waits for an answer.
    pub open: bool,
    /// Whether its day has passed unanswered.
    pub late: bool,
}

/// When an inquiry would have to be answered, as the body's rules say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerBy {
    /// The day, or empty where no source states one.
    pub on: String,
    /// How it was reckoned, or that no source says.
    pub sentence: String,
    /// The clause it rests on; null where none says.
    pub citation: Option<CitationRow>,
}

/// Lists what bodies have asked: what waits first, then by the day it came, the latest first.
pub fn list(desk: &Desk) -> Result<Vec<InquiryRow>, Error> {
    let record = desk.store()?.record()?;
    let mut rows: Vec<InquiryRow> =
        record.inquiries.iter().filter_map(|it| row(it, &record, desk.today())).collect();
    rows.sort_by(|a, b| {
        b.open.cmp(&a.open).then_with(|| b.draft.received_on.cmp(&a.draft.received_on))
    });
    Ok(rows)
}

/// Says by when a body wants an answer to what came on a day, as far as its rules do.
pub fn answer_by(
    desk: &Desk,
    cycle: &str,
    kind: &str,
    received_on: &str,
) -> Result<AnswerBy, Error> {
    let record = desk.store()?.record()?;
    let cycle = cycle_of(&record, cycle)?;
    let credential =
        record.credentials.iter().find(|it| it.id == cycle.credential).ok_or_else(gone)?;
    let library = desk.packs().library();
    let pack = library.pack_for(&credential.body, &credential.category);
    let pack = pack.or_else(|| library.common(&credential.body));
    let received = received_on.trim().parse::<NaiveDate>().ok();
    let known = pack.zip(received).zip(InquiryKind::from_word(kind));
    Ok(known.and_then(|((pack, on), kind)| reckoned(pack, kind, on)).unwrap_or_else(|| AnswerBy {
        on: String::new(),
        sentence: "No source states how many days there are. Take the day the letter names.".into(),
        citation: None,
    }))
}

fn reckoned(pack: &Pack, kind: InquiryKind, on: NaiveDate) -> Option<AnswerBy> {
    let (day, how, citation) = match kind {
        InquiryKind::Audit => {
            let audit = pack.audits.iter().find(|it| it.says.holds(on))?;
            let days = audit.says.answer_within_days?;
            let day = on.checked_add_days(chrono::Days::new(u64::from(days)))?;
            (day, format!("{days} days"), pack.cite(audit))
        }
        InquiryKind::Deficiency => {
            let clause = pack.deficiencies.first()?;
            let days = clause.says.within_business_days?;
            let day = dates::business_days_after(on, days);
            (day, format!("{days} business days, holidays not considered,"), pack.cite(clause))
        }
    };
    Some(AnswerBy {
        on: day.to_string(),
        sentence: format!(
            "{how} after {} is {}. If the letter names another day, that day holds.",
            dates::said(on),
            dates::said(day)
        ),
        citation: Some(CitationRow::of(&citation)),
    })
}

/// Notes an inquiry, or changes the one the draft names; answers with its identifier.
pub fn save(desk: &mut Desk, draft: &InquiryDraft) -> Result<Changed<String>, Error> {
    let inquiry = draft.check(desk.today())?;
    let record = desk.store()?.record()?;
    let cycle = cycle_of(&record, inquiry.cycle.as_str())?;
    let title = title(inquiry.kind, &record, cycle);
    if draft.id.is_some() {
        find(&record, inquiry.id.as_str())?;
    }
    let now = desk.now();
    desk.store_mut()?.transact(Op::InquiryNoted, &title, now, |edit| {
        match draft.id {
            Some(_) => edit.change_inquiry(&inquiry),
            None => edit.add_inquiry(&inquiry),
        }
        .map_err(Error::from)
    })?;
    Ok(desk.changed(Op::InquiryNoted, inquiry.id.to_string()))
}

/// Drops the note of an inquiry.
pub fn withdraw(desk: &mut Desk, id: &str) -> Result<Changed<()>, Error> {
    let record = desk.store()?.record()?;
    let inquiry = find(&record, id)?;
    let title = title(inquiry.kind, &record, cycle_of(&record, inquiry.cycle.as_str())?);
    let now = desk.now();
    desk.store_mut()?.transact(Op::InquiryDropped, &title, now, |edit| {
        edit.drop_inquiry(&inquiry.id).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::InquiryDropped, ()))
}

/// Returns the days by which open inquiries about a credential want an answer.
pub(crate) fn dates_of(record: &Record, credential: &str, on: NaiveDate) -> Vec<DateRow> {
    let open = record.inquiries.iter().filter_map(|it| Some((row(it, record, on)?, it.answer_by?)));
    open.filter(|(row, _)| row.open && row.credential_id == credential)
        .map(|(row, day)| DateRow {
            kind: "answer_by".into(),
            on: day.to_string(),
            sentence: row.sentence,
            days_left: crate::standing::days_between(on, day),
            citation: None,
        })
        .collect()
}

fn row(inquiry: &Inquiry, record: &Record, today: NaiveDate) -> Option<InquiryRow> {
    let cycle = record.cycles.iter().find(|it| it.id == inquiry.cycle)?;
    let open = inquiry.answered_on.is_none();
    let late = open && inquiry.answer_by.is_some_and(|it| it < today);
    let title = title(inquiry.kind, record, cycle);
    let sentence = match (inquiry.answered_on, inquiry.answer_by) {
        (Some(day), _) => format!("{title} was answered on {}.", dates::said(day)),
        (None, Some(day)) if late => {
            format!("{title} was to be answered by {}.", dates::said_with_weekday(day))
        }
        (None, Some(day)) => {
            format!("{title} is to be answered by {}.", dates::said_with_weekday(day))
        }
        (None, None) => format!(
            "{title} came on {} and waits for an answer; by when is not known.",
            dates::said(inquiry.received_on)
        ),
    };
    let text = |day: Option<NaiveDate>| day.map_or_else(String::new, |it| it.to_string());
    Some(InquiryRow {
        id: inquiry.id.to_string(),
        draft: InquiryDraft {
            id: Some(inquiry.id.to_string()),
            cycle_id: inquiry.cycle.to_string(),
            kind: inquiry.kind.word().into(),
            received_on: inquiry.received_on.to_string(),
            answer_by: text(inquiry.answer_by),
            answered_on: text(inquiry.answered_on),
            notes: inquiry.notes.clone().unwrap_or_default(),
        },
        credential_id: cycle.credential.to_string(),
        title,
        sentence,
        open,
        late,
    })
}

fn title(kind: InquiryKind, record: &Record, cycle: &Cycle) -> String {
    let credential = record.credentials.iter().find(|it| it.id == cycle.credential);
    let whose = credential.map_or_else(String::new, short_name);
    match kind {
        InquiryKind::Audit => format!("The audit of {whose}"),
        InquiryKind::Deficiency => format!("The deficiency notice for {whose}"),
    }
}

fn cycle_of<'r>(record: &'r Record, id: &str) -> Result<&'r Cycle, Error> {
    record.cycles.iter().find(|it| it.id.as_str() == id).ok_or_else(gone)
}

fn find<'r>(record: &'r Record, id: &str) -> Result<&'r Inquiry, Error> {
    record.inquiries.iter().find(|it| it.id.as_str() == id).ok_or_else(|| {
        Error::refused("That inquiry is no longer in the record.").hinted("Undo may bring it back.")
    })
}

impl InquiryDraft {
    fn check(&self, today: NaiveDate) -> Result<Inquiry, Error> {
        let mut fields = Fields::default();
        let kind = InquiryKind::from_word(&self.kind);
        if kind.is_none() {
            fields.fault("kind", "Choose whether it is an audit or a deficiency.");
        }
        let received_on = fields.day("received_on", "The day the letter came", &self.received_on);
        if let Some(day) = received_on.filter(|it| *it > today) {
            fields.fault("received_on", format!("{} has not come yet.", dates::said(day)));
        }
        let answer_by = fields.optional_day("answer_by", "The day to answer by", &self.answer_by);
        let answered_on =
            fields.optional_day("answered_on", "The day of the answer", &self.answered_on);
        for (field, day, what) in [
            ("answer_by", answer_by, "to answer by"),
            ("answered_on", answered_on, "of the answer"),
        ] {
            if let (Some(day), Some(received)) = (day, received_on)
                && day < received
            {
                fields.fault(field, format!("The day {what} lies before the letter came."));
            }
        }
        let notes = fields.optional("notes", "The note", &self.notes);
        let id = InquiryId::new(self.id.clone().unwrap_or_else(crate::desk::new_id));
        fields.finish(kind.zip(received_on).map(|(kind, received_on)| Inquiry {
            id,
            cycle: CycleId::new(self.cycle_id.as_str()),
            kind,
            received_on,
            answer_by,
            answered_on,
            notes,
        }))
    }
}
