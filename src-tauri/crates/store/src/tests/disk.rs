//! A disk that is full, read-only, or does not confirm.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::setting::{Place, activity, add, assert_sound, at, file, patiently};
use crate::{Error, Store};

/// A small disk of its own, where the tests may mount one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(place: &Place) -> Option<Self> {
        let at = place.dir();
        std::fs::create_dir(&at).expect("it can be made");
        let disk = Self(at);
        let options = "size=600k,nr_inodes=200";
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(&disk.0)
            .output();
        match mounted {
            Ok(output) if output.status.success() => Some(disk),
            other => {
                // Not a failure: mounting needs rights that most people don't have.
                eprintln!("SKIPPED: no small disk could be mounted ({other:?})");
                std::mem::forget(disk);
                None
            }
        }
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount").args(["-o", &options]).arg(&self.0).status();
        assert!(done.is_ok_and(|it| it.success()), "remounting with {options}");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

fn open(dir: &Path) -> Store {
    let mut store = patiently(|| Store::open(dir, at(1))).expect("it opens");
    store.vault.without_reserve();
    store
}

#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let place = Place::new();
    let Some(disk) = SmallDisk::mount(&place) else { return };
    let mut store = open(&disk.0);
    let mut saved = Vec::new();
    let error = loop {
        let (id, bytes) = (saved.len().to_string(), vec![saved.len() as u8; 12_000]);
        match file(&mut store, &id, &bytes) {
            Ok(kept) => saved.push((id, kept)),
            Err(error) => break error,
        }
        assert!(saved.len() < 60, "the disk is never full");
    };
    assert!(
        matches!(error, Error::Full { .. } | Error::NotSaved { .. } | Error::Io { .. }),
        "{error}"
    );
    assert!(error.to_string().contains("not saved"), "{error}");
    assert!(saved.len() > 5, "only {} fitted", saved.len());
    drop(store);

    disk.remount("size=4m");
    let mut store = open(&disk.0);
    for (id, kept) in &saved {
        let found = store.activity(&id.as_str().into()).expect("it reads");
        assert_eq!(found, Some(activity(id)));
        assert_eq!(store.read(&kept.digest).expect("it reads").len(), 12_000);
    }
    assert_eq!(store.activities().expect("it reads").len(), saved.len());
    assert_sound(&store);
    file(&mut store, "more", &[7; 12_000]).expect("with more room it goes on");
    assert_sound(&store);
}

#[test]
fn a_disk_without_room_is_noticed_before_anything_is_copied() {
    let place = Place::new();
    let Some(disk) = SmallDisk::mount(&place) else { return };
    let store = patiently(|| Store::open(&disk.0, at(1))).expect("it opens");
    let error = store.keep_bytes("a.pdf", b"%PDF-1.7").expect_err("there is no room");
    assert!(matches!(error, Error::Full { .. }), "{error}");
    assert!(error.to_string().starts_with("not saved: the disk is full (needs 65 MB"), "{error}");
    assert_eq!(place.list("tmp").len(), 0);
    assert_eq!(store.read_only(), None, "freeing space is enough to go on");
}

#[test]
fn a_read_only_disk_can_be_read() {
    let place = Place::new();
    let Some(disk) = SmallDisk::mount(&place) else { return };
    let mut store = open(&disk.0);
    let kept = file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    store.close().expect("it closes");
    disk.remount("ro");

    let mut store = patiently(|| Store::open(&disk.0, at(1))).expect("it opens");
    let why = store.read_only().expect("it is read-only");
    assert!(why.contains("cannot be written"), "{why}");
    assert_eq!(store.read(&kept.digest).expect("it reads"), b"%PDF-1.7 a");
    assert!(store.check().expect("it checks").is_sound());
    let error = add(&mut store, "b").expect_err("nothing can be written");
    assert!(matches!(error, Error::ReadOnly { .. }), "{error}");
    assert!(matches!(store.keep_bytes("b", b"b"), Err(Error::ReadOnly { .. })));
    assert!(matches!(Store::open(&disk.0, at(1)), Err(Error::InUse { .. })), "it is locked too");
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written_can_be_read() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() {
        eprintln!("SKIPPED: root may write everywhere; the read-only disk stands for this");
        return;
    }
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.close().expect("it closes");
    let mode = |mode| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(place.dir(), mode).expect("the mode can be set");
    };
    mode(0o500);
    let store = place.open();
    assert!(store.read_only().is_some());
    assert_eq!(store.activities().expect("it reads").len(), 1);
    drop(store);
    mode(0o700);
}

#[test]
fn what_the_disk_did_not_confirm_is_not_saved_and_stops_all_writing() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.log.as_mut().expect("it is open").break_off(&place.file("ledger.log"));

    let error = add(&mut store, "b").expect_err("the log cannot be written");
    assert!(matches!(error, Error::NotSaved { .. }), "{error}");
    assert!(error.to_string().contains("ledger.log"), "{error}");
    assert!(error.hint().is_some_and(|it| it.contains("open it again")));
    for refused in
        [add(&mut store, "c"), store.undo(at(3)).map(drop), store.keep_bytes("x", b"x").map(drop)]
    {
        assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    }
    store.close().expect("it closes");

    let mut store = place.open();
    assert_eq!(store.read_only(), None);
    assert_sound(&store);
    let ids: Vec<String> =
        store.activities().expect("it reads").iter().map(|it| it.id.to_string()).collect();
    assert_eq!(ids, ["a", "b"], "it was in the ledger already, and the log has been completed");
    add(&mut store, "c").expect("writing goes on");
}

#[test]
fn a_ledger_that_cannot_grow_says_so_and_goes_on_when_it_can() {
    let place = Place::new();
    let mut store = place.open();
    let pages = |store: &Store, most: i64| {
        let count: i64 =
            store.conn.pragma_query_value(None, "page_count", |it| it.get(0)).expect("it reads");
        let most = count + most;
        store
            .conn
            .pragma_update_and_check(None, "max_page_count", most, |_| Ok(()))
            .expect("it is set");
    };
    pages(&store, 2);
    let mut n = 0;
    let error = loop {
        match add(&mut store, &n.to_string()) {
            Ok(()) => n += 1,
            Err(error) => break error,
        }
        assert!(n < 200, "it is never full");
    };
    assert!(matches!(error, Error::Full { .. }), "{error}");
    assert_eq!(store.activities().expect("it reads").len(), n);
    pages(&store, 1_000);
    add(&mut store, &n.to_string()).expect("with more room it goes on");
    assert_sound(&store);
}
