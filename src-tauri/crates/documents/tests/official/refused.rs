//! A form that can't be filled says why, in a sentence.

use std::process::Command;

use documents::official::{Blank, Note, Refused};
use lopdf::{Dictionary, Object, dictionary};

use crate::filled::answers;
use crate::made::{Form, NAME, every_kind};
use crate::readers::{Paper, ask};

fn refused(bytes: &[u8]) -> Refused {
    match Blank::open(bytes) {
        Err(why) => why,
        Ok(_) => panic!("it was opened"),
    }
}

fn sealed(bytes: &[u8], words: &[&str]) -> Vec<u8> {
    let paper = Paper::of(bytes);
    let into = format!("{}.sealed", paper.path());
    let done = Command::new("qpdf")
        .arg(paper.path())
        .args(words)
        .arg(&into)
        .status()
        .expect("qpdf is needed");
    assert!(done.success());
    std::fs::read(into).expect("qpdf wrote it")
}

#[test]
fn what_is_no_form_is_refused() {
    assert_eq!(refused(b"no PDF at all"), Refused::Unreadable);
}

#[test]
fn a_form_behind_a_password_is_refused() {
    let locked = sealed(&every_kind(false, false, 0), &["--encrypt", "user", "owner", "256", "--"]);
    assert_eq!(refused(&locked), Refused::Locked);
}

#[test]
fn a_form_that_may_be_filled_keeps_its_encryption_and_one_that_may_not_is_refused() {
    let blank = every_kind(false, false, 0);
    for cipher in [&["128", "--use-aes=n"][..], &["128", "--use-aes=y"], &["256"]] {
        let bits = cipher[0];
        let owner = |more: &[&str]| {
            let weak = ["--allow-weak-crypto", "--encrypt", "", "owner"];
            let words = [&weak[..], cipher, more, &["--"]].concat();
            sealed(&blank, &words)
        };
        let forbidden = owner(&["--modify=none"]);
        assert_eq!(refused(&forbidden), Refused::Restricted, "{bits} bits");

        let allowed = owner(&["--modify=form"]);
        let opened = Blank::open(&allowed).expect("its maker allows it");
        let filled = opened.fill(&answers(), false).expect("it can be filled");
        let paper = Paper::of(&filled.bytes);
        let said = ask("qpdf", &["--show-encryption", &paper.path()]);
        assert!(said.contains("modify forms: allowed"), "{said}");
        assert!(said.contains("modify other: not allowed"), "{said}");
        assert!(paper.text(1).contains("Gram stain"), "{bits} bits");
    }
}

#[test]
fn a_signed_form_is_refused_and_one_to_be_signed_is_not() {
    let signed = |value: Option<Object>| {
        let mut form = Form::new();
        let mut more = Dictionary::new();
        if let Some(value) = value {
            more.set("V", value);
        }
        form.field("Sign here", "Sig", NAME, more);
        form.bytes(Dictionary::new(), false)
    };
    let signature = dictionary! { "Type" => "Sig", "Filter" => "Adobe.PPKLite" };
    assert_eq!(refused(&signed(Some(signature.into()))), Refused::Signed);
    assert!(Blank::open(&signed(None)).is_ok());
}

#[test]
fn a_form_only_adobe_can_draw_is_refused_and_one_that_also_has_fields_loses_the_rest() {
    let pure = Form::new().bytes(dictionary! { "XFA" => Object::string_literal("<xdp/>") }, false);
    assert_eq!(refused(&pure), Refused::Dynamic);

    let mut form = Form::new();
    form.field("Name", "Tx", NAME, Dictionary::new());
    let both = form.bytes(dictionary! { "XFA" => Object::string_literal("<xdp/>") }, false);
    let opened = Blank::open(&both).expect("its fields can be filled");
    let filled = opened.fill(&documents::official::Answers::default(), false).expect("it can");
    assert_eq!(filled.notes, [Note::WithoutXfa]);
    assert!(!String::from_utf8_lossy(&filled.bytes).contains("xdp"));
}
