//! The types that cross to the window, written as TypeScript from the Rust types and compared with the committed file.

use ts_rs::{Config, TS};

use crate::activities::{ActivityDraft, ActivityRow, Count, EvidenceBrief};
use crate::allocations::{ChoiceDraft, PartDraft, PriceRow, WishDraft};
use crate::choices::{ActivityChoices, Choice};
use crate::credentials::{
    Asks, BodyChoice, CategoryChoice, CredentialDraft, CredentialRow, CycleProposal, CycleRow,
    NextRow, RenewalDraft,
};
use crate::desk::{OpenRecord, Situation};
use crate::error::{Code, Error, FieldError};
use crate::evidence::{EvidenceRow, PaperRow, RefusedFile, Taken, TakenFile};
use crate::find::{FindChoices, Found, FoundRow, PieceRow, QueryDraft, ScopeChoice};
use crate::forms::{FormChoices, FormOrder, Paper, SavedForm};
use crate::history::Step;
use crate::holder::HolderDetails;
use crate::import::{
    ColumnRow, ImportDraft, ImportRow, ImportView, Imported, RowState, SheetRow, UnknownWord,
    WordChoice,
};
use crate::inbox::{
    AreaGuess, CandidateRow, CertificateRow, EngineKind, FailureRow, FieldRow, Filed, FilingDraft,
    How, InboxItem, InboxRow, InboxStage, InboxView, LessonRow, PageRow, PaperPart, ProofRow,
    SetRow, SpotBox, SpotRow, Strength, WarningRow,
};
use crate::inquiries::{AnswerBy, InquiryDraft, InquiryRow};
use crate::matching::{MatchCandidate, MatchPair, MatchRow, MatchView};
use crate::names::Naming;
use crate::official::{
    FactRow, OfficialAsk, OfficialField, OfficialOrder, OfficialView, PageSize, PlacedText,
    SavedOfficial, Source,
};
use crate::package::{FindingRow, PackageFile, PackageMade, PackageOrder, PackagePart, Rehearsal};
use crate::plan::{
    BundleRow, FixRow, NeedRow, PacePoint, PaceRow, PlanView, PlannedDraft, PlannedRow,
};
use crate::progress::Stand;
use crate::rules::{
    AreaEntryDraft, ClauseDraft, ClauseRow, DecisionRow, EntryDraft, FaultRow, GapRow, LoadedPack,
    OwnPackRow, PackView, RevisionRow, RuleChoice, RulesIndex, SlotRow, TriedClause,
};
use crate::standing::{
    ActivityStandingRow, AreaRow, CitationRow, DateRow, EditedRow, NotCheckedRow, PlaceRow,
    ReadingRow, Ready, ReasonRow, RuleRow, SaidRow, ShortageRow, SourceRow, Stage, StandingRow,
    Verdict,
};
use crate::together::TogetherRow;
use crate::views::ViewDraft;
use crate::watching::WatchView;
use crate::{Changed, Topic};

/// Where the window keeps the types.
const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/wire.ts");

fn typescript() -> String {
    let config = Config::default();
    let mut text = String::from(
        "// The types that cross between the window and the program.\n\
         // Generated from crates/app by `make wire`; never edited by hand.\n",
    );
    macro_rules! write {
        ($($name:ty),* $(,)?) => {$(
            text.push_str("\nexport ");
            text.push_str(&<$name>::decl(&config));
            text.push('\n');
        )*};
    }
    write!(
        Error,
        Code,
        FieldError,
        Topic,
        Changed<ts_rs::Dummy>,
        Step,
        Situation,
        OpenRecord,
        Choice,
        ActivityChoices,
        HolderDetails,
        BodyChoice,
        CategoryChoice,
        Asks,
        CycleProposal,
        CredentialRow,
        CredentialDraft,
        ActivityRow,
        ActivityDraft,
        EvidenceBrief,
        Count,
        EvidenceRow,
        Taken,
        TakenFile,
        RefusedFile,
        StandingRow,
        Verdict,
        Ready,
        Stage,
        AreaRow,
        CitationRow,
        SourceRow,
        ShortageRow,
        ActivityStandingRow,
        PlaceRow,
        ReasonRow,
        ReadingRow,
        NotCheckedRow,
        SaidRow,
        DateRow,
        RuleRow,
        FormOrder,
        Paper,
        FormChoices,
        SavedForm,
        OfficialAsk,
        OfficialView,
        OfficialField,
        OfficialOrder,
        SavedOfficial,
        FactRow,
        PageSize,
        PlacedText,
        Source,
        PackageOrder,
        PackageMade,
        PackagePart,
        PackageFile,
        Rehearsal,
        InquiryDraft,
        InquiryRow,
        AnswerBy,
        FindingRow,
        PlanView,
        BundleRow,
        NeedRow,
        PlannedRow,
        PlannedDraft,
        FixRow,
        PaceRow,
        PacePoint,
        ChoiceDraft,
        WishDraft,
        PartDraft,
        PriceRow,
        CycleRow,
        NextRow,
        RenewalDraft,
        TogetherRow,
        InboxView,
        InboxRow,
        InboxStage,
        InboxItem,
        FailureRow,
        EngineKind,
        PageRow,
        CertificateRow,
        FieldRow,
        How,
        CandidateRow,
        SetRow,
        SpotRow,
        SpotBox,
        AreaGuess,
        FilingDraft,
        PaperPart,
        Filed,
        WarningRow,
        LessonRow,
        ProofRow,
        Strength,
        EditedRow,
        RulesIndex,
        RuleChoice,
        PackView,
        RevisionRow,
        ClauseRow,
        SlotRow,
        GapRow,
        DecisionRow,
        ClauseDraft,
        TriedClause,
        FaultRow,
        EntryDraft,
        AreaEntryDraft,
        OwnPackRow,
        LoadedPack,
        Stand,
        MatchView,
        MatchRow,
        MatchCandidate,
        MatchPair,
        WatchView,
        ImportView,
        ImportDraft,
        WordChoice,
        SheetRow,
        ColumnRow,
        UnknownWord,
        ImportRow,
        RowState,
        Imported,
        QueryDraft,
        Found,
        FoundRow,
        PieceRow,
        FindChoices,
        ScopeChoice,
        ViewDraft,
        PaperRow,
        Naming,
    );
    text
}

#[test]
fn the_committed_types_are_those_of_the_program() {
    let generated = typescript();
    if std::env::var_os("UPDATE_WIRE").is_some() {
        std::fs::write(COMMITTED, &generated).expect("the window's folder is part of the project");
    }
    let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
    assert_eq!(committed, generated, "run `make wire` to bring the window's types up to date");
}
