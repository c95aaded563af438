//! Choices: where the person wants activities to count.

use domain::activity::ActivityId;
use domain::choice::Choice;
use domain::credential::CredentialId;

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, activity, credential};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table =
    Table { name: "choice", key: &["credential", "activity"], order: "added" };

impl Noun for Choice {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        let wish = serde_json::to_string(&self.wish).expect("a wish is always JSON");
        Row::default()
            .with("credential", self.credential.as_str())
            .with("activity", self.activity.as_str())
            .with("wish", wish)
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            credential: CredentialId::new(row.text("credential")?),
            activity: ActivityId::new(row.text("activity")?),
            wish: row.parsed("wish", |text| serde_json::from_str(text).ok())?,
        })
    }
}

impl Store {
    /// Returns where the person wants activities to count, in the order of entry.
    pub fn choices(&self) -> Result<Vec<Choice>, Error> {
        Choice::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Keeps what the person wants of an activity for a credential, in place of what they wanted before.
    pub fn put_choice(&self, choice: &Choice) -> Result<(), Error> {
        self.expect(&credential::TABLE, choice.credential.as_str())?;
        self.expect(&activity::TABLE, choice.activity.as_str())?;
        let row = choice.to_row();
        if self.find(&TABLE, &TABLE.key_of(&row))?.is_some() {
            self.change(&TABLE, row)
        } else {
            self.add(&TABLE, row)
        }
    }

    /// Gives up what the person wanted of an activity for a credential.
    pub fn release_choice(
        &self,
        credential: &CredentialId,
        activity: &ActivityId,
    ) -> Result<(), Error> {
        self.remove(&TABLE, &[Cell::from(credential.as_str()), Cell::from(activity.as_str())])
    }

    /// Gives up every choice that `is_meant` names.
    pub(super) fn release_choices(&self, is_meant: impl Fn(&Choice) -> bool) -> Result<(), Error> {
        for it in Choice::all(self.conn())?.iter().filter(|it| is_meant(it)) {
            self.release_choice(&it.credential, &it.activity)?;
        }
        Ok(())
    }
}
