-- What a declaration said on the day it was submitted, for an audit years later.

CREATE TABLE declaration (
    cycle    TEXT PRIMARY KEY NOT NULL REFERENCES cycle (id),
    added    INTEGER NOT NULL,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    seal     TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;
