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

/// What laboratories write for an area where room is scarce.
const SHORT: [(&str, &str); 24] = [
    ("safety", "Safety"),
    ("ethics", "Ethics"),
    ("blood_banking", "BB"),
    ("chemistry", "Chem"),
    ("hematology", "Hema"),
    ("microbiology", "Micro"),
    ("histology", "Histo"),
    ("cytology", "Cyto"),
    ("cytogenetics", "CG"),
    ("molecular", "MB"),
    ("immunology", "Immuno"),
    ("apheresis", "Apheresis"),
    ("anatomic_pathology", "AP"),
    ("cancer_ap", "Cancer AP"),
    ("phlebotomy", "Phleb"),
    ("immunohistochemistry", "IHC"),
    ("biorepository", "Biorepository"),
    ("cytometry", "Cytometry"),
    ("informatics", "Informatics"),
    ("virology", "Virology"),
    ("management", "Mgmt"),
    ("education", "Education"),
    ("lab_safety_qualification", "QLS"),
    ("other", "Other"),
];

/// Returns what laboratories write for an area where room is scarce, or its name as it is given where there is none.
pub fn short<'a>(id: &str, name: &'a str) -> &'a str {
    let by_name = || COMMON.iter().find(|(_, common)| *common == name).map(|(id, _)| *id);
    let known = |id: &str| SHORT.iter().find(|(it, _)| *it == id).map(|(_, short)| *short);
    known(id).or_else(|| by_name().and_then(known)).unwrap_or(name)
}
