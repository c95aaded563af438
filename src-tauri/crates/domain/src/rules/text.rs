//! From a file's bytes to its text, or a reason to leave it closed.

use super::{Fault, Wrong};

/// The most bytes a file of rules may hold. The largest that comes with the program is a thirtieth of it.
pub const MOST_BYTES: usize = 1 << 20;

/// Takes a file's bytes as text; a file that is too large, or is no text, becomes a fault with its line.
pub fn text_of<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Box<Fault>> {
    let fault = |line, what| Box::new(Fault { file: file.to_owned(), line, clause: None, what });
    if MOST_BYTES < bytes.len() {
        return Err(fault(1, Wrong::TooLarge));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        fault(before.iter().filter(|it| **it == b'\n').count() + 1, Wrong::NotText)
    })
}
