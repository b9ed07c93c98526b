-- The books of a whole year: separate books, terms that are opened and closed, numbers accounted for, corrections with
-- their history, the address book as a tree, dispatch, closings, sheet imports. Empty texts mean "not there".

-- Books that the office keeps apart from the usual one of a direction. types: names of the types that go into it by
-- themselves, one a line; empty where the clerk chooses the book.
CREATE TABLE book (
  id          INTEGER PRIMARY KEY,
  direction   TEXT NOT NULL CHECK (direction IN ('INCOMING', 'OUTGOING', 'INTERNAL')),
  code        TEXT NOT NULL,
  name        TEXT NOT NULL,
  period      TEXT NOT NULL CHECK (period IN ('YEAR', 'TERM', 'CONGRESS')),
  types       TEXT NOT NULL DEFAULT '',
  closed_on   TEXT NOT NULL DEFAULT '',
  UNIQUE (direction, code)
) STRICT;

-- first_number: more than 1 where the series goes on from paper.
ALTER TABLE number_series ADD COLUMN first_number INTEGER NOT NULL DEFAULT 1;
-- State-style symbols (QĐ-UBND) run by the year (NĐ30): step 1 had them without one.
UPDATE number_series SET period = 'YEAR',
  label = (SELECT max(substr(d.registered_on, 1, 4)) FROM document d WHERE d.series_id = number_series.id),
  shown = symbol || ' ' || (SELECT max(substr(d.registered_on, 1, 4)) FROM document d WHERE d.series_id = number_series.id)
  WHERE kind = 'ISSUE' AND period = 'TERM' AND label = '' AND symbol LIKE '%-%' AND symbol NOT LIKE '%/%'
  AND EXISTS (SELECT 1 FROM document d WHERE d.series_id = number_series.id);

-- When the number came into its present state.
ALTER TABLE taken_number ADD COLUMN changed_on TEXT NOT NULL DEFAULT '';

-- A book closed for a year or term: what was accounted for, and the sealed PDF.
CREATE TABLE book_closing (
  id            INTEGER PRIMARY KEY,
  series_id     INTEGER NOT NULL REFERENCES number_series (id),
  first_number  TEXT NOT NULL,
  last_number   TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  taken         INTEGER NOT NULL,
  voided        INTEGER NOT NULL,
  reserved      INTEGER NOT NULL,
  missing       INTEGER NOT NULL,
  signed_by     TEXT NOT NULL,
  remark        TEXT NOT NULL DEFAULT '',
  closed_at     TEXT NOT NULL,
  file_hash     TEXT NOT NULL REFERENCES file (hash),
  UNIQUE (series_id)
) STRICT;

-- A sheet of an old register taken in as one deed.
CREATE TABLE sheet_import (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  at           TEXT NOT NULL,
  source       TEXT NOT NULL,
  direction    TEXT NOT NULL,
  documents    INTEGER NOT NULL,
  undone_at    TEXT NOT NULL DEFAULT ''
) STRICT;

-- The series whose numbers an import brought, and where their counters stood before.
CREATE TABLE sheet_import_series (
  import_id    INTEGER NOT NULL REFERENCES sheet_import (id),
  series_id    INTEGER NOT NULL REFERENCES number_series (id),
  next_before  INTEGER NOT NULL,
  PRIMARY KEY (import_id, series_id)
) STRICT, WITHOUT ROWID;
ALTER TABLE taken_number ADD COLUMN import_id INTEGER REFERENCES sheet_import (id);
CREATE INDEX taken_number_by_import ON taken_number (import_id) WHERE import_id IS NOT NULL;

