//! Standing, as text.

use std::fmt::Write;
use std::path::Path;

use app::standing::{self, StandingRow};
use app::together::{self, TogetherRow};
use app::{Desk, Error, Packs};
use chrono::NaiveDate;

use crate::say;

/// Says where each credential of a vault stands.
pub fn of_vault(desk: &Desk, json: bool) -> Result<(), Error> {
    if json {
        say::line(standing::answers_of_vault(desk)?)?;
    } else {
        say::page(text(&standing::list(desk)?) + &together(&together::list(desk)?))?;
    }
    Ok(())
}

/// Says where each credential of an exported record stands, without a vault.
pub fn of_file(
    file: &Path,
    rules: Option<&Path>,
    on: Option<NaiveDate>,
    json: bool,
) -> Result<(), Error> {
    let record = app::record::read(file)?;
    let on = on.or(record.sample_day).unwrap_or_else(|| app::clock::Clock::System.today());
    let packs = rules.map_or_else(Packs::built_in, Packs::with_own)?;
    if json {
        say::line(standing::answers(&record, &packs, on)?)?;
    } else {
        let all = together(&together::of_record(&record, &packs, on));
        say::page(text(&standing::of_record(&record, &packs, on)) + &all)?;
    }
    Ok(())
}

/// Returns the standing of each credential as a page of text.
pub fn text(standings: &[StandingRow]) -> String {
    if standings.is_empty() {
        return "The record holds no credential yet.\n".into();
    }
    let pages: Vec<String> = standings.iter().map(one).collect();
    pages.join("\n")
}

/// Returns which credentials end at about the same time, and what declaring them together saves.
fn together(bodies: &[TogetherRow]) -> String {
    let mut page = Page::default();
    for it in bodies {
        let title = format!("Credentials of {}", it.body_name);
        page.section(&title, it.said.iter().map(|it| it.sentence.clone()));
    }
    page.text
}

fn one(row: &StandingRow) -> String {
    let mut page = Page::default();
    page.line(format!("{}  {}", row.title, row.category_name));
    page.line(format!("Cycle {} to {}, judged on {}", row.cycle_start, row.cycle_end, row.on));
    page.line("");
    page.line(&row.headline);
    page.line(&row.declaration);
    let required = row.required.as_deref().unwrap_or("unknown");
    page.line(format!("{} points count, {required} are required.", row.counted));
    page.section(
        "Areas",
        row.areas.iter().map(|it| {
            let short =
                it.short.as_ref().map(|short| format!(", {short} short")).unwrap_or_default();
            let need = if it.free { "room for" } else { "needs" };
            format!("{:<44} {:>7}  ({need} {}{short})", it.name, it.counted, it.needed)
        }),
    );
    page.section("Rules of your own that can't be used", row.rule_trouble.iter().cloned());
    page.section(
        "Rests on what you entered",
        row.rule.iter().flat_map(|it| &it.edits).filter_map(|it| {
            let edited = it.edited.as_ref()?;
            let was = match edited.was.as_str() {
                "" => "the pack says nothing there",
                was => was.trim_end_matches('.'),
            };
            let again =
                if edited.undecided { "; the pack has changed since: decide again" } else { "" };
            Some(format!(
                "{} ({}, {}: {}; the pack: {was}{again})",
                it.said, it.clause, edited.on, edited.why
            ))
        }),
    );
    page.section("Short", row.shortages.iter().map(|it| it.sentence.clone()));
    page.section("The least that helps", row.repair.iter().cloned());
    page.section("It depends", row.depends.iter().cloned());
    page.section(
        "Counts",
        row.activities.iter().filter(|it| !it.places.is_empty()).map(|it| {
            let places: Vec<String> =
                it.places.iter().map(|place| format!("{} {}", place.points, place.area)).collect();
            format!(
                "{}  {:<58} {:>6} of {:<6} {}",
                it.completed_on,
                shortened(&it.title),
                it.counted,
                it.worth.as_deref().unwrap_or("?"),
                places.join(", ")
            )
        }),
    );
    page.section(
        "Does not count",
        row.activities.iter().flat_map(|it| {
            it.reasons.iter().map(move |reason| {
                let points =
                    reason.points.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
                format!("{}  {}{points}: {}", it.completed_on, it.title, reason.sentence)
            })
        }),
    );
    page.section(
        "Not checked by this program",
        row.not_checked.iter().map(|it| it.sentence.clone()),
    );
    page.section("Dates", row.dates.iter().map(|it| format!("{}  {}", it.on, it.sentence)));
    let life = row.life.iter().map(|it| it.sentence.clone());
    page.section("The credential", std::iter::once(row.stage_sentence.clone()).chain(life));
    if let Some(rule) = &row.rule {
        let what = format!(
            "{} ({}), revision {}: {}",
            rule.title, rule.pack, rule.revision, rule.confidence
        );
        page.section("Rule", [what, rule.applies.clone()].into_iter());
    }
    page.text
}

/// A page of text, written line by line.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, line: impl AsRef<str>) {
        writeln!(self.text, "{}", line.as_ref()).expect("a text takes every line");
    }

    fn section(&mut self, title: &str, lines: impl Iterator<Item = String>) {
        let mut lines = lines.peekable();
        if lines.peek().is_some() {
            self.line("");
            self.line(title);
            for line in lines {
                self.line(format!("  {line}"));
            }
        }
    }
}

fn shortened(title: &str) -> String {
    if title.chars().count() <= WIDTH {
        return title.to_owned();
    }
    let kept: String = title.chars().take(WIDTH - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Characters a title may take in a column.
const WIDTH: usize = 58;
