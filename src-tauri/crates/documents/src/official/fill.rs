//! Writes answers into a copy of a form.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, dictionary, text_string};

use super::blank::{Blank, form_of};
use super::field::{Field, Kind, Offered};
use super::letters::{Letters, packed};
use super::look::{Ask, Frame, LARGEST, Size, Way, text};
use super::refused::Refused;
use super::walk::Raw;
use super::{Placed, flatten, place};
use crate::merge::tree::{catalog, dict_of, get, resolved};
use crate::sheet::{Align, uncovered};

/// What goes into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text, or the value or name of what is chosen.
    Text(String),
    /// A tick, or none.
    Tick(bool),
}

/// What goes into a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// By the full name of the field.
    pub fields: BTreeMap<String, Answer>,
    /// Text on the pages, for forms without fields.
    pub placed: Vec<Placed>,
}

/// A filled copy of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The file.
    pub bytes: Vec<u8>,
    /// What could not be written as asked, and what else became of the form.
    pub notes: Vec<Note>,
}

/// Something a person should know about a filled form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// The text has more letters than the field takes, or than can be read in it; the field was left empty.
    TooLong {
        /// The field.
        field: String,
    },
    /// The form does not offer this; the field was left empty.
    NotOffered {
        /// The field.
        field: String,
        /// What was to be chosen.
        value: String,
    },
    /// There is no such field, or it can't hold such an answer.
    NoSuchField {
        /// The field.
        field: String,
    },
    /// The form keeps this field to itself.
    ReadOnly {
        /// The field.
        field: String,
    },
    /// No font has these signs; a replacement stands in their place.
    Uncovered {
        /// The signs.
        signs: String,
    },
    /// The form also came in Adobe's own kind (XFA), which was left out of the copy so that the fields count.
    WithoutXfa,
    /// Adobe's permission to save the form in Reader was left out of the copy, as it holds for the blank only.
    WithoutRights,
}

/// A copy under the pen.
pub(super) struct Pen<'b> {
    pub(super) blank: &'b Blank,
    pub(super) document: Document,
    letters: Letters,
    notes: BTreeSet<Note>,
    uncovered: BTreeSet<char>,
}

pub(super) fn fill(blank: &Blank, answers: &Answers, flat: bool) -> Result<Filled, Refused> {
    let mut pen = Pen {
        blank,
        document: blank.document.clone(),
        letters: Letters::default(),
        notes: BTreeSet::new(),
        uncovered: BTreeSet::new(),
    };
    for (name, answer) in &answers.fields {
        pen.answer(name, answer);
    }
    pen.draw_what_stands(answers);
    pen.set_the_form_right(flat);
    pen.place(&answers.placed);
    if flat {
        flatten::all(&mut pen.document, &blank.leaves);
    }
    let Pen { mut document, letters, mut notes, uncovered, .. } = pen;
    letters.embed(&mut document).map_err(|_| Refused::Unreadable)?;
    if !uncovered.is_empty() {
        notes.insert(Note::Uncovered { signs: uncovered.iter().collect() });
    }
    if let Some(seal) = &blank.seal {
        document.encrypt(seal).map_err(|_| Refused::Restricted)?;
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| Refused::Unreadable)?;
    Ok(Filled { bytes, notes: notes.into_iter().collect() })
}

