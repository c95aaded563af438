-- Rules of the person's own: whole packs, changes of packs, and when a pack was compared with its body's own page.

CREATE TABLE rule_file (
    kind  TEXT NOT NULL CHECK (kind IN ('pack', 'overlay')),
    pack  TEXT NOT NULL,
    added INTEGER NOT NULL,
    text  TEXT NOT NULL,
    seal  TEXT NOT NULL CHECK (length(seal) = 64),
    PRIMARY KEY (kind, pack)
) STRICT;

CREATE TABLE comparison (
    pack  TEXT PRIMARY KEY NOT NULL,
    added INTEGER NOT NULL,
    "on"  TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    seal  TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;
