//! Tags: what an activity is about or how it was given, where a rule asks beyond its areas.
//!
//! A pack may name any tag it likes; this says how the usual ones are called.

/// The tags with a name of their own.
const COMMON: [(&str, &str); 8] = [
    ("board_approved", "Course approved by the board"),
    ("breath_alcohol", "Training for breath-alcohol instruments"),
    ("cpr", "CPR"),
    ("first_aid", "First aid"),
    ("general_safety", "General safety, not tied to the laboratory"),
    ("orientation", "Orientation"),
    ("staff_meeting", "Staff meeting"),
    ("board_meeting_by_telephone", "Board meeting by telephone"),
];

/// Returns the name a person reads for a tag, or the word itself where no common name exists.
pub fn name(tag: &str) -> String {
    let common = COMMON.iter().find(|(id, _)| *id == tag);
    common.map_or_else(|| tag.replace('_', " "), |(_, name)| (*name).to_owned())
}
