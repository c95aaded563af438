//! The package on disk: written under another name, read back, and then named.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use documents::merge::Why;
use documents::package::{Options, Written};
use domain::file_name::safe;
use domain::package::{Dossier, Proof, sums};
use sha2::{Digest as _, Sha256};

use super::Source;
use super::rows::{PackageFile, PackageMade, PackageOrder, PackagePart, basis};
use crate::Error;
use crate::desk::new_id;
use crate::error::sentence;
use crate::evidence::size_in_words;

const ORIGINALS: &str = "Originals";
const SUMS: &str = "SHA256SUMS";
const NOTE: &str = "How to check.txt";

/// Says how the package is to be made.
pub(super) fn options(order: &PackageOrder) -> Options {
    Options {
        paper: order.paper.size(),
        stamped: order.stamped,
        limit: order.limit_mb.map(|it| u64::from(it) * 1_000_000),
    }
}

/// Writes the package into `into`, under a name of its own.
pub(super) fn write(
    source: &Source<'_>,
    dossier: &Dossier,
    declared: bool,
    order: &PackageOrder,
    into: &Path,
) -> Result<PackageMade, Error> {
    let name = safe(&format!("Audit package {} {}", dossier.held.credential, dossier.cycle.end));
    let target = into.join(if order.zip { format!("{name}.zip") } else { name.clone() });
    if target.exists() {
        return Err(Error::refused(format!("\"{}\" is there already.", target.display()))
            .hinted("Move it away or choose another folder; nothing was written."));
    }
    let draft = into.join(format!(".{}.part", new_id()));
    fs::create_dir_all(draft.join(ORIGINALS))
        .map_err(|it| cannot("make the folder", &draft, &it))?;
    let made = fill(source, dossier, order, &draft).and_then(|(parts, files)| {
        name_it(&draft, &target, &name, order.zip)?;
        let unproved = dossier.entries.iter().filter(|it| it.proofs.is_empty());
        Ok(PackageMade {
            path: target.display().to_string(),
            basis: basis(declared),
            parts,
            files,
            unproved: unproved.map(|it| it.title.clone()).collect(),
        })
    });
    // What is left of a draft helps nobody, whether it failed or was packed.
    let _ = fs::remove_dir_all(&draft);
    made
}

/// Writes everything into the draft and reads it back.
fn fill(
    source: &Source<'_>,
    dossier: &Dossier,
    order: &PackageOrder,
    draft: &Path,
) -> Result<(Vec<PackagePart>, Vec<PackageFile>), Error> {
    let mut begun: Vec<PathBuf> = Vec::new();
    let mut open = || {
        begun.push(draft.join(format!("{}.pdf", begun.len() + 1)));
        File::create_new(&begun[begun.len() - 1]).map(BufWriter::new)
    };
    // Every file is worked on twice: put into the PDF, and copied beside it.
    let each = dossier.files().len();
    let at = |done: usize, proof: &Proof| source.progress.at(done, 2 * each, &proof.label);
    let (mut done, mut stopped) = (0, false);
    let mut read = |proof: &Proof| {
        // A file that finds no room in a part is read again; it is one file all the same.
        stopped = stopped || at(done.min(each), proof).is_err();
        done += 1;
        if stopped { Err(Why::Missing) } else { (source.bytes)(proof) }
    };
    let written = documents::package::write(dossier, options(order), &mut read, &mut open);
    if stopped {
        return Err(given_up());
    }
    let Written { parts, files } = written
        .map_err(|fault| Error::refused(sentence(&fault)).hinted("Is there room on the disk?"))?;

    let count = parts.len();
    let mut digests: Vec<(String, String)> = Vec::new();
    let mut rows = Vec::new();
    for (number, (part, path)) in parts.into_iter().zip(&begun).enumerate() {
        let said =
            if count > 1 { format!(", part {} of {count}", number + 1) } else { String::new() };
        let name = safe(&format!("Audit package {}{said}", dossier.held.credential)) + ".pdf";
        let file = part.medium.into_inner().map_err(|it| cannot("write", path, it.error()))?;
        file.sync_all().map_err(|it| cannot("write", path, &it))?;
        let there = draft.join(&name);
        fs::rename(path, &there).map_err(|it| cannot("name", &there, &it))?;
        let bytes = fs::read(&there).map_err(|it| cannot("read back", &there, &it))?;
        if documents::merge::pages(&bytes) != Some(part.pages) {
            return Err(Error::refused(format!(
                "\"{name}\" can't be read back as it was written."
            ))
            .hinted("Nothing was handed over. Choose another folder and try again."));
        }
        digests.push((name.clone(), hex(&bytes)));
        rows.push(PackagePart { name, pages: part.pages, size: size_in_words(bytes.len() as u64) });
    }
    for (number, proof) in dossier.files().into_iter().enumerate() {
        at(each + number, proof).map_err(|_| given_up())?;
        let report = files.iter().find(|it| it.evidence == proof.evidence);
        if !report.is_some_and(documents::package::FileReport::comes_beside) {
            continue;
        }
        let name = format!("{ORIGINALS}/{}", proof.name);
        let path = draft.join(ORIGINALS).join(&proof.name);
        let bytes = (source.bytes)(proof).map_err(|why| {
            Error::refused(format!("\"{}\" can't be copied. {}", proof.label, why.sentence()))
        })?;
        put(&path, &bytes)?;
        let back = fs::read(&path).map_err(|it| cannot("read back", &path, &it))?;
        if hex(&back) != proof.digest.hex() {
            return Err(Error::refused(format!(
                "The copy of \"{}\" is not its original.",
                proof.label
            ))
            .hinted("The disk may be failing. Choose another one and try again."));
        }
        digests.push((name, proof.digest.hex().to_owned()));
    }
    let note = note(dossier);
    put(&draft.join(NOTE), note.as_bytes())?;
    digests.push((NOTE.to_owned(), hex(note.as_bytes())));
    let list = sums::list(digests.iter().map(|it| (it.0.as_str(), it.1.as_str())));
    put(&draft.join(SUMS), list.as_bytes())?;
    Ok((rows, files.iter().map(|it| PackageFile::of(it, count)).collect()))
}