impl Pen<'_> {
    fn answer(&mut self, name: &str, answer: &Answer) {
        let blank = self.blank;
        let field = blank.fields().iter().find(|it| it.name == name);
        let raw = blank.raw.iter().find(|it| it.name == name);
        let (Some(field), Some(raw)) = (field, raw) else {
            return self.note(Note::NoSuchField { field: name.to_owned() });
        };
        if field.read_only {
            return self.note(Note::ReadOnly { field: name.to_owned() });
        }
        match (&field.kind, answer) {
            (Kind::Line { .. } | Kind::Comb { .. } | Kind::Lines { .. }, Answer::Text(text)) => {
                self.write(field, raw, text);
            }
            (Kind::List { offered, free, .. }, Answer::Text(text)) => match chosen(offered, text) {
                Some(it) => self.choose(field, raw, Some(it), &it.name.clone()),
                None if *free || text.is_empty() => self.choose(field, raw, None, text),
                None => self.note(Note::NotOffered { field: name.to_owned(), value: text.clone() }),
            },
            (Kind::Tick, Answer::Tick(on)) => {
                let states: Vec<String> = self.states(raw);
                let state = states.first().filter(|_| *on).cloned();
                self.press(field, raw, state.as_deref(), &states);
            }
            (Kind::Buttons(offered), Answer::Text(text)) => match chosen(offered, text) {
                Some(it) => {
                    let value = it.value.clone();
                    let states = self.states(raw);
                    self.press(field, raw, Some(&value), &states);
                }
                None => {
                    self.note(Note::NotOffered { field: name.to_owned(), value: text.clone() });
                }
            },
            _ => self.note(Note::NoSuchField { field: name.to_owned() }),
        }
    }

    fn note(&mut self, note: Note) {
        self.notes.insert(note);
    }

    /// Writes a text into a field and draws it wherever the field stands.
    fn write(&mut self, field: &Field, raw: &Raw, text: &str) {
        let most = match field.kind {
            Kind::Comb { cells } => Some(cells),
            Kind::Line { most } | Kind::Lines { most } => most,
            _ => None,
        };
        let too_long = most.is_some_and(|it| text.chars().count() > it);
        if too_long || !self.draw_text(field, raw, text, None) {
            return self.note(Note::TooLong { field: field.name.clone() });
        }
        self.hold(raw, &text_string(&text.replace('\n', "\r")));
    }

    fn choose(&mut self, field: &Field, raw: &Raw, offered: Option<&Offered>, name: &str) {
        let Kind::List { offered: all, open, .. } = &field.kind else { return };
        let drawn = if *open {
            let lines: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
            let at = offered.and_then(|it| all.iter().position(|other| other == it));
            self.draw_text(field, raw, &lines.join("\n"), at)
        } else {
            self.draw_text(field, raw, name, None)
        };
        if !drawn {
            return self.note(Note::TooLong { field: field.name.clone() });
        }
        self.hold(raw, &text_string(offered.map_or(name, |it| it.value.as_str())));
    }

    /// Draws a text in every place of a field; tells whether it fits all of them.
    fn draw_text(&mut self, field: &Field, raw: &Raw, text: &str, chosen: Option<usize>) -> bool {
        let (size, color) = self.default_look(raw);
        let align = match get(&self.document, &raw.attributes, b"Q").and_then(|it| it.as_i64().ok())
        {
            Some(1) => Align::Center,
            Some(2) => Align::Right,
            _ => Align::Left,
        };
        let way = match field.kind {
            Kind::Comb { cells } => Way::Cells(cells),
            Kind::Lines { .. } | Kind::List { open: true, .. } => Way::Lines,
            _ => Way::Line,
        };
        let ask = Ask { text, way, size, align, color: &color, chosen };
        let mut drawn = Vec::new();
        for widget in &raw.widgets {
            let Ok(dict) = self.document.get_dictionary(widget.id) else { continue };
            let Some(frame) = Frame::of(&self.document, dict) else { continue };
            match self::text(&mut self.document, &mut self.letters, &frame, &ask) {
                Ok(ink) => {
                    let mut form = frame.form();
                    form.set("Resources", ink.resources());
                    let form = packed(&mut self.document, form, ink.content.into_bytes());
                    drawn.push((widget.id, form));
                }
                Err(_) => return false,
            }
        }
        self.uncovered.extend(uncovered(text));
        for (id, form) in drawn {
            if let Ok(dict) = self.document.get_dictionary_mut(id) {
                dict.set("AP", dictionary! { "N" => form });
                dict.remove(b"AS");
            }
        }
        true
    }

    /// Sets what a field holds, in every object that holds it.
    pub(super) fn hold(&mut self, raw: &Raw, value: &Object) {
        let widgets = raw.widgets.iter().map(|it| it.id);
        for id in raw.holders.iter().copied().chain(widgets) {
            let Ok(dict) = self.document.get_dictionary_mut(id) else { continue };
            // What belongs to the value before must not outlive it.
            for stale in [&b"RV"[..], b"I"] {
                dict.remove(stale);
            }
            if raw.holders.contains(&id) {
                dict.set("V", value.clone());
            } else {
                dict.remove(b"V");
            }
        }
    }

    /// Reads the size and colour a field asks for.
    fn default_look(&self, raw: &Raw) -> (Size, String) {
        let form = form_of(&self.document);
        let asked = get(&self.document, &raw.attributes, b"DA")
            .or_else(|| get(&self.document, form?, b"DA"))
            .and_then(|it| it.as_str().ok());
        let (mut size, mut color) = (Size::Open, "0 g".to_owned());
        for it in
            asked.and_then(|it| Content::decode(it).ok()).into_iter().flat_map(|it| it.operations)
        {
            let numbers: Vec<f32> =
                it.operands.iter().filter_map(|it| it.as_float().ok()).collect();
            match it.operator.as_str() {
                "Tf" => {
                    let points = numbers.last().copied().filter(|it| *it > 0.0);
                    size = points.map_or(Size::Open, Size::Points);
                }
                "g" | "rg" | "k" if numbers.len() == it.operands.len() => {
                    let said: Vec<String> = numbers.iter().map(f32::to_string).collect();
                    color = format!("{} {}", said.join(" "), it.operator);
                }
                _ => {}
            }
        }
        (size, color)
    }

    /// Draws what the form leaves to viewers: values that stood in it already, and the frames of what stays empty.
    fn draw_what_stands(&mut self, answers: &Answers) {
        let blank = self.blank;
        let all = asks_viewers(&blank.document);
        for field in blank.fields() {
            let Some(raw) = blank.raw.iter().find(|it| it.name == field.name) else { continue };
            let bare = |id| blank.document.get_dictionary(id).is_ok_and(|it| !it.has(b"AP"));
            let bare = raw.widgets.iter().any(|it| bare(it.id));
            if answers.fields.contains_key(&field.name) || !(bare || all && !field.value.is_empty())
            {
                continue;
            }
            let value = field.value.replace('\r', "\n");
            match &field.kind {
                Kind::Tick | Kind::Buttons(_) => {
                    let state = Some(field.value.as_str()).filter(|it| !it.is_empty());
                    self.press(field, raw, state, &self.states(raw));
                }
                Kind::List { offered, open, .. } => {
                    let chosen = chosen(offered, &value).filter(|_| !value.is_empty());
                    let all: Vec<&str> = offered.iter().map(|it| it.name.as_str()).collect();
                    let at = chosen.and_then(|it| offered.iter().position(|other| other == it));
                    let one = chosen.map_or(value.as_str(), |it| it.name.as_str());
                    let text = if *open { &all.join("\n") } else { one };
                    self.draw_text(field, raw, text, at.filter(|_| *open));
                }
                Kind::Signature => {}
                Kind::Line { .. } | Kind::Comb { .. } | Kind::Lines { .. } => {
                    self.draw_text(field, raw, &value, None);
                }
            }
        }
    }

    fn set_the_form_right(&mut self, flat: bool) {
        if self.blank.had_xfa {
            self.note(Note::WithoutXfa);
        }
        let Ok(catalog) = self.document.catalog_mut() else { return };
        let had_rights = catalog.remove(b"Perms").is_some();
        let form = catalog.get(b"AcroForm").and_then(Object::as_reference).ok();
        if flat {
            catalog.remove(b"AcroForm");
        } else if let Some(form) = form.and_then(|it| self.document.get_dictionary_mut(it).ok()) {
            form.remove(b"XFA");
            form.remove(b"NeedAppearances");
            if had_rights {
                form.remove(b"SigFlags");
            }
        }
        if had_rights {
            self.note(Note::WithoutRights);
        }
    }

    fn place(&mut self, placed: &[Placed]) {
        for (page, leaf) in self.blank.leaves.iter().enumerate() {
            let here: Vec<&Placed> = placed.iter().filter(|it| it.page == page).collect();
            if here.is_empty() {
                continue;
            }
            for it in &here {
                self.uncovered.extend(uncovered(&it.text));
            }
            let view = self.blank.views[page];
            let ink = place::ink(&mut self.document, &mut self.letters, view, &here, LARGEST);
            place::onto(&mut self.document, leaf, &ink);
        }
    }
}

fn chosen<'o>(offered: &'o [Offered], text: &str) -> Option<&'o Offered> {
    let same = |a: &str| a.trim().eq_ignore_ascii_case(text.trim());
    offered.iter().find(|it| it.value == text).or_else(|| {
        offered
            .iter()
            .find(|it| same(&it.name))
            .or_else(|| offered.iter().find(|it| same(&it.value)))
    })
}

/// Tells whether the form asks viewers to draw its fields themselves.
fn asks_viewers(document: &Document) -> bool {
    let form = catalog(document).and_then(|it| dict_of(document, it, b"AcroForm"));
    form.and_then(|it: &Dictionary| it.get(b"NeedAppearances").ok())
        .is_some_and(|it| resolved(document, it).as_bool().is_ok_and(|it| it))
}
