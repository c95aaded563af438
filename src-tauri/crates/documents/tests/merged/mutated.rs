//! Files with bytes changed at random: each is merged or named, and the book is sound whatever they were.

use documents::Paper;
use documents::merge::{Book, Bound, Way};
use domain::evidence::MediaType;

use crate::made::{a_certificate, a_page, day, text};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("below a size")
    }
}

fn mutated(dice: &mut Dice, file: &[u8]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len());
        match dice.below(5) {
            0 => bytes[at] = dice.below(256) as u8,
            1 => bytes[at] ^= 1 << dice.below(8),
            2 => drop(bytes.drain(at..(at + 1 + dice.below(40)).min(bytes.len()))),
            3 => {
                let piece = bytes[at..(at + dice.below(60)).min(bytes.len())].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            _ => bytes.truncate(at.max(1)),
        }
        if bytes.len() < 8 {
            return file.to_vec();
        }
    }
    bytes
}

fn survive(rounds: usize) {
    let files = [
        a_certificate("Blood Bank Update"),
        a_page(&text("Plain"), |_, _| {}),
        include_bytes!("../../../../sample/files/NLHS antigen retrieval.png").to_vec(),
        include_bytes!("../../../../sample/files/scan0003.jpg").to_vec(),
    ];
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut book = Book::new(Vec::new(), Paper::Letter, true).expect("a vector takes every byte");
    let (mut inside, mut named) = (0, 0);
    for round in 0..rounds {
        let bytes = mutated(&mut dice, &files[round % files.len()]);
        let media = MediaType::of(&bytes);
        let added = book.add(bytes, media, Way::Best).expect("a vector takes every byte");
        assert_eq!(added.how.is_in(), added.pages > 0, "round {round}: {added:?}");
        *(if added.how.is_in() { &mut inside } else { &mut named }) += 1;
        if book.pages() > 200 {
            // One sound book of many is as good as one of all, and holds less.
            finish(std::mem::replace(
                &mut book,
                Book::new(Vec::new(), Paper::Letter, true).expect("a vector takes every byte"),
            ));
        }
    }
    finish(book);
    assert!(inside > rounds / 4, "{inside} in, {named} named");
}

fn finish(book: Book<Vec<u8>>) {
    let count = book.pages();
    let bound = Bound {
        order: (0..count).collect(),
        stamps: (0..count).map(|it| (it, format!("{} / {count}", it + 1))).collect(),
        ..Bound::default()
    };
    let bytes = book.bind(&bound, day()).expect("a vector takes every byte");
    let again = lopdf::Document::load_mem(&bytes).expect("our own file is sound");
    assert_eq!(again.get_pages().len(), count);
}

#[test]
fn four_hundred_damaged_files_are_merged_or_named() {
    survive(400);
}

#[test]
#[ignore = "takes minutes; run with --ignored before a release"]
fn ten_thousand_damaged_files_are_merged_or_named() {
    survive(10_000);
}
