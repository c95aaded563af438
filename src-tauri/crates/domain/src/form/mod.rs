//! What a form says, as fields; how it looks is the business of the documents room.
