-- How far down pages are inked, so that a copy made later need not look at the picture of a page again. Thrown away at will:
-- what is not here, or was measured in another way, or does not fit its seal, is measured anew.
-- measuring: InkReach.MEASURING; reach: PageInks, empty for a page that could not be measured; seal: over all the others.
CREATE TABLE page_ink (
  hash       TEXT NOT NULL REFERENCES file (hash),
  page       INTEGER NOT NULL CHECK (page >= 1),
  measuring  INTEGER NOT NULL,
  reach      BLOB NOT NULL,
  seal       INTEGER NOT NULL,
  PRIMARY KEY (hash, page)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 10;
