-- Of documents that arrived as another office's copy: what that office wrote under it, kept apart from the document's own
-- fields (HD36 §II.3). Such a document is the source of a sao lục that is made from a copy.
CREATE TABLE received_copy (
  document_id  INTEGER PRIMARY KEY REFERENCES document (id),
  stamp        TEXT NOT NULL CHECK (json_valid(stamp))
) STRICT;

PRAGMA user_version = 8;
