//! A row as the ledger keeps it: columns by name, in a form that can be sealed, compared and written as JSON.

use std::collections::BTreeMap;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// One value. There are no floats in this house, and no bytes in the ledger.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Cell {
    Nothing,
    Whole(i64),
    Text(String),
}

/// All columns of a row by name, its seal excepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Row(BTreeMap<String, Cell>);

/// A column that does not hold what its noun needs; carries the column's name.
#[derive(Debug)]
pub(crate) struct Misread(pub(crate) &'static str);

impl Row {
    /// Returns the row with one more column.
    pub(crate) fn with(mut self, column: &str, value: impl Into<Cell>) -> Self {
        self.0.insert(column.to_owned(), value.into());
        self
    }

    pub(crate) fn set(&mut self, column: &str, value: impl Into<Cell>) {
        self.0.insert(column.to_owned(), value.into());
    }

    pub(crate) fn get(&self, column: &str) -> &Cell {
        self.0.get(column).unwrap_or(&Cell::Nothing)
    }

    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.0.values()
    }

    /// Tells whether every column of `image` stands here as it stands there; newer columns don't matter.
    pub(crate) fn agrees_with(&self, image: &Self) -> bool {
        image.0.iter().all(|(column, cell)| self.get(column) == cell)
    }

    pub(crate) fn text(&self, column: &'static str) -> Result<String, Misread> {
        self.maybe_text(column)?.ok_or(Misread(column))
    }

    pub(crate) fn maybe_text(&self, column: &'static str) -> Result<Option<String>, Misread> {
        match self.get(column) {
            Cell::Nothing => Ok(None),
            Cell::Text(text) => Ok(Some(text.clone())),
            Cell::Whole(_) => Err(Misread(column)),
        }
    }

    pub(crate) fn whole(&self, column: &'static str) -> Result<i64, Misread> {
        match self.get(column) {
            Cell::Whole(number) => Ok(*number),
            Cell::Nothing | Cell::Text(_) => Err(Misread(column)),
        }
    }

    pub(crate) fn maybe_whole(&self, column: &'static str) -> Result<Option<i64>, Misread> {
        match self.get(column) {
            Cell::Nothing => Ok(None),
            _ => self.whole(column).map(Some),
        }
    }

    /// Reads a column that may be empty through `parse`, which answers `None` to what it cannot read.
    pub(crate) fn maybe<T>(
        &self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Misread> {
        self.maybe_text(column)?.map(|text| parse(&text).ok_or(Misread(column))).transpose()
    }

    /// Reads a text column through `parse`, which answers `None` to what it cannot read.
    pub(crate) fn parsed<T>(
        &self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Misread> {
        parse(&self.text(column)?).ok_or(Misread(column))
    }

    /// Reads a column that holds a JSON list of texts.
    pub(crate) fn list(&self, column: &'static str) -> Result<Vec<String>, Misread> {
        self.parsed(column, |text| serde_json::from_str(text).ok())
    }

    /// Reads the row a statement stands on.
    pub(crate) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<(Self, String)> {
        let statement: &rusqlite::Statement<'_> = row.as_ref();
        let mut cells = BTreeMap::new();
        let mut seal = String::new();
        for (at, name) in statement.column_names().enumerate() {
            let cell = match row.get_ref(at)? {
                ValueRef::Null => Cell::Nothing,
                ValueRef::Integer(number) => Cell::Whole(number),
                text @ ValueRef::Text(_) => Cell::Text(text.as_str()?.to_owned()),
                other @ (ValueRef::Real(_) | ValueRef::Blob(_)) => {
                    let kind = other.data_type();
                    return Err(rusqlite::Error::InvalidColumnType(at, name.to_owned(), kind));
                }
            };
            match cell {
                Cell::Text(text) if name == "seal" => seal = text,
                cell => drop(cells.insert(name.to_owned(), cell)),
            }
        }
        Ok((Self(cells), seal))
    }

    /// Returns the seal of this row in its table: the digest of an encoding that reads only one way.
    pub(crate) fn seal(&self, table: &str) -> String {
        let mut hash = Sha256::new();
        let mut text = |text: &str| {
            let mut part = (text.len() as u64).to_le_bytes().to_vec();
            part.extend_from_slice(text.as_bytes());
            hash.update(part);
        };
        text(table);
        for (column, cell) in &self.0 {
            text(column);
            match cell {
                Cell::Nothing => text("-"),
                Cell::Whole(number) => text(&format!("i{number}")),
                Cell::Text(it) => text(&format!("t{it}")),
            }
        }
        hex(&hash.finalize())
    }
}

/// Writes a digest in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing into a text never fails");
        text
    })
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl From<&[String]> for Cell {
    fn from(list: &[String]) -> Self {
        Self::Text(serde_json::to_string(list).expect("a list of texts is always JSON"))
    }
}

impl rusqlite::ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Nothing => ToSqlOutput::Owned(Value::Null),
            Self::Whole(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_differ_anywhere_have_different_seals() {
        let row = || Row::default().with("id", "a").with("size", 1).with("label", Cell::Nothing);
        let seals = [
            row().seal("evidence"),
            row().seal("activity"),
            row().with("id", "b").seal("evidence"),
            row().with("size", 2).seal("evidence"),
            row().with("size", "1").seal("evidence"),
            row().with("label", "").seal("evidence"),
            row().with("more", Cell::Nothing).seal("evidence"),
            Row::default().with("id", "a").with("size", 1).seal("evidence"),
        ];
        let different: std::collections::BTreeSet<_> = seals.iter().collect();
        assert_eq!(different.len(), seals.len(), "{seals:#?}");
    }

    #[test]
    fn a_row_comes_back_from_json_as_it_went() {
        let row = Row::default().with("a", 1).with("b", "x\0\u{202e}").with("c", Cell::Nothing);
        let text = serde_json::to_string(&row).expect("a row is JSON");
        assert_eq!(serde_json::from_str::<Row>(&text).expect("our own JSON"), row);
    }
}
