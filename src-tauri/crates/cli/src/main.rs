//! The back door: the same features without a window.
//!
//! It prints what `app` answers and decides nothing itself. Exit code 0: done; 1: refused, with a sentence on the
//! standard error and nothing half-written; 2: not understood.

mod add;
mod arguments;
mod demo;
mod evidence;
mod find;
mod import_sheet;
mod official;
mod package;
mod read;
mod rules;
mod say;
mod standing;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::{Desk, Error};
use clap::Parser;

use crate::arguments::{Arguments, Command};

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            for field in error.fields.iter().filter(|it| it.message != error.message) {
                eprintln!("  {}", field.message);
            }
            if let Some(hint) = &error.hint {
                eprintln!("{hint}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Error> {
    match &arguments.command {
        Command::Standing { record: Some(file), rules, json } => {
            standing::of_file(file, rules.as_deref(), arguments.on, *json)
        }
        Command::Standing { record: None, json, .. } => {
            standing::of_vault(&desk(arguments)?, *json)
        }
        Command::Activities => evidence::activities(&desk(arguments)?),
        Command::Evidence => evidence::files(&desk(arguments)?),
        Command::Form(order) => order.print(desk(arguments)?),
        Command::Package(order) => order.run(arguments),
        Command::Calendar { to } => dates(&desk(arguments)?, to),
        Command::Rules { command } => {
            let mut desk = desk(arguments)?;
            command.run(&mut desk)?;
            desk.close()
        }
        Command::Find { words, json } => find::words(&desk(arguments)?, words, *json),
        Command::Import { folder } => import(arguments, folder),
        Command::ImportSheet(order) => order.run(arguments),
        Command::Export { folder } => export(&desk(arguments)?, folder),
        Command::Add { files } => add::files(desk(arguments)?, files),
        Command::Read { files, password, names, json } => {
            read::files(files, password.as_deref(), names.clone(), *json)
        }
        Command::ReadApart => app::certificates::serve_apart(),
        Command::Demo { folder } => demo::run(folder, arguments.on),
    }
}

fn dates(desk: &Desk, to: &Path) -> Result<(), Error> {
    let file = app::calendar::file(desk)?;
    let path = if to.is_dir() { to.join(&file.name) } else { to.to_path_buf() };
    app::forms::save(&file, &path)?;
    say::line(format!("Wrote {}", path.display()))
}

fn export(desk: &Desk, folder: &Path) -> Result<(), Error> {
    let files = app::record::export(desk, folder)?;
    say::line(format!("Wrote {files} files to {}", folder.display()))?;
    Ok(())
}

fn import(arguments: &Arguments, folder: &Path) -> Result<(), Error> {
    let mut desk = Desk::at(&vault(arguments)?, arguments.on)?;
    desk.start()?;
    app::record::import(&mut desk, folder)?;
    desk.close()?;
    say::line(format!("Imported the record in {}", folder.display()))?;
    Ok(())
}

/// Returns the folder of the vault that was asked for, or the platform's usual one.
pub fn vault(arguments: &Arguments) -> Result<PathBuf, Error> {
    arguments.vault.clone().map_or_else(app::desk::usual_vault, Ok)
}

/// Opens the vault that was asked for; refused where nothing was begun in it.
pub fn desk(arguments: &Arguments) -> Result<Desk, Error> {
    let desk = Desk::at(&vault(arguments)?, arguments.on)?;
    let situation = desk.situation()?;
    match situation.trouble {
        Some(trouble) => Err(trouble),
        None if !situation.own_exists => {
            Err(Error::refused(format!("There is no record in \"{}\".", situation.vault))
                .hinted("Name its folder with --vault, or begin one in the window."))
        }
        None => Ok(desk),
    }
}
