//! The system's own dialogs: `rfd` lives here and nowhere else, and paths stay on this side.

use std::path::PathBuf;

use rfd::{AsyncFileDialog, MessageDialog, MessageLevel};

/// Names files the dialogs answer with, so that a walk through the window needs no one at the keyboard.
const ANSWER: &str = "ALIQUOT_DIALOG_ANSWER";

/// Asks for files to bring in; empty when the person cancels.
pub async fn pick_evidence() -> Vec<PathBuf> {
    if let Some(answer) = prepared() {
        return vec![answer];
    }
    let dialog = AsyncFileDialog::new()
        .set_title("Attach evidence")
        .add_filter(
            "Certificates",
            &["pdf", "jpg", "jpeg", "png", "tif", "tiff", "heic", "eml", "zip"],
        )
        .add_filter("All files", &["*"]);
    let picked = dialog.pick_files().await.unwrap_or_default();
    picked.into_iter().map(|it| it.path().to_path_buf()).collect()
}

/// Asks for a spreadsheet; nothing when the person cancels.
pub async fn pick_table() -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return Some(if answer.is_dir() { answer.join("activities.csv") } else { answer });
    }
    let dialog = AsyncFileDialog::new()
        .set_title("Import a spreadsheet")
        .add_filter("Spreadsheets", &["csv", "tsv", "txt", "xlsx", "xlsm", "ods"])
        .add_filter("All files", &["*"]);
    Some(dialog.pick_file().await?.path().to_path_buf())
}

/// Asks for a folder; nothing when the person cancels.
pub async fn pick_folder(title: &str) -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return Some(answer);
    }
    Some(AsyncFileDialog::new().set_title(title).pick_folder().await?.path().to_path_buf())
}

/// Asks where to save a PDF; nothing when the person cancels.
pub async fn save_pdf(name: &str) -> Option<PathBuf> {
    save("Save the form", name, ("PDF", "pdf")).await
}

/// Asks where to save dates for a calendar; nothing when the person cancels.
pub async fn save_calendar(name: &str) -> Option<PathBuf> {
    save("Save the dates", name, ("Calendar", "ics")).await
}

/// Asks where to save a file of rules; nothing when the person cancels.
pub async fn save_rules(name: &str) -> Option<PathBuf> {
    save("Save the rules", name, ("Rule packs", "toml")).await
}

/// Asks where to save a file, whose kind has a name and an ending.
async fn save(title: &str, name: &str, (kind, ending): (&str, &str)) -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return Some(if answer.is_dir() { answer.join(name) } else { answer });
    }
    let dialog =
        AsyncFileDialog::new().set_title(title).set_file_name(name).add_filter(kind, &[ending]);
    let path = dialog.save_file().await?.path().to_path_buf();
    Some(if path.extension().is_some() { path } else { path.with_extension(ending) })
}

/// Asks for a body's own form; nothing when the person cancels.
pub async fn pick_form() -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        // A walk keeps what it saves in a folder, and the blank beside it.
        return Some(if answer.is_dir() { answer.join("blank.pdf") } else { answer });
    }
    let dialog =
        AsyncFileDialog::new().set_title("Choose the blank form").add_filter("PDF", &["pdf"]);
    Some(dialog.pick_file().await?.path().to_path_buf())
}

/// Asks where to save a copy of evidence; nothing when the person cancels.
pub async fn save_evidence(name: &str) -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return Some(if answer.is_dir() { answer.join(name) } else { answer });
    }
    let dialog = AsyncFileDialog::new().set_title("Save a copy").set_file_name(name);
    Some(dialog.save_file().await?.path().to_path_buf())
}

/// Asks for a file of rules; nothing when the person cancels.
pub async fn pick_rules() -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return Some(if answer.is_dir() { answer.join("rules.toml") } else { answer });
    }
    let dialog = AsyncFileDialog::new()
        .set_title("Load a rule pack")
        .add_filter("Rule packs", &["toml"])
        .add_filter("All files", &["*"]);
    Some(dialog.pick_file().await?.path().to_path_buf())
}

/// Says that something went wrong, where no window can.
pub fn warn(message: &str) {
    eprintln!("{message}");
    MessageDialog::new()
        .set_level(MessageLevel::Warning)
        .set_title("Aliquot")
        .set_description(message)
        .show();
}

/// Says why the program can't start, and ends it.
pub fn cannot_start(message: &str) -> ! {
    warn(message);
    std::process::exit(1)
}

fn prepared() -> Option<PathBuf> {
    std::env::var_os(ANSWER).map(PathBuf::from)
}
