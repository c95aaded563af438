//! What a form says, as fields; how it looks is the business of the documents room.
//!
//! One file per form, each a plain struct and a function that fills it from the record. Deliberately absent: ink,
//! pages, wording that only decorates, and anything a person has to sign or tick by hand, which stays empty.
//! The invariant that matters: a form says nothing that is not in the record, the standing, or the function's
//! arguments.

mod addendum;
mod basis;
mod clinical_teaching;
mod declaration;
mod employer_assessment;
mod held;
mod in_service_letter;
pub mod official;
mod transcript;

pub use addendum::Addendum;
pub use basis::Basis;
pub use clinical_teaching::{ClinicalTeaching, Taught};
pub use declaration::{DeclarationWorksheet, Left, Line, Section};
pub use employer_assessment::{
    EmployerAssessment, METHODS, Method, NotATechnicalArea, TECHNICAL_AREAS, TechnicalArea,
};
pub use held::Held;
pub use in_service_letter::InServiceLetter;
pub use transcript::{Done, Transcript};
