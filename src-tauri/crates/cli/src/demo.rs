//! The whole main job on the sample record, into a folder a person can look through.

use std::fs;
use std::path::{Path, PathBuf};

use app::forms::{self, FormOrder, Paper};
use app::package::{PackageOrder, Source};
use app::{Desk, Error, credentials, files, package};
use chrono::NaiveDate;

use crate::{evidence, say, standing};

/// Brings in the sample, says where it stands, writes its forms and evidence list, and says what was written.
pub fn run(folder: &Path, on: Option<NaiveDate>) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|fault| {
        Error::refused(format!("The folder \"{}\" can't be made: {fault}.", folder.display()))
            .hinted("Name a folder you may write to.")
    })?;
    let mut desk = Desk::at(&folder.join("record"), on)?;
    desk.open_sample()?;
    let page = standing::text(&app::standing::list(&desk)?);
    say::line(&page)?;

    let mut wrote = Vec::new();
    let mut write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        wrote.push(path.clone());
        files::write_whole(&path, bytes)
    };
    write("standing.txt", page.as_bytes())?;
    write("evidence.txt", evidence::text(&desk)?.as_bytes())?;
    for order in orders(&desk)? {
        let printed = forms::print(&desk, &order)?;
        write(&printed.name, &printed.bytes)?;
    }
    let packages = folder.join("package");
    if packages.exists() {
        // A package is never written over, not even the sample's.
        say::line(format!("{} is there from before and stays as it is.", packages.display()))?;
    } else {
        wrote.extend(model_packages(&desk, &packages)?);
    }
    desk.close()?;
    say::line("Wrote:")?;
    for path in wrote {
        say::line(format!("  {}", path.display()))?;
    }
    say::line(format!(
        "The sample record itself is in {}.",
        folder.join("record-sample").display()
    ))?;
    Ok(())
}

/// Makes the sample person's audit package for every credential, to look at.
fn model_packages(desk: &Desk, folder: &Path) -> Result<Vec<PathBuf>, Error> {
    fs::create_dir_all(folder).map_err(|fault| {
        Error::refused(format!("The folder \"{}\" can't be made: {fault}.", folder.display()))
    })?;
    let source = Source::of_desk(desk)?;
    credentials::list(desk)?
        .into_iter()
        .map(|it| Ok(package::make(&source, &PackageOrder::of(it.id), folder)?.path.into()))
        .collect()
}

/// Every form, for every credential it is for.
fn orders(desk: &Desk) -> Result<Vec<FormOrder>, Error> {
    let ids: Vec<String> = credentials::list(desk)?.into_iter().map(|it| it.id).collect();
    let mut orders: Vec<FormOrder> =
        ids.iter().map(|id| FormOrder::declaration(id.clone(), Paper::Letter)).collect();
    if let Some(first) = ids.first() {
        orders.push(FormOrder::employer_assessment(first.clone(), Paper::Letter));
        orders.push(FormOrder::clinical_teaching(first.clone(), Paper::Letter));
    }
    Ok(orders)
}
