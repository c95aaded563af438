//! Independent readers. A missing one fails the test: a check that is skipped in silence is none.

use std::path::Path;
use std::process::Command;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// A page as grey pixels, row by row.
pub struct Grey {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

impl Grey {
    /// Returns the mean difference from another picture of the same size, from 0 to 255.
    pub fn difference(&self, other: &Self) -> f64 {
        assert_eq!((self.width, self.height), (other.width, other.height), "the pictures' sizes");
        let sum: u64 =
            self.pixels.iter().zip(&other.pixels).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
        sum as f64 / self.pixels.len() as f64
    }

    /// Returns how many pixels carry ink in the part from `top` to `bottom`, as shares of the height.
    pub fn ink(&self, top: f32, bottom: f32) -> usize {
        let row = |share: f32| (share * self.height as f32) as usize * self.width;
        self.pixels[row(top)..row(bottom)].iter().filter(|it| **it < 200).count()
    }

    /// Returns the upper part of so many rows.
    pub fn upper(mut self, rows: usize) -> Self {
        self.pixels.truncate(rows * self.width);
        Self { height: rows, ..self }
    }
}

/// Runs a reader on a file and returns what it says; it must not complain.
pub fn ask(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|fault| {
        panic!("{program} is needed (poppler-utils, qpdf, mupdf-tools): {fault}")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} failed: {said}{complaint}");
    said
}

/// A PDF in a file of its own, for readers that want one.
pub struct Paper {
    folder: tempfile::TempDir,
}

impl Paper {
    pub fn of(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("it.pdf"), bytes).expect("it is writable");
        Self { folder }
    }

    pub fn path(&self) -> String {
        self.folder.path().join("it.pdf").display().to_string()
    }

    /// Asks qpdf whether it is sound.
    pub fn check(&self) {
        let said = ask("qpdf", &["--check", &self.path()]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    }

    /// Returns the text of a page, as poppler reads it.
    pub fn text(&self, page: usize) -> String {
        let page = page.to_string();
        words(&ask("pdftotext", &["-f", &page, "-l", &page, "-enc", "UTF-8", &self.path(), "-"]))
    }

    /// Returns the text of a page, as mupdf reads it.
    pub fn mupdf_text(&self, page: usize) -> String {
        let page = page.to_string();
        words(&ask("mutool", &["draw", "-q", "-F", "text", &self.path(), &page]))
    }

    /// Returns how many pages poppler finds.
    pub fn pages(&self) -> usize {
        let said = ask("pdfinfo", &[&self.path()]);
        let line =
            said.lines().find_map(|it| it.strip_prefix("Pages:")).expect("pages are counted");
        line.trim().parse().expect("a number of pages")
    }

    /// Returns a page as poppler draws it, at 72 dots per inch.
    pub fn poppler(&self, page: usize) -> Grey {
        let (out, page) =
            (self.folder.path().join("poppler").display().to_string(), page.to_string());
        let of = [
            "-cropbox",
            "-gray",
            "-r",
            "72",
            "-f",
            &page,
            "-l",
            &page,
            "-singlefile",
            &self.path(),
            &out,
        ];
        ask("pdftoppm", &of);
        grey_map(&self.folder.path().join("poppler.pgm"))
    }

    /// Returns a page as mupdf draws it, at 72 dots per inch.
    pub fn mupdf(&self, page: usize) -> Grey {
        let (out, page) =
            (self.folder.path().join("mupdf.pgm").display().to_string(), page.to_string());
        ask("mutool", &["draw", "-q", "-c", "gray", "-r", "72", "-o", &out, &self.path(), &page]);
        grey_map(&self.folder.path().join("mupdf.pgm"))
    }

    /// Returns a page as hayro draws it, at 72 dots per inch.
    pub fn hayro(&self, page: usize) -> Grey {
        let bytes = std::fs::read(self.path()).expect("it was written before");
        let pdf = Pdf::new(bytes).expect("hayro reads what we write");
        let (interpreting, rendering) = (InterpreterSettings::default(), RenderSettings::default());
        let size = PixmapSettings { x_scale: 1.0, y_scale: 1.0, bg_color: WHITE };
        let page = &pdf.pages()[page - 1];
        let drawn = render(page, &RenderCache::new(), &interpreting, &rendering, &size);
        let grey = |it: &[u8]| {
            ((u32::from(it[0]) * 2 + u32::from(it[1]) * 5 + u32::from(it[2])) / 8) as u8
        };
        Grey {
            width: drawn.width().into(),
            height: drawn.height().into(),
            pixels: drawn.data_as_u8_slice().chunks_exact(4).map(grey).collect(),
        }
    }

    /// Returns the file's objects in a form that can be searched.
    pub fn objects(&self) -> String {
        let output = Command::new("qpdf")
            .args(["--qdf", "--object-streams=disable", &self.path(), "-"])
            .output()
            .expect("qpdf is needed");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

/// Reads a binary grey map of 8 bits.
fn grey_map(path: &Path) -> Grey {
    let bytes = std::fs::read(path).expect("the reader wrote a picture");
    let mut at = 0;
    let mut word = || {
        let start =
            at + bytes[at..].iter().position(|it| !it.is_ascii_whitespace()).expect("a head");
        let end = start + bytes[start..].iter().position(u8::is_ascii_whitespace).expect("a head");
        at = end;
        String::from_utf8_lossy(&bytes[start..end]).into_owned()
    };
    assert_eq!(word(), "P5", "a grey map");
    let (width, height) = (word().parse().expect("a width"), word().parse().expect("a height"));
    assert_eq!(word(), "255", "8 bits");
    Grey { width, height, pixels: bytes[at + 1..].to_vec() }
}

/// Makes every stretch of white space one space.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
