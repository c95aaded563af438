//! What ink means, for a reader who cannot see the page: a heading, a paragraph, a cell of a table, or nothing.
//!
//! Everything on a page is either part of an element or an artifact: a rule, a tint, what every page repeats. The
//! pages carry the elements in their marks, so that pages stay plain data; `pdf` builds the tree from them.

use std::collections::BTreeMap;

use printpdf::{DictItem, Op};

use super::page::Sheet;

/// The kinds of elements, named as PDF names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of a document.
    Title,
    /// The name of a part.
    Heading,
    /// Running text, a field, an item of a list.
    Paragraph,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The head of a column.
    Head,
    /// The head of a group of rows, over all columns.
    GroupHead,
    /// A cell.
    Cell,
    /// A drawing that stands for words.
    Drawing,
}

impl Role {
    const ALL: [Self; 9] = [
        Self::Title,
        Self::Heading,
        Self::Paragraph,
        Self::Table,
        Self::Row,
        Self::Head,
        Self::GroupHead,
        Self::Cell,
        Self::Drawing,
    ];

    /// Returns PDF's name for it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Title => "H1",
            Self::Heading => "H2",
            Self::Paragraph => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::Head | Self::GroupHead => "TH",
            Self::Cell => "TD",
            Self::Drawing => "Span",
        }
    }

    /// Returns the word a mark's path has for it.
    const fn word(self) -> &'static str {
        match self {
            Self::GroupHead => "GroupHead",
            other => other.tag(),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// An element: its kind, and its number in the order elements begin.
pub(crate) type Element = (Role, u32);

/// A mark on a page: the elements it is in, outermost first, and what is read in place of a drawing.
pub(crate) struct Mark {
    pub path: Vec<Element>,
    pub said: Option<String>,
}

const SAID: &str = "ActualText";
const NUMBER: &str = "MCID";
const PATH: &str = "Path";

/// The elements the pen is in.
#[derive(Clone, Debug, Default)]
pub(super) struct Elements {
    open: Vec<Element>,
    begun: u32,
    silenced: bool,
}

impl Sheet {
    /// Draws an element.
    pub(super) fn element(&mut self, role: Role, draw: impl FnOnce(&mut Self)) {
        let elements = self.elements();
        elements.begun += 1;
        elements.open.push((role, elements.begun));
        draw(self);
        self.elements().open.pop();
    }

    /// Draws an element, or a part of the one the pen is in already.
    pub(super) fn element_unless_in_one(&mut self, role: Role, draw: impl FnOnce(&mut Self)) {
        if self.elements().open.is_empty() { self.element(role, draw) } else { draw(self) }
    }

    /// Draws what means nothing, or has been said before.
    pub(super) fn repeated(&mut self, draw: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.elements().silenced, true);
        draw(self);
        self.elements().silenced = before;
    }

    /// Puts ink on the page as part of the element the pen is in; `said` is what is read in place of a drawing.
    pub(super) fn meaning(&mut self, ops: Vec<Op>, said: Option<&str>) {
        let elements = self.elements();
        let Some((role, _)) = elements.open.last().filter(|_| !elements.silenced) else {
            return self.artifact(ops);
        };
        let path: Vec<String> = elements
            .open
            .iter()
            .map(|(role, number)| format!("{} {number}", role.word()))
            .collect();
        let text = |it: &str| DictItem::String { data: it.as_bytes().to_vec(), literal: true };
        let mut map = BTreeMap::from([(PATH.to_owned(), text(&path.join(" ")))]);
        map.extend(said.map(|it| (SAID.to_owned(), text(it))));
        let tag = role.tag().to_owned();
        let properties = DictItem::Dict { map };
        self.ink([Op::BeginMarkedContentWithProperties { tag, properties }]);
        self.ink(ops);
        self.ink([Op::EndMarkedContentWithProperties]);
    }

    /// Puts ink on the page that means nothing.
    pub(super) fn artifact(&mut self, ops: impl IntoIterator<Item = Op>) {
        self.ink([Op::BeginMarkedContent { tag: "Artifact".into() }]);
        self.ink(ops);
        self.ink([Op::EndMarkedContent]);
    }
}

/// Numbers the marks of a page, from 0.
pub(super) fn number(ops: &mut [Op]) {
    let mut next = 0;
    for op in ops {
        if let Op::BeginMarkedContentWithProperties { properties: DictItem::Dict { map }, .. } = op
        {
            map.insert(NUMBER.to_owned(), DictItem::Int(next));
            next += 1;
        }
    }
}

/// Reads a page's marks; a mark's place in the list is its number.
pub(crate) fn marks(ops: &[Op]) -> Vec<Mark> {
    let text = |map: &BTreeMap<String, DictItem>, key| match map.get(key)? {
        DictItem::String { data, .. } => String::from_utf8(data.clone()).ok(),
        _ => None,
    };
    let mark = |op: &Op| match op {
        Op::BeginMarkedContentWithProperties { properties: DictItem::Dict { map }, .. } => {
            let words = text(map, PATH)?;
            let words: Vec<&str> = words.split(' ').collect();
            let element = |it: &[&str]| Some((Role::from_word(it[0])?, it.get(1)?.parse().ok()?));
            let path: Option<Vec<Element>> = words.chunks(2).map(element).collect();
            Some(Mark { path: path?, said: text(map, SAID) })
        }
        _ => None,
    };
    ops.iter().filter_map(mark).collect()
}
