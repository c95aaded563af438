//! What the rule of a category asks about the person, so that the form asks that and no more.

use domain::rules::Pack;
use serde::Serialize;

use crate::choices::{Choice, named};

/// What the rule of a category asks about the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Asks {
    /// What the day of certification decides; empty where no rule asks for it.
    pub certified_on: String,
    /// Whether it matters that the credential was first held through the National Credentialing Agency.
    pub formerly_nca: bool,
    /// Roles that some clause binds.
    pub roles: Vec<Choice>,
    /// Categories of the licence that some clause binds.
    pub licence_categories: Vec<Choice>,
}

impl Asks {
    /// Reads it off a pack; nothing is asked where there is none.
    pub(crate) fn of(pack: Option<&Pack>) -> Self {
        let Some(pack) = pack else { return Self::default() };
        let roles = pack.roles().into_iter().map(|role| named(role, &role.replace('_', " ")));
        let licensed = pack.licence_categories().into_iter().map(|category| {
            named(category, pack.words().area(&domain::area::AreaId::new(category)))
        });
        Self {
            certified_on: pack.asks_certification_day().unwrap_or_default().into(),
            formerly_nca: pack.asks_formerly_nca(),
            roles: roles.collect(),
            licence_categories: licensed.collect(),
        }
    }
}
