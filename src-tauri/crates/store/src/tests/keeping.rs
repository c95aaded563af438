//! Taking files in: what is kept, what is refused, and that it is the very same bytes.

use domain::evidence::MediaType;
use domain::journal::Op;

use super::setting::{Place, assert_sound, at, evidence, file};
use crate::{Error, LARGEST};

#[test]
fn a_file_is_kept_under_its_digest_and_comes_back_the_same() {
    let place = Place::new();
    let store = place.open();
    let source = place.source("Blood Bank Update.pdf", b"%PDF-1.7\nhello\n");
    let kept = store.keep(&source).expect("it is kept");
    assert_eq!((kept.size, kept.media, kept.already_there), (15, MediaType::Pdf, false));
    assert_eq!(kept.label, "Blood Bank Update.pdf");
    assert_eq!(store.read(&kept.digest).expect("it reads"), b"%PDF-1.7\nhello\n");
    assert!(source.exists(), "the source is left alone");
}

#[test]
fn the_same_bytes_twice_are_one_object() {
    let place = Place::new();
    let store = place.open();
    let first = store.keep_bytes("a.pdf", b"%PDF-1.7 same").expect("it is kept");
    let second = store.keep(&place.source("b.pdf", b"%PDF-1.7 same")).expect("it is kept");
    assert_eq!(first.digest, second.digest);
    assert!(second.already_there);
    assert_eq!(second.label, "b.pdf");
    let unfiled = store.unfiled().expect("it reads");
    assert_eq!(unfiled.objects.len(), 1);
    assert_eq!(unfiled.objects[0].label.as_deref(), Some("a.pdf"), "the first name stays");
    assert_eq!(place.list("tmp").len(), 0);
}

#[test]
fn a_kept_file_is_unfiled_until_the_record_has_it() {
    let place = Place::new();
    let mut store = place.open();
    let kept = store.keep_bytes("a.pdf", b"%PDF-1.7 a").expect("it is kept");
    assert_eq!(store.unfiled().expect("it reads").objects[0].digest, kept.digest);
    assert_eq!(place.list("unfiled").len(), 1);
    let row = evidence("e", &kept);
    store
        .transact(Op::EvidenceKept, "a.pdf", at(2), |edit| edit.add_evidence(&row))
        .expect("it is recorded");
    let unfiled = store.unfiled().expect("it reads");
    assert!(unfiled.objects.is_empty());
    assert_eq!(unfiled.evidence, [row]);
    assert_eq!(place.list("unfiled").len(), 0);
    assert_sound(&store);
}

#[test]
fn an_empty_file_is_refused() {
    let place = Place::new();
    let store = place.open();
    let error = store.keep(&place.source("empty.pdf", b"")).expect_err("it is empty");
    assert_eq!(error.to_string(), "the file \"empty.pdf\" is empty");
    assert!(matches!(store.keep_bytes("x", b""), Err(Error::Empty { .. })));
    assert_sound(&store);
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_copied() {
    let place = Place::new();
    let store = place.open();
    let source = place.source("huge.pdf", b"%PDF-");
    let huge = std::fs::File::options().write(true).open(&source).expect("it opens");
    huge.set_len(LARGEST + 1).expect("a file can have holes");
    let error = store.keep(&source).expect_err("it is too large");
    assert_eq!(error.to_string(), "the file \"huge.pdf\" is too large (257 MB; at most 256 MB)");
    assert_sound(&store);
}

#[test]
fn a_file_that_is_not_there_is_said_by_name() {
    let place = Place::new();
    let store = place.open();
    let error = store.keep(&place.dir().join("nowhere.pdf")).expect_err("it is not there");
    assert!(error.to_string().contains("nowhere.pdf"), "{error}");
}

#[test]
#[cfg(unix)]
fn only_a_regular_file_is_taken_and_nothing_waits() {
    let place = Place::new();
    let store = place.open();
    let target = place.source("target.pdf", b"%PDF-1.7");
    let link = target.with_file_name("link.pdf");
    std::os::unix::fs::symlink(&target, &link).expect("it can be linked");
    let pipe = target.with_file_name("pipe.pdf");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    let socket = target.with_file_name("socket.pdf");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("it binds");

    for (path, what) in [
        (link.as_path(), "a link"),
        (pipe.as_path(), "a device or a pipe"),
        (socket.as_path(), "a device or a pipe"),
        ("/dev/zero".as_ref(), "a device or a pipe"),
        (target.parent().expect("it has one"), "a folder"),
    ] {
        let error = store.keep(path).expect_err("it is no file");
        assert!(matches!(error, Error::NotAFile { .. }), "{error}");
        assert!(error.to_string().contains(what), "{error}");
    }
    assert_sound(&store);
}

#[test]
fn a_file_that_changes_under_the_copy_is_kept_whole_or_not_at_all() {
    let place = Place::new();
    let store = place.open();
    let source = place.source("busy.pdf", &[0; 300_000]);
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            for n in 0u8.. {
                if stop.load(std::sync::atomic::Ordering::Relaxed) {
                    return;
                }
                let new = source.with_extension("new");
                std::fs::write(&new, vec![n; 300_000]).expect("it can be written");
                std::fs::copy(&new, &source).expect("it can be overwritten");
            }
        });
        for _ in 0..10 {
            match store.keep(&source) {
                Ok(kept) => {
                    assert_eq!(store.read(&kept.digest).expect("it reads").len() as u64, kept.size);
                }
                Err(Error::Unsettled { .. } | Error::Empty { .. }) => {}
                Err(error) => panic!("{error}"),
            }
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert_sound(&store);
}

#[test]
fn the_names_people_give_never_become_paths() {
    let place = Place::new();
    let mut store = place.open();
    let names =
        ["../../escape.pdf", "CON", "a/b\\c", "\u{202e}fdp.exe", "x\0y", "", &"n".repeat(70_000)];
    for (n, name) in names.into_iter().enumerate() {
        let kept = store.keep_bytes(name, format!("%PDF-{n}").as_bytes()).expect("it is kept");
        assert_eq!(kept.label, name);
        let row = evidence(&n.to_string(), &kept);
        store
            .transact(Op::EvidenceKept, name, at(2), |edit| edit.add_evidence(&row))
            .expect("it is recorded");
        assert_eq!(store.evidence_by_digest(&kept.digest).expect("it reads"), Some(row));
    }
    let report = store.check().expect("it checks");
    assert!(report.strays.is_empty() && report.is_sound(), "{report:#?}");
}

#[test]
fn evidence_without_bytes_is_not_recorded() {
    let place = Place::new();
    let other = Place::new();
    let mut store = place.open();
    let kept = file(&mut other.open(), "a", b"%PDF-1.7 elsewhere").expect("it is filed");
    let row = evidence("a", &kept);
    let result = store.transact(Op::EvidenceKept, "a", at(2), |edit| edit.add_evidence(&row));
    assert!(matches!(result, Err(Error::Missing { .. })), "{result:?}");
    assert_sound(&store);
}
