//! Bookmarks and the labels of pages.

use std::io;

use lopdf::{Dictionary, Object, dictionary, text_string};

use super::medium::Medium;
use super::writer::Writer;

/// A bookmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// What it says.
    pub title: String,
    /// The page it leads to, counted from 0 in the order of the book.
    pub page: usize,
    /// The bookmarks below it.
    pub below: Vec<Bookmark>,
}

/// How pages are called from one page on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The first page so called, counted from 0.
    pub from: usize,
    /// What stands before the number: "E12-".
    pub prefix: String,
    /// How the number is written.
    pub number: Numbering,
}

/// How the number in a page's label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all: the prefix is the whole label.
    None,
    /// 1, 2, 3.
    Decimal,
    /// i, ii, iii.
    Roman,
}

/// Writes the bookmarks and returns the number of their root; none where there are none.
pub(super) fn put<M: Medium>(
    writer: &mut Writer<M>,
    marks: &[Bookmark],
    pages: &[u32],
) -> io::Result<Option<u32>> {
    if marks.is_empty() {
        return Ok(None);
    }
    let root = writer.promise();
    let (first, last, count) = level(writer, root, marks, pages)?;
    let dict = dictionary! {
        "Type" => "Outlines", "First" => reference(first), "Last" => reference(last), "Count" => count,
    };
    writer.keep(root, &dict.into())?;
    Ok(Some(root))
}

/// Writes bookmarks side by side; returns the first, the last, and how many are seen at once.
fn level<M: Medium>(
    writer: &mut Writer<M>,
    parent: u32,
    marks: &[Bookmark],
    pages: &[u32],
) -> io::Result<(u32, u32, i64)> {
    let numbers: Vec<u32> = marks.iter().map(|_| writer.promise()).collect();
    for (index, mark) in marks.iter().enumerate() {
        let place = vec![reference(pages[mark.page]), "Fit".into()];
        let mut dict: Dictionary = dictionary! {
            "Title" => text_string(&mark.title), "Parent" => reference(parent), "Dest" => place,
        };
        if let Some(before) = index.checked_sub(1) {
            dict.set("Prev", reference(numbers[before]));
        }
        if let Some(next) = numbers.get(index + 1) {
            dict.set("Next", reference(*next));
        }
        if !mark.below.is_empty() {
            let (first, last, count) = level(writer, numbers[index], &mark.below, pages)?;
            dict.set("First", reference(first));
            dict.set("Last", reference(last));
            // Less than nothing: closed until someone opens it.
            dict.set("Count", -count);
        }
        writer.keep(numbers[index], &dict.into())?;
    }
    let count = i64::try_from(marks.len()).expect("a book has fewer bookmarks than that");
    Ok((numbers[0], numbers[numbers.len() - 1], count))
}

/// Returns the labels as the catalog has them.
pub(super) fn labels(labels: &[Label]) -> Object {
    let mut numbers: Vec<Object> = Vec::new();
    for label in labels {
        let mut dict = Dictionary::new();
        if !label.prefix.is_empty() {
            dict.set("P", text_string(&label.prefix));
        }
        match label.number {
            Numbering::None => {}
            Numbering::Decimal => dict.set("S", "D"),
            Numbering::Roman => dict.set("S", "r"),
        }
        numbers.push(i64::try_from(label.from).expect("a book has fewer pages than that").into());
        numbers.push(dict.into());
    }
    dictionary! { "Nums" => numbers }.into()
}

fn reference(number: u32) -> Object {
    Object::Reference((number, 0))
}
