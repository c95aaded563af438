//! Packs of the person's own: loaded from a file, kept in the record, exported, removed.

use std::path::Path;

use domain::journal::Op;
use domain::rule_file::{RuleFile, RuleFileKind};
use domain::rules::{Library, Origin, Overlay, Papers};
use serde::Serialize;

use crate::forms::SavedForm;
use crate::packs::read_rules;
use crate::{Changed, Desk, Error, Packs, files};

/// One file of rules of the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnPackRow {
    /// The pack it is, or changes.
    pub pack: String,
    /// Whether it is a whole pack; else it holds changes of one.
    pub whole: bool,
    /// What the pack is called.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The categories it serves, or what is changed, in words.
    pub about: String,
    /// Why it can't be used, a sentence each.
    pub trouble: Vec<String>,
    /// Its text.
    pub text: String,
}

/// What was loaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LoadedPack {
    /// The pack.
    pub pack: String,
    /// What it is called.
    pub title: String,
    /// Whether it took the place of one loaded before.
    pub replaced: bool,
}

/// Loads a pack of the person's own, or changes of a pack, from a file; refused where anything is wrong with it, and
/// what was loaded before stays.
pub fn load(desk: &mut Desk, file: &Path) -> Result<Changed<LoadedPack>, Error> {
    let (path, text) = read_rules(file)?;
    let name = file.file_name().map_or(path, |it| it.to_string_lossy().into_owned());
    let (rules, title) = match Overlay::is_one(&text) {
        true => changes(desk, &name, &text)?,
        false => whole(&name, &text)?,
    };
    let known = desk.store()?.rule_files()?;
    let replaced = known.iter().any(|it| (it.kind, &it.pack) == (rules.kind, &rules.pack));
    let others = known.into_iter().filter(|it| (it.kind, &it.pack) != (rules.kind, &rules.pack));
    let after: Vec<RuleFile> = others.chain([rules.clone()]).collect();
    // A second pack for one category would leave it open which holds; so would a change of a pack that is no more.
    let before: Vec<String> = desk.packs().faults().iter().map(ToString::to_string).collect();
    let packs = desk.packs().of_record(&after);
    let new: Vec<String> =
        packs.faults().iter().map(ToString::to_string).filter(|it| !before.contains(it)).collect();
    if !new.is_empty() {
        return Err(refused(&new));
    }
    let now = desk.now();
    desk.store_mut()?.transact(Op::PackLoaded, &title, now, |edit| {
        edit.put_rule_file(&rules).map_err(Error::from)
    })?;
    desk.reread_rules()?;
    Ok(desk.changed(Op::PackLoaded, LoadedPack { pack: rules.pack, title, replaced }))
}

/// Returns the person's own files of rules, whole packs first.
pub fn own_packs(desk: &Desk) -> Result<Vec<OwnPackRow>, Error> {
    let library = desk.packs().library();
    let row = |file: RuleFile| {
        let whole = file.kind == RuleFileKind::Pack;
        let pack = library.packs().iter().find(|it| it.id == file.pack);
        let trouble = desk.packs().faults().iter().filter(|it| it.file == file.name());
        let about = match (whole, pack) {
            (true, Some(pack)) => {
                let codes: Vec<&str> = pack.categories.iter().map(|it| it.code.as_str()).collect();
                codes.join(", ")
            }
            _ => {
                let overlay = Overlay::read(&file.name(), &file.text).ok();
                let clauses = overlay.map_or(0, |it| it.overrides.len());
                match clauses {
                    1 => "1 clause changed".into(),
                    many => format!("{many} clauses changed"),
                }
            }
        };
        OwnPackRow {
            whole,
            title: pack.map_or_else(|| file.pack.clone(), |it| it.title.clone()),
            version: pack.map(|it| it.version.clone()).unwrap_or_default(),
            about,
            trouble: trouble.map(|it| format!("{it}.")).collect(),
            pack: file.pack,
            text: file.text,
        }
    };
    let mut files = desk.store()?.rule_files()?;
    files.sort_by_key(|it| it.kind);
    Ok(files.into_iter().map(row).collect())
}

