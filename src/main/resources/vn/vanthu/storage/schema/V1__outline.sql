-- The outline of an archive. Dates are ISO texts, empty texts mean "not there", enums are stored by name.

CREATE TABLE agency (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  abbreviation  TEXT NOT NULL DEFAULT '',
  superior      TEXT NOT NULL DEFAULT '',
  place         TEXT NOT NULL DEFAULT '',
  valid_from    TEXT,
  valid_to      TEXT,
  successor_id  INTEGER REFERENCES agency (id),
  name_key      TEXT NOT NULL
) STRICT;
CREATE INDEX agency_by_name ON agency (name_key);

CREATE TABLE agency_alias (
  id          INTEGER PRIMARY KEY,
  agency_id   INTEGER NOT NULL REFERENCES agency (id),
  alias       TEXT NOT NULL,
  alias_key   TEXT NOT NULL,
  valid_from  TEXT,
  valid_to    TEXT
) STRICT;
CREATE INDEX agency_alias_by_key ON agency_alias (alias_key);

CREATE TABLE office (
  id                   INTEGER PRIMARY KEY CHECK (id = 1),
  agency_id            INTEGER NOT NULL REFERENCES agency (id),
  parent               TEXT NOT NULL,
  name                 TEXT NOT NULL,
  place                TEXT NOT NULL,
  abbreviation         TEXT NOT NULL,
  office_abbreviation  TEXT NOT NULL,
  fonds_id             INTEGER NOT NULL REFERENCES fonds (id)
) STRICT;

CREATE TABLE office_signer (
  ordinal    INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  title      TEXT NOT NULL,
  authority  TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fonds (
  id               INTEGER PRIMARY KEY,
  code             TEXT NOT NULL UNIQUE,
  name             TEXT NOT NULL,
  creator_agency   TEXT NOT NULL,
  opened           TEXT,
  closed           TEXT,
  custodian        TEXT NOT NULL DEFAULT '',
  custodian_since  TEXT
) STRICT;

CREATE TABLE records_file (
  id                INTEGER PRIMARY KEY,
  fonds_id          INTEGER NOT NULL REFERENCES fonds (id),
  code              TEXT NOT NULL,
  title             TEXT NOT NULL,
  retention_years   INTEGER,
  is_permanent      INTEGER NOT NULL DEFAULT 0,
  rights            TEXT NOT NULL DEFAULT '',
  creator           TEXT NOT NULL DEFAULT '',
  language          TEXT NOT NULL DEFAULT '',
  starts_on         TEXT,
  ends_on           TEXT,
  description       TEXT NOT NULL DEFAULT '',
  closed_on         TEXT,
  UNIQUE (fonds_id, code)
) STRICT;

CREATE TABLE term (
  id         INTEGER PRIMARY KEY,
  agency_id  INTEGER NOT NULL REFERENCES agency (id),
  label      TEXT NOT NULL,
  starts_on  TEXT NOT NULL,
  ends_on    TEXT
) STRICT;

CREATE TABLE number_series (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  symbol       TEXT NOT NULL,
  symbol_key   TEXT NOT NULL,
  period       TEXT NOT NULL,
  label        TEXT NOT NULL,
  shown        TEXT NOT NULL,
  starts_on    TEXT,
  ends_on      TEXT,
  next_number  INTEGER NOT NULL CHECK (next_number >= 1),
  UNIQUE (kind, symbol_key, label)
) STRICT;

CREATE TABLE taken_number (
  series_id  INTEGER NOT NULL REFERENCES number_series (id),
  value      INTEGER NOT NULL CHECK (value >= 1),
  suffix     TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('TAKEN', 'RESERVED', 'VOIDED')),
  reason     TEXT NOT NULL DEFAULT '',
  title      TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (series_id, value, suffix)
) STRICT, WITHOUT ROWID;

