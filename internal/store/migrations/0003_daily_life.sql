-- +goose Up

-- Tasks that are hard on somebody's back, and what they change about them.
-- Each change makes a new row; the one that stands has no ended_at.
CREATE TABLE hard_tasks (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  number     INTEGER NOT NULL,
  task       TEXT NOT NULL,
  name       TEXT NOT NULL,
  swaps      TEXT NOT NULL,
  own        TEXT NOT NULL,
  made_at    BIGINT NOT NULL,
  ended_at   BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id, number)
);
CREATE INDEX hard_tasks_that_stand ON hard_tasks (patient_id, ended_at, id);

-- Whether each of them was changed, as said at a check-in.
ALTER TABLE check_ins ADD COLUMN tasks TEXT NOT NULL DEFAULT '[]';

-- How often somebody wants to get up and move; the last one counts, 0 is off.
CREATE TABLE break_intervals (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  at         BIGINT NOT NULL,
  minutes    INTEGER NOT NULL,
  PRIMARY KEY (patient_id, at)
);

CREATE TABLE diary_entries (
  patient_id   TEXT NOT NULL REFERENCES patients (patient_id),
  id           TEXT NOT NULL,
  day          TEXT NOT NULL,
  at           BIGINT NOT NULL,
  entered_at   BIGINT NOT NULL,
  pain         INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),
  places       TEXT NOT NULL,
  quality      TEXT NOT NULL,
  triggers     TEXT NOT NULL,
  came_with    TEXT NOT NULL,
  stress       INTEGER CHECK (stress BETWEEN 0 AND 10),
  note         TEXT NOT NULL,
  withdrawn_at BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX diary_entries_by_time ON diary_entries (patient_id, at, id);
