//! A label as words.

/// Splits a label into words: at everything that is no letter, and where capitals begin a new one.
pub(super) fn tokens(label: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut before = ' ';
    for character in label.chars() {
        let apostrophe = matches!(character, '\'' | '’');
        if apostrophe {
            continue;
        }
        let starts = character.is_uppercase() && before.is_lowercase();
        if (!character.is_alphabetic() || starts) && words.last().is_some_and(|it| !it.is_empty()) {
            words.push(String::new());
        }
        if character.is_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.extend(character.to_lowercase());
        }
        before = character;
    }
    words.retain(|it| !it.is_empty());
    words
}
