//! Words stand where the reader enters.

use super::{files, none, read, short};

#[test]
fn every_room_says_at_its_door_what_it_is_for() {
    let silent: Vec<String> = files("src-tauri", &["/lib.rs", "/mod.rs", "/main.rs"])
        .iter()
        .chain(&files("tests", &["/lib.rs", "/mod.rs", "/house.rs", "/main.rs"]))
        .filter(|path| !read(path).starts_with("//!"))
        .map(|path| short(path))
        .collect();

    none(
        &silent,
        "A room's first line is `//!`: what it is for, what is deliberately absent, the invariant.",
    );
}

#[test]
fn no_file_is_longer_than_a_reader_can_see() {
    let long: Vec<String> = files("src-tauri", &[".rs"])
        .iter()
        .chain(&files("tests", &[".rs"]))
        .chain(&files("ui/src", &[".ts", ".svelte", ".css"]))
        .map(|path| (read(path).lines().count(), short(path)))
        .filter(|(lines, path)| *lines > 400 && !GENERATED.contains(&path.as_str()))
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();

    none(&long, "Past 400 lines, ask which second noun has moved in.");
}

/// Files nobody writes by hand.
const GENERATED: [&str; 1] = ["ui/src/wire.ts"];
