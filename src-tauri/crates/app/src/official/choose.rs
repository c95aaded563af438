//! Which fact stands in which field: guessed at first, corrected once, remembered.

use std::collections::BTreeMap;

use documents::official::{Field, Kind, suggest};
use serde::{Deserialize, Serialize};

use super::{FactRow, OpenForm, PageSize, facts};
use crate::{Desk, Error};

/// What a form is asked with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OfficialAsk {
    /// The credential it is for.
    pub credential_id: String,
    /// The technical areas to tick.
    pub areas: Vec<String>,
    /// A technical area no form lists, or empty.
    pub own_area: String,
    /// Instruments and procedures, a line each.
    pub instruments: Vec<String>,
}

/// How a form is to be filled.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OfficialOrder {
    /// For whom, and with what.
    pub ask: OfficialAsk,
    /// What stands in each field, by its name.
    pub fields: BTreeMap<String, Source>,
    /// What is placed on the pages.
    pub placed: Vec<PlacedText>,
    /// Whether what is written becomes part of the page, so that nobody can change it.
    pub flat: bool,
}

/// Where a field's content comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "from", rename_all = "snake_case", deny_unknown_fields)]
pub enum Source {
    /// It stays as the form has it.
    Nothing,
    /// A fact of the record.
    Fact {
        /// The fact's name.
        key: String,
    },
    /// The person's own words, or what is chosen from what the field offers.
    Text {
        /// The words.
        text: String,
    },
    /// A tick.
    Tick,
}

/// Something placed on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlacedText {
    /// The page, from 0.
    pub page: u32,
    /// Where it begins, as a fraction of the page's width.
    pub x: f32,
    /// Where it stands, as a fraction of the page's height.
    pub y: f32,
    /// How large it is, in points; 0 for the usual size.
    pub size: f32,
    /// What it says.
    pub source: Source,
}

/// An open form, as a person sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialView {
    /// The file's name.
    pub name: String,
    /// Whether its fields were chosen before.
    pub known: bool,
    /// Its pages.
    pub pages: Vec<PageSize>,
    /// Its fields, from the top of the first page down.
    pub fields: Vec<OfficialField>,
    /// What is placed on its pages.
    pub placed: Vec<PlacedText>,
    /// What a field can be given.
    pub facts: Vec<FactRow>,
    /// Whether it was made part of the page the last time.
    pub flat: bool,
}

/// A field of an open form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialField {
    /// Its name in the form.
    pub name: String,
    /// What to call it.
    pub label: String,
    /// What it takes, in words.
    pub takes: String,
    /// Whether it is a box to tick.
    pub tick: bool,
    /// What it offers to choose; empty where it takes text.
    pub offered: Vec<String>,
    /// Whether it is left to the pen.
    pub pen: bool,
    /// The page it is on, from 0.
    pub page: u32,
    /// The left edge, as a fraction of the page.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
    /// What stands in it.
    pub source: Source,
}

/// What is remembered of a form.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Remembered {
    fields: BTreeMap<String, Source>,
    placed: Vec<PlacedText>,
    flat: bool,
}

impl OpenForm {
    /// Shows the form with what was chosen for it before, or with guesses.
    pub fn view(&self, desk: &Desk, ask: &OfficialAsk) -> Result<OfficialView, Error> {
        let facts: Vec<FactRow> = facts::of(desk, ask)?.iter().map(facts::row).collect();
        let remembered = self.remembered(desk)?;
        let known = remembered.is_some();
        let remembered = remembered.unwrap_or_default();
        let texts: Vec<(String, String)> =
            facts.iter().map(|it| (it.key.clone(), it.said.clone())).collect();
        let guessed = suggest(self.blank.fields(), &self.printed, &texts);
        let source = |field: &Field| match (remembered.fields.get(&field.name), known) {
            (Some(source), _) => source.clone(),
            (None, true) => Source::Nothing,
            (None, false) => guessed
                .get(&field.name)
                .map_or(Source::Nothing, |key| Source::Fact { key: key.clone() }),
        };
        let fields =
            self.blank.fields().iter().map(|it| OfficialField::of(it, source(it))).collect();
        let page = |it: &documents::official::Page| PageSize { width: it.width, height: it.height };
        Ok(OfficialView {
            name: self.name.clone(),
            known,
            pages: self.blank.pages().iter().map(page).collect(),
            fields,
            placed: remembered.placed,
            facts,
            flat: remembered.flat,
        })
    }

    /// Remembers what was chosen for this form.
    pub fn remember(&self, desk: &mut Desk, order: &OfficialOrder) -> Result<(), Error> {
        let remembered = Remembered {
            fields: order.fields.clone(),
            placed: order.placed.clone(),
            flat: order.flat,
        };
        let text = serde_json::to_string(&remembered).expect("these are plain words and numbers");
        Ok(desk.store_mut()?.put_on_desk(&self.remembered_as(), Some(&text))?)
    }

    /// Returns what was chosen before; what an older version kept and this one can't read is as if never chosen.
    fn remembered(&self, desk: &Desk) -> Result<Option<Remembered>, Error> {
        let text = desk.store()?.on_desk(&self.remembered_as())?;
        Ok(text.and_then(|it| serde_json::from_str(&it).ok()))
    }

    fn remembered_as(&self) -> String {
        format!("official/{}", self.blank.fingerprint())
    }
}

impl OfficialField {
    fn of(field: &Field, source: Source) -> Self {
        let place = field.places[0];
        let names = |offered: &[documents::official::Offered]| {
            offered.iter().map(|it| it.name.clone()).collect()
        };
        let offered = match &field.kind {
            Kind::Buttons(offered) | Kind::List { offered, free: false, .. } => names(offered),
            _ => Vec::new(),
        };
        Self {
            name: field.name.clone(),
            label: field.tooltip.clone().unwrap_or_else(|| field.name.clone()),
            takes: takes(field),
            tick: field.kind == Kind::Tick,
            offered,
            pen: field.read_only || field.kind == Kind::Signature,
            page: u32::try_from(place.page).unwrap_or(u32::MAX),
            left: place.left,
            top: place.top,
            right: place.right,
            bottom: place.bottom,
            source,
        }
    }
}

fn takes(field: &Field) -> String {
    let kind = match &field.kind {
        Kind::Signature => return "a signature, left to the pen".to_owned(),
        Kind::Line { most: None } => "one line".to_owned(),
        Kind::Line { most: Some(most) } => format!("one line of at most {most} characters"),
        Kind::Comb { cells } => format!("{cells} cells, a character each"),
        Kind::Lines { most: None } => "several lines".to_owned(),
        Kind::Lines { most: Some(most) } => {
            format!("several lines of at most {most} characters in all")
        }
        Kind::Tick => "a tick".to_owned(),
        Kind::Buttons(offered) => format!("one of {}", offered.len()),
        Kind::List { offered, free: false, .. } => format!("one of a list of {}", offered.len()),
        Kind::List { .. } => "one of a list, or a line of its own".to_owned(),
    };
    if field.read_only { format!("{kind}; the form keeps it to itself") } else { kind }
}
