//! Someone to tell stories about: a person at a desk with a real vault.

use std::path::PathBuf;

use app::activities::{self, ActivityDraft, ActivityRow};
use app::credentials::{self, CredentialDraft};
use app::holder::{self, HolderDetails};
use app::standing::{self, StandingRow};
use app::{Desk, Error};
use tempfile::TempDir;

/// The day the stories are told on, so that they end the same way every year.
pub const TODAY: &str = "2026-11-22";

/// A person at a desk, with a vault of their own in a temporary folder.
pub struct Person {
    /// The desk the person sits at.
    pub desk: Desk,
    folder: TempDir,
}

impl Person {
    /// Sits a new person down, with nothing recorded yet.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let desk =
            Desk::at(&folder.path().join("vault"), Some(TODAY.parse().expect("an ISO date")));
        Self { desk: desk.expect("a new vault has nothing wrong with it"), folder }
    }

    /// Sits a person down who has begun a record and holds the MLS credential of a cycle that is nearly over.
    pub fn with_mls() -> Self {
        let mut person = Self::new();
        person.desk.start().expect("the folder can be written to");
        let details =
            HolderDetails { name: "Imogen Achterberg".into(), ..HolderDetails::default() };
        holder::save(&mut person.desk, &details).expect("a name is enough");
        let credential = CredentialDraft {
            body: "ascp".into(),
            category: "MLS".into(),
            cycle_start: "2024-02-01".into(),
            cycle_end: "2027-01-31".into(),
            ..CredentialDraft::default()
        };
        credentials::save(&mut person.desk, &credential)
            .expect("a body, a category and a cycle are enough");
        person
    }

    /// Gets up and sits down again: the program is closed and started anew.
    pub fn after_a_restart(mut self) -> Self {
        self.desk.close().expect("the disk agrees");
        let vault = self.folder.path().join("vault");
        let day = Some(TODAY.parse().expect("an ISO date"));
        Self {
            desk: Desk::at(&vault, day).expect("the vault is as it was left"),
            folder: self.folder,
        }
    }

    /// Returns the folder the story happens in.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Writes a file beside the vault, as if it had been downloaded there.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("the temporary folder can be written to");
        path
    }

    /// Files an activity and returns its identifier.
    pub fn files(&mut self, activity: ActivityBuilder) -> String {
        self.tries(activity).expect("the story's activity is in order")
    }

    /// Tries to file an activity.
    pub fn tries(&mut self, activity: ActivityBuilder) -> Result<String, Error> {
        let ActivityBuilder(draft) = activity;
        activities::save(&mut self.desk, &draft).map(|it| it.value)
    }

    /// Returns the activities, as the list shows them.
    pub fn activities(&self) -> Vec<ActivityRow> {
        activities::list(&self.desk).expect("the record is open")
    }

    /// Returns the standing of the person's only credential.
    pub fn standing(&self) -> StandingRow {
        let mut standings = standing::list(&self.desk).expect("the record is open");
        assert_eq!(standings.len(), 1, "the story's person holds one credential");
        standings.remove(0)
    }
}

/// An activity in the making: `an_activity().in_area("ethics").worth("1")`.
pub struct ActivityBuilder(ActivityDraft);

/// Begins an ordinary one-hour course inside the cycle.
pub fn an_activity() -> ActivityBuilder {
    ActivityBuilder(ActivityDraft {
        activity_type: "ce_course".into(),
        title: "Reading Smears With Care".into(),
        provider: "Harbor Street Society for Laboratory Science".into(),
        completed_on: "2025-03-14".into(),
        quantity: "1".into(),
        unit: "contact_hour".into(),
        ..ActivityDraft::default()
    })
}

impl ActivityBuilder {
    /// Names it.
    pub fn called(mut self, title: &str) -> Self {
        self.0.title = title.into();
        self
    }

    /// Adds an area.
    pub fn in_area(mut self, area: &str) -> Self {
        self.0.areas.push(area.into());
        self
    }

    /// Sets the contact hours.
    pub fn worth(mut self, hours: &str) -> Self {
        self.0.quantity = hours.into();
        self
    }

    /// Sets the day it was completed.
    pub fn on(mut self, day: &str) -> Self {
        self.0.completed_on = day.into();
        self
    }

    /// Makes it a change of an activity that is there.
    pub fn instead_of(mut self, id: &str) -> Self {
        self.0.id = Some(id.into());
        self
    }
}
