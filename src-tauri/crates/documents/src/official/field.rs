//! A field of a form: what it is called, of what kind it is, and where it stands.

use lopdf::{Dictionary, Document, Object, decode_text_string};

use super::walk::Raw;
use crate::merge::area::{Area, View};
use crate::merge::tree::{array_of, dict_of, get, resolved};

const READ_ONLY: i64 = 1;
const REQUIRED: i64 = 1 << 1;
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;
const RADIO: i64 = 1 << 15;
const PUSH: i64 = 1 << 16;
const COMBO: i64 = 1 << 17;
const EDITABLE: i64 = 1 << 18;
const FILE: i64 = 1 << 20;
const COMB: i64 = 1 << 24;

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its full name in the form, which no person has to like.
    pub name: String,
    /// What a viewer says of it, where its maker wrote that.
    pub tooltip: Option<String>,
    /// Of what kind it is.
    pub kind: Kind,
    /// What stands in it already; empty where nothing does.
    pub value: String,
    /// How it wants a day written, as its own script says: `mm/dd/yyyy`.
    pub day_format: Option<String>,
    /// Whether the form insists on it.
    pub required: bool,
    /// Whether the form keeps it to itself.
    pub read_only: bool,
    /// Where it stands; a field may stand in several places.
    pub places: Vec<Place>,
}

/// Of what kind a field is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line {
        /// The most characters it takes.
        most: Option<usize>,
    },
    /// One line with a cell for each character.
    Comb {
        /// How many cells it has.
        cells: usize,
    },
    /// Several lines of text.
    Lines {
        /// The most characters it takes.
        most: Option<usize>,
    },
    /// A box to tick.
    Tick,
    /// Buttons of which one is chosen.
    Buttons(Vec<Offered>),
    /// A list to choose from.
    List {
        /// What it offers.
        offered: Vec<Offered>,
        /// Whether something else may be typed as well.
        free: bool,
        /// Whether it lies open instead of opening when asked.
        open: bool,
    },
    /// A place to sign, which is left to the pen.
    Signature,
}

/// What a field offers to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What the form stores.
    pub value: String,
    /// What a person reads.
    pub name: String,
}

/// Where a field stands: fractions of the page as a person sees it, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The page, from 0.
    pub page: usize,
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Field {
    /// Tells what a field is; none for a button that only does something.
    pub(super) fn of(document: &Document, raw: &Raw, views: &[View]) -> Option<Self> {
        let flags = raw.flags(document);
        let kind = Kind::of(document, raw, flags)?;
        let mut places: Vec<Place> = raw
            .widgets
            .iter()
            .filter_map(|it| {
                let page = it.page?;
                let dict = document.get_dictionary(it.id).ok()?;
                let area = Area::of(document, dict, b"Rect")?;
                Some(Place::of(page, area, views.get(page)?))
            })
            .collect();
        places.sort_by(|a, b| a.page.cmp(&b.page).then(a.top.total_cmp(&b.top)));
        Some(Self {
            name: raw.name.clone(),
            tooltip: raw.text(document, b"TU").filter(|it| !it.trim().is_empty()),
            kind,
            value: raw.text(document, b"V").filter(|it| it != "Off").unwrap_or_default(),
            day_format: day_format(document, &raw.attributes),
            required: flags & REQUIRED != 0,
            read_only: flags & READ_ONLY != 0,
            places,
        })
    }
}

impl Kind {
    fn of(document: &Document, raw: &Raw, flags: i64) -> Option<Self> {
        let most = get(document, &raw.attributes, b"MaxLen")
            .and_then(|it| usize::try_from(it.as_i64().ok()?).ok())
            .filter(|it| *it > 0);
        match get(document, &raw.attributes, b"FT")?.as_name().ok()? {
            b"Tx" if flags & (PASSWORD | FILE) != 0 => None,
            b"Tx" if flags & MULTILINE != 0 => Some(Self::Lines { most }),
            b"Tx" => match most.filter(|_| flags & COMB != 0) {
                Some(cells) => Some(Self::Comb { cells }),
                None => Some(Self::Line { most }),
            },
            b"Btn" if flags & PUSH != 0 => None,
            b"Btn" => {
                let offered = buttons(document, raw);
                let same = offered.windows(2).all(|it| it[0].value == it[1].value);
                if flags & RADIO == 0 && same {
                    return Some(Self::Tick);
                }
                let mut once: Vec<Offered> = Vec::new();
                for it in offered {
                    if once.iter().all(|known| known.value != it.value) {
                        once.push(it);
                    }
                }
                Some(Self::Buttons(once))
            }
            b"Ch" => Some(Self::List {
                offered: options(document, &raw.attributes),
                free: flags & COMBO != 0 && flags & EDITABLE != 0,
                open: flags & COMBO == 0,
            }),
            b"Sig" => Some(Self::Signature),
            _ => None,
        }
    }
}

