//! What lies on a page: links that lead where they led, and everything else drawn in.

use documents::merge::Note;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::made::{a_certificate, a_page, merged, saved, text};
use crate::readers::Paper;

fn rectangle(sides: [i64; 4]) -> Object {
    sides.map(Object::from).to_vec().into()
}

/// A filled field as programs write one: its appearance is a form of its own, turned and cut to size.
fn a_filled_field(document: &mut Document) -> Dictionary {
    let black = "0 g 0 0 100 20 re f";
    let shape = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => rectangle([0, 0, 100, 20]),
        "Matrix" => vec![0.into(), 1.into(), (-1).into(), 0.into(), 0.into(), 0.into()],
    };
    let shape = document.add_object(Stream::new(shape, black.into()));
    dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "F" => 4,
        "T" => Object::string_literal("name"), "V" => Object::string_literal("Ada"),
        "Rect" => rectangle([300, 200, 340, 400]), "AP" => dictionary! { "N" => shape },
    }
}

#[test]
fn a_filled_field_is_seen_in_every_viewer_even_where_the_page_leaves_its_own_measure_open() {
    let content = format!("q 0.5 0 0 0.5 0 0 cm q {} q", text("Form"));
    let bytes = a_page(&content, |document, page| {
        let field = a_filled_field(document);
        page.set("Annots", vec![field.into()]);
    });
    let (merged, added) = merged(&[bytes], true);
    assert_eq!(added[0].notes, [Note::DrawnIn(1)]);
    let book = Paper::of(&merged);
    book.check();
    let objects = book.objects();
    assert!(!objects.contains("/Widget") && !objects.contains("AcroForm"), "it is ink by now");
    for (name, seen) in
        [("poppler", book.poppler(1)), ("mupdf", book.mupdf(1)), ("hayro", book.hayro(1))]
    {
        // 40 by 200 points at 300, 200 from the lower left corner, on a page 16 points higher than before.
        let black = |x: usize, y: usize| seen.pixels[(792 - y) * seen.width + x] < 60;
        assert!(black(305, 205) && black(335, 395), "{name} shows its corners");
        assert!(!black(295, 300) && !black(345, 300) && !black(320, 410), "{name} shows no more");
    }
}

#[test]
fn a_hidden_note_stays_hidden_and_a_silent_field_is_mentioned() {
    let bytes = a_page(&text("Fields"), |document, page| {
        let mut hidden = a_filled_field(document);
        hidden.set("F", 2);
        let mut silent = a_filled_field(document);
        silent.remove(b"AP");
        page.set("Annots", vec![hidden.into(), silent.into()]);
    });
    let (_, added) = merged(&[bytes], true);
    assert_eq!(added[0].notes, [Note::Unseen(1)]);
}

/// Two pages; the first links to the second by name and by page, and to a web page.
fn with_links() -> Vec<u8> {
    let first = a_page(&text("First"), |_, _| {});
    let mut document = Document::load_mem(&first).expect("it was written here");
    let page: ObjectId = *document.get_pages().get(&1).expect("it has one page");
    let mut second = document.get_dictionary(page).expect("a page").clone();
    second.set("Contents", {
        let content = Stream::new(Dictionary::new(), text("Second").into());
        document.add_object(content)
    });
    let second = document.add_object(second);
    let parent = document.get_dictionary(page).expect("a page").get(b"Parent").expect("it has one");
    let parent = parent.as_reference().expect("a reference");
    let kids = vec![Object::Reference(page), Object::Reference(second)];
    document.get_dictionary_mut(parent).expect("a node").set("Kids", kids);
    let place: Object = vec![Object::Reference(second), "Fit".into()].into();
    let link = |key: &str, value: Object| {
        let mut link = dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => rectangle([72, 600, 172, 620]),
        };
        link.set(key, value);
        Object::from(link)
    };
    let go = dictionary! { "S" => "GoTo", "D" => Object::string_literal("there") };
    let web = dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.org/") };
    let links = vec![link("Dest", place.clone()), link("A", go.into()), link("A", web.into())];
    document.get_dictionary_mut(page).expect("a page").set("Annots", links);
    let names = dictionary! { "Names" => vec![Object::string_literal("there"), place] };
    document.catalog_mut().expect("it has one").set("Names", dictionary! { "Dests" => names });
    saved(&mut document)
}

#[test]
fn links_lead_to_the_same_page_of_the_same_file() {
    let (merged, added) = merged(&[a_certificate("Before"), with_links(), with_links()], true);
    assert!(added.iter().all(|it| it.notes.is_empty()), "{added:?}");
    Paper::of(&merged).check();
    let book = Document::load_mem(&merged).expect("it was written here");
    let pages: Vec<ObjectId> = book.get_pages().into_values().collect();
    assert_eq!(pages.len(), 5);
    for (from, to) in [(1, 2), (3, 4)] {
        let page = book.get_dictionary(pages[from]).expect("a page");
        let links = page.get(b"Annots").and_then(Object::as_array).expect("it has links");
        assert_eq!(links.len(), 3);
        for link in &links[..2] {
            let place = link.as_dict().and_then(|it| it.get(b"Dest")).and_then(Object::as_array);
            let page = place.expect("a page and a place")[0].as_reference().expect("a reference");
            assert_eq!(page, pages[to]);
        }
        let web = links[2].as_dict().and_then(|it| it.get(b"A")).and_then(Object::as_dict);
        let address =
            web.and_then(|it| it.get(b"URI")).and_then(Object::as_str).expect("an address");
        assert_eq!(address, b"https://example.org/");
    }
}
