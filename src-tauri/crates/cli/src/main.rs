//! The back door.
fn main() {}
