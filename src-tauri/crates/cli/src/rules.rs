//! Rules of the person's own: listed, loaded, saved and removed.

use std::path::PathBuf;

use app::{Desk, Error, rules};
use clap::Subcommand;

use crate::say;

/// What to do with rules of one's own.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// List the packs loaded and the clauses changed.
    List,
    /// Load a rule pack, or changes of one, into the record.
    Load {
        /// The file to read.
        file: PathBuf,
    },
    /// Save a pack as a file, or with --changes what was changed in it.
    Save {
        /// The pack, such as ascp-mls.
        pack: String,
        /// The file to write.
        into: PathBuf,
        /// Save the changes instead of the pack.
        #[arg(long)]
        changes: bool,
    },
    /// Remove a pack of one's own, or with --changes everything that was changed in a pack.
    Remove {
        /// The pack.
        pack: String,
        /// Remove the changes instead of a pack.
        #[arg(long)]
        changes: bool,
    },
}

impl RulesCommand {
    /// Does it, and says what was done.
    pub fn run(&self, desk: &mut Desk) -> Result<(), Error> {
        match self {
            Self::List => list(desk),
            Self::Load { file } => {
                let loaded = rules::load(desk, file)?.value;
                say::line(format!("Loaded {} ({})", loaded.title, loaded.pack))
            }
            Self::Save { pack, into, changes } => {
                rules::save(&rules::export(desk, pack, !changes)?, into)?;
                say::line(format!("Wrote {}", into.display()))
            }
            Self::Remove { pack, changes } => {
                rules::remove(desk, pack, !changes)?;
                say::line(format!("Removed {pack}"))
            }
        }
    }
}

fn list(desk: &Desk) -> Result<(), Error> {
    for row in rules::own_packs(desk)? {
        let kind = if row.whole { "pack" } else { "changes" };
        say::line(format!("{}  {kind}  {} ({})", row.pack, row.title, row.about))?;
        for sentence in &row.trouble {
            say::line(format!("  can't be used: {sentence}"))?;
        }
    }
    Ok(())
}
