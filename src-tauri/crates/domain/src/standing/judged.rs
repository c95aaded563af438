//! What is judged.

use crate::activity::Activity;
use crate::credential::Credential;
use crate::cycle::Cycle;

/// One credential, one of its cycles, and everything the person did.
///
/// Activities outside the cycle may be among them; they are reported as not counting.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Judged<'r> {
    /// The credential.
    pub credential: &'r Credential,
    /// The cycle.
    pub cycle: &'r Cycle,
    /// The activities, in any order.
    pub activities: &'r [Activity],
}

impl<'r> Judged<'r> {
    /// Takes a credential, a cycle and the activities of a record.
    pub fn new(credential: &'r Credential, cycle: &'r Cycle, activities: &'r [Activity]) -> Self {
        Self { credential, cycle, activities }
    }
}
