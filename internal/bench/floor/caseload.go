package floor

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/views/words"
)

const (
	selectPeople = `SELECT patient_id, name, concern, since, started, hold, early, baseline_pain, pains, strength_target, strength_days, rank
		FROM standing WHERE physio_id = ? ORDER BY rank, since, patient_id LIMIT 41`
	selectCounts  = `SELECT concern, people FROM caseload_counts WHERE physio_id = ?`
	selectWaiting = `SELECT COUNT(*), COALESCE(MIN(sent_at), 0) FROM (SELECT sent_at FROM referral_queue
		WHERE service_id = (SELECT service_id FROM accounts WHERE id = ?) AND is_open ORDER BY sent_at LIMIT 100)`
)

// caseloadPage is everybody on a physio's caseload, the first 40.
var caseloadPage = page{"/physio/caseload", []string{selectPeople, selectCounts, selectWaiting}, writeCaseload}

func writeCaseload(f *Floor, s *sheet, w who) error {
	var waiting int
	var oldest int64
	if err := f.row(selectWaiting, w.id).Scan(&waiting, &oldest); err != nil {
		return err
	}
	if waiting > 0 {
		return fmt.Errorf("%d referrals wait: the floor has no words for that", waiting)
	}
	counts, err := f.counts(w.id)
	if err != nil {
		return err
	}
	s.text(w.name)
	s.text(words.CaseloadLead(counts.all, counts.needing))
	for _, part := range []struct {
		name string
		n    int
	}{{"needs", counts.needing}, {"review", counts.review}, {"referrals", counts.referral}, {"everyone", counts.all}} {
		s.text(words.CaseloadShow(part.name, part.n))
	}
	if err := f.people(s, w.id); err != nil {
		return err
	}
	s.text(w.name)
	return nil
}

type counted struct{ all, needing, review, referral int }

func (f *Floor) counts(physio string) (c counted, err error) {
	rows, err := f.query(selectCounts, physio)
	if err != nil {
		return c, err
	}
	defer rows.Close()
	for rows.Next() {
		var concern string
		var n int
		if err := rows.Scan(&concern, &n); err != nil {
			return c, err
		}
		c.all += n
		switch concern {
		case "review-open":
			c.review += n
		case "overdue":
			c.review += n
			c.needing += n
		case "referral":
			c.referral += n
			c.needing += n
		case "none":
		default:
			c.needing += n
		}
	}
	return c, rows.Err()
}

func (f *Floor) people(s *sheet, physio string) error {
	today := dayAt(f.now())
	rows, err := f.query(selectPeople, physio)
	if err != nil {
		return err
	}
	defer rows.Close()
	var v standingRow
	n := 0
	for ; rows.Next(); n++ {
		if n == 40 { // there are more
			s.raw(place(v))
			continue
		}
		if err := rows.Scan(&v.id, &v.name, &v.concern, &v.since, &v.started, &v.hold, &v.early, &v.baseline, &v.pains, &v.target, &v.days, &v.rank); err != nil {
			return err
		}
		v.write(s, today)
	}
	return rows.Err()
}

type standingRow struct {
	id, name, concern, hold, early, pains, days string
	since, started, baseline, target, rank      int
}

func (v standingRow) write(s *sheet, today int) {
	s.after(`href="/physio/patients/`)
	s.text(v.id)
	s.text(v.name)
	s.text(words.CaseloadWeek((today-v.started)/7 + 1))
	pains := numbers(v.pains)
	said := v.said(pains, today)
	s.after(`class="nhsuk-tag nhsuk-tag--`)
	s.text(said.Colour)
	s.text(said.Tag)
	if v.concern != "none" && v.since != 0 {
		s.text(words.Fill(words.SinceDate, long(v.since)))
	}
	if said.Why != "" {
		s.text(said.Why)
	}
	v.writePain(s, pains)
	if v.target == 0 {
		s.text(words.NoStrength)
		return
	}
	first, done := v.started+(today-v.started)/7*7, 0
	for _, d := range numbers(v.days) {
		if d >= first && d <= today {
			done++
		}
	}
	s.text(words.CaseloadStrength(done, v.target))
}

func (v standingRow) said(pains []int, today int) words.ConcernText {
	n := len(pains)
	switch {
	case v.concern != "none":
		said, _ := words.Concern(v.concern)
		days := today - v.since
		if v.concern == "silent" {
			days += 10
		}
		if v.concern == "worse" {
			said.Why = words.WorseAtReview
			if v.early == "SELF_REFER_EARLY" {
				said.Why = words.WorseAtCheckIns
			}
		}
		return said.Filled(days)
	case v.hold != "":
		return words.CaseloadPaused
	case n > 0 && v.baseline >= 0 && v.baseline-pains[n-1] >= 2:
		return words.CaseloadBetter
	default:
		return words.CaseloadSteady
	}
}

func (v standingRow) writePain(s *sheet, pains []int) {
	if len(pains) > 1 {
		s.text(words.PainAtCheckIns + strings.ReplaceAll(v.pains, ",", ", "))
		s.raw(spark(pains))
	}
	if n := len(pains); n > 0 {
		s.number(pains[n-1])
		return
	}
	s.number(v.baseline)
	s.text(words.PainAtStart)
}

// spark is the line of the scores.
func spark(scores []int) string {
	var b []byte
	for i, v := range scores {
		b = append(b, "ML"[min(i, 1)])
		b = append(b, tenth(3+98*float64(i)/float64(len(scores)-1))...)
		b = append(b, ' ')
		b = append(b, tenth(25-22*float64(v)/10)...)
	}
	return string(b)
}

// tenth writes a number as the site's charts do.
func tenth(v float64) string { return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0") }

// place says in an address after whom the next page begins.
func place(v standingRow) string {
	since := ""
	if v.since != 0 {
		since = time.Unix(int64(v.since)*86400, 0).UTC().Format(time.DateOnly)
	}
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(v.rank) + " " + since + " " + v.id))
}
