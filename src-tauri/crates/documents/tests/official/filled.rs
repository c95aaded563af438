//! What is written is there: as a value for programs, and as ink for people.

use std::collections::BTreeMap;

use documents::official::{Answer, Answers, Blank, Filled, Note};
use lopdf::{Object, dictionary};

use crate::made::{self, Rect, every_kind};
use crate::readers::{Grey, Paper, ask};

pub fn answers() -> Answers {
    let text = |it: &str| Answer::Text(it.to_owned());
    let fields = [
        ("Text1", text("Zoë Nguyễn-Łukasik")),
        ("Certification Category", text("MLS")),
        ("Number.Cells", text("12345678")),
        (
            "Instruments",
            text("Sysmex XN-1000, complete blood count and differential\nGram stain\nОбщий анализ"),
        ),
        ("Blood Bank", Answer::Tick(true)),
        ("Chemistry", Answer::Tick(true)),
        ("Level", text("Advanced")),
        ("State", text("New York")),
        ("Kinds", text("Teaching")),
        ("Echo", text("twice")),
        ("Turned", text("upward")),
    ];
    let fields = fields.into_iter().map(|(name, answer)| (name.to_owned(), answer));
    Answers { fields: fields.collect(), placed: Vec::new() }
}

pub fn filled(blank: &[u8], flat: bool) -> Filled {
    let blank = Blank::open(blank).expect("the form can be filled");
    blank.fill(&answers(), flat).expect("the form can be filled")
}

/// Returns the values as qpdf reads them.
fn values(paper: &Paper) -> BTreeMap<String, String> {
    let said = ask("qpdf", &["--json", "--json-key=acroform", &paper.path()]);
    let mut values = BTreeMap::new();
    let mut name = String::new();
    for line in said.lines().map(str::trim) {
        let quoted = |it: &str| it.trim_end_matches(',').trim_matches('"').to_owned();
        if let Some(it) = line.strip_prefix("\"fullname\": ") {
            name = quoted(it);
        }
        if let Some(it) = line.strip_prefix("\"value\": ") {
            values.insert(name.clone(), quoted(it));
        }
    }
    values
}

/// Counts the pixels that differ inside a rectangle of an upright Letter page.
fn changed(with: &Grey, without: &Grey, rect: Rect) -> usize {
    let inside = |index: usize| within(with, index, rect, 0.0);
    differing(with, without).filter(|it| inside(*it)).count()
}

pub fn within(picture: &Grey, index: usize, rect: Rect, margin: f32) -> bool {
    let scale = picture.width as f32 / 612.0;
    let (x, y) = ((index % picture.width) as f32 / scale, (index / picture.width) as f32 / scale);
    let [left, bottom, right, top] = rect.map(|it| it as f32);
    let up = 792.0 - y;
    (left - margin..=right + margin).contains(&x) && (bottom - margin..=top + margin).contains(&up)
}

pub fn differing<'g>(with: &'g Grey, without: &'g Grey) -> impl Iterator<Item = usize> + 'g {
    assert_eq!((with.width, with.height), (without.width, without.height));
    let pairs = with.pixels.iter().zip(&without.pixels).enumerate();
    pairs.filter(|(_, (a, b))| a.abs_diff(**b) > 40).map(|it| it.0)
}

pub fn places() -> Vec<Rect> {
    let mut all = vec![made::NAME, made::CATEGORY, made::NUMBER, made::INSTRUMENTS];
    all.extend([made::BLOOD_BANK, made::CHEMISTRY, made::STATE, made::KINDS, made::TURNED]);
    all.extend(made::ECHO);
    all.push(made::LEVELS[2]);
    all
}

