//! The employer assessment on paper: the form, its guidelines on the reverse, and additional sheets.

use domain::form::{EmployerAssessment, METHODS};

use super::begin;
use crate::sheet::{Align, Drawn, Ink, Paper, Sheet, Style, blank, field, width, wrap};

/// What the document is called.
pub const TITLE: &str = "Employer assessment";

/// The lines for instruments on the front, as on the board's form.
const FRONT_LINES: usize = 6;
/// The columns the areas stand in.
const COLUMNS: usize = 4;
const LINE_HEIGHT: f32 = 21.0;
const HANG: f32 = 12.0;

/// Draws the form.
pub fn pages(form: &EmployerAssessment, paper: Paper) -> Drawn {
    let mut sheet = begin(
        paper,
        TITLE,
        &form.held,
        "Assessment of competence by the employer, for the Credential Maintenance Program",
    );
    let full = ((sheet.full_room() - 190.0) / LINE_HEIGHT) as usize;
    let entries = form.instruments.iter().map(|it| wrap(it, Style::VALUE, sheet.measure() - HANG));
    let blocks = share_out(entries.collect(), FRONT_LINES, full);
    front(&mut sheet, form, &blocks[0], blocks.len() - 1);
    sheet.new_page();
    guidelines(&mut sheet);
    for (index, lines) in blocks[1..].iter().enumerate() {
        sheet.new_page();
        additional(
            &mut sheet,
            form,
            lines,
            full,
            &format!("{} of {}", index + 1, blocks.len() - 1),
        );
    }
    sheet.finish()
}

fn front(sheet: &mut Sheet, form: &EmployerAssessment, lines: &[Ruled], more: usize) {
    sheet.notice(
        "Prepared with Aliquot after the published form. This is not a form of the ASCP Board of Certification: where \
         the board's own Employer Assessment Form asks for something else, that form prevails.",
    );
    sheet.skip(12.0);
    whose(sheet, form);
    sheet.skip(6.0);

    sheet.heading("Technical areas", 60.0);
    sheet.paragraph(
        Style::BODY,
        "For each area ticked, all instruments and procedures the person was assessed on are listed below.",
    );
    sheet.skip(5.0);
    areas(sheet, form);
    sheet.skip(10.0);

    sheet.heading("Instruments and procedures", 60.0);
    let attached = match more {
        0 => "More may be listed on additional sheets.".to_owned(),
        1 => "1 additional sheet is attached.".to_owned(),
        _ => format!("{more} additional sheets are attached."),
    };
    sheet.paragraph(
        Style::BODY,
        &format!("The person was assessed on each of the following. {attached}"),
    );
    ruled(sheet, lines, FRONT_LINES);
    sheet.skip(16.0);

    sheet.heading("Verification", 150.0);
    sheet.choice(
        "I verify that the person named above was assessed on every instrument and procedure listed, following the \
         guidelines on the reverse, and performed satisfactorily.",
        false,
    );
    sheet.skip(10.0);
    sheet.fields(&[blank("Signature").share(2.0), blank("Date of assessment")]);
    sheet.fields(&[blank("Name and title (please print)")]);
    sheet.fields(&[blank("Name of institution").share(2.0), blank("Daytime phone number")]);
}

/// Draws the areas, the person's own as the last: in the columns where it is short, below them where it is long.
fn areas(sheet: &mut Sheet, form: &EmployerAssessment) {
    let own = match &form.own_area {
        None => "Other: ________________".to_owned(),
        Some(name) => format!("Other: {name}"),
    };
    let mut choices: Vec<_> = form.areas.iter().map(|it| (it.name, it.ticked)).collect();
    if width(&own, Style::BODY) < sheet.measure() / COLUMNS as f32 - Sheet::CHOICE_HANG {
        choices.push((&own, form.own_area.is_some()));
        return sheet.choices(&choices, COLUMNS);
    }
    sheet.choices(&choices, COLUMNS);
    sheet.choice(&own, form.own_area.is_some());
}