/// Gives the draft its name, as a folder or as a zip file.
fn name_it(draft: &Path, target: &Path, name: &str, zip: bool) -> Result<(), Error> {
    if !zip {
        sync_dir(&draft.join(ORIGINALS));
        sync_dir(draft);
        fs::rename(draft, target).map_err(|it| cannot("name", target, &it))?;
    } else {
        let part = draft.join("package.zip");
        pack(draft, &part, name).map_err(|it| cannot("pack", target, &it))?;
        fs::rename(&part, target).map_err(|it| cannot("name", target, &it))?;
    }
    sync_dir(target.parent().unwrap_or(Path::new(".")));
    Ok(())
}

/// Packs the draft's files, stored as they are, and reads every one back.
fn pack(draft: &Path, into: &Path, name: &str) -> io::Result<()> {
    let mut files = listed(draft)?;
    for it in listed(&draft.join(ORIGINALS))? {
        files.push(format!("{ORIGINALS}/{it}"));
    }
    files.retain(|it| draft.join(it).is_file() && draft.join(it) != into);
    files.sort();
    let mut zip = zip::ZipWriter::new(BufWriter::new(File::create_new(into)?));
    let stored = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Stored)
        .large_file(true);
    for file in &files {
        zip.start_file(format!("{name}/{file}"), stored)?;
        io::copy(&mut File::open(draft.join(file))?, &mut zip)?;
    }
    let file = zip.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    let mut archive = zip::ZipArchive::new(io::BufReader::new(File::open(into)?))?;
    for index in 0..archive.len() {
        // Reading to the end compares the checksum.
        io::copy(&mut archive.by_index(index)?, &mut io::sink())?;
    }
    if archive.len() != files.len() {
        return Err(io::Error::other("a file is missing from it"));
    }
    Ok(())
}

fn listed(folder: &Path) -> io::Result<Vec<String>> {
    fs::read_dir(folder)?
        .map(|it| it.map(|it| it.file_name().to_string_lossy().into_owned()))
        .collect()
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    File::create_new(path)
        .and_then(|mut it| {
            it.write_all(bytes)?;
            it.sync_all()
        })
        .map_err(|it| cannot("write", path, &it))
}

/// Asks the system to keep a folder's names; systems that can't are none the worse.
fn sync_dir(folder: &Path) {
    let _ = File::open(folder).and_then(|it| it.sync_all());
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|it| format!("{it:02x}")).collect()
}

fn note(dossier: &Dossier) -> String {
    let held = &dossier.held;
    format!(
        "Audit package of {}, {}\n\n\
         The PDF beside this note is the package: a cover letter, an index, and every certificate behind the activity\n\
         it proves. The folder \"{ORIGINALS}\" holds the same certificates as single files, byte for byte as they came.\n\n\
         To see that nothing was changed on the way, open a terminal in this folder and run\n\n    \
         sha256sum -c {SUMS}        (Linux)\n    \
         shasum -a 256 -c {SUMS}    (macOS)\n\n\
         Every line must end in OK. On Windows, compare the output of\n\n    \
         certutil -hashfile \"NAME OF THE FILE\" SHA256\n\n\
         with the line of that file in {SUMS}. The same digests stand in the PDF, on each activity's page.\n",
        held.holder, held.credential
    )
}

fn given_up() -> Error {
    Error::refused("Stopped, as you asked. No package was written.")
}

fn cannot(what: &str, path: &Path, fault: &io::Error) -> Error {
    let hint = match fault.kind() {
        io::ErrorKind::StorageFull => {
            "The disk is full. Free some space and try again; your record is unaffected."
        }
        _ => "Choose another folder and try again; your record is unaffected.",
    };
    Error::refused(format!("Can't {what} \"{}\": {fault}.", path.display())).hinted(hint)
}
