//! Apart: the dangerous half of reading, in a process of its own.
//!
//! Files come from strangers, and a parser that runs out of stack or memory ends its process. So the program starts
//! itself a second time with one argument, hands the bytes in, and takes words or a picture out; the second process
//! has little memory and little time, knows nothing of the record, and on Linux can open no file and no connection
//! any more. Whatever becomes of it, the first goes on with a typed reason. On Windows only the time is limited.

mod job;
mod limit;
mod parent;
mod walls;

pub use job::{Job, serve};
pub use parent::Apart;
pub use walls::Walls;
