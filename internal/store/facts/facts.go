// Package facts writes how patients stand as text, and reads it.
package facts

import (
	"encoding/json"
	"strconv"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// The facts of a situation are one JSON object. A page of the caseload reads
// 41 of them, and reading JSON by reflection took half of its time, so they
// are written and read by the table of facts here: a tenth of the time, and
// fields that are zero take no room. What readFacts does not expect,
// encoding/json reads.

// A fact is how one field of a situation is written, when it is not zero, and
// read.
type fact struct {
	name string
	add  func(b []byte, s *rehab.Situation) []byte
	read func(in *reader, s *rehab.Situation)
}

type of = *rehab.Situation

var facts = []fact{
	text("Patient", func(s of) *rehab.PatientID { return &s.Patient }),
	text("Name", func(s of) *string { return &s.Name }),
	date("Born", func(s of) *rehab.Date { return &s.Born }),
	text("Physio", func(s of) *rehab.AccountID { return &s.Physio }),
	text("Service", func(s of) *rehab.ServiceID { return &s.Service }),
	text("Programme", func(s of) *rehab.ProgrammeID { return &s.Programme }),
	date("Started", func(s of) *rehab.Date { return &s.Started }),
	number("StrengthTarget", func(s of) *int { return &s.StrengthTarget }),
	number("BoutTarget", func(s of) *int { return &s.BoutTarget }),
	anyJSON("Pauses", func(s of) *[]rehab.Span { return &s.Pauses }, func(v []rehab.Span) bool { return len(v) == 0 }),
	text("Hold", func(s of) *rehab.PauseKind { return &s.Hold }),
	date("HoldSince", func(s of) *rehab.Date { return &s.HoldSince }),
	anyJSON("Because", func(s of) *[]rehab.QuestionID { return &s.Because }, func(v []rehab.QuestionID) bool { return len(v) == 0 }),
	maybe("BaselinePain", func(s of) **int { return &s.BaselinePain }, addNumber, (*reader).number),
	list("Pains", func(s of) *[]rehab.DayScore { return &s.Pains }, addDayScore, readDayScore),
	maybe("LastChange", func(s of) **int { return &s.LastChange }, addNumber, (*reader).number),
	text("Early", func(s of) *string { return &s.Early }),
	date("LastCheckIn", func(s of) *rehab.Date { return &s.LastCheckIn }),
	date("NextCheckIn", func(s of) *rehab.Date { return &s.NextCheckIn }),
	flag("SeeSoon", func(s of) *bool { return &s.SeeSoon }),
	date("LastLogged", func(s of) *rehab.Date { return &s.LastLogged }),
	list("StrengthDays", func(s of) *[]rehab.Date { return &s.StrengthDays }, addDate, (*reader).date),
	text("Unsettled", func(s of) *rehab.SessionID { return &s.Unsettled }),
	date("UnsettledDay", func(s of) *rehab.Date { return &s.UnsettledDay }),
	maybe("SessionPain", func(s of) **rehab.DayScore { return &s.SessionPain }, addDayScore, readDayScore),
	text("CheckDue", func(s of) *rehab.CheckDue { return &s.CheckDue }),
	anyJSON("Suggestions", func(s of) *[]rehab.Suggestion { return &s.Suggestions }, func(v []rehab.Suggestion) bool { return len(v) == 0 }),
	number("ReviewWeek", func(s of) *int { return &s.ReviewWeek }),
	date("ReviewDay", func(s of) *rehab.Date { return &s.ReviewDay }),
	text("ReviewOutcome", func(s of) *string { return &s.ReviewOutcome }),
	flag("ReviewWorse", func(s of) *bool { return &s.ReviewWorse }),
	date("NextReview", func(s of) *rehab.Date { return &s.NextReview }),
	text("NextReviewKind", func(s of) *string { return &s.NextReviewKind }),
	text("Referral", func(s of) *rehab.ReferralID { return &s.Referral }),
	text("ReferralStatus", func(s of) *rehab.ReferralStatus { return &s.ReferralStatus }),
	date("ReferralSince", func(s of) *rehab.Date { return &s.ReferralSince }),
	number("Rank", func(s of) *int { return &s.Rank }),
	text("Concern", func(s of) *rehab.Concern { return &s.Concern }),
	date("Since", func(s of) *rehab.Date { return &s.Since }),
	date("Turns", func(s of) *rehab.Date { return &s.Turns }),
	instant("Changed", func(s of) *time.Time { return &s.Changed }),
}

// Pack writes a situation as a JSON object.
func Pack(s rehab.Situation) string {
	b := append(make([]byte, 0, 1024), '{')
	for _, f := range facts {
		before := len(b)
		if b = f.add(b, &s); len(b) == before {
			continue
		}
		b = append(b, ',')
	}
	if len(b) > 1 {
		b = b[:len(b)-1]
	}
	return string(append(b, '}'))
}

// Unpack reads a situation.
func Unpack(text string) (s rehab.Situation, err error) {
	in := reader{text: text}
	if in.situation(&s) {
		return s, nil
	}
	s = rehab.Situation{}
	err = json.Unmarshal([]byte(text), &s)
	return s, err
}

func addKey(b []byte, name string) []byte {
	b = append(b, '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

func addText(b []byte, v string) []byte {
	for i := range len(v) {
		if c := v[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x7f {
			return addJSON(b, v)
		}
	}
	b = append(b, '"')
	b = append(b, v...)
	return append(b, '"')
}

func addJSON(b []byte, v any) []byte {
	encoded, err := json.Marshal(v)
	if err != nil {
		panic("facts: " + err.Error()) // plain values only
	}
	return append(b, encoded...)
}

func addNumber(b []byte, v int) []byte { return strconv.AppendInt(b, int64(v), 10) }

func addDate(b []byte, v rehab.Date) []byte { return addText(b, v.String()) }

func addDayScore(b []byte, v rehab.DayScore) []byte {
	b = append(b, `{"Day":`...)
	b = addDate(b, v.Day)
	b = append(b, `,"Score":`...)
	b = addNumber(b, v.Score)
	return append(b, '}')
}
