//! From bytes to facts: the text layer of a certificate, optical reading, and its fields.
//!
//! The room is empty until certificates are read by the program itself; a person types their facts until then.
