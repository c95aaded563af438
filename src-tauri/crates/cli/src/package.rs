//! The audit package and its rehearsal, as text.

use std::path::PathBuf;

use app::forms::Paper;
use app::package::{self, PackageOrder, Source};
use app::{Error, Packs, forms};
use clap::Args;

use crate::arguments::Arguments;
use crate::{desk, say};

/// Which package to make, and where.
#[derive(Debug, Args)]
pub struct PackageArguments {
    /// Take this exported record, with its files beside it, instead of a vault.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// The credential, by its identifier or its short name: "MLS(ASCP)".
    #[arg(long)]
    credential: String,
    /// The cycle, by its last day, instead of the latest.
    #[arg(long, value_name = "DAY")]
    cycle: Option<String>,
    /// The folder to write the package into.
    #[arg(long, value_name = "DIR", required_unless_present = "rehearse")]
    to: Option<PathBuf>,
    /// Make one zip file instead of a folder.
    #[arg(long)]
    zip: bool,
    /// Split it into parts of at most so many million bytes.
    #[arg(long, value_name = "MB", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    /// Print on A4 instead of Letter.
    #[arg(long)]
    a4: bool,
    /// Leave the certificates' pages without a stamp below them.
    #[arg(long)]
    unstamped: bool,
    /// Only say what an auditor would find; with --to, print that as a checklist too.
    #[arg(long)]
    rehearse: bool,
}

impl PackageArguments {
    /// Makes the package, or rehearses the audit, and says what came of it.
    pub fn run(&self, arguments: &Arguments) -> Result<(), Error> {
        if let Some(file) = &self.record {
            let packs = Packs::built_in()?;
            return self.run_on(&Source::of_file(file, &packs, arguments.on)?);
        }
        let desk = desk(arguments)?;
        self.run_on(&Source::of_desk(&desk)?)
    }

    fn run_on(&self, source: &Source<'_>) -> Result<(), Error> {
        let order = PackageOrder {
            credential_id: self.credential.clone(),
            cycle_id: self.cycle.clone(),
            paper: if self.a4 { Paper::A4 } else { Paper::Letter },
            stamped: !self.unstamped,
            zip: self.zip,
            limit_mb: self.limit,
        };
        match (&self.to, self.rehearse) {
            (Some(into), false) => make(source, &order, into),
            (into, _) => {
                rehearse(source, &order)?;
                let Some(into) = into else { return Ok(()) };
                let printed = package::checklist(source, &order)?;
                let path = into.join(&printed.name);
                forms::save(&printed, &path)?;
                say::line(format!("Wrote {}", path.display()))
            }
        }
    }
}

/// Makes a package and says what became of each file that is out of the ordinary.
pub fn make(
    source: &Source<'_>,
    order: &PackageOrder,
    into: &std::path::Path,
) -> Result<(), Error> {
    let made = package::make(source, order, into)?;
    say::line(&made.basis)?;
    for part in &made.parts {
        say::line(format!("  {} ({} pages, {})", part.name, part.pages, part.size))?;
    }
    for file in made.files.iter().filter(|it| !it.notes.is_empty()) {
        say::line(format!("  {}: {}", file.label, file.notes.join(" ")))?;
    }
    for title in &made.unproved {
        say::line(format!("  {title}: no file is attached."))?;
    }
    say::line(format!("Wrote {}", made.path))
}

fn rehearse(source: &Source<'_>, order: &PackageOrder) -> Result<(), Error> {
    let rehearsal = package::rehearse(source, order)?;
    say::line(&rehearsal.headline)?;
    say::line(&rehearsal.basis)?;
    say::line(format!("The package would have {}.", rehearsal.size))?;
    let mut heading = "";
    for finding in &rehearsal.findings {
        if finding.heading != heading {
            heading = finding.heading;
            say::line(format!("\n{heading}"))?;
        }
        say::line(format!("  {}: {} {}", finding.about, finding.sentence, finding.next))?;
    }
    Ok(())
}
