package store

import (
	"context"
	"fmt"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// copied are the tables of a record that CopyPatient copies, in the order in
// which they refer to each other. Referrals are not among them: each has a
// reference of its own, and somebody waits for it.
var copied = []string{
	"safety_checks", "pauses", "baselines", "programmes", "programme_versions", "bouts", "sessions", "session_exercises",
	"session_revisions", "pain_scores", "steps", "check_ins", "hard_tasks",
	"break_intervals", "diary_entries", "diary_revisions", "other_activities", "checklists", "cards_read",
	"flare_plans", "calm_downs", "reviews", "review_overrides",
}

// CopyPatient keeps one more patient for each account, with the record of
// another but without their referrals. It makes large clinics for a demo or a
// benchmark; no page uses it.
func (s *Store) CopyPatient(ctx context.Context, from rehab.PatientID, to []rehab.Account) error {
	source, err := s.Situation(ctx, from)
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *Tx) error {
		for _, a := range to {
			if err := tx.copyPatient(from, a, source); err != nil {
				return err
			}
		}
		return nil
	})
}

func (tx *Tx) copyPatient(from rehab.PatientID, a rehab.Account, s rehab.Situation) error {
	if _, err := tx.addAccount(a); err != nil {
		return err
	}
	for _, table := range append([]string{"patients"}, copied...) {
		if err := tx.copyRows(table, from, string(a.ID)); err != nil {
			return fmt.Errorf("copy %s: %w", table, err)
		}
	}
	s.Patient, s.Name = rehab.PatientID(a.ID), a.Name
	if s.Referral != "" {
		s.Referral, s.ReferralStatus, s.ReferralSince = "", "", rehab.Date{}
		s.Turns = s.Started // the daily pass places them anew
	}
	return tx.addSituation(s)
}

// copyRows copies a patient's rows of a table, every column but patient_id.
func (tx *Tx) copyRows(table string, from rehab.PatientID, to string) error {
	columns, err := tx.columns(table)
	if err != nil {
		return err
	}
	rest := strings.ReplaceAll(columns, "patient_id, ", "")
	_, err = tx.exec("INSERT INTO "+table+" (patient_id, "+rest+") SELECT ?, "+rest+" FROM "+table+" WHERE patient_id = ?", to, string(from))
	return err
}

// columns lists the columns of a table, patient_id first.
func (tx *Tx) columns(table string) (string, error) {
	rows, err := tx.query("SELECT * FROM " + table + " LIMIT 0")
	if err != nil {
		return "", err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return "", err
	}
	return strings.Join(names, ", "), rows.Err()
}
