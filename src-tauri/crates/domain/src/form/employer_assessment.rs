//! The employer's assessment of competence.
//!
//! Fields after the board's form of 2017, of which only the front is known; its reverse side is not, so the guidelines
//! here are the six methods of CLIA, and the form says that the board's own prevails. The verification and everything
//! the assessor writes are not fields: they are left to the pen.

use super::Held;

/// The technical areas the board's form lists, in its order.
///
/// Source: CMP Employer Assessment Form, 2017 (copy).
pub const TECHNICAL_AREAS: [&str; 15] = [
    "Apheresis",
    "Blood Bank",
    "Chemistry",
    "Cytometry",
    "Cytogenetics",
    "Cytopathology",
    "Hemapheresis",
    "Hematology",
    "Histology",
    "Immunology",
    "Microbiology",
    "Molecular Biology",
    "Pathologists' Assistant",
    "Phlebotomy",
    "Virology",
];

/// A way of assessing competence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// What the assessor does.
    pub says: &'static str,
}

/// The six ways of assessing competence that the CLIA rules name, in our words.
///
/// Source: 42 CFR 493.1413(b)(8) and 493.1451(b)(8).
pub const METHODS: [Method; 6] = [
    Method {
        name: "Watching routine testing",
        says: "Observe the person at routine patient work from start to finish: preparing the patient where that \
               applies, handling and processing the specimen, and carrying out the test.",
    },
    Method {
        name: "Following results as they are recorded and reported",
        says: "Follow results from the bench to the report. Are they recorded completely, reported in time, and are \
               critical results passed on as the laboratory's procedure asks?",
    },
    Method {
        name: "Reading the records behind the results",
        says: "Review worksheets and intermediate results, quality control, proficiency testing and preventive \
               maintenance records that the person has kept.",
    },
    Method {
        name: "Watching instrument maintenance and function checks",
        says: "Observe the person carrying out maintenance and function checks on each instrument listed.",
    },
    Method {
        name: "Testing specimens whose answer is known",
        says: "Have the person test specimens that were analyzed before, blind samples made in house, or external \
               proficiency testing samples, and compare the results.",
    },
    Method {
        name: "Solving problems",
        says: "Ask what the person would do, or did, when something went wrong: a failed control, an implausible \
               result, an instrument alarm, an unacceptable specimen.",
    },
];

/// A technical area and whether it is ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TechnicalArea {
    /// Its name on the form.
    pub name: &'static str,
    /// Whether the person asked for it.
    pub ticked: bool,
}

/// What the form says before the assessor takes the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployerAssessment {
    /// Who is assessed, and for which credential.
    pub held: Held,
    /// All technical areas, in the form's order.
    pub areas: Vec<TechnicalArea>,
    /// An area the form does not list.
    pub own_area: Option<String>,
    /// Instruments and procedures, a line each.
    pub instruments: Vec<String>,
}

/// Why an area can't be ticked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is none of the form's technical areas; write it as your own area")]
pub struct NotATechnicalArea(pub String);

impl EmployerAssessment {
    /// Fills the form; blank lines and a blank own area are left out.
    pub fn of(
        held: Held,
        areas: &[String],
        own_area: &str,
        instruments: &[String],
    ) -> Result<Self, NotATechnicalArea> {
        let listed = |it: &&String| TECHNICAL_AREAS.contains(&it.as_str());
        if let Some(strange) = areas.iter().find(|it| !listed(it)) {
            return Err(NotATechnicalArea(strange.clone()));
        }
        let ticked = |name| areas.iter().any(|it| it == name);
        Ok(Self {
            held,
            areas: TECHNICAL_AREAS.map(|name| TechnicalArea { name, ticked: ticked(name) }).into(),
            own_area: said(own_area),
            instruments: instruments.iter().filter_map(|it| said(it)).collect(),
        })
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held() -> Held {
        Held {
            holder: "Ada Example".into(),
            customer_id: None,
            credential: "MLS(ASCP)".into(),
            category: "Medical Laboratory Scientist".into(),
            number: None,
        }
    }

    #[test]
    fn the_areas_asked_for_are_ticked_and_all_fifteen_stand_there() {
        let areas = ["Blood Bank".to_owned(), "Virology".to_owned()];
        let form = EmployerAssessment::of(held(), &areas, " ", &[]).expect("both are on the form");
        let ticked: Vec<_> = form.areas.iter().filter(|it| it.ticked).map(|it| it.name).collect();
        assert_eq!(ticked, ["Blood Bank", "Virology"]);
        assert_eq!(form.areas.len(), 15);
        assert_eq!(form.own_area, None);
    }

    #[test]
    fn an_area_the_form_does_not_list_is_refused_by_name() {
        let fault = EmployerAssessment::of(held(), &["Toxicology".into()], "", &[]);
        assert_eq!(fault, Err(NotATechnicalArea("Toxicology".into())));
    }

    #[test]
    fn blank_lines_are_left_out() {
        let lines = ["Sysmex XN".to_owned(), "  ".to_owned(), " Gram stain ".to_owned()];
        let form =
            EmployerAssessment::of(held(), &[], "Toxicology", &lines).expect("no area is strange");
        assert_eq!(form.instruments, ["Sysmex XN", "Gram stain"]);
        assert_eq!(form.own_area.as_deref(), Some("Toxicology"));
    }
}
