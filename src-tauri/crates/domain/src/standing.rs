//! What the rules say of a record on a day.