CREATE TABLE file (
  hash        TEXT PRIMARY KEY CHECK (length(hash) = 64),
  bytes       INTEGER NOT NULL,
  media_type  TEXT NOT NULL,
  pages       INTEGER NOT NULL,
  name        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE file_text (
  id    INTEGER PRIMARY KEY,
  hash  TEXT NOT NULL REFERENCES file (hash),
  page  INTEGER NOT NULL CHECK (page >= 1),
  text  TEXT NOT NULL,
  UNIQUE (hash, page)
) STRICT;

CREATE TABLE document (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  direction          TEXT NOT NULL CHECK (direction IN ('INCOMING', 'OUTGOING', 'INTERNAL', 'COPY')),
  ref                TEXT NOT NULL,
  series_id          INTEGER,
  number_value       INTEGER,
  number_suffix      TEXT,
  registered_on      TEXT NOT NULL,
  code_number        TEXT NOT NULL,
  code_suffix        TEXT NOT NULL,
  code_year          TEXT NOT NULL,
  code_symbol        TEXT NOT NULL,
  code_written       TEXT NOT NULL,
  type               TEXT NOT NULL,
  subject            TEXT NOT NULL,
  issue_date         TEXT NOT NULL,
  place              TEXT NOT NULL,
  issuer             TEXT NOT NULL,
  issuer_id          INTEGER REFERENCES agency (id),
  superior_agency    TEXT NOT NULL,
  signer_name        TEXT NOT NULL,
  signer_title       TEXT NOT NULL,
  signer_authority   TEXT NOT NULL,
  urgency            TEXT NOT NULL,
  secrecy            TEXT NOT NULL,
  circulation        TEXT NOT NULL,
  pages              INTEGER NOT NULL,
  copies             INTEGER NOT NULL,
  holder             TEXT NOT NULL,
  records_file_name  TEXT NOT NULL,
  due_date           TEXT NOT NULL,
  note               TEXT NOT NULL,
  language           TEXT NOT NULL DEFAULT '',
  file_hash          TEXT REFERENCES file (hash),
  file_name          TEXT NOT NULL,
  fonds_id           INTEGER NOT NULL REFERENCES fonds (id),
  records_file_id    INTEGER REFERENCES records_file (id),
  voided_because     TEXT,
  duplicate_key      TEXT,
  UNIQUE (series_id, number_value, number_suffix),
  FOREIGN KEY (series_id, number_value, number_suffix) REFERENCES taken_number (series_id, value, suffix)
) STRICT;
CREATE INDEX document_by_direction ON document (direction, id);
CREATE INDEX document_by_day ON document (registered_on);
CREATE INDEX document_by_file ON document (file_hash) WHERE file_hash IS NOT NULL;
CREATE INDEX document_by_duplicate_key ON document (duplicate_key) WHERE duplicate_key IS NOT NULL;

CREATE TABLE addressee (
  document_id  INTEGER NOT NULL REFERENCES document (id),
  ordinal      INTEGER NOT NULL,
  text         TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL,
  agency_id  INTEGER REFERENCES agency (id)
) STRICT;
CREATE INDEX recipient_by_name ON recipient (name_key);

CREATE TABLE recipient_group_member (
  id          INTEGER PRIMARY KEY,
  group_id    INTEGER NOT NULL REFERENCES recipient (id),
  member_id   INTEGER NOT NULL REFERENCES recipient (id),
  valid_from  TEXT,
  valid_to    TEXT
) STRICT;
CREATE INDEX recipient_group_member_by_group ON recipient_group_member (group_id);

CREATE TABLE distribution_line (
  id            INTEGER PRIMARY KEY,
  document_id   INTEGER NOT NULL REFERENCES document (id),
  ordinal       INTEGER NOT NULL,
  text          TEXT NOT NULL,
  purpose       TEXT NOT NULL,
  purpose_text  TEXT NOT NULL,
  brace_group   INTEGER NOT NULL,
  copies        INTEGER NOT NULL,
  UNIQUE (document_id, ordinal)
) STRICT;

-- Frozen members: a change of a group never changes what was sent.
CREATE TABLE distribution_target (
  id              INTEGER PRIMARY KEY,
  line_id         INTEGER NOT NULL REFERENCES distribution_line (id),
  recipient_id    INTEGER NOT NULL REFERENCES recipient (id),
  recipient_name  TEXT NOT NULL,
  copies          INTEGER NOT NULL,
  channel         TEXT NOT NULL DEFAULT '',
  sent_at         TEXT,
  sent_by         TEXT NOT NULL DEFAULT '',
  received_by     TEXT NOT NULL DEFAULT '',
  received_at     TEXT
) STRICT;
CREATE INDEX distribution_target_by_line ON distribution_target (line_id);
CREATE INDEX distribution_target_by_recipient ON distribution_target (recipient_id);

CREATE TABLE saved_list (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  name_key  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE saved_list_line (
  list_id       INTEGER NOT NULL REFERENCES saved_list (id),
  ordinal       INTEGER NOT NULL,
  text          TEXT NOT NULL,
  purpose_text  TEXT NOT NULL,
  brace_group   INTEGER NOT NULL,
  copies        INTEGER NOT NULL,
  PRIMARY KEY (list_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE certified_copy (
  document_id      INTEGER PRIMARY KEY REFERENCES document (id),
  source_id        INTEGER NOT NULL REFERENCES document (id),
  kind             TEXT NOT NULL,
  method           TEXT NOT NULL CHECK (method IN ('RETYPED', 'FACSIMILE')),
  source_kind      TEXT NOT NULL CHECK (source_kind IN ('ORIGINAL', 'COPY')),
  issuer           TEXT NOT NULL,
  profile          TEXT NOT NULL,
  source_pages     TEXT NOT NULL,
  placement_page   INTEGER NOT NULL,
  placement_where  TEXT NOT NULL,
  placement_top    REAL NOT NULL,
  placement_height REAL NOT NULL,
  pages            INTEGER NOT NULL,
  notes            TEXT NOT NULL,
  permitted_by     TEXT NOT NULL DEFAULT '',
  reader           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX certified_copy_by_source ON certified_copy (source_id);

CREATE TABLE relation (
  id       INTEGER PRIMARY KEY,
  from_id  INTEGER NOT NULL REFERENCES document (id),
  to_id    INTEGER NOT NULL REFERENCES document (id),
  kind     TEXT NOT NULL,
  UNIQUE (from_id, to_id, kind)
) STRICT;
CREATE INDEX relation_by_target ON relation (to_id);

CREATE TABLE citation (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id),
  ordinal      INTEGER NOT NULL,
  code_number  TEXT NOT NULL,
  code_suffix  TEXT NOT NULL,
  code_year    TEXT NOT NULL,
  code_symbol  TEXT NOT NULL,
  code_written TEXT NOT NULL,
  code_key     TEXT NOT NULL,
  date         TEXT NOT NULL,
  as_written   TEXT NOT NULL,
  resolved_id  INTEGER REFERENCES document (id),
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX citation_by_code ON citation (code_key);

-- Contentless: what is shown of a hit comes from document and file_text. Row ids are those of document.
-- found: fields and pages in the search key, and the tokens of the filters; marked: the same in the accent key.
CREATE VIRTUAL TABLE full_text USING fts5 (
  found, marked, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE draft (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  source      TEXT NOT NULL DEFAULT '',
  content     TEXT NOT NULL
) STRICT;

CREATE TABLE assignment (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id),
  due_date     TEXT NOT NULL DEFAULT '',
  progress     TEXT NOT NULL DEFAULT '',
  reply_id     INTEGER REFERENCES document (id)
) STRICT;
CREATE INDEX assignment_by_document ON assignment (document_id);

CREATE TABLE routing_step (
  id             INTEGER PRIMARY KEY,
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id),
  ordinal        INTEGER NOT NULL,
  from_person    TEXT NOT NULL,
  recipient      TEXT NOT NULL,
  role           TEXT NOT NULL,
  opinion        TEXT NOT NULL DEFAULT '',
  deadline       TEXT NOT NULL DEFAULT '',
  decided_at     TEXT,
  UNIQUE (assignment_id, ordinal)
) STRICT;

CREATE TABLE print_log (
  id         INTEGER PRIMARY KEY,
  file_hash  TEXT NOT NULL REFERENCES file (hash),
  job_name   TEXT NOT NULL,
  copies     INTEGER NOT NULL,
  at         TEXT NOT NULL
) STRICT;

CREATE TABLE backup_log (
  id         INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  file       TEXT NOT NULL,
  documents  INTEGER NOT NULL,
  files      INTEGER NOT NULL,
  bytes      INTEGER NOT NULL
) STRICT;

-- hash: SHA-256 over the hash before it and all other columns. content: SHA-256 over the rows of the subject.
CREATE TABLE audit (
  seq           INTEGER PRIMARY KEY,
  at            TEXT NOT NULL,
  deed          TEXT NOT NULL,
  subject_kind  TEXT NOT NULL,
  subject_id    INTEGER NOT NULL,
  detail        TEXT NOT NULL,
  content       TEXT NOT NULL,
  hash          TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject_kind, subject_id, seq);

-- The end of the chain once more, so that rows cut off at its end are missed.
CREATE TABLE audit_head (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  seq   INTEGER NOT NULL,
  hash  TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');

PRAGMA application_id = 1448364117;
PRAGMA user_version = 1;
