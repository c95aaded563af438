//! Invented forms, filled as a record would fill them.

use chrono::NaiveDate;
use domain::cycle::Window;
use domain::form::{
    Basis, ClinicalTeaching, DeclarationWorksheet, EmployerAssessment, Held, Left, Line, Section,
    Taught,
};
use domain::points::Points;
use domain::standing::{KeyDates, Phase};

/// A title as long as they come.
pub const LONG_TITLE: &str = "Pre-analytical Variation in Coagulation Testing: Effects of Fill Volume, Transport by \
    Pneumatic Tube, Time to Centrifugation and Residual Platelets on the Prothrombin Time, Activated Partial \
    Thromboplastin Time and D-dimer";

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

pub fn held() -> Held {
    Held {
        holder: "Zoë Nguyễn-Ångström".into(),
        customer_id: Some("80412276".into()),
        credential: "MLS(ASCP)".into(),
        category: "Medical Laboratory Scientist".into(),
        number: Some("229114".into()),
    }
}

pub fn employer_assessment(instruments: usize) -> EmployerAssessment {
    const NAMES: [&str; 9] = [
        "Sysmex XN-2000 hematology analyzer: CBC, differential, reticulocytes, body fluids",
        "Manual differential and red cell morphology",
        "Stago STA R Max coagulation analyzer: PT, aPTT, fibrinogen, D-dimer, anti-Xa",
        "ABO/Rh typing, antibody screen and crossmatch, tube and gel",
        "Antibody identification, including enzyme-treated panels, elution and adsorption on referred specimens from the \
         regional hospitals",
        "Roche cobas 6000: general chemistry, electrolytes, cardiac markers",
        "Blood gas analysis, GEM Premier 5000",
        "Gram stain and culture reading, urine and wound",
        "Urinalysis: dipstick, microscopy, hCG",
    ];
    let instruments: Vec<String> = (0..instruments)
        .map(|it| match it / NAMES.len() {
            0 => NAMES[it].to_owned(),
            round => format!("{}, site {}", NAMES[it % NAMES.len()], round + 1),
        })
        .collect();
    let areas = ["Blood Bank", "Chemistry", "Hematology", "Microbiology"].map(str::to_owned);
    EmployerAssessment::of(held(), &areas, "Urinalysis", &instruments)
        .expect("the areas are on the form")
}

pub fn clinical_teaching() -> ClinicalTeaching {
    let taught = |from: Option<&str>, to, subject: &str, areas: &[&str], amount: &str| Taught {
        from: from.map(day),
        to: day(to),
        subject: subject.into(),
        provider: Some("Prairie State University, Medical Laboratory Science".into()),
        areas: areas.iter().map(|it| (*it).to_owned()).collect(),
        amount: amount.into(),
    };
    ClinicalTeaching {
        held: held(),
        cycle: Window { start: day("2023-07-01"), end: day("2026-06-30") },
        institution: Some("Lakeview Regional Hospital, Department of Pathology".into()),
        program: Some("Prairie State University, MLS program".into()),
        taught: vec![
            taught(
                Some("2024-01-08"),
                "2024-05-10",
                "Transfusion medicine rotation",
                &["Blood banking"],
                "1 year",
            ),
            taught(
                Some("2025-01-06"),
                "2025-05-09",
                LONG_TITLE,
                &["Hematology", "Laboratory or patient safety"],
                "1 year",
            ),
            taught(
                None,
                "2025-11-14",
                "Bench instruction: antibody identification",
                &["Blood banking"],
                "12 contact hours",
            ),
        ],
    }
}

