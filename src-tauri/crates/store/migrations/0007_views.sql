-- What a person looks for again and again: words and filters under a name.

CREATE TABLE view (
    id    TEXT PRIMARY KEY NOT NULL,
    added INTEGER NOT NULL,
    name  TEXT NOT NULL,
    "of"  TEXT NOT NULL CHECK ("of" IN ('activities', 'evidence')),
    query TEXT NOT NULL CHECK (json_type(query) = 'object'),
    seal  TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;
