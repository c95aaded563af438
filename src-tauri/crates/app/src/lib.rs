//! What a person can do with a record, one file per feature; no window.
