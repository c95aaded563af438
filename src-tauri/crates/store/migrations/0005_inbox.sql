-- Where a file came from, that a person keeps it without an activity, which of its pages prove one, and what lies on the
-- desk: words typed and lessons learnt before anything is filed. The desk is no part of the record: unsealed, unlogged.

ALTER TABLE evidence ADD COLUMN inside TEXT REFERENCES evidence (id);
ALTER TABLE evidence ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1));

ALTER TABLE attachment ADD COLUMN pages TEXT NOT NULL DEFAULT '[]' CHECK (json_type(pages) = 'array');

CREATE TABLE desk (
    name TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) STRICT;
