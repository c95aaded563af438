//! Why a form can't be filled in.

/// Why a form can't be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It can't be read as a PDF, or holds no page.
    #[error("this file can't be read as a PDF form")]
    Unreadable,
    /// It asks for a password.
    #[error("this form asks for a password before it opens")]
    Locked,
    /// It opens, but its maker does not allow it to be filled in.
    #[error("whoever made this form has not allowed its fields to be filled in")]
    Restricted,
    /// Somebody has signed it.
    #[error("this form carries an electronic signature, which filling it in would break")]
    Signed,
    /// It is drawn by a program that only Adobe's own reader has.
    #[error(
        "this form is of a kind (XFA) that only Adobe Reader can show; what other programs see is a page asking to wait"
    )]
    Dynamic,
}

impl Refused {
    /// Returns what the person can do instead.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Unreadable => {
                "Download it once more. A form in another format can be printed to a PDF first."
            }
            Self::Locked => "Open it with its password, print it to a new PDF, and give that one.",
            Self::Restricted => {
                "Fill it in by hand, or ask the body for one that can be filled in."
            }
            Self::Signed => {
                "Give the form as it was before it was signed; fill it in first and sign it last."
            }
            Self::Dynamic => {
                "Fill it in with Adobe Reader, or print it from there to a new PDF and give that one."
            }
        }
    }
}
