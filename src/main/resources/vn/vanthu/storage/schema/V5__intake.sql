-- Reading documents in: the intake tray "Chờ vào sổ", the documents that a document cites, what the clerk's corrections
-- taught. Empty texts mean "not there".

-- Until now nothing was ever entered here. Which document a citation means is found when it is asked for: what arrives,
-- is corrected or voided later is thereby taken into account, and no registration has to change older rows.
DROP TABLE citation;
CREATE TABLE citation (
  document_id   INTEGER NOT NULL REFERENCES document (id),
  ordinal       INTEGER NOT NULL,
  code_number   TEXT NOT NULL,
  code_suffix   TEXT NOT NULL,
  code_year     TEXT NOT NULL,
  code_symbol   TEXT NOT NULL,
  code_written  TEXT NOT NULL,
  code_key      TEXT NOT NULL,
  date          TEXT NOT NULL,
  as_written    TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
-- code_key is empty for one without a number; such a one is found by its date.
CREATE INDEX citation_by_code ON citation (code_key, date);
CREATE INDEX document_without_number ON document (issue_date) WHERE code_number = '' AND issue_date <> '';

-- Files that came in and wait for the clerk. origin: the path it was found at, parts of a parcel behind "!".
-- why: a word that says why it waits; reason: what the clerk wrote on setting it aside. reading: what was read, as JSON.
-- cut_from: the stack of which it is a part; its pages there: "3-5".
CREATE TABLE intake_item (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  file_hash    TEXT NOT NULL UNIQUE REFERENCES file (hash),
  file_name    TEXT NOT NULL,
  origin       TEXT NOT NULL,
  direction    TEXT NOT NULL CHECK (direction IN ('INCOMING', 'OUTGOING', 'INTERNAL')),
  state        TEXT NOT NULL CHECK (state IN ('WAITING', 'SET_ASIDE', 'REGISTERED', 'JOINED', 'CUT')),
  why          TEXT NOT NULL,
  reason       TEXT NOT NULL DEFAULT '',
  arrived_at   TEXT NOT NULL,
  changed_at   TEXT NOT NULL,
  document_id  INTEGER REFERENCES document (id),
  cut_from     INTEGER REFERENCES intake_item (id),
  cut_pages    TEXT NOT NULL DEFAULT '',
  reading      TEXT NOT NULL
) STRICT;
CREATE INDEX intake_item_open ON intake_item (state, id) WHERE state IN ('WAITING', 'SET_ASIDE');
CREATE INDEX intake_item_by_document ON intake_item (document_id) WHERE document_id IS NOT NULL;
-- Undoing a sheet import and the like ask whether a file is held beside a document.
CREATE INDEX document_file_by_hash ON document_file (file_hash);

-- How the office writes what documents write otherwise: as it was read, as the clerk corrected it.
CREATE TABLE learned_alias (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  kind         TEXT NOT NULL CHECK (kind IN ('AGENCY', 'SIGNER', 'LIST_LINE')),
  read_key     TEXT NOT NULL,
  as_read      TEXT NOT NULL,
  corrected    TEXT NOT NULL,
  learned_at   TEXT NOT NULL,
  document_id  INTEGER REFERENCES document (id),
  UNIQUE (kind, read_key)
) STRICT;

PRAGMA user_version = 5;
