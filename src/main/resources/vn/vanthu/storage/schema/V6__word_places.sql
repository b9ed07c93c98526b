-- Where the words of a recognised page stand, so that hits are marked and words are taken from scans too.
-- places: WordPlaces; the words themselves are those of file_text. A page without a row has its places in the file
-- itself, or was recognised before this step.
CREATE TABLE word_place (
  id      INTEGER PRIMARY KEY,
  hash    TEXT NOT NULL REFERENCES file (hash),
  page    INTEGER NOT NULL CHECK (page >= 1),
  places  BLOB NOT NULL,
  UNIQUE (hash, page)
) STRICT;

PRAGMA user_version = 6;
