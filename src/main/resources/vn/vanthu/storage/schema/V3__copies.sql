-- Copies of every kind: extracts of regions, retyped texts, numbers entered later, replaced copies; the print queue.
-- Empty texts mean "not there".

-- way: how the text was carried over; method keeps its meaning of step 1.
ALTER TABLE certified_copy ADD COLUMN way TEXT NOT NULL DEFAULT ''
  CHECK (way IN ('', 'WHOLE', 'PAGES', 'REGIONS', 'RETYPED'));
-- regions: one a line, page and mm: "1 30.0 52.5 165.0 40.0".
ALTER TABLE certified_copy ADD COLUMN regions TEXT NOT NULL DEFAULT '';
ALTER TABLE certified_copy ADD COLUMN retyped_text TEXT NOT NULL DEFAULT '';
ALTER TABLE certified_copy ADD COLUMN kind_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE certified_copy ADD COLUMN number_line TEXT NOT NULL DEFAULT '' CHECK (number_line IN ('', 'PRINTED', 'BLANK'));
ALTER TABLE certified_copy ADD COLUMN corner TEXT NOT NULL DEFAULT '';
ALTER TABLE certified_copy ADD COLUMN signature_field TEXT NOT NULL DEFAULT '';
ALTER TABLE certified_copy ADD COLUMN page_form TEXT NOT NULL DEFAULT '';
-- The copy that this one was issued in place of.
ALTER TABLE certified_copy ADD COLUMN replaces_id INTEGER REFERENCES document (id);
CREATE INDEX certified_copy_by_replaced ON certified_copy (replaces_id);

-- What was asked of a printer, and what became of it. pages: "1-3,5", empty for all. document_id: whose file it is.
CREATE TABLE print_job (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id  INTEGER REFERENCES document (id),
  file_hash    TEXT NOT NULL REFERENCES file (hash),
  kind         TEXT NOT NULL,
  title        TEXT NOT NULL,
  printer      TEXT NOT NULL,
  copies       INTEGER NOT NULL,
  pages        TEXT NOT NULL DEFAULT '',
  sides        TEXT NOT NULL,
  tray         TEXT NOT NULL DEFAULT '',
  state        TEXT NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP')),
  problem      TEXT NOT NULL DEFAULT '',
  asked_at     TEXT NOT NULL,
  changed_at   TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_open ON print_job (state) WHERE state IN ('WAITING', 'FAILED');

PRAGMA user_version = 3;
