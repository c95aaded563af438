//! The journal's vocabulary: everything that can happen to a record, as a word and as a sentence.

use serde::{Deserialize, Serialize};

/// One kind of change. Nothing is written to a record except under one of these names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// The record was begun.
    RecordBegun,
    /// A whole record was brought in.
    RecordImported,
    /// The holder's details were changed.
    HolderChanged,
    /// A credential was added, with its first cycle.
    CredentialAdded,
    /// A credential or its cycle was changed.
    CredentialChanged,
    /// A credential was withdrawn.
    CredentialWithdrawn,
    /// An activity was added.
    ActivityAdded,
    /// An activity was changed.
    ActivityChanged,
    /// An activity was withdrawn.
    ActivityWithdrawn,
    /// Activities were imported from a spreadsheet, all at once.
    ActivitiesImported,
    /// Evidence was attached to an activity.
    EvidenceAttached,
    /// Evidence was detached from an activity; its bytes stay.
    EvidenceDetached,
    /// Evidence was kept without an activity.
    EvidenceKept,
    /// A certificate was filed: its activities were added with their evidence.
    CertificateFiled,
    /// Evidence was set aside, to be kept without an activity.
    EvidenceSetAside,
    /// Evidence that was set aside was taken up again.
    EvidenceTakenUp,
    /// The person chose where an activity shall count.
    ChoiceMade,
    /// The person gave a choice up.
    ChoiceReleased,
    /// A course was planned, or its plan changed.
    CoursePlanned,
    /// A planned course was dropped.
    CourseDropped,
    /// A planned course was done: it became an activity.
    CourseDone,
    /// A declaration was submitted.
    DeclarationSubmitted,
    /// A cycle was renewed: the next one opened.
    CycleRenewed,
    /// A body's inquiry was noted, or its note changed.
    InquiryNoted,
    /// The note of an inquiry was dropped.
    InquiryDropped,
    /// A pack of the person's own was loaded.
    PackLoaded,
    /// A pack of the person's own was removed.
    PackRemoved,
    /// A clause of a pack was changed.
    ClauseChanged,
    /// A change of a clause was taken back: it stands as the pack says.
    ClauseReset,
    /// The person decided on a change, the pack having moved on.
    ClauseDecided,
    /// Numbers no source states were entered.
    RuleEntered,
    /// A pack was compared with its body's own page.
    PackCompared,
    /// A view was saved, or saved anew.
    ViewSaved,
    /// A saved view was given another name.
    ViewRenamed,
    /// A saved view was dropped.
    ViewDropped,
    /// The last change was taken back.
    Undone,
    /// A change taken back was made again.
    Redone,
}

/// What a change can make stale, so that whoever shows it asks again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The holder's details.
    Holder,
    /// Credentials and cycles.
    Credentials,
    /// Activities.
    Activities,
    /// Evidence and what it is attached to.
    Evidence,
    /// Planned courses.
    Plan,
    /// What the rules say of the record.
    Standing,
    /// The rules themselves.
    Rules,
    /// The saved views.
    Views,
}

impl Op {
    /// Every kind of change.
    pub const ALL: [Self; 37] = [
        Self::RecordBegun,
        Self::RecordImported,
        Self::HolderChanged,
        Self::CredentialAdded,
        Self::CredentialChanged,
        Self::CredentialWithdrawn,
        Self::ActivityAdded,
        Self::ActivityChanged,
        Self::ActivityWithdrawn,
        Self::ActivitiesImported,
        Self::EvidenceAttached,
        Self::EvidenceDetached,
        Self::EvidenceKept,
        Self::CertificateFiled,
        Self::EvidenceSetAside,
        Self::EvidenceTakenUp,
        Self::ChoiceMade,
        Self::ChoiceReleased,
        Self::CoursePlanned,
        Self::CourseDropped,
        Self::CourseDone,
        Self::DeclarationSubmitted,
        Self::CycleRenewed,
        Self::InquiryNoted,
        Self::InquiryDropped,
        Self::PackLoaded,
        Self::PackRemoved,
        Self::ClauseChanged,
        Self::ClauseReset,
        Self::ClauseDecided,
        Self::RuleEntered,
        Self::PackCompared,
        Self::ViewSaved,
        Self::ViewRenamed,
        Self::ViewDropped,
        Self::Undone,
        Self::Redone,
    ];

