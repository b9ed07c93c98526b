-- Who cites a document: the newest first, without reading all who ever did; by number, and by day where there is none.
DROP INDEX citation_by_code;
CREATE INDEX citation_by_code ON citation (code_key, document_id);
CREATE INDEX citation_without_number ON citation (date, document_id) WHERE code_key = '';
CREATE INDEX assignment_by_reply ON assignment (reply_id) WHERE reply_id IS NOT NULL;

-- From now on the index also says what a document cites (IndexEntry). Where there are citations it is built anew.
INSERT INTO full_text (full_text) SELECT 'delete-all' WHERE EXISTS (SELECT 1 FROM citation);
DELETE FROM search_place WHERE EXISTS (SELECT 1 FROM citation);
INSERT INTO search_state (name, value) SELECT 'rebuilt_to', 0 WHERE EXISTS (SELECT 1 FROM citation)
  ON CONFLICT (name) DO UPDATE SET value = 0;

PRAGMA user_version = 7;
