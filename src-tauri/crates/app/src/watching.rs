//! Watching: a folder whose new files are taken into the inbox while the program runs. Off until the person names one.
//!
//! The folder is looked into every few seconds rather than watched by the system: that works the same on every disk, a
//! network's included, needs no library, and misses nothing while the computer sleeps. What is there when the watching
//! begins is left alone. A file is taken once it has stopped growing; it is copied, never moved, and never twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use reading::files::Kind;
use serde::{Deserialize, Serialize};

use crate::desk::Lend;
use crate::evidence::{self, Taken};
use crate::progress::Progress;
use crate::{Changed, Desk, Error};

/// Where the setting lies on the desk.
const NAME: &str = "watching";

/// What is watched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WatchView {
    /// The folder; absent where none is watched.
    pub folder: Option<String>,
    /// Why it can't be looked into at present, where that is so.
    pub trouble: Option<String>,
}

/// The setting as it lies on the desk.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Kept {
    folder: Option<PathBuf>,
    /// Marks of the files that were there at the beginning or were taken since.
    seen: BTreeSet<String>,
}

/// What the last look saw, so that the next one knows what still grows.
#[derive(Debug, Default)]
pub struct Watch {
    growing: BTreeMap<PathBuf, String>,
}

/// Returns what is watched, and whether it can be.
pub fn watched(desk: &Desk) -> Result<WatchView, Error> {
    let folder = kept(desk)?.folder;
    let trouble = folder.as_deref().and_then(|it| fs::read_dir(it).err()).map(|fault| {
        format!("It can't be looked into at present: {fault}. It is looked for again by itself.")
    });
    Ok(WatchView { folder: folder.map(|it| it.display().to_string()), trouble })
}

/// Begins to watch a folder; what is in it is left alone.
pub fn watch(desk: &mut Desk, folder: &Path) -> Result<WatchView, Error> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    if folder.starts_with(desk.folder()) {
        return Err(Error::refused("The record itself lies there; it can't watch itself.")
            .hinted("Choose the folder your certificates come to, such as Downloads."));
    }
    let inside = files(&folder).map_err(|fault| {
        Error::refused(format!("\"{}\" can't be looked into: {fault}.", folder.display()))
            .hinted("Choose another folder.")
    })?;
    let seen = inside.into_iter().map(|(_, mark)| mark).collect();
    put(desk, &Kept { folder: Some(folder), seen })?;
    watched(desk)
}

/// Stops watching.
pub fn unwatch(desk: &mut Desk) -> Result<WatchView, Error> {
    put(desk, &Kept::default())?;
    watched(desk)
}

/// Looks into the folder once, and takes what came since and has stopped growing; nothing where nothing came.
pub fn look(desk: &impl Lend, watch: &mut Watch) -> Result<Option<Changed<Taken>>, Error> {
    let mut kept = desk.lend(|desk| kept(desk))?;
    let Some(folder) = &kept.folder else { return Ok(None) };
    // A folder that is gone for a while, such as an unplugged disk, is said where it is set and looked for again.
    let Ok(inside) = files(folder) else { return Ok(None) };
    let fresh = inside.into_iter().filter(|(_, mark)| !kept.seen.contains(mark));
    let (settled, growing): (Vec<_>, Vec<_>) =
        fresh.partition(|(path, mark)| watch.growing.get(path) == Some(mark));
    watch.growing = growing.into_iter().collect();
    if settled.is_empty() {
        return Ok(None);
    }
    let paths: Vec<PathBuf> =
        settled.iter().map(|(path, _)| path.clone()).filter(|it| is_paper(it)).collect();
    kept.seen.extend(settled.into_iter().map(|(_, mark)| mark));
    let taken = match paths.as_slice() {
        [] => None,
        some => Some(evidence::take_in(desk, some, None, &Progress::silent())?),
    };
    // Written last: a crash before it looks at the same files again, and knows their bytes.
    desk.lend(|desk| put(desk, &kept))?;
    Ok(taken)
}

/// Returns the files of a folder that may be papers, each with a mark that changes when it does.
fn files(folder: &Path) -> std::io::Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)?.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || !may_be_paper(&path) {
            continue;
        }
        // A link may lead anywhere, so it is not followed.
        let Ok(about) = path.symlink_metadata() else { continue };
        if !about.is_file() || about.len() == 0 {
            continue;
        }
        let changed = about.modified().ok().and_then(|it| it.duration_since(UNIX_EPOCH).ok());
        let changed = changed.map_or(0, |it| it.as_millis());
        files.push((path, format!("{name}|{}|{changed}", about.len())));
    }
    Ok(files)
}

/// Names of papers: PDFs, pictures, e-mails. What browsers write while they load has other names.
fn may_be_paper(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    ["pdf", "jpg", "jpeg", "png", "tif", "tiff", "heic", "eml"].contains(&ending.as_str())
}

/// Tells by its beginning whether a file is what its name says it may be.
fn is_paper(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|it| it.take(64 << 10).read_to_end(&mut head));
    let kind = read.ok().and_then(|_| Kind::of(&head));
    kind.is_some_and(|it| !matches!(it, Kind::Text | Kind::Zip))
        || path.extension().is_some_and(|it| it.eq_ignore_ascii_case("eml"))
}

fn kept(desk: &Desk) -> Result<Kept, Error> {
    let text = desk.store()?.on_desk(NAME)?.unwrap_or_default();
    // A setting that can't be understood watches nothing.
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn put(desk: &mut Desk, kept: &Kept) -> Result<(), Error> {
    let text = serde_json::to_string(kept)
        .map_err(|fault| Error::refused(format!("The folder can't be remembered: {fault}.")))?;
    Ok(desk.store_mut()?.put_on_desk(NAME, Some(&text))?)
}
