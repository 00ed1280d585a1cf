-- +goose Up

-- What was right when a patient went through the checklist of an article.
CREATE TABLE checklists (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  article    TEXT NOT NULL,
  day        TEXT NOT NULL,
  at         BIGINT NOT NULL,
  items      TEXT NOT NULL,
  total      INTEGER NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX checklists_by_article ON checklists (patient_id, article, at);
