//! Twins: rows that look like an activity of the record, or like another row.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::dates;

use super::row::ReadRow;
use super::vocabulary::folded;

/// Returns for each row, in their order, a sentence where the record or a row above it has the same.
pub(super) fn find(record: &[Activity], rows: &[ReadRow]) -> Vec<Option<String>> {
    let known: HashMap<Key, &Activity> = record.iter().map(|it| (key(it), it)).collect();
    let mut above: HashMap<Key, u32> = HashMap::new();
    rows.iter()
        .map(|row| {
            let activity = row.activity.as_ref()?;
            let key = key(activity);
            let twin = above.get(&key).copied();
            above.entry(key.clone()).or_insert(row.number);
            if let Some(it) = known.get(&key) {
                return Some(format!(
                    "The record has \"{}\" of {} with {} already.",
                    it.title,
                    dates::said(it.completed_on),
                    it.amount
                ));
            }
            twin.map(|it| format!("Row {} is the same as row {it}.", row.number))
        })
        .collect()
}

/// The same title, day and amount are the same activity, however the title is written.
type Key = (String, NaiveDate, i64);

fn key(it: &Activity) -> Key {
    (folded(&it.title), it.completed_on, it.amount.quantity.milli())
}
