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

/// Nowhere: only counts, for a book that is made to learn how large it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nowhere {
    /// How many bytes would be there.
    pub length: u64,
}

impl Write for Nowhere {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Medium for Nowhere {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.length = length;
        Ok(())
    }
}
