//! The store under test: in a temporary folder, because a ledger in memory would skip what matters here.

mod beside;
mod crash;
mod damage;
mod disk;
mod keeping;
mod migrating;
mod opening;
mod round_trip;
mod setting;
mod stepping;
mod syscalls;
mod transacting;
mod undoing;
