CREATE TABLE activity (
    id             TEXT PRIMARY KEY NOT NULL,
    added          INTEGER NOT NULL,
    type           TEXT NOT NULL,
    title          TEXT NOT NULL,
    provider       TEXT,
    started_on     TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    completed_on   TEXT NOT NULL CHECK (completed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    quantity       INTEGER NOT NULL CHECK (quantity >= 0),
    unit           TEXT NOT NULL,
    areas          TEXT NOT NULL CHECK (json_type(areas) = 'array'),
    program_number TEXT,
    notes          TEXT,
    seal           TEXT NOT NULL CHECK (length(seal) = 64)
, tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array')) STRICT;

CREATE TABLE attachment (
    activity TEXT NOT NULL REFERENCES activity (id),
    evidence TEXT NOT NULL REFERENCES evidence (id),
    added    INTEGER NOT NULL,
    seal     TEXT NOT NULL CHECK (length(seal) = 64), pages TEXT NOT NULL DEFAULT '[]' CHECK (json_type(pages) = 'array'),
    PRIMARY KEY (activity, evidence)
) STRICT;

CREATE TABLE choice (
    credential TEXT NOT NULL REFERENCES credential (id),
    activity   TEXT NOT NULL REFERENCES activity (id),
    added      INTEGER NOT NULL,
    wish       TEXT NOT NULL CHECK (json_valid(wish)),
    seal       TEXT NOT NULL CHECK (length(seal) = 64),
    PRIMARY KEY (credential, activity)
) STRICT;

CREATE TABLE comparison (
    pack  TEXT PRIMARY KEY NOT NULL,
    added INTEGER NOT NULL,
    "on"  TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    seal  TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE credential (
    id            TEXT PRIMARY KEY NOT NULL,
    added         INTEGER NOT NULL,
    body          TEXT NOT NULL,
    category      TEXT NOT NULL,
    number        TEXT,
    certified_on  TEXT CHECK (certified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    formerly_nca  INTEGER NOT NULL CHECK (formerly_nca IN (0, 1)),
    seal          TEXT NOT NULL CHECK (length(seal) = 64)
, roles TEXT NOT NULL DEFAULT '[]' CHECK (json_type(roles) = 'array'), licence_categories TEXT NOT NULL DEFAULT '[]' CHECK (json_type(licence_categories) = 'array')) STRICT;

CREATE TABLE cycle (
    id         TEXT PRIMARY KEY NOT NULL,
    added      INTEGER NOT NULL,
    credential TEXT NOT NULL REFERENCES credential (id),
    start      TEXT NOT NULL CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "end"      TEXT NOT NULL CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    seal       TEXT NOT NULL CHECK (length(seal) = 64)
, declared_on TEXT CHECK (declared_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;

CREATE TABLE declaration (
    cycle    TEXT PRIMARY KEY NOT NULL REFERENCES cycle (id),
    added    INTEGER NOT NULL,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    seal     TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE desk (
    name TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
    id     TEXT PRIMARY KEY NOT NULL,
    added  INTEGER NOT NULL,
    digest TEXT NOT NULL CHECK (digest GLOB 'sha256:*' AND length(digest) = 71),
    size   INTEGER NOT NULL CHECK (size >= 0),
    label  TEXT NOT NULL,
    media  TEXT NOT NULL,
    seal   TEXT NOT NULL CHECK (length(seal) = 64)
, inside TEXT REFERENCES evidence (id), aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1))) STRICT;

CREATE TABLE holder (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    name        TEXT NOT NULL,
    other_names TEXT NOT NULL CHECK (json_type(other_names) = 'array'),
    customer_id TEXT CHECK (length(customer_id) = 8),
    address     TEXT NOT NULL CHECK (json_type(address) = 'array'),
    employer    TEXT,
    seal        TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE inquiry (
    id          TEXT PRIMARY KEY NOT NULL,
    added       INTEGER NOT NULL,
    cycle       TEXT NOT NULL REFERENCES cycle (id),
    kind        TEXT NOT NULL,
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer_by   TEXT CHECK (answer_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    notes       TEXT,
    seal        TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    op       TEXT NOT NULL,
    subject  TEXT NOT NULL,
    at       TEXT NOT NULL,
    target   INTEGER REFERENCES journal (sequence), -- the line that was undone or redone
    changes  TEXT NOT NULL CHECK (json_type(changes) = 'array'),
    seal     TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE meta (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    min_reader INTEGER NOT NULL, -- the oldest format a program must know to read this file
    min_writer INTEGER NOT NULL, -- the oldest format a program must know to write to it
    sequence   INTEGER NOT NULL, -- of the last line of the journal
    root       TEXT NOT NULL     -- over the line above and all seals
) STRICT;

CREATE TABLE planned (
    id          TEXT PRIMARY KEY NOT NULL,
    added       INTEGER NOT NULL,
    type        TEXT NOT NULL,
    title       TEXT NOT NULL,
    provider    TEXT,
    "on"        TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    quantity    INTEGER NOT NULL CHECK (quantity >= 0),
    unit        TEXT NOT NULL,
    areas       TEXT NOT NULL CHECK (json_type(areas) = 'array'),
    price_cents INTEGER CHECK (price_cents >= 0),
    seal        TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE rule_file (
    kind  TEXT NOT NULL CHECK (kind IN ('pack', 'overlay')),
    pack  TEXT NOT NULL,
    added INTEGER NOT NULL,
    text  TEXT NOT NULL,
    seal  TEXT NOT NULL CHECK (length(seal) = 64),
    PRIMARY KEY (kind, pack)
) STRICT;

CREATE TABLE sample (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    day  TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE view (
    id    TEXT PRIMARY KEY NOT NULL,
    added INTEGER NOT NULL,
    name  TEXT NOT NULL,
    "of"  TEXT NOT NULL CHECK ("of" IN ('activities', 'evidence')),
    query TEXT NOT NULL CHECK (json_type(query) = 'object'),
    seal  TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE INDEX attachment_by_evidence ON attachment (evidence);
