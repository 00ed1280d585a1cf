package store

import "example.org/sixweeks/internal/rehab"

// selectLastLogged is the last day of which a bout or a session is kept.
const selectLastLogged = `SELECT COALESCE(MAX(day), '') FROM (
	SELECT day FROM (SELECT day FROM bouts WHERE patient_id = ? AND withdrawn_at = 0 ORDER BY day DESC LIMIT 1) b
	UNION ALL
	SELECT day FROM (SELECT day FROM sessions WHERE patient_id = ? AND withdrawn_at = 0 ORDER BY day DESC LIMIT 1) s) kept`

// changeLogged is change for what may take back the last day that somebody
// logged anything for, as when a bout is undone: a gap that asks for the
// safety questions goes by what is left.
func (tx *Tx) changeLogged(of rehab.PatientID, change rehab.Change) error {
	if err := tx.lock(string(of)); err != nil {
		return err
	}
	var last day
	if err := tx.queryRow(selectLastLogged, string(of), string(of)).Scan(&last); err != nil {
		return err
	}
	return tx.change(of, func(s rehab.Situation) rehab.Situation {
		s.LastLogged = rehab.Date(last)
		if change == nil {
			return s
		}
		return change(s)
	})
}