impl Place {
    fn of(page: usize, area: Area, view: &View) -> Self {
        let seen = view.area;
        let across = |x: f32| (x - seen.left) / seen.width();
        let up = |y: f32| (y - seen.bottom) / seen.height();
        let (left, right) = (across(area.left), across(area.right));
        let (bottom, top) = (up(area.bottom), up(area.top));
        // Turned clockwise, what was at the left goes up.
        let (left, top, right, bottom) = match view.turned {
            90 => (bottom, left, top, right),
            180 => (1.0 - right, bottom, 1.0 - left, top),
            270 => (1.0 - top, 1.0 - right, 1.0 - bottom, 1.0 - left),
            _ => (left, 1.0 - top, right, 1.0 - bottom),
        };
        Self { page, left, top, right, bottom }
    }
}

/// Returns what each button of a field stands for when it is on.
fn buttons(document: &Document, raw: &Raw) -> Vec<Offered> {
    let named = options(document, &raw.attributes);
    raw.widgets
        .iter()
        .enumerate()
        .filter_map(|(index, it)| {
            let value = on_state(document, document.get_dictionary(it.id).ok()?, index, raw);
            // A form may number its buttons and keep their names in a list.
            let name = value
                .parse()
                .ok()
                .and_then(|at: usize| named.get(at))
                .or_else(|| named.get(index).filter(|_| named.len() == raw.widgets.len()))
                .map_or_else(|| value.clone(), |it| it.name.clone());
            Some(Offered { value, name })
        })
        .collect()
}

/// Returns the name of the state in which a button is on.
pub(super) fn on_state(
    document: &Document,
    widget: &Dictionary,
    index: usize,
    raw: &Raw,
) -> String {
    let looks = dict_of(document, widget, b"AP");
    let drawn = [&b"N"[..], b"D"].into_iter().find_map(|key| {
        let states = get(document, looks?, key)?.as_dict().ok()?;
        states.iter().map(|it| it.0).find(|it| it.as_slice() != b"Off")
    });
    let present = || {
        let state = get(document, widget, b"AS")?.as_name().ok()?;
        (state != b"Off").then_some(state)
    };
    match drawn.map(Vec::as_slice).or_else(present) {
        Some(name) => name_text(name),
        None if raw.widgets.len() > 1 => index.to_string(),
        None => "Yes".to_owned(),
    }
}

/// Reads a state's name; forms write them in whatever letters they are made in.
pub(super) fn name_text(name: &[u8]) -> String {
    decode_text_string(&Object::string_literal(name))
        .unwrap_or_else(|_| String::from_utf8_lossy(name).into_owned())
}

fn options(document: &Document, attributes: &Dictionary) -> Vec<Offered> {
    let read = |it: &Object| decode_text_string(resolved(document, it)).ok();
    array_of(document, attributes, b"Opt")
        .unwrap_or_default()
        .iter()
        .filter_map(|it| match resolved(document, it) {
            Object::Array(pair) => {
                Some(Offered { value: read(pair.first()?)?, name: read(pair.get(1)?)? })
            }
            other => read(other).map(|it| Offered { value: it.clone(), name: it }),
        })
        .collect()
}

/// Reads how a field's own script writes a day: `AFDate_FormatEx("mm/dd/yyyy")`.
fn day_format(document: &Document, attributes: &Dictionary) -> Option<String> {
    let actions = dict_of(document, attributes, b"AA")?;
    let script = get(document, dict_of(document, actions, b"F")?, b"JS")?;
    let text = match script {
        Object::Stream(it) => {
            String::from_utf8_lossy(&it.get_plain_content_with_limit(65_536).ok()?).into_owned()
        }
        other => decode_text_string(other).ok()?,
    };
    let after = text.split_once("AFDate_FormatEx(")?.1.trim_start();
    let quote = after.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    Some(after[1..].split_once(quote)?.0.to_owned())
}
