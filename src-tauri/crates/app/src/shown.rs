//! Names that came from outside, as a person should see them: no letter that hides or turns what stands around it.

/// Returns a text with every control, and every mark that changes the direction of writing, spelt out: `[U+202E]`.
pub(crate) fn shown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if hides(letter) {
            plain.push_str(&format!("[U+{:04X}]", u32::from(letter)));
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Tells whether a letter is seen only by what it does to others. Joiners are not among them: names and emoji need them.
fn hides(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0001}')
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_hides_is_spelt_out_and_everything_else_stays() {
        for (text, seen) in [
            ("scan\u{202e}fdp.exe", "scan[U+202E]fdp.exe"),
            ("a\u{0}b\tc", "a[U+0000]b[U+0009]c"),
            ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
            ("👩🏽‍🔬 Zoë Nguyễn", "👩🏽‍🔬 Zoë Nguyễn"),
        ] {
            assert_eq!(shown(text), seen);
        }
    }
}
