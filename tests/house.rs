//! Whole stories without a window, and the lints that keep the house's own habits.

mod lints;
mod scenarios;
mod stories;
