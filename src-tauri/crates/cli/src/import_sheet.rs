//! Importing a spreadsheet: what each row would become, and then all of them at once.

use std::path::PathBuf;

use app::import::{self, ImportDraft, ImportRow, ImportView, RowState};
use app::inbox::Reader;
use app::progress::Progress;
use app::{Desk, Error};
use clap::{Args, ValueEnum};

use crate::arguments::Arguments;
use crate::say;

/// Which file, what its columns mean, and whether only to look.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The spreadsheet.
    file: PathBuf,
    /// The sheet, by its name.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What a column means, by its heading or letter: "Course=title"; may be given several times. The meanings are
    /// `completed_on`, `started_on`, `title`, `provider`, `quantity`, `unit`, `type`, `areas`, `program_number`, `notes` and `ignore`.
    #[arg(long, value_name = "COLUMN=MEANING")]
    map: Vec<String>,
    /// Which number of a day such as 03/04/2026 is the month, where no row settles it.
    #[arg(long)]
    order: Option<Order>,
    /// The unit of amounts that name none: `contact_hour`, `cmle`, `ceu`, …
    #[arg(long)]
    unit: Option<String>,
    /// The type of activities that name none: `ce_course`, `employer_vendor`, …
    #[arg(long = "type", value_name = "TYPE")]
    activity_type: Option<String>,
    /// Import rows too that look like activities already there.
    #[arg(long)]
    twins: bool,
    /// Say what would be imported, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Answer as JSON.
    #[arg(long)]
    json: bool,
}

/// Which number of a day is the month.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Order {
    /// The first, as in the United States.
    MonthFirst,
    /// The second, as in most of the world.
    DayFirst,
}

impl ImportArguments {
    /// Says what each row becomes, and imports them unless only asked to look.
    pub fn run(&self, arguments: &Arguments) -> Result<(), Error> {
        let mut desk = crate::desk(arguments)?;
        let table = import::read(&Reader::apart()?, &self.file)?;
        let first = import::begin(&mut desk, table)?;
        let view = self.mapped(&desk, first)?;
        if self.json {
            say::line(import::in_json(&view)?)?;
        } else {
            columns(&view)?;
            view.rows.iter().try_for_each(row)?;
        }
        if self.dry_run {
            return desk.close();
        }
        let imported = import::bring_in(&mut desk, &view.draft, &Progress::silent())?.value;
        desk.close()?;
        if !self.json {
            say::line(format!(
                "Imported {} of {} rows; they have no evidence yet.",
                imported.added,
                imported.added + imported.left_out
            ))?;
        }
        Ok(())
    }

    fn mapped(&self, desk: &Desk, first: ImportView) -> Result<ImportView, Error> {
        let mut view = first;
        if let Some(name) = &self.sheet {
            let sheet = view.sheets.iter().position(|it| it.name == *name).ok_or_else(|| {
                let names: Vec<&str> = view.sheets.iter().map(|it| it.name.as_str()).collect();
                Error::refused(format!("There is no filled sheet \"{name}\"."))
                    .hinted(format!("There are: {}.", names.join(", ")))
            })?;
            view = import::preview(desk, &ImportDraft { sheet, ..ImportDraft::default() })?;
        }
        let mut draft = view.draft.clone();
        for said in &self.map {
            let (column, meaning) = said.rsplit_once('=').ok_or_else(|| {
                Error::refused(format!("\"{said}\" names no meaning."))
                    .hinted("Write it like \"Course=title\".")
            })?;
            let at = self.column(&view, column)?;
            if !view.roles.iter().any(|it| it.id == meaning) {
                let known: Vec<&str> = view.roles.iter().map(|it| it.id.as_str()).collect();
                return Err(Error::refused(format!("A column can't mean \"{meaning}\"."))
                    .hinted(format!("It can mean {}.", known.join(", "))));
            }
            // What was guessed gives way to what is said.
            draft.roles.iter_mut().filter(|it| *it == meaning).for_each(|it| *it = "ignore".into());
            draft.roles[at] = meaning.into();
        }
        if let Some(order) = self.order {
            let word = match order {
                Order::MonthFirst => "month_first",
                Order::DayFirst => "day_first",
            };
            draft.order = word.into();
        }
        draft.unit = self.unit.clone().unwrap_or(draft.unit);
        draft.activity_type = self.activity_type.clone().unwrap_or(draft.activity_type);
        let view = import::preview(desk, &draft)?;
        if !self.twins {
            return Ok(view);
        }
        let twins = view.rows.iter().filter(|it| it.state == RowState::Twin);
        draft.ticked = twins.map(|it| it.number).collect();
        import::preview(desk, &draft)
    }

    fn column(&self, view: &ImportView, said: &str) -> Result<usize, Error> {
        let is_called = |it: &&app::import::ColumnRow| it.name.eq_ignore_ascii_case(said.trim());
        let by_name = view.columns.iter().position(|it| is_called(&it));
        let by_letter = || view.columns.iter().position(|it| it.letter.eq_ignore_ascii_case(said));
        by_name.or_else(by_letter).ok_or_else(|| {
            let names: Vec<String> =
                view.columns.iter().map(|it| format!("{} \"{}\"", it.letter, it.name)).collect();
            Error::refused(format!("There is no column \"{said}\"."))
                .hinted(format!("There are: {}.", names.join(", ")))
        })
    }
}

fn columns(view: &ImportView) -> Result<(), Error> {
    for (column, role) in view.columns.iter().zip(&view.draft.roles) {
        let meaning = view.roles.iter().find(|it| it.id == *role).map_or("", |it| &it.name);
        say::line(format!("{:<3} {:<28} {meaning}", column.letter, column.name))?;
    }
    for question in &view.questions {
        say::line(format!("? {question}"))?;
    }
    Ok(())
}

fn row(it: &ImportRow) -> Result<(), Error> {
    let mark = if it.take { "+" } else { "-" };
    say::line(format!(
        "{mark} {:>4}  {:<10}  {}  {}",
        it.number, it.completed_on, it.title, it.amount
    ))?;
    it.sentences.iter().try_for_each(|sentence| say::line(format!("        {sentence}")))
}
