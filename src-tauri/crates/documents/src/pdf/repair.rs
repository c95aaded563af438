//! Sets right what printpdf says about a document.

use chrono::NaiveDate;
use lopdf::{Document, Object, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

/// Writes the document's information and catalog anew and gives it an identifier made from its content.
pub(super) fn document(
    document: &mut Document,
    title: &str,
    author: &str,
    day: NaiveDate,
) -> Result<(), lopdf::Error> {
    document.version = "1.7".into();
    let stamp = Object::string_literal(day.format("D:%Y%m%d120000Z").to_string());
    let info = dictionary! {
        "Title" => text_string(title),
        "Author" => text_string(author),
        "Creator" => text_string("Aliquot"),
        "Producer" => text_string("Aliquot"),
        "CreationDate" => stamp.clone(),
        "ModDate" => stamp,
    };
    let info = document.add_object(info);
    document.trailer.set("Info", info);

    let catalog = document.catalog_mut()?;
    for claim in [&b"Metadata"[..], b"OutputIntents"] {
        catalog.remove(claim);
    }
    catalog.set("PageMode", "UseNone");
    catalog.set("Lang", Object::string_literal("en-US"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });

    document.prune_objects();
    document.renumber_objects();
    document.compress();
    identify(document)
}

fn identify(document: &mut Document) -> Result<(), lopdf::Error> {
    document.trailer.remove(b"ID");
    let mut content = Vec::new();
    document.save_to(&mut content)?;
    let digest = Sha256::digest(&content);
    let id = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}