    /// Returns the word the journal keeps.
    pub const fn word(self) -> &'static str {
        match self {
            Self::RecordBegun => "record_begun",
            Self::RecordImported => "record_imported",
            Self::HolderChanged => "holder_changed",
            Self::CredentialAdded => "credential_added",
            Self::CredentialChanged => "credential_changed",
            Self::CredentialWithdrawn => "credential_withdrawn",
            Self::ActivityAdded => "activity_added",
            Self::ActivityChanged => "activity_changed",
            Self::ActivityWithdrawn => "activity_withdrawn",
            Self::ActivitiesImported => "activities_imported",
            Self::EvidenceAttached => "evidence_attached",
            Self::EvidenceDetached => "evidence_detached",
            Self::EvidenceKept => "evidence_kept",
            Self::CertificateFiled => "certificate_filed",
            Self::EvidenceSetAside => "evidence_set_aside",
            Self::EvidenceTakenUp => "evidence_taken_up",
            Self::ChoiceMade => "choice_made",
            Self::ChoiceReleased => "choice_released",
            Self::CoursePlanned => "course_planned",
            Self::CourseDropped => "course_dropped",
            Self::CourseDone => "course_done",
            Self::DeclarationSubmitted => "declaration_submitted",
            Self::CycleRenewed => "cycle_renewed",
            Self::InquiryNoted => "inquiry_noted",
            Self::InquiryDropped => "inquiry_dropped",
            Self::PackLoaded => "pack_loaded",
            Self::PackRemoved => "pack_removed",
            Self::ClauseChanged => "clause_changed",
            Self::ClauseReset => "clause_reset",
            Self::ClauseDecided => "clause_decided",
            Self::RuleEntered => "rule_entered",
            Self::PackCompared => "pack_compared",
            Self::ViewSaved => "view_saved",
            Self::ViewRenamed => "view_renamed",
            Self::ViewDropped => "view_dropped",
            Self::Undone => "undone",
            Self::Redone => "redone",
        }
    }

    /// Finds the change by the word the journal keeps.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|op| op.word() == word)
    }

    /// Returns the name a person reads, to stand after "Undo": "adding an activity".
    pub const fn name(self) -> &'static str {
        match self {
            Self::RecordBegun => "beginning the record",
            Self::RecordImported => "importing a record",
            Self::HolderChanged => "changing your details",
            Self::CredentialAdded => "adding a credential",
            Self::CredentialChanged => "changing a credential",
            Self::CredentialWithdrawn => "deleting a credential",
            Self::ActivityAdded => "adding an activity",
            Self::ActivityChanged => "changing an activity",
            Self::ActivityWithdrawn => "deleting an activity",
            Self::ActivitiesImported => "importing activities",
            Self::EvidenceAttached => "attaching evidence",
            Self::EvidenceDetached => "detaching evidence",
            Self::EvidenceKept => "keeping a file",
            Self::CertificateFiled => "filing a certificate",
            Self::EvidenceSetAside => "setting a file aside",
            Self::EvidenceTakenUp => "taking up a file",
            Self::ChoiceMade => "choosing an area",
            Self::ChoiceReleased => "giving up a choice",
            Self::CoursePlanned => "planning a course",
            Self::CourseDropped => "dropping a planned course",
            Self::CourseDone => "finishing a planned course",
            Self::DeclarationSubmitted => "noting a declaration",
            Self::CycleRenewed => "renewing a cycle",
            Self::InquiryNoted => "noting an inquiry",
            Self::InquiryDropped => "dropping an inquiry",
            Self::PackLoaded => "loading a rule pack",
            Self::PackRemoved => "removing a rule pack",
            Self::ClauseChanged => "changing a clause",
            Self::ClauseReset => "resetting a clause",
            Self::ClauseDecided => "deciding on a clause",
            Self::RuleEntered => "entering a rule",
            Self::PackCompared => "noting a comparison",
            Self::ViewSaved => "saving a view",
            Self::ViewRenamed => "renaming a view",
            Self::ViewDropped => "dropping a view",
            Self::Undone => "undoing",
            Self::Redone => "redoing",
        }
    }

    /// Tells whether a person may take this back.
    pub const fn can_be_undone(self) -> bool {
        !matches!(self, Self::RecordBegun | Self::Undone | Self::Redone)
    }

    /// Returns what this change makes stale.
    pub const fn topics(self) -> &'static [Topic] {
        use Topic::{Activities, Credentials, Evidence, Holder, Plan, Rules, Standing, Views};
        match self {
            Self::HolderChanged => &[Holder],
            Self::CredentialAdded | Self::CredentialChanged | Self::CredentialWithdrawn => {
                &[Credentials, Activities, Plan, Standing, Rules]
            }
            Self::DeclarationSubmitted | Self::CycleRenewed => {
                &[Credentials, Activities, Plan, Standing]
            }
            Self::ActivityAdded
            | Self::ActivityChanged
            | Self::ActivityWithdrawn
            | Self::ActivitiesImported => &[Activities, Evidence, Plan, Standing],
            Self::EvidenceAttached
            | Self::EvidenceDetached
            | Self::EvidenceKept
            | Self::EvidenceSetAside
            | Self::EvidenceTakenUp => &[Activities, Evidence],
            Self::ChoiceMade | Self::ChoiceReleased => &[Activities, Plan, Standing],
            Self::CoursePlanned | Self::CourseDropped => &[Plan],
            Self::CourseDone | Self::CertificateFiled => &[Activities, Evidence, Plan, Standing],
            Self::InquiryNoted | Self::InquiryDropped => &[Credentials, Standing],
            Self::PackCompared => &[Rules],
            Self::ViewSaved | Self::ViewRenamed | Self::ViewDropped => &[Views],
            Self::PackLoaded
            | Self::PackRemoved
            | Self::ClauseChanged
            | Self::ClauseReset
            | Self::ClauseDecided
            | Self::RuleEntered => &[Credentials, Activities, Plan, Standing, Rules],
            Self::RecordBegun | Self::RecordImported | Self::Undone | Self::Redone => {
                &[Holder, Credentials, Activities, Evidence, Plan, Standing, Rules, Views]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_found_by_its_word() {
        for op in Op::ALL {
            assert_eq!(Op::from_word(op.word()), Some(op));
            assert_eq!(serde_json::to_value(op).expect("an op is text"), op.word());
        }
    }
}
