//! What can go wrong between facts and bytes.

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The drawn pages could not be read back to be finished.
    #[error("the pages of \"{title}\" could not be finished as a PDF")]
    Structure {
        /// The document's title.
        title: String,
        /// What the PDF library said.
        #[source]
        cause: lopdf::Error,
    },
    /// A font could not be cut down to the letters used.
    #[error("the font {font} could not be cut down to the letters used in \"{title}\"")]
    Font {
        /// The document's title.
        title: String,
        /// The font's name.
        font: &'static str,
        /// What the font library said.
        #[source]
        cause: subsetter::Error,
    },
    /// A package could not be written to where it goes.
    #[error("the package could not be written")]
    Writing {
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
}
