//! Certificates for sample records: one page, every fact readable.

use documents::sheet::{Certificate, CertificateLayout, Paper, certificate};

use crate::tools::{check, text};

#[test]
fn every_layout_fits_one_page_and_says_every_fact() {
    let facts = Certificate {
        title: "Certificate of Completion",
        participant: "Nguyễn Thị Phương Thảo Papadopoulou-Ångström, MLS(ASCP)",
        program: "Transfusion Reactions at the Bench: Recognition, Work-up and Reporting, with Twelve Cases \
                  from a Regional Reference Laboratory and a Panel on the Uses of Molecular Typing",
        provider: "Prairie Society for Clinical Laboratory Science",
        completed: "March 14, 2025",
        amount: "1.5 P.A.C.E. contact hours",
        program_number: Some("578-012-25"),
        signatory: "R. Okafor, MS, Education Chair",
    };
    for layout in
        [CertificateLayout::Framed, CertificateLayout::Labelled, CertificateLayout::Record]
    {
        for paper in [Paper::Letter, Paper::A4] {
            let drawn = certificate(&facts, layout, paper);
            assert_eq!(drawn.pages.len(), 1, "{layout:?} on {paper:?}");
            assert!(drawn.uncovered.is_empty());
            let day = "2025-03-14".parse().expect("an ISO date");
            let bytes = documents::pdf::bytes(drawn.pages, facts.title, facts.provider, day)
                .expect("a certificate can be printed");
            check(&bytes);
            let said = text(&bytes).split_whitespace().collect::<Vec<_>>().join(" ");
            for fact in [
                facts.title,
                facts.participant,
                facts.program,
                facts.provider,
                facts.completed,
                facts.amount,
                "578-012-25",
                facts.signatory,
            ] {
                let fact = fact.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(said.contains(&fact), "{fact} in {layout:?}: {said}");
            }
        }
    }
}
