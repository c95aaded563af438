//! A file under way: its tables, and the faults met so far.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::rules::clause::{At, Clause, Sources};
use crate::rules::text::text_of;
use crate::rules::{Confidence, Fault, Wrong};

/// The most faults one file is told of: beyond it nobody reads them, and a file that is no TOML has one a line.
const MOST_FAULTS: usize = 100;

/// One file's text, and the faults met in it so far.
pub(in crate::rules) struct Page<'t> {
    name: &'t str,
    text: &'t str,
    faults: RefCell<Vec<Fault>>,
}

/// One table of a file, from which keys are taken until none is left.
pub(in crate::rules) struct Section<'p, 't> {
    page: &'p Page<'t>,
    table: DeTable<'t>,
    span: Range<usize>,
    /// The clause the table is part of: `2023-01/cap/teaching_year`; empty at the top of a file.
    path: String,
    /// The confidence of clauses that state none.
    confidence: Confidence,
}

impl<'t> Page<'t> {
    /// Takes a file's name and text.
    pub(in crate::rules) fn new(name: &'t str, text: &'t str) -> Self {
        Self { name, text, faults: RefCell::default() }
    }

    /// Tells whether the file must stay closed, and notes why.
    pub(in crate::rules) fn is_closed(&self) -> bool {
        let fault = text_of(self.name, self.text.as_bytes()).err();
        fault.map(|fault| self.fault(fault.line, None, fault.what)).is_some()
    }

    /// Opens the file's top table; what is not TOML becomes faults.
    pub(in crate::rules) fn open(&self) -> Section<'_, 't> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            self.shape(&error, 0..0, None);
        }
        Section {
            page: self,
            span: 0..0,
            table: table.into_inner(),
            path: String::new(),
            confidence: Confidence::Unknown,
        }
    }

    /// Returns the faults met so far.
    pub(in crate::rules) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    /// Returns whether any fault met so far forbids using the file.
    pub(in crate::rules) fn is_unusable(&self) -> bool {
        self.faults.borrow().iter().any(|fault| !fault.is_warning())
    }

    /// Notes a fault.
    pub(in crate::rules) fn fault(&self, line: usize, clause: Option<&str>, what: Wrong) {
        let clause = clause.filter(|path| !path.is_empty()).map(str::to_owned);
        let mut faults = self.faults.borrow_mut();
        if faults.len() == MOST_FAULTS {
            return;
        }
        faults.push(Fault { file: self.name.to_owned(), line, clause, what });
    }

    fn shape(&self, error: &toml::de::Error, around: Range<usize>, clause: Option<&str>) {
        let span = error.span().filter(|span| !span.is_empty()).unwrap_or(around);
        self.fault(self.line(span.start), clause, Wrong::Shape(error.message().to_owned()));
    }

    fn line(&self, offset: usize) -> usize {
        self.text[..offset.min(self.text.len())].matches('\n').count() + 1
    }
}

impl<'p, 't> Section<'p, 't> {
    /// Returns the file.
    pub(in crate::rules) fn page(&self) -> &'p Page<'t> {
        self.page
    }

    /// Returns the place of the table.
    pub(in crate::rules) fn at(&self) -> At {
        At { file: self.page.name.to_owned(), line: self.line() }
    }

    fn line(&self) -> usize {
        self.page.line(self.span.start)
    }

    /// Returns the clause the table is part of.
    pub(in crate::rules) fn path(&self) -> &str {
        &self.path
    }

    /// Names the clause the table is about.
    pub(in crate::rules) fn about(&mut self, path: &str) {
        path.clone_into(&mut self.path);
    }

    /// Sets the confidence of clauses that state none.
    pub(in crate::rules) fn trust(&mut self, confidence: Confidence) {
        self.confidence = confidence;
    }

    /// Notes a fault at this table.
    pub(in crate::rules) fn fault(&self, what: Wrong) {
        self.page.fault(self.line(), Some(&self.path), what);
    }

    /// Tells whether a key is still there.
    pub(in crate::rules) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Tells whether a key is there and holds this very word.
    pub(in crate::rules) fn is_word(&self, key: &str, word: &str) -> bool {
        self.has(key) && self.word(key) == word
    }

    /// Returns the word a key holds, without taking it; empty where there is none.
    pub(in crate::rules) fn word(&self, key: &str) -> String {
        self.table
            .get(key)
            .and_then(|value| value.get_ref().as_str())
            .unwrap_or_default()
            .to_owned()
    }

