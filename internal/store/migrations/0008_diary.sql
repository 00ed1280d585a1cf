-- +goose Up

-- An entry of the diary as it stood before it was corrected.
ALTER TABLE diary_entries ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

CREATE TABLE diary_revisions (
  patient_id TEXT NOT NULL,
  entry_id   TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  content    TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (patient_id, entry_id, revision),
  FOREIGN KEY (patient_id, entry_id) REFERENCES diary_entries (patient_id, id)
);
