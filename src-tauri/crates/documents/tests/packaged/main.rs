//! The audit package as its receiver gets it, judged by readers that know nothing of us.

#[path = "../merged/made.rs"]
#[expect(dead_code, reason = "shared with the tests of the merge, which make more")]
mod made;
#[path = "../merged/readers.rs"]
#[expect(dead_code, reason = "shared with the tests of the merge, which ask more")]
mod readers;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use documents::Paper as Size;
use documents::merge::{How, Why};
use documents::package::{Options, Written, checklist, write};
use domain::cycle::Window;
use domain::evidence::{Digest, MediaType};
use domain::form::Held;
use domain::package::{Asks, Dossier, Entry, Finding, Placed, Proof, Repair};
use domain::points::Points;
use domain::rules::kinds::{self, Proof as Proves, Shown};
use lopdf::{Document, Object, ObjectId};
use sha2::{Digest as _, Sha256};

use crate::made::a_certificate;
use crate::readers::Paper;

type Files = BTreeMap<Digest, Vec<u8>>;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

fn proof(label: &str, bytes: Vec<u8>, files: &mut Files) -> Proof {
    let hex: String = Sha256::digest(&bytes).iter().map(|it| format!("{it:02x}")).collect();
    let digest = Digest::sha256(&hex).expect("64 digits");
    let (media, size) = (MediaType::of(&bytes), bytes.len() as u64);
    files.insert(digest.clone(), bytes);
    let name = format!("2026-03-14 {label}");
    Proof {
        evidence: hex[..8].into(),
        digest,
        pages: Vec::new(),
        label: label.into(),
        name,
        media,
        size,
    }
}

fn entry(number: usize, title: &str, proofs: Vec<Proof>) -> Entry {
    Entry {
        number,
        activity: format!("a{number}").as_str().into(),
        kind: "ce_course".into(),
        title: title.into(),
        kind_said: "Continuing education course".into(),
        provider: Some("Example Society".into()),
        from: None,
        completed_on: day("2026-03-14"),
        amount: "2 contact hours".into(),
        program_number: Some("578-012-26".into()),
        places: vec![Placed { area: "Blood Bank".into(), points: Points::whole(2) }],
        proofs,
    }
}

fn certificates() -> Proves {
    let showing = vec![Shown::Date, Shown::Title];
    Proves { any_of: vec![kinds::Paper::Certificate], showing }
}

fn dossier(entries: Vec<Entry>) -> Dossier {
    Dossier {
        held: Held {
            holder: "Ada Example".into(),
            customer_id: Some("12345678".into()),
            credential: "MLS(ASCP)".into(),
            category: "Medical Laboratory Scientist".into(),
            number: Some("400123".into()),
        },
        address: Vec::new(),
        asks: Asks {
            receiver: "ASCP Board of Certification".into(),
            papers: [("ce_course".into(), certificates())].into(),
            ..Asks::default()
        },
        cycle: Window { start: day("2023-07-01"), end: day("2026-06-30") },
        declared_on: Some(day("2026-05-02")),
        on: day("2026-11-23"),
        sample: true,
        entries,
    }
}

fn written(dossier: &Dossier, files: &Files, options: Options) -> Written<Vec<u8>> {
    write(
        dossier,
        options,
        &mut |it| files.get(&it.digest).cloned().ok_or(Why::Missing),
        &mut || Ok(Vec::new()),
    )
    .expect("a vector takes every byte")
}

const STAMPED: Options = Options { paper: Size::Letter, stamped: true, limit: None };

/// Sixty activities, each with its own certificate; the second has an image too, the third's file is locked away.
fn sixty(files: &mut Files) -> Dossier {
    let scan = include_bytes!("../../../../sample/files/scan0003.jpg").to_vec();
    let mut entries: Vec<Entry> = (1..=60)
        .map(|it| {
            let title = format!("Antibody panels, part {it}");
            entry(it, &title, vec![proof(&format!("c{it}.pdf"), a_certificate(&title), files)])
        })
        .collect();
    entries[1].proofs.push(proof("scan.jpg", scan, files));
    entries[2].proofs = vec![proof("letter.docx", b"PK a word file".to_vec(), files)];
    entries[3].proofs.clear();
    entries[4].proofs = entries[0].proofs.clone();
    dossier(entries)
}

