-- +goose Up

-- The time line reads each kind of thing in this order, a page at a time.
DROP INDEX check_ins_by_day;
CREATE INDEX check_ins_by_day ON check_ins (patient_id, day, at, id);
CREATE INDEX reviews_by_day ON reviews (patient_id, day, at, id);
CREATE INDEX diary_entries_that_stand ON diary_entries (patient_id, day, at, id) WHERE withdrawn_at = 0;
