-- +goose Up

-- The cards to read first that a patient ticked as read, and when they first
-- did. A card without a row has not been read.
CREATE TABLE cards_read (
  patient_id TEXT NOT NULL REFERENCES patients (patient_id),
  card       TEXT NOT NULL,
  day        TEXT NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (patient_id, card)
);
