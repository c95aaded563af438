//! The person's own choices: where an activity shall count, or that it shall not.
//!
//! A choice is about one activity and one credential, because one activity may serve several credentials and each is
//! judged alone. It is obeyed even when it costs points; the standing then says so first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{ActivityId, AreaId, CredentialId};
use crate::points::Points;

/// What the person wants of one activity for one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The credential it is about.
    pub credential: CredentialId,
    /// The activity it is about.
    pub activity: ActivityId,
    /// What the person wants.
    pub wish: Wish,
}

/// What a person can want of an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// All of it in this area or nowhere.
    Whole(AreaId),
    /// So many points in these areas or nowhere; the rest is free.
    Part(BTreeMap<AreaId, Points>),
    /// Not counted for this credential.
    SetAside,
}
