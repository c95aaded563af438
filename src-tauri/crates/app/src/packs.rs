//! The rule packs that come with the program.

use std::path::Path;

use domain::credential::Credential;
use domain::rules::{Confidence, KnownCategory, Library};
use include_dir::{Dir, include_dir};

use crate::Error;
use crate::credentials::{Asks, BodyChoice, CategoryChoice};

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../rules");

/// The rules this program knows.
pub struct Packs {
    library: Library,
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
        Ok(Self { library })
    }

    /// Reads the packs that come with the program and, before them, one of the person's own: where both serve a
    /// category, the person's own does.
    pub fn with_own(file: &Path) -> Result<Self, Error> {
        let name = file.display().to_string();
        let text = std::fs::read_to_string(file).map_err(|fault| {
            Error::refused(format!("The rules in \"{name}\" can't be read: {fault}."))
        })?;
        let mut files = vec![(name.as_str(), text.as_str())];
        gather(&RULES, &mut files);
        // The built-in pack of the same category is reported as the second of two; only the person's own can be at fault.
        let (library, faults) = Library::read_what_holds(&files);
        let own: Vec<String> = faults
            .iter()
            .filter(|it| it.file == name && !it.is_warning())
            .map(ToString::to_string)
            .collect();
        if own.is_empty() {
            Ok(Self { library })
        } else {
            Err(Error::refused(own.join("\n"))
                .hinted("Mend the file and try again; nothing was judged by it."))
        }
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
