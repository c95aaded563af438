//! The allocation, judged from outside: by worked cases, by a slow exhaustive judge, by laws that must hold.

mod agreement;
mod cases;
mod laws;
mod oracle;
mod random;
mod recount;
