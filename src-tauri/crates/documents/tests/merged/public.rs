//! The awkward PDFs that a public library ships with its source, fetched by pip as that library's source distribution.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use documents::Paper as Size;
use documents::merge::{Book, Bound, How, Way};
use domain::evidence::MediaType;

use crate::made::day;
use crate::readers::Paper;

const LIBRARY: &str = "pypdf==5.1.0";

/// Fetches and unpacks the library's source once, into the build folder.
fn fetched() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("public-pdfs");
    if !folder.join("done").exists() {
        std::fs::create_dir_all(&folder).expect("the build folder is writable");
        let run = |program: &str, arguments: &[&str]| {
            let status = Command::new(program).current_dir(&folder).args(arguments).status();
            assert!(status.is_ok_and(|it| it.success()), "{program} {arguments:?} is needed");
        };
        run(
            "python3",
            &["-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", LIBRARY],
        );
        run("sh", &["-c", "tar xzf *.tar.gz"]);
        std::fs::write(folder.join("done"), "").expect("the build folder is writable");
    }
    let (mut open, mut files) = (vec![folder], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).expect("it was unpacked").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "pdf") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

#[test]
#[ignore = "fetches the source of a library; run with --ignored where there is a network"]
fn every_public_file_is_merged_or_named() {
    let files = fetched();
    assert!(files.len() > 50, "{} files", files.len());
    let mut book = Book::new(Vec::new(), Size::Letter, true).expect("a vector takes every byte");
    let mut slowest = Duration::ZERO;
    for file in &files {
        let bytes = std::fs::read(file).expect("it was unpacked");
        let media = MediaType::of(&bytes);
        let begun = Instant::now();
        let added = book.add(bytes, media, Way::Best).expect("a vector takes every byte");
        slowest = slowest.max(begun.elapsed());
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if added.how != How::Copied || !added.notes.is_empty() {
            println!("{name}: {:?}, {} pages, {:?}", added.how, added.pages, added.notes);
        }
        assert_eq!(added.how.is_in(), added.pages > 0, "{name}");
    }
    println!("{} files, the slowest took {slowest:?}", files.len());
    let count = book.pages();
    let bound = Bound {
        order: (0..count).collect(),
        stamps: (0..count).map(|it| (it, format!("{} / {count}", it + 1))).collect(),
        ..Bound::default()
    };
    let merged = Paper::of(&book.bind(&bound, day()).expect("a vector takes every byte"));
    merged.check();
    assert_eq!(merged.pages(), count);
}
