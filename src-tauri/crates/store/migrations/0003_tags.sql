-- What an activity is about, and whom a credential's rule asks for: roles, and the categories of a licence.

ALTER TABLE activity ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array');

ALTER TABLE credential ADD COLUMN roles TEXT NOT NULL DEFAULT '[]' CHECK (json_type(roles) = 'array');

ALTER TABLE credential ADD COLUMN licence_categories TEXT NOT NULL DEFAULT '[]' CHECK (json_type(licence_categories) = 'array');
