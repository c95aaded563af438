-- Where the person wants activities to count, what they plan, and when a cycle was declared.

ALTER TABLE cycle ADD COLUMN declared_on TEXT CHECK (declared_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE TABLE choice (
    credential TEXT NOT NULL REFERENCES credential (id),
    activity   TEXT NOT NULL REFERENCES activity (id),
    added      INTEGER NOT NULL,
    wish       TEXT NOT NULL CHECK (json_valid(wish)),
    seal       TEXT NOT NULL CHECK (length(seal) = 64),
    PRIMARY KEY (credential, activity)
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
