//! The rules themselves: looking through a pack, changing a clause, entering what no source states, packs of one's own.
//!
//! A pack that came with the program is never written to. What a person changes is kept in the record as an overlay,
//! so it is journalled, can be undone, and goes wherever the record goes. Nothing is kept that the lints refuse.

mod change;
mod entry;
mod gaps;
mod own;
mod target;
mod view;

pub use change::{ClauseDraft, FaultRow, TriedClause, change, decide, reset, try_out};
pub use entry::{AreaEntryDraft, EntryDraft, enter};
pub use gaps::GapRow;
pub use own::{LoadedPack, OwnPackRow, export, load, own_packs, remove, save};
pub use view::{
    ClauseRow, DecisionRow, PackView, RevisionRow, RuleChoice, RulesIndex, SlotRow, index, view,
};

use domain::journal::Op;
use domain::rule_file::Comparison;

use crate::fields::Fields;
use crate::{Changed, Desk, Error};

/// Notes the day the person compared a category's rule with its body's own page.
pub fn compare(
    desk: &mut Desk,
    body: &str,
    category: &str,
    day: &str,
) -> Result<Changed<()>, Error> {
    let target = target::Target::of(desk, body, category)?;
    let mut fields = Fields::default();
    let on = fields.day("on", "The day of the comparison", day);
    let today = desk.today();
    if on.is_some_and(|on| today < on) {
        fields.fault("on", "That day is still to come.");
    }
    let comparison = Comparison { pack: target.base.id.clone(), on: fields.finish(on)? };
    let now = desk.now();
    desk.store_mut()?.transact(Op::PackCompared, &target.base.title, now, |edit| {
        edit.put_comparison(&comparison).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::PackCompared, ()))
}
