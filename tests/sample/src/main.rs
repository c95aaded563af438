//! Writes the sample record and its files, in the place of the old ones.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use make_sample::sample::Sample;
use make_sample::story::Story;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/sample");
    let sample = Sample::of(&Story::told());
    match write(&folder, &sample) {
        Ok(()) => {
            let size: usize = sample.files.iter().map(|it| it.bytes.len()).sum();
            println!("Wrote {} files, {} kB, and their record.", sample.files.len(), size / 1_000);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The sample could not be written to {}: {error}.", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, sample: &Sample) -> io::Result<()> {
    let files = folder.join("files");
    if files.exists() {
        fs::remove_dir_all(&files)?;
    }
    fs::create_dir_all(&files)?;
    for file in &sample.files {
        fs::write(files.join(&file.name), &file.bytes)?;
    }
    fs::write(folder.join("record.json"), sample.record_text())
}
