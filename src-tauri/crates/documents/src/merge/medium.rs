//! Where the bytes of a book go: a place that can take back what was written last.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

/// Somewhere to write to that can be cut back to an earlier length.
pub trait Medium: Write {
    /// Takes back everything behind the first `length` bytes.
    fn cut(&mut self, length: u64) -> io::Result<()>;
}

impl Medium for Vec<u8> {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.truncate(usize::try_from(length).map_err(io::Error::other)?);
        Ok(())
    }
}

impl Medium for BufWriter<File> {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.flush()?;
        let file = self.get_mut();
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length)).map(drop)
    }
}
