-- +goose Up

-- What people do beside their programme, and heat and ice. A correction makes
-- a new row, with the day and the moment it was first logged; the one that
-- stands has no ended_at, and one that was withdrawn has none that stands.
CREATE TABLE other_activities (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  own        TEXT NOT NULL,
  day        TEXT NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes > 0),
  effort     TEXT NOT NULL,
  places     TEXT NOT NULL,
  note       TEXT NOT NULL,
  logged_at  BIGINT NOT NULL,
  made_at    BIGINT NOT NULL,
  ended_at   BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id, revision)
);
CREATE INDEX other_activities_that_stand ON other_activities (patient_id, day, logged_at, id) WHERE ended_at = 0;