    fn is_text(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_str())
    }

    /// Takes a key's value, where the key is there.
    pub(in crate::rules) fn take<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.table.remove(key)?;
        let span = value.span();
        T::deserialize(ValueDeserializer::from(value))
            .map_err(|error| self.page.shape(&error, span, Some(&self.path_of(key))))
            .ok()
    }

    /// Takes a key that must be there.
    pub(in crate::rules) fn need<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        if !self.has(key) {
            self.fault(Wrong::Shape(format!("missing field `{key}`")));
        }
        self.take(key)
    }

    /// Takes a table, where the key is there.
    pub(in crate::rules) fn section(&mut self, key: &str) -> Option<Self> {
        let value = self.table.remove(key)?;
        self.under(value, key)
    }

    /// Takes a list of tables, empty where the key is not there.
    pub(in crate::rules) fn sections(&mut self, key: &str) -> Vec<Self> {
        let Some(value) = self.table.remove(key) else { return Vec::new() };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(items) => {
                items.into_iter().filter_map(|item| self.under(item, key)).collect()
            }
            DeValue::Table(table) => vec![self.below(table, span, key)],
            other => {
                self.not_a_table(&other, span, key);
                Vec::new()
            }
        }
    }

    /// Understands what is left as a `T`, which must know every key.
    pub(in crate::rules) fn rest<T: DeserializeOwned>(self) -> Option<T> {
        let value = Spanned::new(self.span.clone(), DeValue::Table(self.table));
        T::deserialize(ValueDeserializer::from(value))
            .map_err(|error| self.page.shape(&error, self.span, Some(&self.path)))
            .ok()
    }

    /// Takes what is left as plain values, each as a file writes it; a float is refused, as are lists and tables.
    pub(in crate::rules) fn plain(&mut self) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        for (key, value) in std::mem::take(&mut self.table) {
            let line = self.page.line(value.span().start);
            let text = match value.get_ref() {
                DeValue::String(text) => text.to_string(),
                DeValue::Integer(number) => number.to_string(),
                DeValue::Datetime(day) => day.to_string(),
                DeValue::Float(number) => {
                    let what = format!(
                        "`{}` is a float, which can't hold an amount exactly; write it in quotes: \"{number}\"",
                        key.get_ref()
                    );
                    self.page.fault(line, Some(&self.path), Wrong::Shape(what));
                    continue;
                }
                other => {
                    let what = format!(
                        "`{}` is a {}, and a number, a day or a word is expected",
                        key.get_ref(),
                        other.type_str()
                    );
                    self.page.fault(line, Some(&self.path), Wrong::Shape(what));
                    continue;
                }
            };
            values.insert(key.get_ref().to_string(), text);
        }
        values
    }

    /// Notes every key that is left as unknown.
    pub(in crate::rules) fn close(self) {
        for (key, _) in &self.table {
            let line = self.page.line(key.span().start);
            let what = Wrong::Shape(format!("unknown key `{}`", key.get_ref()));
            self.page.fault(line, Some(&self.path), what);
        }
    }

    /// Understands the table as a clause named `path/kind/id`.
    pub(in crate::rules) fn clause<T: DeserializeOwned>(mut self, kind: &str) -> Option<Clause<T>> {
        let grounds = self.grounds(kind, None)?;
        self.on(grounds)
    }

    /// Understands the table as a clause that occurs once and is named `path/kind`.
    pub(in crate::rules) fn only<T: DeserializeOwned>(mut self, kind: &str) -> Option<Clause<T>> {
        let grounds = self.grounds(kind, Some(""))?;
        self.on(grounds)
    }

    /// Understands what is left as the words of a clause whose grounds were taken before.
    pub(in crate::rules) fn on<T: DeserializeOwned>(
        self,
        grounds: Clause<()>,
    ) -> Option<Clause<T>> {
        let says = self.rest()?;
        Some(grounds.saying(says))
    }

    /// Takes name, sources, confidence and note: everything a clause is besides what it says.
    ///
    /// `id` is given for clauses that bear no id of their own; a nameless kind or id leaves no trace in the name.
    pub(in crate::rules) fn grounds(&mut self, kind: &str, id: Option<&str>) -> Option<Clause<()>> {
        let above = std::mem::take(&mut self.path);
        let own: Option<String> = self.take("id");
        let id = match (id, own) {
            (_, Some(id)) => id,
            (Some(id), None) => id.to_owned(),
            (None, None) => {
                self.path = join(&above, kind);
                self.fault(Wrong::NoId);
                return None;
            }
        };
        self.path = join(&join(&above, kind), &id);
        let sources = self.take::<Sources>("source").map(Sources::into_vec).unwrap_or_default();
        Some(Clause {
            path: self.path.clone(),
            sources,
            confidence: self.take("confidence").unwrap_or(self.confidence),
            // A requirement's `note` is a list of clauses; only a text is the note of this clause.
            note: self.is_text("note").then(|| self.take("note")).flatten(),
            at: self.at(),
            edited: None,
            says: (),
        })
    }

    fn under(&self, value: Spanned<DeValue<'t>>, key: &str) -> Option<Self> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => Some(self.below(table, span, key)),
            other => {
                self.not_a_table(&other, span, key);
                None
            }
        }
    }

    fn below(&self, table: DeTable<'t>, span: Range<usize>, _key: &str) -> Self {
        Self { page: self.page, table, span, path: self.path.clone(), confidence: self.confidence }
    }

    fn not_a_table(&self, value: &DeValue<'t>, span: Range<usize>, key: &str) {
        let what = format!("`{key}` is a {}, and a table is expected", value.type_str());
        self.page.fault(self.page.line(span.start), Some(&self.path_of(key)), Wrong::Shape(what));
    }

    fn path_of(&self, key: &str) -> String {
        join(&self.path, key)
    }
}

impl<T> Clause<T> {
    /// Returns the clause with other words on the same grounds.
    pub(in crate::rules) fn saying<U>(self, says: U) -> Clause<U> {
        let Self { path, sources, confidence, note, at, edited, says: _ } = self;
        Clause { path, sources, confidence, note, at, edited, says }
    }
}

/// Joins two parts of a name; an empty part leaves no trace.
pub(in crate::rules) fn join(above: &str, below: &str) -> String {
    match (above.is_empty(), below.is_empty()) {
        (true, _) => below.to_owned(),
        (_, true) => above.to_owned(),
        _ => format!("{above}/{below}"),
    }
}
