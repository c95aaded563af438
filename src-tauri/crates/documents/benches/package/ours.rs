//! Ours, run as a program of its own so that it is measured like the others.

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use chrono::NaiveDate;
use documents::Paper;
use documents::merge::{Book, Bookmark, Bound, Way};
use domain::evidence::MediaType;

/// Merges files, with a bookmark for each and a stamp on every page.
pub fn merge(into: &str, files: &[PathBuf]) {
    let out = BufWriter::new(File::create(into).expect("the folder is writable"));
    let mut book = Book::new(out, Paper::Letter, true).expect("the disk has room");
    let mut bookmarks = Vec::new();
    for file in files {
        let bytes = std::fs::read(file).expect("the files were made before");
        let media = MediaType::of(&bytes);
        let added = book.add(bytes, media, Way::Best).expect("the disk has room");
        let title = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        bookmarks.push(Bookmark { title, page: added.first, below: Vec::new() });
    }
    let count = book.pages();
    let bound = Bound {
        order: (0..count).collect(),
        stamps: (0..count).map(|it| (it, format!("{} / {count}", it + 1))).collect(),
        bookmarks,
        title: "Certificates".into(),
        ..Bound::default()
    };
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar");
    book.bind(&bound, day).expect("the disk has room");
}
