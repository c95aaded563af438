//! Text with delimiters: which encoding, which delimiter, and the rows.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::{Cell, Row, Sheet, TableLimits, Unusable, Workbook};

/// What may divide cells, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many rows tell the delimiter.
const LOOKED_AT: usize = 100;

/// Reads a text as one table.
pub(super) fn read(bytes: &[u8], limits: &TableLimits) -> Result<Workbook, Unusable> {
    let text = decoded(bytes)?;
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_lowercase();
    if ["<!doctype", "<html", "<?xml", "<table"].iter().any(|it| start.starts_with(it)) {
        return Err(Unusable::NotATable { what: "a web page".into() });
    }
    // Excel writes and reads a first line that names the delimiter.
    let named = text.lines().next().and_then(|it| it.trim().strip_prefix("sep="));
    let named = named.and_then(|it| it.bytes().next());
    let Some(delimiter) = named.or_else(|| delimiter(&text)) else {
        return Err(Unusable::NotATable { what: "a text without columns".into() });
    };
    let rows = rows(&text, delimiter, limits)?;
    let rows =
        if named.is_some() { rows.into_iter().filter(|it| it.number > 1).collect() } else { rows };
    Ok(Workbook { sheets: vec![Sheet { name: String::new(), rows, from_1904: false }] })
}

/// Decodes by the mark at the beginning, else as UTF-8, else as what Windows writes in the West.
fn decoded(bytes: &[u8]) -> Result<String, Unusable> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((marked, _)) => marked,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, _, _) = encoding.decode(bytes);
    if text.contains('\0') {
        return Err(Unusable::NotATable { what: "a file of another kind".into() });
    }
    Ok(text.into_owned())
}

/// Returns the delimiter that cuts most rows into the same number of cells; nothing where none cuts any.
fn delimiter(text: &str) -> Option<u8> {
    let evenness = |delimiter: u8| {
        let widths: Vec<usize> = records(text, delimiter)
            .take(LOOKED_AT)
            .filter_map(Result::ok)
            .map(|(_, it)| it.len())
            .filter(|&it| it > 1)
            .collect();
        let of = |width: usize| widths.iter().filter(|&&it| it == width).count();
        widths.iter().map(|&it| (of(it), it)).max().unwrap_or((0, 0))
    };
    let scored = DELIMITERS.map(|it| (evenness(it), it));
    // Of equals the first: `max_by_key` would give the last.
    let best = scored.into_iter().rev().max_by_key(|(score, _)| *score)?;
    (best.0.0 > 0).then_some(best.1)
}

fn rows(text: &str, delimiter: u8, limits: &TableLimits) -> Result<Vec<Row>, Unusable> {
    let mut rows = Vec::new();
    for record in records(text, delimiter) {
        let (number, record) = record.map_err(|_| Unusable::Damaged)?;
        let mut cells: Vec<Cell> = record.iter().map(Cell::text).collect();
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            continue;
        }
        if cells.len() > limits.columns {
            return Err(Unusable::TooManyColumns { sheet: String::new(), most: limits.columns });
        }
        if rows.len() == limits.rows {
            return Err(Unusable::TooManyRows { sheet: String::new(), most: limits.rows });
        }
        rows.push(Row { number, cells });
    }
    Ok(rows)
}

/// Returns the records with their row's number: empty lines count as rows, line breaks inside quotes do not.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = csv::Result<(u32, StringRecord)>> {
    let reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut inside = 0;
    reader.into_records().map(move |record| {
        let record = record?;
        let (line, byte) = record.position().map_or((0, 0), |it| (it.line(), it.byte()));
        let before = text.get(usize::try_from(byte).unwrap_or(0)..).unwrap_or_default();
        // The reader passes over empty lines, and counts the record from the first of them.
        let empty = before.chars().take_while(|it| "\r\n".contains(*it)).filter(|it| *it == '\n');
        let line = line + empty.count() as u64;
        let number = u32::try_from(line.saturating_sub(inside)).unwrap_or(u32::MAX);
        inside += record.iter().map(|it| it.matches('\n').count() as u64).sum::<u64>();
        Ok((number, record))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let book = read(bytes, &TableLimits::USUAL).expect("a table");
        let row = |it: &Row| (it.number, it.cells.iter().map(Cell::said).collect());
        book.sheets[0].rows.iter().map(row).collect()
    }

    #[test]
    fn the_delimiter_is_told_by_the_rows() {
        for text in [
            "Date,Title\n2026-03-14,Antibody Panels\n",
            "Date;Title\n2026-03-14;Antibody Panels\n",
            "Date\tTitle\r\n2026-03-14\tAntibody Panels\r\n",
            "sep=|\nDate|Title\n2026-03-14|Antibody Panels\n",
        ] {
            let cells = cells(text.as_bytes());
            assert_eq!(cells[1].1, ["2026-03-14", "Antibody Panels"], "{text}");
        }
    }

    #[test]
    fn commas_inside_the_cells_do_not_mislead() {
        let text = "Date;Title;Hours\n1.2.2026;Blood, sweat;1,5\n2.2.2026;Ethics;1,0\n";
        assert_eq!(cells(text.as_bytes())[1].1, ["1.2.2026", "Blood, sweat", "1,5"]);
    }

    #[test]
    fn every_usual_encoding_gives_the_same_words() {
        let text = "Title;Provider\nHämatologie;Köln\n";
        let utf16: Vec<u8> =
            [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let (western, _, _) = WINDOWS_1252.encode(text);
        for bytes in [text.as_bytes(), &utf16, &western, format!("\u{feff}{text}").as_bytes()] {
            assert_eq!(cells(bytes)[1].1, ["Hämatologie", "Köln"]);
            assert_eq!(cells(bytes)[0].1[0], "Title", "the mark is no part of the first heading");
        }
    }

    #[test]
    fn a_row_has_the_number_a_spreadsheet_shows() {
        let text = "a,b\n\n\"one\ntwo\",c\nd,e\n";
        let numbers: Vec<u32> = cells(text.as_bytes()).into_iter().map(|it| it.0).collect();
        assert_eq!(numbers, [1, 3, 4]);
    }

    #[test]
    fn too_many_rows_and_columns_are_refused() {
        let long = "a,b\n".repeat(200_000);
        let said = |text: &str| read(text.as_bytes(), &TableLimits::USUAL).expect_err("too much");
        assert_eq!(said(&long).to_string(), "The file has more than 5000 filled rows.");
        let wide = "a,".repeat(300);
        assert_eq!(said(&wide).to_string(), "The file has more than 200 columns.");
    }

    #[test]
    fn a_letter_is_no_table() {
        let said = read(b"Dear colleague\nit was a pleasure\n", &TableLimits::USUAL);
        assert_eq!(said, Err(Unusable::NotATable { what: "a text without columns".into() }));
    }
}
