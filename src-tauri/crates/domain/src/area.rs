//! Areas: the fields of practice that points can be placed in.
//!
//! A pack may name any area it likes; this is the common vocabulary a person chooses from when filing an activity,
//! so that one activity can serve several bodies.

pub use crate::id::AreaId;

/// The areas a person can choose from, with the names the profession uses, in the order a form offers them.
pub const COMMON: [(&str, &str); 24] = [
    ("safety", "Laboratory or patient safety"),
    ("ethics", "Medical ethics"),
    ("blood_banking", "Blood banking"),
    ("chemistry", "Chemistry"),
    ("hematology", "Hematology"),
    ("microbiology", "Microbiology"),
    ("histology", "Histology"),
    ("cytology", "Cytology"),
    ("cytogenetics", "Cytogenetics"),
    ("molecular", "Molecular diagnostics"),
    ("immunology", "Immunology"),
    ("apheresis", "Apheresis"),
    ("anatomic_pathology", "Anatomic pathology"),
    ("cancer_ap", "Macroscopic examination and cancer staging"),
    ("phlebotomy", "Phlebotomy"),
    ("immunohistochemistry", "Immunohistochemistry"),
    ("biorepository", "Biorepository science"),
    ("cytometry", "Cytometry"),
    ("informatics", "Laboratory informatics"),
    ("virology", "Virology"),
    ("management", "Management"),
    ("education", "Education"),
    ("lab_safety_qualification", "Laboratory safety as a specialty"),
    ("other", "Other laboratory area"),
];

/// Returns the name a person reads for an area, or the identifier itself where no common name exists.
pub fn name(area: &AreaId) -> &str {
    COMMON.iter().find(|(id, _)| *id == area.as_str()).map_or(area.as_str(), |(_, name)| name)
}
