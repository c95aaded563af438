//! How many graphics states a page's content leaves open.

use lopdf::content::Content;

/// The most a page's content may unpack to before it is not looked at.
pub(crate) const LARGEST: usize = 64 * 1024 * 1024;

/// Returns how many `q` of the content have no `Q`; 0 where the content can't be read.
pub(crate) fn left_open(content: &[u8]) -> usize {
    let Ok(content) = Content::decode(content) else { return 0 };
    content.operations.iter().fold(0_usize, |open, it| match it.operator.as_str() {
        "q" => open + 1,
        "Q" => open.saturating_sub(1),
        _ => open,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_left_open_counts() {
        for (content, open) in [
            (&b"q 1 0 0 1 5 5 cm Q"[..], 0),
            (b"q q 2 0 0 2 0 0 cm Q 0 g", 1),
            (b"Q Q q", 1),
            (b"BT (q q q) Tj ET", 0),
            (b"", 0),
        ] {
            assert_eq!(left_open(content), open, "{}", String::from_utf8_lossy(content));
        }
    }
}
