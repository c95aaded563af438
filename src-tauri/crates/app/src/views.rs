//! Saved views: naming a question, asking it again, giving it another name, dropping it.

use domain::journal::Op;
use domain::view::{SavedView, ViewId, Viewed};
use serde::{Deserialize, Serialize};

use crate::desk::new_id;
use crate::fields::Fields;
use crate::find::QueryDraft;
use crate::{Changed, Desk, Error};

/// A saved view, or one to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ViewDraft {
    /// Names the view; absent for a new one.
    pub id: Option<String>,
    /// What the person calls it.
    pub name: String,
    /// What is looked for: activities or evidence.
    pub of: String,
    /// The question.
    pub query: QueryDraft,
}

/// More characters than this don't stand in a row of names.
const LONGEST: usize = 60;

/// Returns the saved views, in the order of entry.
pub fn list(desk: &Desk) -> Result<Vec<ViewDraft>, Error> {
    let draft = |it: SavedView| ViewDraft {
        id: Some(it.id.to_string()),
        name: it.name,
        of: it.of.word().into(),
        query: it.query.into(),
    };
    Ok(desk.store()?.views()?.into_iter().map(draft).collect())
}

/// Saves a view, or changes the one the draft names; answers with its identifier.
pub fn save(desk: &mut Desk, draft: &ViewDraft) -> Result<Changed<String>, Error> {
    let known = desk.store()?.views()?;
    let of = Viewed::from_word(&draft.of)
        .ok_or_else(|| Error::refused(format!("A view shows no \"{}\".", draft.of)))?;
    let mut fields = Fields::default();
    let name = fields.required("name", "The name", &draft.name);
    if name.chars().count() > LONGEST {
        fields.fault("name", format!("The name is longer than {LONGEST} characters."));
    }
    let same = |it: &&SavedView| {
        it.of == of
            && it.name.to_lowercase() == name.to_lowercase()
            && draft.id.as_deref() != Some(it.id.as_str())
    };
    if known.iter().any(|it| same(&it)) {
        fields.fault("name", format!("There is a view \"{name}\" already."));
    }
    let query = draft.query.check()?;
    if query.is_open() {
        fields
            .fault("name", "Type words or choose filters first: this view would show everything.");
    }
    fields.finish(Some(()))?;
    let before = draft.id.as_deref().map(|id| find(&known, id)).transpose()?;
    let op = match before {
        Some(before) if before.query == query => Op::ViewRenamed,
        _ => Op::ViewSaved,
    };
    let id = draft.id.clone().unwrap_or_else(new_id);
    let view = SavedView { id: ViewId::new(id), name, of, query };
    let now = desk.now();
    desk.store_mut()?
        .transact(op, &view.name, now, |edit| edit.put_view(&view).map_err(Error::from))?;
    Ok(desk.changed(op, view.id.to_string()))
}

/// Drops a saved view.
pub fn drop(desk: &mut Desk, id: &str) -> Result<Changed<()>, Error> {
    let known = desk.store()?.views()?;
    let view = find(&known, id)?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::ViewDropped, &view.name, now, |edit| {
        edit.drop_view(&view.id).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::ViewDropped, ()))
}

fn find<'v>(known: &'v [SavedView], id: &str) -> Result<&'v SavedView, Error> {
    known.iter().find(|it| it.id.as_str() == id).ok_or_else(|| {
        Error::refused("That view is no longer in the record.").hinted("Undo may bring it back.")
    })
}
