//! What became of a file, and what its receiver should know of it.

/// How a file is in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// Its pages were copied.
    Copied,
    /// Its pages were copied after its damaged index was made anew.
    Repaired,
    /// Its pages are in as pictures.
    Pictured,
    /// It is an image and has a page of its own, or a page for each of its images.
    Placed,
    /// It is not in.
    Left(Why),
}

/// Why a file is not in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Its bytes are not the ones that were filed.
    Changed,
    /// Its bytes could not be read from where they are kept.
    Missing,
    /// It asks for a password.
    Locked,
    /// It is damaged beyond reading, or holds no page.
    Unreadable,
    /// It is of a kind that has no pages.
    Kind,
    /// It alone is larger than the receiver takes.
    TooLarge,
}

/// Something its receiver should know of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// So many filled fields, notes and signatures were drawn into the pages.
    DrawnIn(usize),
    /// So many said something and had no appearance that could be drawn.
    Unseen(usize),
    /// Scripts or actions that would have run were left behind.
    Scripts,
    /// Files inside the file were left behind.
    Files,
    /// It was signed digitally; the signature holds for the original only.
    Signed,
    /// It is in as pictures because the receiver takes no larger file.
    Smaller,
}

impl How {
    /// Tells whether the file is in the book.
    pub const fn is_in(self) -> bool {
        !matches!(self, Self::Left(_))
    }

    /// Says it as a sentence about "it"; nothing where nothing is out of the ordinary.
    pub const fn sentence(self) -> Option<&'static str> {
        match self {
            Self::Copied | Self::Placed => None,
            Self::Repaired => Some(
                "Its index was damaged and has been repaired; the pages are the original ones.",
            ),
            Self::Pictured => {
                Some("It could not be taken apart, so its pages are shown as pictures.")
            }
            Self::Left(why) => Some(why.sentence()),
        }
    }
}

impl Why {
    /// Says it as a sentence about "it".
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Changed => {
                "It is not included, because its content is no longer what was filed. Restore it from a backup, or \
                 ask the provider for it again."
            }
            Self::Missing => "It is not included, because its file can't be read where it is kept.",
            Self::Locked => "It asks for a password and comes as a separate file.",
            Self::Unreadable => "It is too damaged to be shown here and comes as a separate file.",
            Self::Kind => {
                "Files of its kind have no pages to show, so it comes as a separate file."
            }
            Self::TooLarge => "It alone is larger than the limit and comes as a separate file.",
        }
    }

    /// Tells whether the original is still handed over beside the book.
    pub const fn comes_beside(self) -> bool {
        !matches!(self, Self::Changed | Self::Missing)
    }
}

impl Note {
    /// Says it as a sentence about "it".
    pub fn sentence(self) -> String {
        match self {
            Self::DrawnIn(1) => "One filled field or note was made part of the page.".into(),
            Self::DrawnIn(count) => {
                format!("{count} filled fields and notes were made part of the pages.")
            }
            Self::Unseen(1) => {
                "One field or note says something only the original file shows.".into()
            }
            Self::Unseen(count) => {
                format!("{count} fields and notes say something only the original file shows.")
            }
            Self::Scripts => "Scripts and actions in it were left out.".into(),
            Self::Files => "Files attached inside it are only in the original.".into(),
            Self::Signed => {
                "It was signed digitally; the signature can be checked in the original only.".into()
            }
            Self::Smaller => "Its pages are shown as pictures, to stay below the limit.".into(),
        }
    }
}
