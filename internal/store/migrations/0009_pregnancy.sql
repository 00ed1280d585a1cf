-- +goose Up

-- From which day on somebody is 16 weeks pregnant ('' is not known), and how
-- many weeks they said in a safety check.
ALTER TABLE patients ADD COLUMN pregnant16 TEXT NOT NULL DEFAULT '';
ALTER TABLE safety_checks ADD COLUMN weeks INTEGER CHECK (weeks BETWEEN 1 AND 42);
