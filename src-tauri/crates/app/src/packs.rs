//! The rule packs: those that come with the program, and those of the person's own.

use std::borrow::Cow;
use std::fs;
use std::io::Read;
use std::path::Path;

use domain::credential::Credential;
use domain::rule_file::{RuleFile, RuleFileKind};
use domain::rules::{
    Confidence, Fault, KnownCategory, Library, MOST_BYTES, Origin, Papers, text_of,
};
use include_dir::{Dir, include_dir};

use crate::Error;
use crate::credentials::{Asks, BodyChoice, CategoryChoice};

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../rules");

/// The rules this program knows, and those of the person's own.
#[derive(Clone)]
pub struct Packs {
    library: Library,
    /// Packs named on the command line: they come first of all.
    named: Vec<(String, String)>,
    /// What the record brings along.
    files: Vec<RuleFile>,
    /// What is wrong with the person's own files.
    faults: Vec<Fault>,
}

impl Packs {
    /// Reads the packs that come with the program.
    pub fn built_in() -> Result<Self, Error> {
        let mut files = Vec::new();
        gather(&RULES, &mut files);
        let library = Library::read(&files).map_err(|faults| {
            let sentences: Vec<String> = faults.iter().map(ToString::to_string).collect();
            Error::refused(format!(
                "The rules that come with the program can't be read. {}",
                sentences.join("; ")
            ))
            .hinted("Install the program again; your record is unaffected.")
        })?;
        Ok(Self { library, named: Vec::new(), files: Vec::new(), faults: Vec::new() })
    }

    /// Reads the packs that come with the program and, before them, one of the person's own: where both serve a
    /// category, the person's own does.
    pub fn with_own(file: &Path) -> Result<Self, Error> {
        let (name, text) = read_rules(file)?;
        let packs = Self::read(vec![(name, text)], Vec::new());
        packs.must_hold("Mend the file and try again; nothing was judged by it.")?;
        Ok(packs)
    }

    /// Returns the rules a record is judged by: these, and before them those the record brings along.
    ///
    /// What is wrong with the record's own is left out, and said by [`Packs::faults`].
    pub fn of_record(&self, files: &[RuleFile]) -> Cow<'_, Self> {
        if self.files == files {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self::read(self.named.clone(), files.to_vec()))
    }

    /// Returns what is wrong with the person's own files, warnings left out.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Refuses files of the person's own that have a fault.
    pub(crate) fn must_hold(&self, hint: &str) -> Result<(), Error> {
        let sentences: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        match sentences.is_empty() {
            true => Ok(()),
            false => Err(Error::refused(sentences.join("\n")).hinted(hint)),
        }
    }

    /// Reads everything anew. What comes with the program was read without fault before.
    fn read(named: Vec<(String, String)>, files: Vec<RuleFile>) -> Self {
        let mut built_in = Vec::new();
        gather(&RULES, &mut built_in);
        let of = |kind| {
            let texts = files.iter().filter(move |it| it.kind == kind);
            texts.map(|it| (it.name(), it.text.as_str())).collect::<Vec<_>>()
        };
        let (packs, overlays) = (of(RuleFileKind::Pack), of(RuleFileKind::Overlay));
        let named_texts = named.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let own: Vec<(&str, &str)> =
            named_texts.chain(packs.iter().map(|(name, text)| (name.as_str(), *text))).collect();
        let overlays: Vec<(&str, &str)> =
            overlays.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let (library, mut faults) =
            Library::read_all(Papers { built_in: &built_in, own: &own, overlays: &overlays });
        faults.retain(|it| !it.is_warning());
        Self { library, named, files, faults }
    }

    /// Returns the files that come with the program, by name and text.
    pub(crate) fn built_in_files() -> Vec<(&'static str, &'static str)> {
        let mut files = Vec::new();
        gather(&RULES, &mut files);
        files
    }

    /// Returns the text of the file a pack that came with the program stands in.
    pub(crate) fn text_of(&self, pack: &str) -> Option<String> {
        let pack = self.library.base_of(pack).filter(|it| it.origin == Origin::BuiltIn)?;
        let files = Self::built_in_files().into_iter();
        files.filter(|(name, _)| *name == pack.file()).map(|(_, text)| text.to_owned()).next()
    }

    /// Returns the rules themselves.
    pub(crate) fn library(&self) -> &Library {
        &self.library
    }

    /// Returns the bodies and categories to choose from.
    pub(crate) fn bodies(&self) -> Vec<BodyChoice> {
        let body = |it: &domain::rules::Body| BodyChoice {
            id: it.id.clone(),
            name: it.name.clone(),
            categories: it.categories.iter().map(|known| self.choice(&it.id, known)).collect(),
        };
        self.library.bodies().iter().map(body).collect()
    }

    /// Finds a category of a body.
    pub(crate) fn category(&self, body: &str, code: &str) -> Option<CategoryChoice> {
        let body = self.library.bodies().iter().find(|it| it.id == body)?;
        let known = body.categories.iter().find(|it| it.category.code == code)?;
        Some(self.choice(&body.id, known))
    }

    /// Returns the full name of a credential's category, or its code where none is known.
    pub(crate) fn category_name(&self, credential: &Credential) -> String {
        let known = self.category(&credential.body, &credential.category);
        known.map_or_else(|| credential.category.clone(), |it| it.name)
    }

    /// Returns the name of a body, or its word where none is known.
    pub(crate) fn body_name(&self, body: &str) -> String {
        let known = self.library.bodies().iter().find(|it| it.id == body);
        known.map_or_else(|| body.to_owned(), |it| it.name.clone())
    }

    fn choice(&self, body: &str, known: &KnownCategory) -> CategoryChoice {
        let pack = self.library.pack_for(body, &known.category.code);
        let latest =
            pack.and_then(|it| it.revisions.iter().max_by_key(|revision| revision.applies.from));
        CategoryChoice {
            code: known.category.code.clone(),
            name: known.category.name.clone(),
            confidence: known.known.unwrap_or(Confidence::Unknown).word().into(),
            sentence: known.sentence.clone(),
            cycle_years: latest.and_then(|it| it.cycle.as_ref()).map(|it| it.says.years),
            asks: Asks::of(pack.or_else(|| self.library.common(body))),
        }
    }
}

