//! Reading certificates: from files anywhere to what they say, nothing stored.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

pub use reading::answer::{Answer, CertificateAnswer, FileAnswer};
pub use reading::fields::Field;

use reading::apart::Apart;
use reading::context::Context;
use reading::files::{Kind, Limits, Unreadable, inside};
use reading::optical::{Engine, Tesseract};

use crate::Error;

/// The hidden argument with which this program serves as its own reader.
pub const READ_APART: &str = "read-apart";

/// Reads files and what is inside them; each gets an answer, whatever it is.
///
/// Every file is opened in a process of its own, with limits. Scans are read where an engine is installed.
pub fn read(
    files: &[PathBuf],
    password: Option<&str>,
    names: Vec<String>,
) -> Result<Answer, Error> {
    let apart =
        Apart::myself(&[READ_APART]).map_err(|reason| Error::refused(reason.to_string()))?;
    let engine = Tesseract::find();
    let context = Context { names, ..Context::default() };
    let reader = Reader { apart, engine, context, password };
    let mut answers = Vec::new();
    for file in files {
        let name = file.display().to_string();
        match bytes(file) {
            Ok(bytes) => reader.file(name, &bytes, 0, &mut answers),
            Err((code, message)) => {
                answers.push(FileAnswer::unread(name, None, code.to_owned(), message));
            }
        }
    }
    Ok(Answer::of(answers))
}

/// Returns an answer as other programs read it; `reading.schema.json` describes it.
pub fn in_json(answer: &Answer) -> Result<String, Error> {
    serde_json::to_string_pretty(answer)
        .map_err(|fault| Error::refused(format!("The answer can't be written as JSON: {fault}.")))
}

/// Serves one job of a first process on the standard input and output.
pub fn serve_apart() -> Result<(), Error> {
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    reading::apart::serve(&mut input, &mut output)
        .map_err(|fault| Error::refused(format!("The reader stopped: {fault}.")))
}

struct Reader<'a> {
    apart: Apart,
    engine: Option<Tesseract>,
    context: Context,
    password: Option<&'a str>,
}

/// Archives in archives in archives are nobody's certificates.
const DEEPEST: u32 = 3;

impl Reader<'_> {
    fn file(&self, name: String, bytes: &[u8], depth: u32, answers: &mut Vec<FileAnswer>) {
        let kind = Kind::of(bytes);
        if let Some(kind @ (Kind::Email | Kind::Zip)) = kind {
            let files = if depth < DEEPEST {
                inside(bytes, kind, &Limits::USUAL)
            } else {
                Err(Unreadable::UnsoundArchive)
            };
            match files {
                Ok(files) => {
                    answers.push(FileAnswer::holder(name.clone(), kind));
                    for it in files {
                        self.file(format!("{name}/{}", it.name), &it.bytes, depth + 1, answers);
                    }
                }
                Err(reason) => answers.push(FileAnswer::refused(name, Some(kind), &reason)),
            }
            return;
        }
        let engine = self.engine.as_ref().map(|it| it as &dyn Engine);
        answers.push(match self.apart.read(bytes, self.password, engine, &self.context) {
            Ok(reading) => FileAnswer::read(name, &reading),
            Err(reason) => FileAnswer::refused(name, kind, &reason),
        });
    }
}

/// Reads a file whole; pipes, devices and folders are refused before they are opened, because opening one can hang.
fn bytes(file: &Path) -> Result<Vec<u8>, (&'static str, String)> {
    let cannot = |fault: std::io::Error| {
        ("not_opened", format!("\"{}\" can't be opened: {fault}.", file.display()))
    };
    let about = fs::metadata(file).map_err(cannot)?;
    if !about.is_file() {
        return Err(("not_a_file", format!("\"{}\" is not a file.", file.display())));
    }
    let mut bytes = Vec::new();
    File::open(file)
        .and_then(|it| it.take(Limits::USUAL.bytes + 1).read_to_end(&mut bytes))
        .map_err(cannot)?;
    Ok(bytes)
}
