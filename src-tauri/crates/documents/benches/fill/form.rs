//! The form, and what goes into it.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

const PAGES: usize = 4;
const ROWS: usize = 15;

/// Returns the fields' names and values.
pub fn values() -> impl Iterator<Item = (String, String)> {
    (0..PAGES * ROWS).flat_map(|row| {
        let text = match row % 3 {
            0 => format!("Nguyễn Thị Phương {row}"),
            1 => format!("Blood Bank Update {row}"),
            _ => format!("03/{:02}/2026", row % 28 + 1),
        };
        [(format!("Line {row}"), text), (format!("Box {row}"), "Yes".to_owned())]
    })
}

/// Returns the values in the form pdftk reads.
pub fn xfdf() -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xfdf xmlns=\"http://ns.adobe.com/xfdf/\"><fields>".to_owned();
    for (name, value) in values() {
        write!(text, "<field name=\"{name}\"><value>{value}</value></field>")
            .expect("a text takes every text");
    }
    text + "</fields></xfdf>"
}

/// Makes the form, with appearances for its boxes as most forms have them.
pub fn blank() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = document.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let square = [0, 0, 12, 12].map(Object::from).to_vec();
    let mut look = |content: &[u8]| {
        let dict =
            dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => square.clone() };
        document.add_object(Stream::new(dict, content.to_vec()))
    };
    let (on, off) = (look(b"1 1 10 10 re f"), look(b""));
    let (mut kids, mut fields) = (Vec::new(), Vec::new());
    for page in 0..PAGES {
        let id = document.new_object_id();
        let mut here: Vec<Object> = Vec::new();
        for row in 0..ROWS {
            let (number, y) = (page * ROWS + row, 720 - 44 * row as i64);
            let mut field = |name: String, rect: [i64; 4], more: Dictionary| {
                let mut field = dictionary! {
                    "Type" => "Annot", "Subtype" => "Widget", "F" => 4, "P" => id,
                    "T" => Object::string_literal(name), "Rect" => rect.map(Object::from).to_vec(),
                };
                field.extend(&more);
                here.push(document.add_object(field).into());
            };
            let style = Object::string_literal("/Helv 11 Tf 0 g");
            field(
                format!("Line {number}"),
                [120, y, 400, y + 20],
                dictionary! { "FT" => "Tx", "DA" => style },
            );
            let states = dictionary! { "Yes" => on, "Off" => off };
            field(
                format!("Box {number}"),
                [420, y, 432, y + 12],
                dictionary! { "FT" => "Btn", "AS" => "Off", "V" => "Off", "AP" => dictionary! { "N" => states } },
            );
        }
        fields.extend(here.iter().cloned());
        document.set_object(
            id,
            dictionary! { "Type" => "Page", "Parent" => pages, "Annots" => here, "Resources" => Dictionary::new() },
        );
        kids.push(id.into());
    }
    let count = i64::try_from(PAGES).expect("there are few");
    let page_size = [0, 0, 612, 792].map(Object::from).to_vec();
    document.set_object(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "MediaBox" => page_size },
    );
    let form = dictionary! {
        "Fields" => fields,
        "DA" => Object::string_literal("/Helv 0 Tf 0 g"),
        "DR" => dictionary! { "Font" => dictionary! { "Helv" => font } },
    };
    let root = document
        .add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "AcroForm" => form });
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a vector takes every byte");
    bytes
}