#[test]
fn every_kind_of_field_holds_what_was_written_and_shows_it() {
    for (needs, packed) in [(false, false), (true, false), (false, true)] {
        let blank = every_kind(needs, packed, 0);
        let filled = filled(&blank, false);
        assert_eq!(filled.notes, []);
        let (paper, bare) = (Paper::of(&filled.bytes), Paper::of(&blank));
        paper.check();
        let values = values(&paper);
        for (name, value) in [
            ("Text1", "u:Zoë Nguyễn-Łukasik"),
            ("Number.Cells", "u:12345678"),
            ("Blood Bank", "/On"),
            ("Chemistry", "/Yes"),
            ("Level", "/2"),
            ("State", "u:NY"),
            ("Kinds", "u:Teaching"),
            ("Echo", "u:twice"),
        ] {
            let held = values.get(name).map(|it| it.trim_start_matches("u:"));
            assert_eq!(held, Some(value.trim_start_matches("u:")), "{name}: {values:?}");
        }
        for said in [paper.text(1), paper.mupdf_text(1)] {
            for words in ["Zoë Nguyễn-Łukasik", "Gram stain", "Общий анализ", "New York"]
            {
                assert!(said.contains(words), "{words} in {said}");
            }
            assert_eq!(said.matches("twice").count(), 2, "{said}");
        }
        for (reader, with, without) in [
            ("poppler", paper.poppler(1), bare.poppler(1)),
            ("mupdf", paper.mupdf(1), bare.mupdf(1)),
            ("hayro", paper.hayro(1), bare.hayro(1)),
        ] {
            for rect in places() {
                let ink = changed(&with, &without, rect);
                assert!(ink > 5, "{reader} shows only {ink} pixels in {rect:?}");
            }
            let everywhere = places().into_iter().chain(made::LEVELS).chain([made::SIGNATURE]);
            let places: Vec<Rect> = everywhere.collect();
            let strays = differing(&with, &without)
                .filter(|at| !places.iter().any(|it| within(&with, *at, *it, 1.6)));
            assert_eq!(strays.count(), 0, "{reader} shows something outside the fields");
        }
    }
}

#[test]
fn the_blank_is_left_as_it_was() {
    let blank = every_kind(false, false, 0);
    let before = blank.clone();
    filled(&blank, true);
    assert_eq!(blank, before);
}

#[test]
fn what_does_not_fit_or_is_not_offered_is_named_and_left_empty() {
    let blank = every_kind(false, false, 0);
    let text = |it: &str| Answer::Text(it.to_owned());
    let fields = [
        ("Number.Cells", text("12345678901")),
        ("State", text("Nevada")),
        ("Text1", text(&"long ".repeat(200))),
        ("Nothing", text("x")),
        ("Echo", text("李")),
    ];
    let fields = fields.into_iter().map(|(name, answer)| (name.to_owned(), answer)).collect();
    let opened = Blank::open(&blank).expect("the form can be filled");
    let answers = Answers { fields, placed: Vec::new() };
    let filled = opened.fill(&answers, false).expect("the form can be filled");
    let field = |it: &str| it.to_owned();
    assert_eq!(
        filled.notes,
        [
            Note::TooLong { field: field("Number.Cells") },
            Note::TooLong { field: field("Text1") },
            Note::NotOffered { field: field("State"), value: field("Nevada") },
            Note::NoSuchField { field: field("Nothing") },
            Note::Uncovered { signs: field("李") },
        ]
    );
    let values = values(&Paper::of(&filled.bytes));
    assert!(!values.get("State").is_some_and(|it| it.contains("Nevada")));
}

#[test]
fn a_value_that_stood_in_the_form_already_is_drawn_where_viewers_were_to_draw_it() {
    let mut form = made::Form::new();
    form.field(
        "Kept",
        "Tx",
        made::NAME,
        dictionary! {
            "V" => Object::string_literal("stood here"),
        },
    );
    let blank = form.bytes(dictionary! { "NeedAppearances" => true }, false);
    let opened = Blank::open(&blank).expect("the form can be filled");
    let filled = opened.fill(&Answers::default(), false).expect("the form can be filled");
    assert!(Paper::of(&filled.bytes).text(1).contains("stood here"));
}
