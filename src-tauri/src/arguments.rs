//! What the program can be told when it is started.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Parser;

/// Keeps your continuing-education record, on this computer only.
#[derive(Clone, Debug, Parser)]
#[command(name = "aliquot", version)]
pub struct Arguments {
    /// The folder your record lives in, instead of the platform's usual one.
    #[arg(long, env = "ALIQUOT_VAULT", value_name = "FOLDER")]
    vault: Option<PathBuf>,
    /// Judge standing on this day instead of today.
    #[arg(long, value_name = "DAY")]
    pub on: Option<NaiveDate>,
    /// Certificates to bring in.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

impl Arguments {
    /// Returns the folder of the vault, absolute.
    pub fn vault(&self) -> PathBuf {
        let folder = self.vault.clone().map_or_else(app::desk::usual_vault, Ok);
        let folder =
            folder.unwrap_or_else(|fault| crate::dialogs::cannot_start(&fault.to_string()));
        std::path::absolute(&folder).unwrap_or(folder)
    }
}