/// A worksheet with `many` lines in its free area, one point each.
pub fn declaration(many: usize) -> DeclarationWorksheet {
    let line = |specialty: &str, title: &str, on: &str, credits: i64| Line {
        specialty: specialty.into(),
        title: title.into(),
        from: None,
        completed_on: day(on),
        credits: Points::from_milli(credits),
        out_of: None,
        provider: Some("Prairie Society for Clinical Laboratory Science".into()),
        program_number: Some("578-012-24".into()),
    };
    let section = |name: &str, needed: i64, lines: Vec<Line>| {
        let needed = Points::whole(needed);
        let counted: Points = lines.iter().map(|it| it.credits).sum();
        let short = counted.short_of(needed).unwrap_or_default();
        Section { name: name.into(), needed: Some(needed), counted, short, lines }
    };
    let mut split = line("Hematology", LONG_TITLE, "2025-02-20", 2_000);
    split.out_of = Some(Points::from_milli(3_500));
    split.from = Some(day("2025-02-18"));
    let mut plain = line(
        "Microbiology",
        "Carbapenemase detection ≥ 2 methods: what to report",
        "2024-09-30",
        1_000,
    );
    plain.provider = None;
    plain.program_number = None;
    let mut sections = vec![
        section(
            "Laboratory or patient safety",
            1,
            vec![line(
                "Laboratory or patient safety",
                "Formalin: exposure and spills",
                "2023-11-02",
                1_000,
            )],
        ),
        section("Medical ethics", 1, vec![]),
        section(
            "Blood banking",
            2,
            vec![
                line("Blood banking", "Transfusion reactions at the bench", "2024-03-14", 1_500),
                line("Blood banking", "Weak D, partial D and RHD genotyping", "2024-10-05", 500),
            ],
        ),
        section(
            "Chemistry",
            2,
            vec![line("Chemistry", "High-sensitivity troponin in practice", "2025-01-22", 2_000)],
        ),
        section("Hematology", 2, vec![split]),
        section("Microbiology", 2, vec![plain]),
    ];
    let free: Vec<Line> = (0..many)
        .map(|it| {
            let on = day("2024-01-05") + chrono::Days::new(it as u64 * 9);
            let title = if it % 7 == 3 {
                LONG_TITLE.into()
            } else {
                format!("Laboratory rounds {}", it + 1)
            };
            Line {
                completed_on: on,
                ..line("Histology, Immunohistochemistry", &title, "2024-01-05", 1_000)
            }
        })
        .collect();
    sections.push(Section {
        name: "Any laboratory area".into(),
        needed: None,
        counted: Points::whole(many as i64),
        short: Points::ZERO,
        lines: free,
    });
    let counted: Points = sections.iter().map(|it| it.counted).sum();
    DeclarationWorksheet {
        held: held(),
        cycle: Window { start: day("2023-07-01"), end: day("2026-06-30") },
        on: day("2026-02-03"),
        headline: "Not yet: 14 points are missing.".into(),
        declaration: "The declaration can't be submitted: something is short. Submission opens on 1 April 2026.".into(),
        dates: KeyDates {
            begins: day("2023-07-01"),
            window_opens: Some(day("2026-04-01")),
            submit_by: Some(day("2026-05-31")),
            expires: day("2026-06-30"),
            days_left: 117,
            phase: Phase::Running,
            sentence: String::new(),
            sentences: Vec::new(),
            citation: None,
        },
        counted,
        required: Some(Points::whole(36)),
        shortages: vec![
            "Medical ethics is short by 1 point.".into(),
            "Microbiology is short by 1 point.".into(),
            "The total is short by 14 points; what closes the areas counts towards it.".into(),
        ],
        sections,
        left: vec![
            Left {
                title: "New employee orientation".into(),
                completed_on: day("2024-02-01"),
                because: vec!["Routine staff meetings and job orientation don't count.".into()],
            },
            Left {
                title: LONG_TITLE.into(),
                completed_on: day("2025-02-20"),
                because: vec!["1.5 of its points don't count: the areas it can give to are full.".into()],
            },
        ],
        basis: Basis {
            rule: "ASCP BOC, Medical Laboratory Scientist, pack ascp-mls 2025.1, revision 2023-01. Cycles that end \
                   on 1 January 2023 or later.".into(),
            confidence: "Confidence: derived. This follows from what the sources state; they don't say it themselves. \
                         Last compared with its sources on 20 November 2026.".into(),
            sources: vec![
                "Enter & Allocate CMP Points (undated)".into(),
                "ASCP continuing education requirements, LabCE (2020-07-17)".into(),
            ],
            hash: format!("sha256:{}", "0123456789abcdef".repeat(4)),
            edits: vec![
                "40 points are required in all. Entered by the holder on 22 November 2026: My letter says so. The pack \
                 says: 36 points are required in all.".into(),
            ],
            readings: vec!["a year runs from one anniversary of the cycle's start to the next".into()],
            depends: None,
            not_checked: vec!["Whether the fee is paid.".into()],
        },
    }
}