-- trashed_at: put away by the clerk; its number stays with it.
ALTER TABLE document ADD COLUMN trashed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN import_id INTEGER REFERENCES sheet_import (id);
CREATE INDEX document_by_import ON document (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX document_in_trash ON document (trashed_at) WHERE trashed_at <> '';
CREATE INDEX document_by_due_date ON document (due_date) WHERE due_date <> '';
CREATE INDEX document_by_series ON document (series_id, registered_on);

-- Files beside the one that is shown: the draft, what came by a second channel, enclosures.
CREATE TABLE document_file (
  document_id  INTEGER NOT NULL REFERENCES document (id),
  ordinal      INTEGER NOT NULL,
  role         TEXT NOT NULL CHECK (role IN ('DRAFT', 'SECOND_CHANNEL', 'ENCLOSURE', 'REPLACED')),
  file_hash    TEXT NOT NULL REFERENCES file (hash),
  file_name    TEXT NOT NULL,
  added_on     TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Each correction of a registered document: why, and every field before and after.
CREATE TABLE correction (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id),
  at           TEXT NOT NULL,
  reason       TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_document ON correction (document_id);
CREATE TABLE corrected_field (
  correction_id  INTEGER NOT NULL REFERENCES correction (id),
  field          TEXT NOT NULL,
  was            TEXT NOT NULL,
  became         TEXT NOT NULL,
  PRIMARY KEY (correction_id, field)
) STRICT, WITHOUT ROWID;

-- What was typed lately into a field, for the popups. uses: on how many days.
CREATE TABLE recent_value (
  field      TEXT NOT NULL,
  value_key  TEXT NOT NULL,
  value      TEXT NOT NULL,
  uses       INTEGER NOT NULL,
  last_used  TEXT NOT NULL,
  PRIMARY KEY (field, value_key)
) STRICT, WITHOUT ROWID;

-- The address book: agencies, units, posts and persons as a tree, and groups.
ALTER TABLE recipient ADD COLUMN parent_id INTEGER REFERENCES recipient (id);
-- line_key: the name with the usual abbreviations written out, by which printed lines are recognised.
ALTER TABLE recipient ADD COLUMN line_key TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN abbreviation TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN abbreviation_key TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN short_code TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN channel TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN copies INTEGER NOT NULL DEFAULT 1;
ALTER TABLE recipient ADD COLUMN valid_from TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN valid_to TEXT NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE INDEX recipient_by_parent ON recipient (parent_id);
CREATE INDEX recipient_by_line_key ON recipient (line_key);
CREATE INDEX recipient_group_member_by_member ON recipient_group_member (member_id);
CREATE INDEX recipient_by_abbreviation ON recipient (abbreviation_key) WHERE abbreviation_key <> '';
CREATE INDEX recipient_by_short_code ON recipient (short_code) WHERE short_code <> '';

CREATE TABLE recipient_alias (
  recipient_id  INTEGER NOT NULL REFERENCES recipient (id),
  ordinal       INTEGER NOT NULL,
  line_key      TEXT NOT NULL,
  alias         TEXT NOT NULL,
  PRIMARY KEY (recipient_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_alias_by_key ON recipient_alias (line_key);

-- Who took over from whom; one body may have several successors and several predecessors.
CREATE TABLE recipient_successor (
  recipient_id  INTEGER NOT NULL REFERENCES recipient (id),
  successor_id  INTEGER NOT NULL REFERENCES recipient (id),
  PRIMARY KEY (recipient_id, successor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_successor_by_successor ON recipient_successor (successor_id);

-- A line of "nơi nhận" that a person has resolved once: not asked again.
CREATE TABLE line_resolution (
  line_key      TEXT NOT NULL,
  recipient_id  INTEGER NOT NULL REFERENCES recipient (id),
  PRIMARY KEY (line_key, recipient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_resolution_by_recipient ON line_resolution (recipient_id);

ALTER TABLE distribution_target ADD COLUMN envelopes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE distribution_target ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE INDEX distribution_target_open ON distribution_target (sent_at) WHERE received_at IS NULL;

-- state: PENDING, UNDER_WAY, DONE; DONE with the day. needs_reply: the office owes an answer.
ALTER TABLE assignment ADD COLUMN state TEXT NOT NULL DEFAULT 'PENDING';
ALTER TABLE assignment ADD COLUMN done_on TEXT NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN needs_reply INTEGER NOT NULL DEFAULT 0;
CREATE INDEX assignment_open ON assignment (due_date) WHERE state <> 'DONE';
CREATE INDEX document_awaiting_reply ON document (due_date) WHERE direction = 'OUTGOING' AND due_date <> '';
ALTER TABLE routing_step ADD COLUMN handed_over_on TEXT NOT NULL DEFAULT '';
ALTER TABLE routing_step ADD COLUMN received_by TEXT NOT NULL DEFAULT '';
ALTER TABLE routing_step ADD COLUMN received_on TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 2;
