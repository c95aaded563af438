//! What a person types, as the index understands it: never a fault, whatever is typed.
//!
//! Every word is the beginning of a word, and all of them must be there; what stands between quotation marks stands so in
//! the text. There is no other syntax: a minus, a bracket or an asterisk is only a character that words don't hold.

/// More words than this are a slip of the clipboard.
const MOST: usize = 16;

/// Turns typed text into an expression of FTS5; nothing where it holds no word.
pub(super) fn expression(typed: &str) -> Option<String> {
    let mut terms = Vec::new();
    for (at, part) in typed.split(['"', '“', '”', '„']).enumerate() {
        // Parts of odd number stand between quotation marks; the last one may lack its end.
        if at % 2 == 1 && part.contains(char::is_whitespace) {
            terms.extend(term(part, ""));
        } else {
            terms.extend(part.split_whitespace().filter_map(|it| term(it, "*")));
        }
    }
    terms.truncate(MOST);
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// Makes a term of FTS5: between quotation marks everything is text.
fn term(text: &str, ending: &str) -> Option<String> {
    // A character no word holds would be an empty phrase, which finds nothing.
    let plain: String = text
        .chars()
        .map(|it| if it.is_alphanumeric() || is_mark(it) { it } else { ' ' })
        .take(100)
        .collect();
    let plain = plain.trim();
    plain.contains(char::is_alphanumeric).then(|| format!("\"{plain}\"{ending}"))
}

/// Tells whether a character only marks the letter before it.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_the_beginning_of_a_word() {
        for (typed, expression_of_it) in [
            ("antibody pan", Some("\"antibody\"* AND \"pan\"*")),
            ("  Ärzte ", Some("\"Ärzte\"*")),
            ("578-022-26", Some("\"578 022 26\"*")),
            ("\"antibody panels\" lab", Some("\"antibody panels\" AND \"lab\"*")),
            ("\"antibody pan", Some("\"antibody pan\"")),
            ("NOT (a OR b) NEAR", Some("\"NOT\"* AND \"a\"* AND \"OR\"* AND \"b\"* AND \"NEAR\"*")),
            ("-x*^:{y}", Some("\"x    y\"*")),
            ("\0 🧪 – \"\" '", None),
            ("", None),
        ] {
            assert_eq!(expression(typed).as_deref(), expression_of_it, "{typed:?}");
        }
    }
}
