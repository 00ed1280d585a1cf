package store

import (
	"context"
	"strings"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store/facts"
)

const selectSituation = `SELECT facts FROM situations WHERE patient_id = ?`

// Situation returns how a patient stands, or rehab.ErrNotFound.
func (s *Store) Situation(ctx context.Context, of rehab.PatientID) (rehab.Situation, error) {
	return readSituation(s.queryRow(ctx, selectSituation, string(of)).Scan)
}

func readSituation(scan func(...any) error) (v rehab.Situation, err error) {
	var text string
	if err := scan(&text); err != nil {
		return v, known(err)
	}
	return facts.Unpack(text)
}

func (tx *Tx) addSituation(v rehab.Situation) error {
	_, err := tx.exec(`INSERT INTO situations
		(patient_id, physio_id, name, name_key, rank, concern, since, turns, facts, changed_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		string(v.Patient), string(v.Physio), v.Name, nameKey(v.Name), v.Rank, string(v.Concern),
		v.Since.String(), v.Turns.String(), facts.Pack(v), micros(v.Changed))
	if err != nil {
		return err
	}
	return tx.count(v.Physio, v.Concern, 1)
}

// change brings a patient's situation up to date, in the transaction of what
// changed it, and keeps the counts of the caseload true.
func (tx *Tx) change(of rehab.PatientID, change rehab.Change) error {
	if change == nil {
		return nil
	}
	if err := tx.lock(string(of)); err != nil {
		return err
	}
	before, err := readSituation(tx.queryRow(selectSituation, string(of)).Scan)
	if err != nil {
		return err
	}
	after := change(before)
	if after.Refused {
		return rehab.ErrChanged
	}
	after.Patient = of
	return tx.replaceSituation(before, after)
}

func (tx *Tx) replaceSituation(before, after rehab.Situation) error {
	text := facts.Pack(after)
	if text == facts.Pack(before) {
		return nil
	}
	err := tx.updateSituation(before, after, text)
	if err != nil || before.Physio == after.Physio && before.Concern == after.Concern {
		return err
	}
	if err := tx.count(before.Physio, before.Concern, -1); err != nil {
		return err
	}
	return tx.count(after.Physio, after.Concern, 1)
}

// indexed is what the indexes of situations hold.
type indexed struct {
	physio       rehab.AccountID
	name         string
	rank         int
	concern      rehab.Concern
	since, turns rehab.Date
}

func indexedOf(s rehab.Situation) indexed {
	return indexed{s.Physio, s.Name, s.Rank, s.Concern, s.Since, s.Turns}
}

// updateSituation leaves the indexes alone when nothing in them changes, as
// when somebody logs a second thing on a day: each is a page more on the disk.
func (tx *Tx) updateSituation(before, after rehab.Situation, text string) error {
	if indexedOf(before) == indexedOf(after) {
		return tx.one(`UPDATE situations SET facts = ?, changed_at = ? WHERE patient_id = ?`,
			text, micros(after.Changed), string(after.Patient))
	}
	return tx.one(`UPDATE situations SET physio_id = ?, name = ?, name_key = ?, rank = ?, concern = ?, since = ?,
		turns = ?, facts = ?, changed_at = ? WHERE patient_id = ?`,
		string(after.Physio), after.Name, nameKey(after.Name), after.Rank, string(after.Concern), after.Since.String(),
		after.Turns.String(), text, micros(after.Changed), string(after.Patient))
}

func (tx *Tx) count(physio rehab.AccountID, c rehab.Concern, people int) error {
	if physio == "" {
		return nil
	}
	_, err := tx.exec(`INSERT INTO caseload_counts (physio_id, concern, people) VALUES (?, ?, ?)
		ON CONFLICT (physio_id, concern) DO UPDATE SET people = caseload_counts.people + excluded.people`,
		string(physio), string(c), people)
	return err
}

// nameKey is what a caseload is searched by: lower-cased here, because the
// databases lower É differently.
func nameKey(name string) string { return strings.ToLower(name) }
