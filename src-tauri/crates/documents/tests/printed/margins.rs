//! Nothing runs off the paper, however long what a person writes.

use documents::forms;
use documents::sheet::{Font, Paper};
use printpdf::{Op, PdfFontHandle, PdfPage, TextItem};

use crate::samples::{self, LONG_TITLE};

/// Returns the left end, the right end and the baseline of each text on a page, in points from the lower left.
fn texts(page: &PdfPage) -> Vec<(f32, f32, f32, String)> {
    let mut all: Vec<(f32, f32, f32, String)> = Vec::new();
    let (mut font, mut size) = (Font::SansRegular, 0.0);
    for op in &page.ops {
        match op {
            Op::SetTextCursor { pos } => all.push((pos.x.0, pos.x.0, pos.y.0, String::new())),
            Op::SetFont { font: PdfFontHandle::External(id), size: set } => {
                font = Font::from_name(id.0.as_bytes()).expect("our pages use our fonts");
                size = set.0;
            }
            Op::ShowText { items } => {
                let (_, right, _, said) = all.last_mut().expect("text follows its place");
                for item in items {
                    let TextItem::Text(text) = item else { panic!("our pages show plain text") };
                    let advance = |it| font.advance(it).expect("what is drawn has a glyph");
                    *right += text.chars().map(advance).sum::<f32>() * size;
                    said.push_str(text);
                }
            }
            _ => {}
        }
    }
    all
}

fn hold(pages: &[PdfPage], paper: Paper) {
    let left = paper.side_margin();
    let right = paper.width() - left;
    for (number, page) in pages.iter().enumerate() {
        for (from, to, baseline, said) in texts(page) {
            let place = format!("page {} of {}, {paper:?}: {said}", number + 1, pages.len());
            assert!(from >= left - 0.1 && to <= right + 0.1, "{from}..{to} on {place}");
            assert!(baseline > 24.0 && baseline < paper.height() - 24.0, "{baseline} on {place}");
        }
    }
}

#[test]
fn long_words_and_long_titles_stay_inside_the_margins() {
    let word = "Donaudampfschiff".repeat(40);
    for paper in [Paper::Letter, Paper::A4] {
        let mut held = samples::held();
        held.holder = format!("{word} Ångström");
        held.category = LONG_TITLE.into();
        held.number = Some("9".repeat(80));

        let mut assessment = samples::employer_assessment(40);
        assessment.held = held.clone();
        assessment.own_area = Some(word.clone());
        assessment.instruments.push(word.clone());
        hold(&forms::employer_assessment::pages(&assessment, paper).pages, paper);

        let mut teaching = samples::clinical_teaching();
        teaching.held = held.clone();
        teaching.taught[0].subject = word.clone();
        teaching.taught[0].areas = vec![word.clone()];
        hold(&forms::clinical_teaching::pages(&teaching, paper).pages, paper);

        let mut worksheet = samples::declaration(30);
        worksheet.held = held;
        worksheet.sections[2].name = word.clone();
        worksheet.sections[2].lines[0].title = word.repeat(10);
        worksheet.sections[3].lines[0].provider = Some(word.clone());
        worksheet.headline = word.clone();
        hold(&forms::declaration::pages(&worksheet, paper).pages, paper);
    }
}

#[test]
fn the_employer_assessment_has_its_signature_on_the_front_and_its_guidelines_on_the_reverse() {
    for paper in [Paper::Letter, Paper::A4] {
        let mut form = samples::employer_assessment(9);
        form.held.holder =
            "Maria-Theresia Konstantinopoulou-Papadopoulos von und zu Löwenstein, MSc".into();
        form.own_area = Some(
            "Point-of-care testing and the validation of new analyzers across four laboratories"
                .into(),
        );
        let pages = forms::employer_assessment::pages(&form, paper).pages;
        let says = |page: &PdfPage, what: &str| texts(page).iter().any(|it| it.3 == what);
        assert!(
            says(&pages[0], "Signature") && says(&pages[0], "Daytime phone number"),
            "{paper:?}"
        );
        assert!(says(&pages[1], "Guidelines for the assessor"), "{paper:?}");
    }
}
