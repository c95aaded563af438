//! Packed bytes: honest ones, and very many zeros.

use std::io::Write;

use flate2::write::{DeflateEncoder, ZlibEncoder};
use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// Returns `bytes` packed as PDF and PNG pack them.
pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).expect("a vector takes every byte");
    packed.finish().expect("a vector takes every byte")
}

/// Returns `bytes` packed as archives pack them.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).expect("a vector takes every byte");
    packed.finish().expect("a vector takes every byte")
}

/// Returns a few kilobytes that unpack to so many megabytes of `byte`: one packed megabyte, again and again.
pub fn bomb(byte: u8, megabytes: usize, header: bool) -> Vec<u8> {
    let mut packer = Compress::new(Compression::best(), false);
    let mut block = Vec::with_capacity(1 << 16);
    let status = packer
        .compress_vec(&vec![byte; 1 << 20], &mut block, FlushCompress::Full)
        .expect("it can be packed");
    assert!(status != Status::StreamEnd, "the stream goes on");
    let mut packed = if header { vec![0x78, 0xda] } else { Vec::new() };
    for _ in 0..megabytes {
        packed.extend_from_slice(&block);
    }
    // An empty last block ends the stream.
    packed.extend_from_slice(&[0x01, 0x00, 0x00, 0xff, 0xff]);
    packed
}

/// Returns the sum archives and PNGs check their content by.
pub fn crc(bytes: &[u8]) -> u32 {
    let mut sum = Crc::new();
    sum.update(bytes);
    sum.sum()
}
