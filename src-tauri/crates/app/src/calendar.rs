//! The dates that matter, as a file every calendar program takes.

use chrono::{Duration, NaiveDate, NaiveTime};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Trigger};

use crate::forms::Printed;
use crate::standing::{self, DateRow, StandingRow};
use crate::{Desk, Error};

/// How many days before a day its reminders come.
const REMINDERS: [i64; 2] = [14, 1];

/// Writes every date of today and later as a calendar file.
///
/// A date keeps its identifier as long as it stays the same day, so a file read again adds nothing twice.
pub fn file(desk: &Desk) -> Result<Printed, Error> {
    let standings = standing::list(desk)?;
    let mut calendar = Calendar::new();
    calendar.name("Aliquot");
    let coming = |row: &StandingRow| -> Vec<Event> {
        let ahead = row.dates.iter().filter(|it| it.days_left >= 0);
        ahead.filter_map(|it| event(row, it, desk.today())).collect()
    };
    let events: Vec<Event> = standings.iter().flat_map(coming).collect();
    if events.is_empty() {
        return Err(Error::refused(
            "No date lies ahead, so there is nothing to put in a calendar.",
        )
        .hinted("Add a credential with a cycle that has not ended."));
    }
    calendar.extend(events);
    Ok(Printed {
        name: "Aliquot dates.ics".into(),
        bytes: calendar.done().to_string().into_bytes(),
    })
}

fn event(row: &StandingRow, date: &DateRow, today: NaiveDate) -> Option<Event> {
    let day: NaiveDate = date.on.parse().ok()?;
    let title = &row.title;
    let summary = match date.kind.as_str() {
        "window_opens" => format!("{title}: the submission window opens"),
        "submit_by" => format!("{title}: last day to submit the declaration"),
        "expires" => format!("{title}: valid until today"),
        _ => format!("{title}: last day to answer"),
    };
    let mut description = date.sentence.clone();
    for source in date.citation.iter().flat_map(|it| &it.sources) {
        description.push_str(&format!("\n{} {}", source.title, source.url));
    }
    let named = format!("{}-{}-{day}", row.credential_id, date.kind);
    let written = today.and_time(NaiveTime::MIN).and_utc();
    let mut event = Event::new();
    event
        .uid(&format!("{named}@aliquot"))
        .timestamp(written)
        .summary(&summary)
        .description(&description)
        .all_day(day);
    for days in REMINDERS.into_iter().filter(|it| i64::from(date.days_left) >= *it) {
        let mut alarm = Alarm::display(&summary, Trigger::before_start(Duration::days(days)));
        alarm.uid(&format!("{named}-{days}@aliquot")).timestamp(written);
        event.alarm(alarm);
    }
    Some(event.done())
}
