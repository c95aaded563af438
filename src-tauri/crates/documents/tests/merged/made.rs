//! Files to merge, made here: each named for what is special about it.

use chrono::NaiveDate;
use documents::Paper;
use documents::merge::{Added, Book, Bound, Way};
use documents::sheet::{Certificate, CertificateLayout, certificate};
use domain::evidence::MediaType;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar")
}

/// A certificate as our own sheets print it, of one page.
pub fn a_certificate(program: &str) -> Vec<u8> {
    let said = Certificate {
        title: "Certificate of Completion",
        participant: "Ada Example",
        program,
        provider: "Example Society",
        completed: "14 March 2026",
        amount: "2 contact hours",
        program_number: None,
        signatory: "Pat Example, Education",
    };
    let drawn = certificate(&said, CertificateLayout::Framed, Paper::Letter);
    documents::pdf::bytes(drawn.pages, program, "Example Society", day()).expect("it prints")
}

/// A document of one page made of objects; `change` may do to it what it likes.
pub fn a_page(content: &str, change: impl FnOnce(&mut Document, &mut Dictionary)) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let font = document.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let content = document.add_object(Stream::new(Dictionary::new(), content.into()));
    let parent = document.new_object_id();
    let mut page = dictionary! {
        "Type" => "Page", "Parent" => parent,
        "MediaBox" => vec![0.into(), 0.into(), 612.into(), 792.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } }, "Contents" => content,
    };
    let root = document.new_object_id();
    document.set_object(root, dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", root);
    change(&mut document, &mut page);
    let page = document.add_object(page);
    document.set_object(
        parent,
        dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)] },
    );
    saved(&mut document)
}

/// A line of text near the top of the page, and a bar to see it by.
pub fn text(said: &str) -> String {
    format!("BT /F 18 Tf 72 700 Td ({said}) Tj ET 72 640 300 20 re f")
}

pub fn saved(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a vector takes every byte");
    bytes
}

/// Merges files, with stamps or without.
pub fn merged(files: &[Vec<u8>], stamped: bool) -> (Vec<u8>, Vec<Added>) {
    let mut book =
        Book::new(Vec::new(), Paper::Letter, stamped).expect("a vector takes every byte");
    let added: Vec<Added> = files
        .iter()
        .map(|it| {
            book.add(it.clone(), MediaType::of(it), Way::Best).expect("a vector takes every byte")
        })
        .collect();
    let count = book.pages();
    let bound = Bound {
        order: (0..count).collect(),
        stamps: (0..count).map(|it| (it, format!("{} / {count}", it + 1))).collect(),
        title: "Merged".into(),
        author: "Ada Example".into(),
        ..Bound::default()
    };
    (book.bind(&bound, day()).expect("a vector takes every byte"), added)
}
