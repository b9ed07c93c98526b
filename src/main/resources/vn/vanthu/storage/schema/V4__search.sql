-- Look-up: the index anew, in which a row stands at the place of its document in the register, and what clerks look for
-- often.

DROP TABLE full_text;

-- Contentless: what is shown of a hit comes from document and file_text. words: IndexEntry; already parted and folded,
-- so that the simplest tokenizer does. A row's id is the place of its document.
CREATE VIRTUAL TABLE full_text USING fts5 (
  words, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'ascii'
);

-- Places rise with the day of registration, whatever the order of entry, so that the newest comes first by itself.
-- Usually 64 for each day since 1900-01-01, taken one by one: small steps make a small index.
CREATE TABLE search_place (
  place        INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL UNIQUE,
  day          TEXT NOT NULL
) STRICT;
CREATE INDEX search_place_by_day ON search_place (day, place);

-- rebuilt_to: the last document that is in the index while it is built anew; no row once all are.
-- names: rises with every change of the address book, from which look-up learns other names.
CREATE TABLE search_state (
  name   TEXT PRIMARY KEY,
  value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO search_state (name, value) VALUES ('rebuilt_to', 0), ('names', 0);

CREATE TRIGGER names_by_new_recipient AFTER INSERT ON recipient
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER names_by_recipient AFTER UPDATE ON recipient
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER names_by_lost_recipient AFTER DELETE ON recipient
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER names_by_new_alias AFTER INSERT ON recipient_alias
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER names_by_lost_alias AFTER DELETE ON recipient_alias
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER names_by_new_successor AFTER INSERT ON recipient_successor
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;
CREATE TRIGGER names_by_lost_successor AFTER DELETE ON recipient_successor
  BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END;

-- Searches that the office wants at hand, in the order of their entry.
CREATE TABLE saved_search (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  words  TEXT NOT NULL
) STRICT;

-- What was looked for lately; seq rises.
CREATE TABLE recent_search (
  words  TEXT PRIMARY KEY,
  seq    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;
