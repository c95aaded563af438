//! What is carried over and what is left behind.

use documents::merge::{How, Note, Why};
use lopdf::{Document, Object, dictionary};

use crate::made::{a_certificate, a_page, merged, saved, text};
use crate::readers::Paper;

#[test]
fn every_page_arrives_with_its_text_and_the_same_files_are_the_same_bytes() {
    let files: Vec<Vec<u8>> =
        ["Blood Bank Update", "Nguyễn on Hæmostasis"].map(a_certificate).into();
    let (bytes, added) = merged(&files, false);
    assert!(added.iter().all(|it| it.how == How::Copied && it.notes.is_empty()), "{added:?}");
    let book = Paper::of(&bytes);
    book.check();
    assert_eq!(book.pages(), 2);
    for (index, file) in files.iter().enumerate() {
        let alone = Paper::of(file);
        assert_eq!(book.text(index + 1), alone.text(1));
        assert_eq!(book.mupdf_text(index + 1), alone.mupdf_text(1));
        assert_eq!(book.poppler(index + 1).difference(&alone.poppler(1)), 0.0);
        assert_eq!(book.mupdf(index + 1).difference(&alone.mupdf(1)), 0.0);
        assert_eq!(book.hayro(index + 1).difference(&alone.hayro(1)), 0.0);
    }
    assert_eq!(merged(&files, false).0, bytes);
}

#[test]
fn what_two_files_share_is_there_once() {
    let one = a_certificate("Blood Bank Update");
    let (single, _) = merged(std::slice::from_ref(&one), false);
    let (double, _) = merged(&[one.clone(), one], false);
    assert!(double.len() < single.len() + 1_000, "{} and {}", single.len(), double.len());
    assert_eq!(Paper::of(&double).pages(), 2);
}

#[test]
fn inherited_attributes_come_down_to_the_page() {
    let bytes = a_page(&text("Inherited"), |document, page| {
        let parent = page.get(b"Parent").and_then(Object::as_reference).expect("it has one");
        let mut node = dictionary! { "Type" => "Pages", "Count" => 1, "Rotate" => 90 };
        for key in [&b"Resources"[..], b"MediaBox"] {
            node.set(key, page.remove(key).expect("it has it"));
        }
        let middle = document.add_object(node);
        page.set("Parent", middle);
        document.trailer.set("Middle", middle);
        document.trailer.set("Top", parent);
    });
    let mut document = Document::load_mem(&bytes).expect("it was written here");
    // The page's node is put between the root of the tree and the page.
    let id = |document: &Document, key: &[u8]| {
        document.trailer.get(key).and_then(Object::as_reference).expect("it was set above")
    };
    let (middle, top) = (id(&document, b"Middle"), id(&document, b"Top"));
    let page = document.get_dictionary(top).expect("a node").get(b"Kids").expect("kids").clone();
    document.get_dictionary_mut(middle).expect("a node").set("Kids", page);
    document.get_dictionary_mut(top).expect("a node").set("Kids", vec![Object::Reference(middle)]);
    let bytes = saved(&mut document);
    let (merged, _) = merged(std::slice::from_ref(&bytes), false);
    let (book, alone) = (Paper::of(&merged), Paper::of(&bytes));
    book.check();
    assert_eq!(book.text(1), "Inherited");
    assert_eq!(book.poppler(1).difference(&alone.poppler(1)), 0.0);
}

#[test]
fn what_runs_or_opens_something_stays_behind() {
    let bytes = a_page(&text("Quiet"), |document, page| {
        let script =
            dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        let launch = dictionary! { "S" => "Launch", "F" => Object::string_literal("calc.exe") };
        let attached = dictionary! {
            "Names" => vec![Object::string_literal("a"), dictionary! { "Type" => "Filespec" }.into()],
        };
        page.set("AA", dictionary! { "O" => script.clone() });
        page.set(
            "Annots",
            vec![
                dictionary! {
                    "Type" => "Annot", "Subtype" => "Link", "A" => launch,
                    "Rect" => vec![0.into(), 0.into(), 50.into(), 50.into()],
                }
                .into(),
            ],
        );
        let catalog = document.catalog_mut().expect("it has one");
        catalog.set("OpenAction", script);
        catalog.set("Names", dictionary! { "EmbeddedFiles" => attached });
    });
    let (merged, added) = merged(&[bytes], true);
    assert_eq!(added[0].notes, [Note::Scripts, Note::Files]);
    let book = Paper::of(&merged);
    book.check();
    let objects = book.objects();
    for word in ["JavaScript", "alert", "Launch", "calc.exe", "OpenAction", "EmbeddedFiles", "/AA"]
    {
        assert!(!objects.contains(word), "{word}");
    }
}

#[test]
fn a_file_that_asks_for_a_password_is_named_and_left_out() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (plain, locked) = (folder.path().join("plain.pdf"), folder.path().join("locked.pdf"));
    std::fs::write(&plain, a_certificate("Locked")).expect("the folder is writable");
    let lock = |user: &str| {
        let path = |it: &std::path::Path| it.display().to_string();
        let words = ["--encrypt", user, "owner", "256", "--", &path(&plain), &path(&locked)];
        crate::readers::ask("qpdf", &words);
        std::fs::read(&locked).expect("qpdf wrote it")
    };
    let (bytes, added) = merged(&[lock("secret"), lock(""), b"%PDF-1.7 nothing".to_vec()], true);
    assert_eq!(added[0].how, How::Left(Why::Locked));
    assert_eq!(added[1].how, How::Copied, "anybody may open it");
    assert_eq!(added[2].how, How::Left(Why::Unreadable));
    let book = Paper::of(&bytes);
    book.check();
    assert!(book.text(1).contains("Locked"), "{}", book.text(1));
    assert_eq!(book.pages(), 1);
}

#[test]
fn a_file_whose_index_is_lost_is_repaired_and_says_so() {
    let mut bytes = a_page(&text("Found again"), |_, _| {});
    let at = bytes.windows(9).rposition(|it| it == b"startxref").expect("it ends so");
    bytes.truncate(at);
    let (merged, added) = merged(&[bytes], true);
    assert_eq!(added[0].how, How::Repaired);
    let book = Paper::of(&merged);
    book.check();
    assert!(book.text(1).starts_with("Found again"), "{}", book.text(1));
}

#[test]
fn a_chain_of_objects_without_end_is_no_trouble() {
    let bytes = a_page(&text("Deep"), |document, page| {
        let mut last = Object::Null;
        for _ in 0..50_000 {
            last = document.add_object(dictionary! { "Next" => last }).into();
        }
        page.set("Group", dictionary! { "S" => "Transparency", "Deep" => last });
    });
    let (merged, added) = merged(&[bytes], false);
    assert_eq!(added[0].how, How::Copied);
    assert_eq!(Paper::of(&merged).text(1), "Deep");
}
