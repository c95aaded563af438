//! Limits: how much of a file is looked at before it is given up.

/// What a file may be at most; beyond it the file is kept, and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file, and of one taken out of an e-mail or an archive.
    pub bytes: u64,
    /// Pages that are read; the rest is left out and said so.
    pub pages: usize,
    /// Pixels of a picture.
    pub pixels: u64,
    /// Pixels along one side of a picture.
    pub side: u32,
    /// Files in an e-mail or an archive.
    pub files: usize,
    /// Bytes of all files in an archive together, unpacked.
    pub unpacked: u64,
}

impl Limits {
    /// What suits certificates: far more than any has, far less than a computer can bear.
    pub const USUAL: Self = Self {
        bytes: 200 << 20,
        pages: 200,
        pixels: 120_000_000,
        side: 30_000,
        files: 200,
        unpacked: 400 << 20,
    };
}
