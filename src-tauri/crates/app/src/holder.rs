//! The holder's details.

use domain::holder::{CustomerId, Holder};
use domain::journal::Op;
use serde::{Deserialize, Serialize};

use crate::error::sentence;
use crate::fields::Fields;
use crate::{Changed, Desk, Error};

/// The holder's details, as shown and as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HolderDetails {
    /// The name as it stands on the certificates.
    pub name: String,
    /// Other names certificates may carry.
    pub other_names: Vec<String>,
    /// The eight digits of the customer ID, or empty.
    pub customer_id: String,
    /// The postal address, a line each.
    pub address: Vec<String>,
    /// The employer's name, or empty.
    pub employer: String,
}

/// Returns the holder's details; empty ones where none were entered yet.
pub fn get(desk: &Desk) -> Result<HolderDetails, Error> {
    Ok(desk.store()?.holder()?.map(HolderDetails::from).unwrap_or_default())
}

/// Saves the holder's details.
pub fn save(desk: &mut Desk, draft: &HolderDetails) -> Result<Changed<HolderDetails>, Error> {
    let holder = draft.check()?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::HolderChanged, &holder.name, now, |edit| {
        edit.put_holder(&holder)?;
        Ok::<_, Error>(())
    })?;
    Ok(desk.changed(Op::HolderChanged, get(desk)?))
}

impl HolderDetails {
    fn check(&self) -> Result<Holder, Error> {
        let mut fields = Fields::default();
        let name = fields.required("name", "The name as on the certificates", &self.name);
        let customer_id =
            fields.optional("customer_id", "The customer ID", &self.customer_id).and_then(|text| {
                CustomerId::try_from(text)
                    .map_err(|fault| fields.fault("customer_id", sentence(&fault)))
                    .ok()
            });
        let lines =
            |fields: &mut Fields, field: &str, what: &str, lines: &[String]| -> Vec<String> {
                lines.iter().filter_map(|line| fields.optional(field, what, line)).collect()
            };
        let other_names = lines(&mut fields, "other_names", "Another name", &self.other_names);
        let address = lines(&mut fields, "address", "A line of the address", &self.address);
        let employer = fields.optional("employer", "The employer", &self.employer);
        fields.finish(Some(Holder { name, other_names, customer_id, address, employer }))
    }
}

impl From<Holder> for HolderDetails {
    fn from(holder: Holder) -> Self {
        Self {
            name: holder.name,
            other_names: holder.other_names,
            customer_id: holder.customer_id.map(String::from).unwrap_or_default(),
            address: holder.address,
            employer: holder.employer.unwrap_or_default(),
        }
    }
}
