//! What an audit asks for: of every type, and of a declaration.

use super::*;

fn ascp() -> Pack {
    built_in().pack_for("ascp", "MLS").expect("a pack").clone()
}

#[test]
fn each_type_names_what_proves_it_or_no_source_does() {
    let pack = ascp();
    let said = |id: &str| {
        let of = pack.activity_type(&id.into()).expect("a type");
        of.says.proof.as_ref().map(|it| pack.cite(it).said)
    };
    assert_eq!(
        said("employer_vendor").as_deref(),
        Some(
            "If audited, it is proved by a signed and dated letter on letterhead, a certificate or a signed attendance record, showing date, title, provider, participant and hours or credits."
        )
    );
    assert_eq!(
        said("college").as_deref(),
        Some("If audited, it is proved by an official academic transcript.")
    );
    assert_eq!(
        said("employer_assessment").as_deref(),
        Some("If audited, it is proved by the employer assessment form.")
    );
    for unknown in ["journal_article", "presentation", "committee_service", "other"] {
        assert_eq!(said(unknown), None, "{unknown}");
    }
    let proof = pack.activity_type(&"ce_course".into()).and_then(|it| it.says.proof.as_ref());
    let citation = pack.cite(proof.expect("it names it"));
    assert_eq!(citation.clause, "ascp-mls@2026.1/type/ce_course/proof");
    assert_eq!((citation.sources[0].id.as_str(), citation.confidence), ("A2", Confidence::Stated));
}

#[test]
fn an_audit_says_what_it_asks_and_what_nobody_says() {
    let pack = ascp();
    let audit = &pack.audits[0];
    assert_eq!(
        pack.cite(audit).said,
        "ASCP audits some of the declarations. Then copies of papers for everything declared are sent by e-mail, as the notice says, in English. Activities that fail may be replaced by others completed before the credential expired. One appeals by a letter with the reasons and supporting documents. No source states which share of the declarations is audited, how many days there are to answer or how many days there are to appeal."
    );
    assert!(audit.says.holds(day("2026-01-01")));
    let deficiency = &pack.deficiencies[0];
    assert_eq!(deficiency.confidence, Confidence::Unofficial);
    assert_eq!(
        pack.cite(deficiency).said,
        "A deficient declaration is mended with the CMP Declaration Addendum, returned by e-mail within 30 business days; ASCP processes nothing before."
    );
}

#[test]
fn the_international_categories_are_audited_alike() {
    let library = built_in();
    let pack = library.pack_for("ascpi", "MLS").expect("a pack");
    assert_eq!(pack.audits.len(), 1);
    assert!(pack.types.iter().any(|it| it.says.proof.is_some()));
}

#[test]
fn a_paper_nobody_knows_is_refused() {
    let (name, text) =
        *files().iter().find(|(name, _)| *name == "ascp/body.toml").expect("it is kept");
    let text = text.replace("[\"transcript\"]", "[\"diploma\"]");
    let faults = Library::read(&[(name, &text)]).expect_err("no such paper");
    assert!(
        said(&faults).contains("type/college/proof: unknown variant `diploma`"),
        "{}",
        said(&faults)
    );
}
