//! Workbooks of Office and OpenDocument. A formula is what it was last computed to; it is never run.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Xlsx};
use chrono::NaiveDate;

use super::{Cell, Row, Sheet, TableLimits, Unusable, Workbook};

/// Reads a workbook of Office cell by cell, so that an empty sheet which claims a billion cells costs nothing.
pub(super) fn excel(bytes: &[u8], limits: &TableLimits) -> Result<Workbook, Unusable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unusable::Damaged)?;
    let from_1904 = book.has_1904_epoch();
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(limits.sheets) {
        // A sheet of drawings has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut rows = Rows::new(&name, limits);
        while let Some(cell) = cells.next_cell().map_err(|_| Unusable::Damaged)? {
            let (row, column) = cell.get_position();
            rows.put(row, column as usize, said_by_excel(cell.get_value()))?;
        }
        let rows = rows.rows;
        sheets.push(Sheet { name, rows, from_1904 });
    }
    Ok(Workbook { sheets })
}

/// Reads a workbook of OpenDocument.
pub(super) fn open_document(bytes: &[u8], limits: &TableLimits) -> Result<Workbook, Unusable> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| Unusable::Damaged)?;
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(limits.sheets) {
        let range = book.worksheet_range(&name).map_err(|_| Unusable::Damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut rows = Rows::new(&name, limits);
        for (row, column, cell) in range.used_cells() {
            let row = first_row + u32::try_from(row).unwrap_or(u32::MAX);
            rows.put(row, first_column as usize + column, said_by_open_document(cell))?;
        }
        let rows = rows.rows;
        sheets.push(Sheet { name, rows, from_1904: false });
    }
    Ok(Workbook { sheets })
}

fn said_by_excel(cell: &DataRef<'_>) -> Cell {
    match cell {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(it) => Cell::Number(it.to_string()),
        DataRef::Float(it) => Cell::number(*it),
        DataRef::String(it) => Cell::text(it),
        DataRef::SharedString(it) => Cell::text(it),
        DataRef::Bool(it) => Cell::text(if *it { "yes" } else { "no" }),
        DataRef::DateTime(it) => moment(it),
        DataRef::DateTimeIso(it) | DataRef::DurationIso(it) => iso(it),
        DataRef::Error(it) => Cell::Fault(it.to_string()),
    }
}

fn said_by_open_document(cell: &Data) -> Cell {
    match cell {
        Data::Empty => Cell::Empty,
        Data::Int(it) => Cell::Number(it.to_string()),
        Data::Float(it) => Cell::number(*it),
        Data::String(it) => Cell::text(it),
        Data::Bool(it) => Cell::text(if *it { "yes" } else { "no" }),
        Data::DateTime(it) => moment(it),
        Data::DateTimeIso(it) | Data::DurationIso(it) => iso(it),
        Data::Error(it) => Cell::Fault(it.to_string()),
    }
}

/// A moment is its day; a duration is said in hours and minutes.
fn moment(moment: &ExcelDateTime) -> Cell {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        let minutes = (moment.as_f64() * 1_440.0).round();
        return Cell::text(&format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0));
    }
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    day.map_or_else(|| Cell::number(moment.as_f64()), Cell::Day)
}

fn iso(text: &str) -> Cell {
    let day = text.get(..10).and_then(|it| it.parse().ok());
    if let Some(day) = day {
        return Cell::Day(day);
    }
    // "PT01H30M00S" is how OpenDocument writes an hour and a half.
    let hours = text.strip_prefix("PT").and_then(|it| it.split_once('H'));
    let minutes = hours.and_then(|(hours, rest)| Some((hours, rest.split_once('M')?.0)));
    match minutes.and_then(|(hours, minutes)| Some((hours.parse::<u32>().ok()?, minutes))) {
        Some((hours, minutes)) => Cell::text(&format!("{hours}:{minutes}")),
        None => Cell::text(text),
    }
}

/// Gathers cells, which come row by row, into rows.
struct Rows<'a> {
    sheet: &'a str,
    limits: &'a TableLimits,
    rows: Vec<Row>,
}

impl<'a> Rows<'a> {
    fn new(sheet: &'a str, limits: &'a TableLimits) -> Self {
        Self { sheet, limits, rows: Vec::new() }
    }

    fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), Unusable> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= self.limits.columns {
            let most = self.limits.columns;
            return Err(Unusable::TooManyColumns { sheet: self.sheet.into(), most });
        }
        let number = row.saturating_add(1);
        if self.rows.last().is_none_or(|it| it.number != number) {
            if self.rows.len() == self.limits.rows {
                let most = self.limits.rows;
                return Err(Unusable::TooManyRows { sheet: self.sheet.into(), most });
            }
            self.rows.push(Row { number, cells: Vec::new() });
        }
        let last = self.rows.last_mut().expect("a row was just there or just added");
        if last.cells.len() <= column {
            last.cells.resize(column + 1, Cell::Empty);
        }
        last.cells[column] = cell;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;

    use super::super::open;
    use super::*;

    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).expect("a new part");
            archive.write_all(text.as_bytes()).expect("memory takes it");
        }
        archive.finish().expect("memory takes it").into_inner()
    }

    /// A workbook with two sheets, one of them empty; the styles know one date.
    fn excel_of(rows: &str) -> Vec<u8> {
        packed(&[
            (
                "[Content_Types].xml",
                r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
            ),
            (
                "_rels/.rels",
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
            ),
            (
                "xl/workbook.xml",
                r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Cover" sheetId="1" r:id="rId1"/><sheet name="CE" sheetId="2" r:id="rId2"/></sheets></workbook>"#,
            ),
            (
                "xl/_rels/workbook.xml.rels",
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#,
            ),
            (
                "xl/styles.xml",
                r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
            ),
            (
                "xl/worksheets/sheet1.xml",
                r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>"#,
            ),
            (
                "xl/worksheets/sheet2.xml",
                &format!(
                    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
                ),
            ),
        ])
    }

    #[test]
    fn a_workbook_gives_days_numbers_and_what_formulas_came_to() {
        let rows = r##"<row r="2"><c r="A2" s="1"><v>46095</v></c><c r="B2" t="inlineStr"><is><t>Antibody Panels</t></is></c><c r="C2"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="D2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="E2"><f>NOW()</f></c></row>"##;
        let book = open(&excel_of(rows), &TableLimits::USUAL).expect("a workbook");
        assert_eq!(book.sheets.len(), 1, "an empty sheet is no table");
        let row = &book.sheets[0].rows[0];
        assert_eq!((book.sheets[0].name.as_str(), row.number), ("CE", 2));
        let day = NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");
        assert_eq!(
            row.cells,
            [
                Cell::Day(day),
                Cell::Text("Antibody Panels".into()),
                Cell::Number("0.3".into()),
                Cell::Fault("#DIV/0!".into())
            ]
        );
    }

    #[test]
    fn one_cell_at_the_far_end_costs_nothing() {
        let rows = r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
        let book = open(&excel_of(rows), &TableLimits::USUAL).expect("a workbook");
        assert_eq!(book.sheets[0].rows[0].number, 1_048_576);
        let rows = r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#;
        let most = TableLimits::USUAL.columns;
        assert_eq!(
            open(&excel_of(rows), &TableLimits::USUAL),
            Err(Unusable::TooManyColumns { sheet: "CE".into(), most })
        );
    }

    #[test]
    fn a_workbook_of_two_hundred_thousand_rows_is_refused() {
        let rows: String = (1..=200_000)
            .map(|it| format!(r#"<row r="{it}"><c r="A{it}"><v>1</v></c></row>"#))
            .collect();
        let most = TableLimits::USUAL.rows;
        assert_eq!(
            open(&excel_of(&rows), &TableLimits::USUAL),
            Err(Unusable::TooManyRows { sheet: "CE".into(), most })
        );
    }

    #[test]
    fn a_workbook_that_unpacks_without_end_is_refused() {
        let small = TableLimits { unpacked: 1 << 20, ..TableLimits::USUAL };
        let bomb = excel_of(&" ".repeat(4 << 20));
        assert!(bomb.len() < 40_000, "it looks harmless");
        assert_eq!(open(&bomb, &small), Err(Unusable::TooMuchInside));
    }

    #[test]
    fn an_open_document_gives_the_same() {
        let cells = r#"<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-03-14"><text:p>14.03.26</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Antibody Panels</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
        let content = format!(
            r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="CE">{cells}</table:table></office:spreadsheet></office:body></office:document-content>"#
        );
        let bytes = packed(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "META-INF/manifest.xml",
                r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
            ),
            ("content.xml", &content),
        ]);
        let book = open(&bytes, &TableLimits::USUAL).expect("a workbook");
        let said: Vec<String> = book.sheets[0].rows[0].cells.iter().map(Cell::said).collect();
        assert_eq!(said, ["2026-03-14", "Antibody Panels", "1.5"]);
    }
}
