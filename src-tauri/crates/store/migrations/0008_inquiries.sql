-- What bodies have asked: audits, and declarations found deficient.

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
