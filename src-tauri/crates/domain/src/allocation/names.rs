//! Short numbers for long names.
//!
//! A log names the same few types and areas thousands of times, so looking one up has to cost next to nothing;
//! the keyed hash of the standard library would be most of the work. The names come from packs and records the
//! person already trusts, and a clash costs time only, never an answer.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Multiplies and rotates, eight bytes at a time.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mix(u64);

impl Mix {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.add(u64::from_le_bytes(word.try_into().expect("a chunk of eight is eight bytes")));
        }
        let rest =
            words.remainder().iter().rev().fold(0, |rest, &byte| rest << 8 | u64::from(byte));
        self.add(rest);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.add(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    fn write_usize(&mut self, word: usize) {
        self.add(word as u64);
    }

    fn write_u128(&mut self, word: u128) {
        self.add(word as u64);
        self.add((word >> 64) as u64);
    }

    fn finish(&self) -> u64 {
        // The table reads its tag from the top bits and its place from the low ones.
        self.0 ^ self.0 >> 29
    }
}

/// A map with the quick hash.
pub(crate) type Quick<K, V> = HashMap<K, V, BuildHasherDefault<Mix>>;

/// Numbers names in the order they are first met.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(Quick<String, usize>);

impl Names {
    pub fn add(&mut self, name: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(name.to_owned()).or_insert(next)
    }

    pub fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }
}