/// Removes a file of the person's own: what came with the program serves again.
pub fn remove(desk: &mut Desk, pack: &str, whole: bool) -> Result<Changed<()>, Error> {
    let kind = if whole { RuleFileKind::Pack } else { RuleFileKind::Overlay };
    let known = desk.store()?.rule_files()?;
    if !known.iter().any(|it| it.kind == kind && it.pack == pack) {
        return Err(Error::refused(format!("There is no pack \"{pack}\" of your own here."))
            .hinted("Undo may bring it back."));
    }
    let now = desk.now();
    desk.store_mut()?.transact(Op::PackRemoved, pack, now, |edit| {
        edit.drop_rule_file(kind, pack).map_err(Error::from)
    })?;
    desk.reread_rules()?;
    Ok(desk.changed(Op::PackRemoved, ()))
}

/// Returns a file of rules to save elsewhere: one of the person's own, or one that came with the program.
pub fn export(desk: &Desk, pack: &str, whole: bool) -> Result<RuleFile, Error> {
    let kind = if whole { RuleFileKind::Pack } else { RuleFileKind::Overlay };
    let own = desk.store()?.rule_files()?;
    if let Some(file) = own.into_iter().find(|it| it.kind == kind && it.pack == pack) {
        return Ok(file);
    }
    let text =
        desk.packs().text_of(pack).filter(|_| whole).ok_or_else(|| {
            Error::refused(format!("There is no file of rules for \"{pack}\" here."))
        })?;
    Ok(RuleFile { kind, pack: pack.to_owned(), text })
}

/// Saves a file of rules where the person chose, whole or not at all.
pub fn save(file: &RuleFile, path: &Path) -> Result<SavedForm, Error> {
    files::write_whole(path, file.text.as_bytes())?;
    Ok(SavedForm {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        folder: path.parent().unwrap_or(Path::new("")).display().to_string(),
    })
}

/// Reads changes of a pack.
fn changes(desk: &Desk, name: &str, text: &str) -> Result<(RuleFile, String), Error> {
    let all = |faults: &[domain::rules::Fault]| {
        refused(&faults.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let mut overlay = Overlay::read(name, text).map_err(|faults| all(&faults))?;
    let library = desk.packs().library();
    let (pack, faults) = library.lay(&overlay);
    let Some((pack, base)) = pack.zip(library.base_for(&overlay)) else {
        let wrong: Vec<_> = faults.into_iter().filter(|it| !it.is_warning()).collect();
        return Err(all(&wrong));
    };
    overlay.note_what_was(&base);
    let (kind, text) = (RuleFileKind::Overlay, overlay.text());
    Ok((RuleFile { kind, pack: overlay.pack, text }, pack.title))
}

/// Reads a whole pack, beside what came with the program.
fn whole(name: &str, text: &str) -> Result<(RuleFile, String), Error> {
    let built_in = Packs::built_in_files();
    let (library, faults) =
        Library::read_all(Papers { built_in: &built_in, own: &[(name, text)], overlays: &[] });
    let wrong: Vec<String> = faults
        .iter()
        .filter(|it| it.file == name && !it.is_warning())
        .map(ToString::to_string)
        .collect();
    if !wrong.is_empty() {
        return Err(refused(&wrong));
    }
    let found = library.packs().iter().find(|it| it.origin == Origin::Own);
    let pack = found.ok_or_else(|| refused(&[format!("{name}, line 1: it holds no pack")]))?;
    if Packs::built_in()?.library().base_of(&pack.id).is_some() {
        let id = &pack.id;
        return Err(Error::refused(format!(
            "{name}: the id \"{id}\" belongs to a pack that came with the program, and an id is never used twice."
        ))
        .hinted(format!("Write another id, such as \"my-{id}\", under [pack], and load it again.")));
    }
    let (kind, text) = (RuleFileKind::Pack, text.to_owned());
    Ok((RuleFile { kind, pack: pack.id.clone(), text }, pack.title.clone()))
}

fn refused(sentences: &[String]) -> Error {
    let sentences: Vec<String> = sentences.iter().map(|it| format!("{it}.")).collect();
    Error::refused(sentences.join("\n"))
        .hinted("Mend the file and load it again; the rules in use have not changed.")
}
