//! A body's own form, filled in.
//!
//! A person gives the form as it was downloaded, and a filled copy comes out; the blank itself is never altered.
//! Fields get appearances of our own with an embedded font, so that every viewer and printer shows what was written;
//! a form without fields has text placed on its pages.
//!
//! Rooms in reading order: `blank` opens a form or says why it can't be filled, `walk` collects its fields and `field`
//! tells of what kind they are, `fingerprint` knows the form again, `suggest` guesses which fact a field asks for;
//! then `fill` writes and `press` ticks, with `letters` for the font, `look` for appearances, `flatten` and `place` for ink on pages.
//!
//! Deliberately absent: which facts there are (that is `domain::form::official`), signatures, and scripts that a form
//! computes with. The invariant that matters: what could not be written into the form is named in [`Filled::notes`];
//! nothing is cut short in silence.

mod blank;
mod field;
mod fill;
mod fingerprint;
mod flatten;
mod letters;
mod look;
mod place;
mod press;
mod refused;
mod suggest;
mod walk;

pub use blank::{Blank, Page};
pub use field::{Field, Kind, Offered, Place};
pub use fill::{Answer, Answers, Filled, Note};
pub use place::Placed;
pub use refused::Refused;
pub use suggest::{Printed, suggest};