fn guidelines(sheet: &mut Sheet) {
    sheet.paragraph(Style::TITLE, "Guidelines for the assessor");
    sheet.paragraph(Style::SUBTITLE, "Six ways of assessing competence");
    sheet.skip(10.0);
    sheet.notice(
        "The federal CLIA rules (42 CFR 493.1413 and 493.1451) name six methods of assessing competence; they are given \
         here in Aliquot's own words. The guidelines on the reverse of the board's own form prevail.",
    );
    sheet.skip(18.0);
    for (index, method) in METHODS.iter().enumerate() {
        sheet.need(60.0);
        let (x, measure) = (sheet.left(), sheet.measure());
        sheet.numbered_heading(index + 1, 20.0, method.name);
        sheet.skip(2.0);
        sheet.paragraph_in(x + 20.0, measure - 20.0, Align::Left, Style::BODY, method.says);
        sheet.skip(14.0);
    }
    sheet.rule(Ink::Hairline, 0.5);
    sheet.skip(10.0);
    sheet.paragraph(
        Style::BODY,
        "Use every method that applies to an instrument or procedure. Leave the verification unticked while any listed \
         instrument or procedure has not been assessed or was not performed satisfactorily.",
    );
}

fn additional(
    sheet: &mut Sheet,
    form: &EmployerAssessment,
    lines: &[Ruled],
    full: usize,
    number: &str,
) {
    sheet.paragraph(Style::TITLE, "Instruments and procedures");
    sheet.paragraph(
        Style::SUBTITLE,
        &format!("Additional sheet {number} to the {}", TITLE.to_lowercase()),
    );
    sheet.skip(10.0);
    whose(sheet, form);
    ruled(sheet, lines, full);
    sheet.skip(20.0);
    sheet.fields(&[blank("Assessor's initials"), blank("Date of assessment")]);
}

fn whose(sheet: &mut Sheet, form: &EmployerAssessment) {
    let category = format!("{}, {}", form.held.credential, form.held.category);
    sheet.fields(&[
        field("Employee name", &form.held.holder),
        field("ASCP certification category", &category),
    ]);
}

/// A line of text on a ruled line, and whether it goes on with the entry above it.
type Ruled = (bool, String);

/// Shares entries out to blocks of ruled lines, the first of `front` lines and the others of `full`; an entry is cut
/// only where it is longer than a block.
fn share_out(entries: Vec<Vec<String>>, front: usize, full: usize) -> Vec<Vec<Ruled>> {
    let mut blocks: Vec<Vec<Ruled>> = vec![Vec::new()];
    for entry in entries {
        let mut size = if blocks.len() == 1 { front } else { full };
        let used = blocks.last().map_or(0, Vec::len);
        if used + entry.len() > size && (used > 0 && entry.len() <= full || used == size) {
            blocks.push(Vec::new());
            size = full;
        }
        for (index, line) in entry.into_iter().enumerate() {
            if blocks.last().is_some_and(|it| it.len() == size) {
                blocks.push(Vec::new());
                size = full;
            }
            blocks.last_mut().expect("there is one from the start").push((index > 0, line));
        }
    }
    blocks
}

fn ruled(sheet: &mut Sheet, lines: &[Ruled], count: usize) {
    for index in 0..count {
        sheet.need(LINE_HEIGHT);
        sheet.skip(LINE_HEIGHT);
        let (left, y, measure) = (sheet.left(), sheet.y(), sheet.measure());
        if let Some((goes_on, line)) = lines.get(index) {
            let hang = if *goes_on { HANG } else { 0.0 };
            let top = y - Style::VALUE.leading - 1.0;
            sheet.line_of_text(left + hang, top, measure, Align::Left, Style::VALUE, line);
        }
        sheet.rule(Ink::Grey, 0.5);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(entries: &[usize], front: usize, full: usize) -> Vec<usize> {
        let entries = entries.iter().map(|it| vec!["line".to_owned(); *it]).collect();
        share_out(entries, front, full).iter().map(Vec::len).collect()
    }

    #[test]
    fn entries_that_fit_stay_on_the_front() {
        assert_eq!(sizes(&[], 6, 20), [0]);
        assert_eq!(sizes(&[1; 6], 6, 20), [6]);
        assert_eq!(sizes(&[1; 7], 6, 20), [6, 1]);
    }

    #[test]
    fn an_entry_is_not_cut_unless_it_is_longer_than_a_sheet() {
        assert_eq!(sizes(&[5, 2], 6, 20), [5, 2]);
        assert_eq!(sizes(&[1; 46], 6, 20), [6, 20, 20]);
        assert_eq!(sizes(&[30], 6, 20), [6, 20, 4]);
    }
}