/// Reads a file of rules from the disk as its name and text; one that can't be rules is refused, a huge one unread.
pub(crate) fn read_rules(file: &Path) -> Result<(String, String), Error> {
    let name = file.display().to_string();
    let cannot = |fault: std::io::Error| {
        Error::refused(format!("The rules in \"{name}\" can't be read: {fault}."))
            .hinted("Look whether the file is there and may be read; nothing has changed.")
    };
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    fs::File::open(file).map_err(cannot)?.take(most).read_to_end(&mut bytes).map_err(cannot)?;
    let text = text_of(&name, &bytes).map_err(|fault| {
        Error::refused(format!("{fault}."))
            .hinted("Choose a rule pack in the format ce-rules/1; nothing has changed.")
    })?;
    Ok((name.clone(), text.to_owned()))
}

/// Gathers the text of every file of rules, by name.
fn gather<'d>(dir: &'d Dir<'d>, files: &mut Vec<(&'d str, &'d str)>) {
    for file in dir.files().filter(|it| it.path().extension().is_some_and(|it| it == "toml")) {
        let name = file.path().to_str().expect("the rules are named in plain letters");
        files.push((name, file.contents_utf8().expect("the rules are text")));
    }
    for below in dir.dirs() {
        gather(below, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_of_ones_own_comes_before_the_built_in_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let built_in = RULES
            .get_file("ascp/mls.toml")
            .and_then(|it| it.contents_utf8())
            .expect("MLS is built in");
        let file = folder.path().join("mine.toml");
        std::fs::write(&file, built_in.replace("id = \"ascp-mls\"", "id = \"my-mls\""))
            .expect("it can be written");
        let packs = Packs::with_own(&file).expect("nothing is wrong with it");
        assert_eq!(
            packs.library().pack_for("ascp", "MLS").map(|it| it.id.as_str()),
            Some("my-mls")
        );
        assert_eq!(
            packs.library().pack_for("ascp", "HT").map(|it| it.id.as_str()),
            Some("ascp-ht")
        );
    }

    #[test]
    fn a_broken_pack_is_refused_with_file_and_line() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("mine.toml");
        std::fs::write(&file, "format = \"ce-rules/1\"\n[pack]\nid = 3\n")
            .expect("it can be written");
        let message = Packs::with_own(&file).err().expect("an id is text").message;
        assert!(message.contains("mine.toml, line 3"), "{message}");
    }

    #[test]
    fn the_rules_that_come_with_the_program_have_no_fault() {
        let packs = Packs::built_in().expect("no fault");
        for code in ["MLS", "MLT", "HT", "HTL", "PA"] {
            assert!(packs.category("ascp", code).is_some(), "{code}");
        }
    }
}
