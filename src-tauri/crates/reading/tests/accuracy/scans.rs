//! The texts once more, as paper: set in type, printed, and put on a scanner, under a telephone, through a fax machine.
//!
//! All of it is seeded by the name of the text, so that the same words always become the same pixels.

use make_sample::paper::{Face, Page, Pen, document};
use make_sample::rng::Rng;
use make_sample::scan::{
    Ground, Wear, black_and_white_png, colour_jpeg, grey_jpeg, rendered, worn,
};

/// What a paper went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A PDF as its provider made it.
    Pdf,
    /// An office scanner at 200 dots per inch.
    Scanner,
    /// A telephone, the light falling from one side.
    Telephone,
    /// A fax machine.
    Fax,
    /// A poor scan: 110 dots per inch, tilted, shaded, soft.
    Poor,
}

impl Way {
    /// Every way, the kindest first.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Scanner, Self::Telephone, Self::Fax, Self::Poor];
}

/// Returns a text as the bytes of a file that went this way.
pub fn file(name: &str, text: &str, way: Way) -> Vec<u8> {
    let mut rng = Rng::named(2_026, name);
    let pdf = document(&[typeset(text, &mut rng)]);
    let picture = |dpi| rendered(&pdf, dpi).expect("it was drawn a moment ago");
    match way {
        Way::Pdf => pdf,
        Way::Scanner => {
            let wear = Wear::of_a_scanner(&mut rng);
            grey_jpeg(&worn(&picture(200.0), &wear, &mut rng), 70)
        }
        Way::Telephone => {
            let wear = Wear::of_a_telephone(&mut rng);
            colour_jpeg(&worn(&picture(190.0), &wear, &mut rng), 65)
        }
        Way::Fax => {
            let wear = Wear::of_a_fax(&mut rng);
            black_and_white_png(&worn(&picture(200.0), &wear, &mut rng), 140)
        }
        Way::Poor => {
            let wear = Wear {
                tilt: rng.sign() * rng.between(1.8, 2.8),
                shade: 0.35,
                shade_from: rng.between(0.0, 360.0),
                fade: 0.2,
                softness: 1,
                grain: 4.0,
                specks: 20,
                ground: Ground::Lid,
            };
            grey_jpeg(&worn(&picture(110.0), &wear, &mut rng), 45)
        }
    }
}

/// Sets a text in one of the usual faces; what a text editor would show in columns stands in columns.
fn typeset(text: &str, rng: &mut Rng) -> Page {
    let faces = [Face::Sans, Face::Serif, Face::Mono];
    let face = faces[(rng.bits() % 3) as usize];
    let longest = text.lines().map(|it| it.chars().count()).max().unwrap_or(1).max(60);
    let step = (520.0 / longest as f32).min(6.6);
    let size = if face == Face::Mono { step / 0.6 } else { step / 0.52 };
    let mut page = Page::letter();
    let mut y = 64.0;
    for line in text.lines() {
        for (column, cell) in cells(line) {
            let pen = Pen::new(face, size);
            page.text(46.0 + column as f32 * step, y, pen, cell);
        }
        y += size * 1.45;
    }
    page
}

/// Returns what stands between wide gaps of a line, with the column it begins in.
fn cells(line: &str) -> Vec<(usize, &str)> {
    let mut cells = Vec::new();
    let mut at = 0;
    for part in line.split("  ") {
        let trimmed = part.trim_start();
        if !trimmed.trim_end().is_empty() {
            let indent = part.len() - trimmed.len();
            let column = line[..at + indent].chars().count();
            cells.push((column, trimmed.trim_end()));
        }
        at += part.len() + 2;
    }
    cells
}
