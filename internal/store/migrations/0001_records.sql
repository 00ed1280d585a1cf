-- +goose Up

-- The SQL that SQLite and PostgreSQL share. Ids are TEXT made by the program,
-- days are TEXT such as 2026-06-01 ('' is not recorded), instants are BIGINT
-- microseconds since 1970 in UTC (0 is never). patient_id leads every key of
-- a patient's tables, so that what a page needs lies together.

CREATE TABLE services (
  id                TEXT PRIMARY KEY,
  name              TEXT NOT NULL,
  phone             TEXT NOT NULL,
  text_relay        TEXT NOT NULL,
  hours             TEXT NOT NULL,
  criteria          TEXT NOT NULL,
  urgent_days       INTEGER NOT NULL,
  routine_days      INTEGER NOT NULL,
  advise_wait_weeks INTEGER NOT NULL,
  unchecked_tier    TEXT NOT NULL CHECK (unchecked_tier IN ('urgent', 'soon', 'info')),
  version           INTEGER NOT NULL
);

CREATE TABLE accounts (
  id            TEXT PRIMARY KEY,
  role          TEXT NOT NULL CHECK (role IN ('patient', 'physio', 'admin')),
  email         TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  service_id    TEXT NOT NULL,
  created_at    BIGINT NOT NULL,
  disabled_at   BIGINT NOT NULL
);
CREATE INDEX accounts_by_role ON accounts (role, email);

CREATE TABLE patients (
  patient_id TEXT PRIMARY KEY REFERENCES accounts (id),
  born       TEXT NOT NULL,
  zone       TEXT NOT NULL,
  service_id TEXT NOT NULL,
  physio_id  TEXT NOT NULL,
  joined_at  BIGINT NOT NULL,
  agreed_at  BIGINT NOT NULL,
  filters    TEXT NOT NULL,
  waived     TEXT NOT NULL
);

