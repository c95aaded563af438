//! The back door as a person uses it: files and a spreadsheet brought into a real vault by the real program.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use zip::write::SimpleFileOptions;

const PAPER: &str = "CERTIFICATE OF COMPLETION\nThis certifies that Ann Holder\nhas completed\nAntibody Panels\nMarch 14, 2026\n1.5 contact hours\n";

struct Vault {
    folder: TempDir,
}

impl Vault {
    fn begun() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mut desk = app::Desk::at(&folder.path().join("vault"), None).expect("nothing is there");
        desk.start().expect("the folder can be written to");
        desk.close().expect("the disk agrees");
        Self { folder }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("the folder can be written to");
        path
    }

    fn run(&self, words: &[&str], files: &[&Path]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_aliquot-cli"))
            .args(["--on", "2026-11-22", "--vault"])
            .arg(self.folder.path().join("vault"))
            .args(words)
            .args(files)
            .output()
            .expect("the program was just built")
    }

    fn says(&self, words: &[&str], files: &[&Path]) -> String {
        let output = self.run(words, files);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        said
    }
}

fn archive(name: &str, text: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file(name, stored).expect("a new entry");
    archive.write_all(text.as_bytes()).expect("memory takes it");
    archive.finish().expect("memory takes it").into_inner()
}

fn mail(text: &str) -> String {
    format!(
        "From: office@northfield.example\nTo: ann@example.org\nSubject: Your certificate\n\
         MIME-Version: 1.0\nMessage-ID: <1@northfield.example>\n\
         Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nHere it is.\n\
         --b\nContent-Type: text/plain; name=\"platelets.txt\"\n\
         Content-Disposition: attachment; filename=\"platelets.txt\"\n\n{text}\n--b--\n"
    )
}

#[test]
fn files_archives_and_mails_are_kept_read_and_left_in_the_inbox() {
    let vault = Vault::begun();
    let plain = vault.file("paper.txt", PAPER.as_bytes());
    let packed = vault
        .file("papers.zip", &archive("in/ethics.txt", &PAPER.replace("Antibody Panels", "Ethics")));
    let sent =
        vault.file("mail.eml", mail(&PAPER.replace("Antibody Panels", "Platelets")).as_bytes());
    let said = vault.says(&["add"], &[&plain, &packed, &sent]);
    for line in [
        "Kept paper.txt",
        "One file was taken out of papers.zip.",
        "Read ethics.txt",
        "Antibody Panels",
    ] {
        assert!(said.contains(line), "{line}:\n{said}");
    }
    assert!(
        said.contains("waiting in the inbox; nothing counts before it is confirmed."),
        "{said}"
    );

    let again = vault.says(&["add"], &[&plain]);
    assert!(again.contains("paper.txt was kept before; it waits in the inbox."), "{again}");
    let gone = vault.run(&["add"], &[&vault.folder.path().join("gone.pdf")]);
    assert!(!gone.status.success());
}

#[test]
fn a_spreadsheet_is_looked_at_and_then_imported() {
    let vault = Vault::begun();
    let sheet = vault
        .file("log.csv", b"Date,Course,Points given\n03/04/2026,Antibody Panels,1.5\n,Nothing,1\n");
    let said = vault.says(
        &["import-sheet", "--order", "month-first", "--unit", "contact_hour", "--dry-run"],
        &[&sheet],
    );
    assert!(said.contains("2026-03-04  Antibody Panels  1.5 contact hours"), "{said}");
    assert!(said.contains("Row 3, column \"Date\": the date is missing."), "{said}");
    assert!(!vault.says(&["activities"], &[]).contains("Antibody Panels"), "nothing was written");

    let undecided = vault.run(&["import-sheet"], &[&sheet]);
    let why = String::from_utf8_lossy(&undecided.stderr).into_owned();
    assert!(!undecided.status.success() && why.contains("Say which number"), "{why}");

    let said = vault.says(
        &[
            "import-sheet",
            "--order",
            "month-first",
            "--map",
            "Points given=quantity",
            "--unit",
            "contact_hour",
        ],
        &[&sheet],
    );
    assert!(said.contains("Imported 1 of 2 rows; they have no evidence yet."), "{said}");
    assert!(vault.says(&["activities"], &[]).contains("Antibody Panels"));
    let json = vault.says(&["import-sheet", "--dry-run", "--json"], &[&sheet]);
    assert!(json.contains("\"state\": \"twin\""), "{json}");
    assert!(json.contains("\"remembered\": true"), "{json}");
}
