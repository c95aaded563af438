//! A body's letters and the days that come with them.

use app::inquiries::{self, InquiryDraft};
use app::{Error, calendar, credentials, history, standing};

use super::person::Person;

fn letter(person: &Person, kind: &str) -> InquiryDraft {
    let credential = credentials::list(&person.desk).expect("it opens").remove(0);
    InquiryDraft {
        cycle_id: credential.cycles[0].id.clone(),
        kind: kind.into(),
        received_on: "2026-11-20".into(),
        ..InquiryDraft::default()
    }
}

#[test]
fn a_letter_stands_among_the_dates_until_it_is_answered() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let draft = InquiryDraft { answer_by: "2026-12-15".into(), ..letter(&person, "audit") };
    let id = inquiries::save(&mut person.desk, &draft)?.value;
    let said = |person: &Person| -> Vec<String> {
        let row = standing::list(&person.desk).expect("it is judged").remove(0);
        let asked = row.dates.into_iter().filter(|it| it.kind == "answer_by");
        asked.map(|it| it.sentence).collect()
    };
    let open = "The audit of MLS(ASCP) is to be answered by Tuesday, 15 December 2026.";
    assert_eq!(said(&person), [open]);

    let row = inquiries::list(&person.desk)?.remove(0);
    assert!(row.open && !row.late);
    let answered = InquiryDraft { answered_on: "2026-11-21".into(), ..row.draft };
    assert_eq!(answered.id.as_deref(), Some(id.as_str()));
    inquiries::save(&mut person.desk, &answered)?;
    assert_eq!(said(&person), [""; 0]);
    history::undo(&mut person.desk)?;
    assert_eq!(said(&person), [open]);
    inquiries::withdraw(&mut person.desk, &id)?;
    assert_eq!(inquiries::list(&person.desk)?, []);
    Ok(())
}

#[test]
fn the_rules_propose_a_day_only_where_a_source_states_one() -> Result<(), Error> {
    let person = Person::with_mls();
    let cycle = letter(&person, "audit").cycle_id;
    let audit = inquiries::answer_by(&person.desk, &cycle, "audit", "2026-11-20")?;
    assert_eq!((audit.on.as_str(), audit.citation.is_some()), ("", false));
    assert!(audit.sentence.starts_with("No source states"), "{}", audit.sentence);
    let deficient = inquiries::answer_by(&person.desk, &cycle, "deficiency", "2026-11-20")?;
    assert_eq!(deficient.on, "2027-01-01", "30 business days, as one page says");
    assert!(deficient.citation.is_some());
    Ok(())
}

#[test]
fn a_letter_can_not_be_answered_before_it_came() {
    let mut person = Person::with_mls();
    let early = InquiryDraft { answered_on: "2026-11-19".into(), ..letter(&person, "audit") };
    let fault = inquiries::save(&mut person.desk, &early).expect_err("it is refused");
    assert_eq!(fault.fields[0].field, "answered_on");
    let coming = InquiryDraft { received_on: "2026-12-24".into(), ..letter(&person, "audit") };
    let fault = inquiries::save(&mut person.desk, &coming).expect_err("it is refused");
    assert!(fault.fields[0].message.contains("has not come yet"), "{fault:?}");
}

#[test]
fn the_calendar_file_holds_every_date_ahead_with_its_reminders() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let draft = InquiryDraft { answer_by: "2026-12-15".into(), ..letter(&person, "audit") };
    inquiries::save(&mut person.desk, &draft)?;
    let file = calendar::file(&person.desk)?;
    let text = String::from_utf8(file.bytes.clone()).expect("calendars are text");
    let row = standing::list(&person.desk)?.remove(0);
    let ahead = row.dates.iter().filter(|it| it.days_left >= 0).count();
    assert!(ahead >= 2);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), ahead);
    assert!(text.contains("DTSTART;VALUE=DATE:20261215"), "{text}");
    assert!(text.contains("SUMMARY:MLS(ASCP): last day to answer"), "{text}");
    assert!(text.contains("BEGIN:VALARM"), "{text}");
    let again = calendar::file(&person.desk)?;
    assert!(again.bytes == file.bytes, "read again, it adds nothing twice");
    Ok(())
}