CREATE TABLE exercise_versions (
  id      TEXT NOT NULL,
  version TEXT NOT NULL,
  content TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE safety_checks (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  day        TEXT NOT NULL,
  at         BIGINT NOT NULL,
  occasion   TEXT NOT NULL,
  answers    TEXT NOT NULL,
  tier       TEXT NOT NULL,
  because    TEXT NOT NULL,
  advice     TEXT NOT NULL,
  version    TEXT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX safety_checks_by_time ON safety_checks (patient_id, at);

CREATE TABLE pauses (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('patient', 'urgent', 'emergency')),
  from_day   TEXT NOT NULL,
  until_day  TEXT NOT NULL,
  check_id   TEXT NOT NULL,
  opened_at  BIGINT NOT NULL,
  closed_at  BIGINT NOT NULL,
  closed_by  TEXT NOT NULL,
  closed_how TEXT NOT NULL,
  note       TEXT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX pauses_by_day ON pauses (patient_id, from_day);

CREATE TABLE baselines (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  day        TEXT NOT NULL,
  at         BIGINT NOT NULL,
  pain       INTEGER CHECK (pain BETWEEN 0 AND 10),
  worst      INTEGER CHECK (worst BETWEEN 0 AND 10),
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
  sleep      INTEGER CHECK (sleep BETWEEN 0 AND 10),
  activities TEXT NOT NULL,
  answers    TEXT NOT NULL,
  PRIMARY KEY (patient_id, id)
);

CREATE INDEX baselines_by_time ON baselines (patient_id, at, id);

CREATE TABLE programmes (
  patient_id  TEXT NOT NULL REFERENCES patients (patient_id),
  id          TEXT NOT NULL,
  started     TEXT NOT NULL,
  baseline_id TEXT NOT NULL,
  template    TEXT NOT NULL,
  ended       TEXT NOT NULL,
  made_at     BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id)
);

CREATE TABLE programme_versions (
  patient_id   TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  number       INTEGER NOT NULL,
  content      TEXT NOT NULL,
  reason       TEXT NOT NULL,
  made_by      TEXT NOT NULL,
  made_at      BIGINT NOT NULL,
  PRIMARY KEY (patient_id, programme_id, number),
  FOREIGN KEY (patient_id, programme_id) REFERENCES programmes (patient_id, id)
);

CREATE TABLE bouts (
  patient_id   TEXT NOT NULL REFERENCES patients (patient_id),
  id           TEXT NOT NULL,
  day          TEXT NOT NULL,
  at           BIGINT NOT NULL,
  entered_at   BIGINT NOT NULL,
  withdrawn_at BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX bouts_by_day ON bouts (patient_id, day, at, withdrawn_at);

CREATE TABLE sessions (
  patient_id        TEXT NOT NULL,
  id                TEXT NOT NULL,
  programme_id      TEXT NOT NULL,
  programme_version INTEGER NOT NULL,
  day               TEXT NOT NULL,
  logged_at         BIGINT NOT NULL,
  late              BOOLEAN NOT NULL,
  pain_before       INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  worrying          TEXT NOT NULL,
  note              TEXT NOT NULL,
  settled           TEXT NOT NULL,
  settled_at        BIGINT NOT NULL,
  revision          INTEGER NOT NULL,
  withdrawn_at      BIGINT NOT NULL,
  digest            TEXT NOT NULL,
  PRIMARY KEY (patient_id, id),
  FOREIGN KEY (patient_id, programme_id, programme_version)
    REFERENCES programme_versions (patient_id, programme_id, number)
);
CREATE INDEX sessions_by_day ON sessions (patient_id, day, logged_at, id);

-- One row for each exercise done in a session; reps is '12,12,11',
-- resistance is 'band:red', 'kg:4000' (grams) or ''.
CREATE TABLE session_exercises (
  patient_id       TEXT NOT NULL,
  session_id       TEXT NOT NULL,
  position         INTEGER NOT NULL,
  exercise_id      TEXT NOT NULL,
  exercise_version TEXT NOT NULL,
  instead_of       TEXT NOT NULL,
  skipped          BOOLEAN NOT NULL,
  strength         BOOLEAN NOT NULL,
  reps             TEXT NOT NULL,
  resistance       TEXT NOT NULL,
  effort           TEXT NOT NULL,
  good_form        BOOLEAN NOT NULL,
  pain             INTEGER CHECK (pain BETWEEN 0 AND 10),
  PRIMARY KEY (patient_id, session_id, position),
  FOREIGN KEY (patient_id, session_id) REFERENCES sessions (patient_id, id)
);

CREATE TABLE session_revisions (
  patient_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  content    TEXT NOT NULL,
  why        TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (patient_id, session_id, revision),
  FOREIGN KEY (patient_id, session_id) REFERENCES sessions (patient_id, id)
);

-- What the pain chart draws; each row comes with the baseline, the session
-- or the check-in that said it.
CREATE TABLE pain_scores (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  source     TEXT NOT NULL,
  source_id  TEXT NOT NULL,
  day        TEXT NOT NULL,
  at         BIGINT NOT NULL,
  score      INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (patient_id, source, source_id)
);
CREATE INDEX pain_scores_by_day ON pain_scores (patient_id, day, at, score, source);

-- What progression suggested for one exercise, and what became of it.
CREATE TABLE steps (
  patient_id   TEXT NOT NULL REFERENCES patients (patient_id),
  id           TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  exercise_id  TEXT NOT NULL,
  day          TEXT NOT NULL,
  action       TEXT NOT NULL,
  how          TEXT NOT NULL,
  to_exercise  TEXT NOT NULL,
  taken        BOOLEAN NOT NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX steps_by_exercise ON steps (patient_id, programme_id, exercise_id, day);

CREATE TABLE check_ins (
  patient_id   TEXT NOT NULL REFERENCES patients (patient_id),
  id           TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  day          TEXT NOT NULL,
  at           BIGINT NOT NULL,
  check_id     TEXT NOT NULL,
  pain         INTEGER CHECK (pain BETWEEN 0 AND 10),
  activities   TEXT NOT NULL,
  change       INTEGER CHECK (change BETWEEN 1 AND 7),
  sleep        INTEGER CHECK (sleep BETWEEN 0 AND 10),
  hard_tasks   TEXT NOT NULL,
  painkillers  TEXT NOT NULL,
  worst        INTEGER CHECK (worst BETWEEN 0 AND 10),
  stress       INTEGER CHECK (stress BETWEEN 0 AND 10),
  note         TEXT NOT NULL,
  early        TEXT NOT NULL,
  jump         BOOLEAN NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX check_ins_by_day ON check_ins (patient_id, day, at);
CREATE INDEX check_ins_by_time ON check_ins (patient_id, at, id);

CREATE TABLE reviews (
  patient_id   TEXT NOT NULL REFERENCES patients (patient_id),
  id           TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  week         INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  day          TEXT NOT NULL,
  at           BIGINT NOT NULL,
  check_id     TEXT NOT NULL,
  inputs       TEXT NOT NULL,
  good         TEXT NOT NULL,
  confidence   INTEGER CHECK (confidence BETWEEN 0 AND 10),
  outcome      TEXT NOT NULL,
  flags        TEXT NOT NULL,
  reasons      TEXT NOT NULL,
  version      TEXT NOT NULL,
  barriers     TEXT NOT NULL,
  decision     TEXT NOT NULL,
  decided_at   BIGINT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX reviews_by_time ON reviews (patient_id, at, id);

CREATE TABLE review_overrides (
  patient_id TEXT NOT NULL,
  review_id  TEXT NOT NULL,
  at         BIGINT NOT NULL,
  physio_id  TEXT NOT NULL,
  name       TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  reason     TEXT NOT NULL,
  PRIMARY KEY (patient_id, review_id, at),
  FOREIGN KEY (patient_id, review_id) REFERENCES reviews (patient_id, id)
);

CREATE TABLE referrals (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  id         TEXT NOT NULL,
  reference  TEXT NOT NULL UNIQUE,
  service_id TEXT NOT NULL,
  status     TEXT NOT NULL,
  check_id   TEXT NOT NULL,
  form       TEXT NOT NULL,
  summary    TEXT NOT NULL,
  consent    BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  sent_at    BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX referrals_by_time ON referrals (patient_id, created_at);

CREATE TABLE referral_events (
  patient_id  TEXT NOT NULL,
  referral_id TEXT NOT NULL,
  number      INTEGER NOT NULL,
  at          BIGINT NOT NULL,
  actor_id    TEXT NOT NULL,
  name        TEXT NOT NULL,
  status      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (patient_id, referral_id, number),
  FOREIGN KEY (patient_id, referral_id) REFERENCES referrals (patient_id, id)
);

-- The referrals a service has received, one small row each, kept in the
-- transaction that changes the referral.
CREATE TABLE referral_queue (
  service_id  TEXT NOT NULL,
  is_open     BOOLEAN NOT NULL,
  sent_at     BIGINT NOT NULL,
  referral_id TEXT NOT NULL,
  patient_id  TEXT NOT NULL,
  reference   TEXT NOT NULL,
  name        TEXT NOT NULL,
  status      TEXT NOT NULL,
  PRIMARY KEY (service_id, referral_id)
);
CREATE INDEX referral_queue_by_age ON referral_queue (service_id, is_open, sent_at, referral_id);

-- How each patient stands: what Today and the caseload show, in one row.
CREATE TABLE situations (
  patient_id TEXT PRIMARY KEY REFERENCES patients (patient_id),
  physio_id  TEXT NOT NULL,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL,
  rank       INTEGER NOT NULL,
  concern    TEXT NOT NULL,
  since      TEXT NOT NULL,
  turns      TEXT NOT NULL,
  facts      TEXT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX situations_by_rank ON situations (physio_id, rank, since, patient_id);
CREATE INDEX situations_by_name ON situations (physio_id, name_key, patient_id);
CREATE INDEX situations_by_turn ON situations (turns, patient_id);

-- How many people of a physio's caseload have each concern, kept in the
-- transaction that changes a situation.
CREATE TABLE caseload_counts (
  physio_id TEXT NOT NULL,
  concern   TEXT NOT NULL,
  people    INTEGER NOT NULL,
  PRIMARY KEY (physio_id, concern)
);

CREATE TABLE accesses (
  patient_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  at         BIGINT NOT NULL,
  actor_id   TEXT NOT NULL,
  role       TEXT NOT NULL,
  name       TEXT NOT NULL,
  action     TEXT NOT NULL,
  route      TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  request    TEXT NOT NULL,
  PRIMARY KEY (patient_id, id)
);
CREATE INDEX accesses_by_time ON accesses (patient_id, at);
