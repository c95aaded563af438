//! The allocation, judged from outside: by worked cases, by a slow exhaustive judge, by laws that must hold.

mod across;
mod agreement;
mod cases;
mod hall;
mod laws;
mod oracle;
mod plans;
mod random;
mod recount;
mod stops;
mod undivided;
mod years;
