//! What a PDF would do by itself in another reader. It is noted here, and never done.

use std::collections::BTreeSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};
use serde::{Deserialize, Serialize};

/// Something in a file that acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Active {
    /// A script.
    Script,
    /// A command that starts a program or opens another file.
    Launch,
    /// A form that sends what is typed in it.
    Sending,
    /// Files within the file.
    Files,
    /// Sound, film or three-dimensional scenes.
    Media,
}

impl Active {
    /// Returns what it is, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Script => "a script",
            Self::Launch => "a command to start something",
            Self::Sending => "a form that sends",
            Self::Files => "attached files",
            Self::Media => "sound or film",
        }
    }
}

/// More objects than this are not looked through; no certificate has them.
const MOST: usize = 50_000;
/// Objects written within each other deeper than this are not followed.
const DEEPEST: u32 = 12;

/// Finds what would act, each kind once.
pub fn of(pdf: &Pdf) -> Vec<Active> {
    let mut found = BTreeSet::new();
    if pdf.len() <= MOST {
        for object in pdf.objects() {
            match &object {
                Object::Dict(it) => look(it, 0, &mut found),
                Object::Stream(it) => look(it.dict(), 0, &mut found),
                Object::Array(it) => look_along(it, 0, &mut found),
                _ => {}
            }
        }
    }
    found.into_iter().collect()
}

fn look(dict: &Dict<'_>, depth: u32, found: &mut BTreeSet<Active>) {
    for (key, value) in dict.entries() {
        match (key.as_ref(), &value) {
            (b"JS" | b"JavaScript", _) => drop(found.insert(Active::Script)),
            (b"EF" | b"EmbeddedFiles", _) => drop(found.insert(Active::Files)),
            (b"S" | b"Subtype" | b"Type", MaybeRef::NotRef(Object::Name(name))) => {
                found.extend(named(name));
            }
            _ => {}
        }
        if depth < DEEPEST {
            match &value {
                MaybeRef::NotRef(Object::Dict(it)) => look(it, depth + 1, found),
                MaybeRef::NotRef(Object::Array(it)) => look_along(it, depth + 1, found),
                _ => {}
            }
        }
    }
}

fn look_along(array: &Array<'_>, depth: u32, found: &mut BTreeSet<Active>) {
    if depth >= DEEPEST {
        return;
    }
    for value in array.raw_iter() {
        match &value {
            MaybeRef::NotRef(Object::Dict(it)) => look(it, depth + 1, found),
            MaybeRef::NotRef(Object::Array(it)) => look_along(it, depth + 1, found),
            _ => {}
        }
    }
}

fn named(name: &Name<'_>) -> Option<Active> {
    Some(match name.as_ref() {
        b"JavaScript" => Active::Script,
        b"Launch" | b"ImportData" => Active::Launch,
        b"SubmitForm" => Active::Sending,
        b"FileAttachment" => Active::Files,
        b"RichMedia" | b"Movie" | b"Sound" | b"3D" | b"Screen" | b"Rendition" => Active::Media,
        _ => return None,
    })
}