#[test]
fn every_page_number_in_the_index_is_a_link_to_that_page() {
    let mut files = Files::new();
    let dossier = sixty(&mut files);
    let it = written(&dossier, &files, STAMPED);
    assert_eq!(it.parts.len(), 1);
    let bytes = &it.parts[0].medium;
    let paper = Paper::of(bytes);
    paper.check();
    assert_eq!(paper.pages(), it.parts[0].pages);
    assert_eq!(&written(&dossier, &files, STAMPED).parts[0].medium, bytes, "the same bytes again");

    let book = Document::load_mem(bytes).expect("it is sound");
    let pages: Vec<ObjectId> = book.get_pages().into_values().collect();
    let mut links = Vec::new();
    for page in &pages {
        let dict = book.get_dictionary(*page).expect("a page");
        let Ok(all) = dict.get(b"Annots").and_then(Object::as_array) else { continue };
        for link in all {
            let link = link.as_reference().ok().and_then(|it| book.get_dictionary(it).ok());
            let link = link.expect("an annotation");
            let to = link.get(b"Dest").and_then(Object::as_array).expect("a place")[0]
                .as_reference()
                .expect("a page");
            let to = pages.iter().position(|it| *it == to).expect("a page of this file");
            let said = lopdf::decode_text_string(link.get(b"Contents").expect("it is said"));
            links.push((said.expect("it is text"), to));
        }
    }
    for (said, to) in &links {
        assert!(said.ends_with(&format!("page {}", to + 1)), "{said} leads to page {}", to + 1);
    }
    let index = links.iter().filter(|it| it.0.starts_with("Activity ")).count();
    assert_eq!(index, 60);
    let (_, last) = links.iter().find(|it| it.0.starts_with("Activity 60,")).expect("it is linked");
    assert!(paper.text(last + 1).contains("Activity 60 of 60"), "{}", paper.text(last + 1));
    assert!(paper.text(last + 2).contains("part 60"), "the certificate is behind it");
}

#[test]
fn bookmarks_and_labels_name_every_activity_and_file() {
    let mut files = Files::new();
    let it = written(&sixty(&mut files), &files, STAMPED);
    let paper = Paper::of(&it.parts[0].medium);
    let outline = readers::ask("mutool", &["show", &paper.path(), "outline"]);
    for line in ["Cover letter", "Index", "60  Antibody panels, part 60", "scan.jpg"] {
        assert!(outline.contains(line), "{line} in {outline}");
    }
    let at = |title: &str| {
        let line = outline.lines().find(|it| it.contains(title)).expect("it is there");
        let page = line.split("#page=").nth(1).expect("it names a page");
        page.split('&').next().and_then(|it| it.parse::<usize>().ok()).expect("a number")
    };
    let page = at("60  Antibody panels, part 60");
    assert!(paper.text(page).contains("Activity 60 of 60"));
    assert!(paper.text(at("c60.pdf")).contains("part 60"));
    let objects = paper.objects();
    assert!(objects.contains("/P (E60-)"), "pages are called by their activity");
}

#[test]
fn every_file_is_accounted_for_and_one_that_was_changed_is_never_in() {
    let mut files = Files::new();
    let dossier = sixty(&mut files);
    let changed = dossier.entries[9].proofs[0].digest.clone();
    files.insert(changed, a_certificate("Something else"));
    files.remove(&dossier.entries[10].proofs[0].digest);
    let it = written(&dossier, &files, STAMPED);
    let how = |label: &str| it.files.iter().find(|it| it.label == label).expect("it is named").how;
    assert_eq!(how("c10.pdf"), How::Left(Why::Changed));
    assert_eq!(how("c11.pdf"), How::Left(Why::Missing));
    assert_eq!(how("letter.docx"), How::Left(Why::Kind));
    assert_eq!(how("scan.jpg"), How::Placed);
    assert_eq!(it.files.len(), 59, "each once: 60, one scan more, one shared and one without");
    let paper = Paper::of(&it.parts[0].medium);
    let said: String = (1..=paper.pages()).map(|page| paper.text(page)).collect();
    assert!(!said.contains("Something else"));
    assert!(
        said.contains(
            "c10.pdf: It is not included, because its content is no longer what was filed."
        )
    );
    assert!(said.contains("no file is attached to this activity"));
}

