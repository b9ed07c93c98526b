-- Look-up reads a line of a list from one small row beside the index, and not from the two wide ones behind it.

-- What a line of a list shows of a document, in one text, as LookUp reads it.
CREATE VIEW shown_line AS SELECT d.id AS document_id, concat_ws(char(31),
  d.id, d.direction, coalesce(d.number_value, ''), coalesce(d.number_suffix, ''), d.registered_on,
  d.code_number, d.code_suffix, d.code_year, replace(d.code_symbol, char(31), ' '),
  replace(d.code_written, char(31), ' '), replace(d.type, char(31), ' '), replace(d.subject, char(31), ' '),
  d.issue_date, replace(d.issuer, char(31), ' '), d.file_hash IS NOT NULL, d.voided_because IS NOT NULL) AS line
FROM document d;

DROP TABLE search_place;

-- As before, places rise with the day of registration; line: that of shown_line, kept in step by the trigger.
CREATE TABLE search_place (
  place        INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL UNIQUE,
  day          TEXT NOT NULL,
  line         TEXT NOT NULL
) STRICT;
CREATE INDEX search_place_by_day ON search_place (day, place);

CREATE TRIGGER line_by_document AFTER UPDATE OF direction, number_value, number_suffix, registered_on, code_number,
  code_suffix, code_year, code_symbol, code_written, type, subject, issue_date, issuer, file_hash, voided_because
  ON document
  BEGIN UPDATE search_place SET line = (SELECT line FROM shown_line WHERE document_id = NEW.id)
    WHERE document_id = NEW.id; END;

-- Built anew at the next opening: words with marks and facets stand first in a row now, where they take less room.
-- More is gathered before it is written while that goes on; a registration never gathers as much.
INSERT INTO full_text (full_text) VALUES ('delete-all');
INSERT INTO full_text (full_text, rank) VALUES ('hashsize', 16777216);
INSERT INTO search_state (name, value) VALUES ('rebuilt_to', 0) ON CONFLICT (name) DO UPDATE SET value = 0;

PRAGMA user_version = 9;
