//! One file per form: from its fields to ink.
