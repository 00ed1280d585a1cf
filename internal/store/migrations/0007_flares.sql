-- +goose Up

-- How patients tell a flare, and what they ease back to. Each change makes a
-- new row; the one with the highest number counts.
CREATE TABLE flare_plans (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  number     INTEGER NOT NULL,
  signs      TEXT NOT NULL,
  own_sign   TEXT NOT NULL,
  ease_back  TEXT NOT NULL,
  tasks      TEXT NOT NULL,
  moves      TEXT NOT NULL,
  own_ease   TEXT NOT NULL,
  made_at    BIGINT NOT NULL,
  PRIMARY KEY (patient_id, number)
);

-- The calm-down phases. The one that lasts has no ended_at; there is at most
-- one. version is that of the programme before it, 0 when there was none.
CREATE TABLE calm_downs (
  patient_id   TEXT NOT NULL REFERENCES patients (patient_id),
  id           TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  version      INTEGER NOT NULL,
  from_day     TEXT NOT NULL,
  until_day    TEXT NOT NULL,
  started_at   BIGINT NOT NULL,
  started_by   TEXT NOT NULL,
  ended_at     BIGINT NOT NULL,
  ended_by     TEXT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE UNIQUE INDEX calm_downs_that_last ON calm_downs (patient_id) WHERE ended_at = 0;
CREATE INDEX calm_downs_by_time ON calm_downs (patient_id, started_at);

-- Whoever said at the start that it has just got worse is in one.
INSERT INTO calm_downs (patient_id, id, programme_id, version, from_day, until_day, started_at, started_by, ended_at, ended_by)
SELECT b.patient_id, b.id, '', 0, b.day, '', b.at, b.patient_id, 0, ''
FROM baselines b JOIN patients p ON p.patient_id = b.patient_id
WHERE p.filters LIKE '%"FLARE":true%'
  AND b.id = (SELECT MAX(l.id) FROM baselines l WHERE l.patient_id = b.patient_id
    AND l.at = (SELECT MAX(n.at) FROM baselines n WHERE n.patient_id = b.patient_id));