#[test]
fn of_a_scan_with_several_certificates_each_activity_shows_its_own_pages() {
    let mut files = Files::new();
    let titles = ["Antibody panels", "Blood cultures", "Somebody else's"];
    let (scan, _) = made::merged(&titles.map(a_certificate), false);
    let scan = proof("scan.pdf", scan, &mut files);
    let on = |page: u32| Proof { pages: vec![page], ..scan.clone() };
    let entries = vec![entry(1, titles[0], vec![on(1)]), entry(2, titles[1], vec![on(2)])];
    let it = written(&dossier(entries), &files, STAMPED);
    let paper = Paper::of(&it.parts[0].medium);
    paper.check();
    let pages: Vec<String> = (1..=paper.pages()).map(|page| paper.text(page)).collect();
    assert!(!pages.iter().any(|it| it.contains("Somebody else")), "that page proves nothing here");
    for (file, title) in it.files.iter().zip(titles) {
        let (_, page) = file.place.expect("it is in");
        assert_eq!(file.pages, 1);
        assert!(pages[page - 1].contains(title), "{}", pages[page - 1]);
    }
    assert!(pages.iter().any(|it| it.contains("Of this file: page 2.")));
    assert!(pages[0].contains("ask a certificate to show: date and title."), "{}", pages[0]);
}

#[test]
fn parts_stay_below_the_limit_and_each_is_complete_in_itself() {
    let mut files = Files::new();
    let mut dossier = sixty(&mut files);
    for entry in &mut dossier.entries[20..40] {
        // A paper nobody else has, of about 40 kB.
        let mut image = image::GrayImage::new(200, 200);
        let mut dice = (entry.number as u32).wrapping_mul(2_654_435_761);
        for pixel in image.pixels_mut() {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            pixel.0[0] = (dice >> 24) as u8;
        }
        let mut bytes = std::io::Cursor::new(Vec::new());
        image.write_to(&mut bytes, image::ImageFormat::Png).expect("a vector takes every byte");
        entry.proofs.push(proof(
            &format!("noise{}.png", entry.number),
            bytes.into_inner(),
            &mut files,
        ));
    }
    let limit = 700_000;
    let it = written(&dossier, &files, Options { limit: Some(limit), paper: Size::A4, ..STAMPED });
    assert!(it.parts.len() > 1, "{} parts", it.parts.len());
    for (number, part) in it.parts.iter().enumerate() {
        let size = part.medium.len() as u64;
        assert!(size <= limit, "part {} has {size} bytes", number + 1);
        let paper = Paper::of(&part.medium);
        paper.check();
        assert!(paper.text(1).contains(&format!("part {} of {}", number + 1, it.parts.len())));
        let front: String = (1..=6).map(|page| paper.text(page)).collect();
        assert!(front.contains("Antibody panels, part 60"), "every part has the whole index");
    }
    let everywhere = it.files.iter().filter(|it| it.how.is_in() && it.place.is_none()).count();
    assert_eq!(everywhere, 0);
    for file in it.files.iter().filter(|it| it.label.ends_with("60.pdf")) {
        let (part, page) = file.place.expect("it is in");
        assert!(Paper::of(&it.parts[part - 1].medium).text(page).contains("part 60"));
    }
}

#[test]
fn a_rehearsal_is_printed_with_boxes_and_says_so_when_nothing_was_found() {
    let dossier = dossier(Vec::new());
    let finding = Finding {
        repair: Repair::Ask,
        activity: None,
        number: Some(3),
        about: "Antibody panels".into(),
        sentence: "Nothing proves it: no file is attached.".into(),
        next: "Ask for a certificate.".into(),
    };
    let bytes = checklist(&dossier, &[finding], Size::Letter).expect("it prints");
    let text = Paper::of(&bytes).text(1);
    assert!(
        text.contains("Ask for this while you can") && text.contains("3. Antibody panels"),
        "{text}"
    );
    let bytes = checklist(&dossier, &[], Size::Letter).expect("it prints");
    assert!(Paper::of(&bytes).text(1).contains("Nothing was found"));
}

#[test]
#[ignore = "writes a package to look at: LOOK=FOLDER"]
fn a_package_to_look_at() {
    let folder = std::env::var("LOOK").expect("LOOK names a folder");
    let mut files = Files::new();
    let dossier = sixty(&mut files);
    let it = written(&dossier, &files, STAMPED);
    std::fs::write(format!("{folder}/package.pdf"), &it.parts[0].medium).expect("it is writable");
}
