//! What a printed form could not show as it is written.

/// Warns where the printed forms have no sign for characters of a text; nothing where they have all.
pub fn warning(text: &str) -> Option<String> {
    let missing = documents::sheet::uncovered(text);
    let signs: Vec<String> = missing.iter().map(char::to_string).collect();
    let sign = if signs.len() == 1 { "sign" } else { "signs" };
    (!signs.is_empty()).then(|| {
        format!(
            "The printed forms can't show the {sign} {}; a replacement would stand there. Write it in Latin letters as well, as on your certificates.",
            signs.join(" ")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_without_a_font_is_named_and_ordinary_names_are_not() {
        assert_eq!(warning("Zoë Łukaszewska-O’Neill, Αθηνά, Ђорђе"), None);
        assert!(warning("李 Ada").is_some_and(|it| it.contains("the sign 李;")));
        assert!(warning("輸血").is_some_and(|it| it.contains("signs")));
    }
}
