//! Tags: what an activity is about or how it was given, where a rule asks beyond its areas.
//!
//! A pack may name any tag it likes; this says how the usual ones are called.

/// The tags with a name of their own.
const COMMON: [(&str, &str); 8] = [
    ("board_approved", "a course the board approved"),
    ("breath_alcohol", "training for breath-alcohol instruments"),
    ("cpr", "CPR"),
    ("first_aid", "first aid"),
    ("general_safety", "general safety not tied to the laboratory"),
    ("orientation", "orientation"),
    ("staff_meeting", "staff meetings"),
    ("board_meeting_by_telephone", "board meetings by telephone"),
];

/// Returns what a tag is called within a sentence, or the word itself where no common name exists.
pub fn name(tag: &str) -> String {
    let common = COMMON.iter().find(|(id, _)| *id == tag);
    common.map_or_else(|| tag.replace('_', " "), |(_, name)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_without_a_name_of_its_own_is_read_as_words() {
        assert_eq!(name("cpr"), "CPR");
        assert_eq!(name("self_made"), "self made");
    }
}
