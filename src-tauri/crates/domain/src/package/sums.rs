//! The list of digests, in the form `sha256sum -c` checks.

/// Writes the list: a line for each file, sorted by name.
///
/// Names are relative to the list, with `/` between folders, and hold no line end and no backslash: [`crate::file_name::safe`]
/// sees to that.
pub fn list<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    let mut lines: Vec<(&str, &str)> = files.into_iter().collect();
    lines.sort_unstable();
    lines.iter().map(|(name, hex)| format!("{hex}  {name}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_digest_two_spaces_and_name() {
        let list = list([("b.pdf", "22"), ("a/ä b.pdf", "11")]);
        assert_eq!(list, "11  a/ä b.pdf\n22  b.pdf\n");
    }
}
