// Package facts writes how patients stand as text, and reads it.
package facts

import (
	"encoding/json"
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
	list("PastTargets", func(s of) *[]rehab.PastTarget { return &s.PastTargets }, 1, addPastTarget, readPastTarget),
	number("StageWeek", func(s of) *int { return &s.StageWeek }),
	list("Pauses", func(s of) *[]rehab.Span { return &s.Pauses }, 1, addSpan, readSpan),
	list("Calm", func(s of) *[]rehab.Span { return &s.Calm }, 1, addSpan, readSpan),
	text("Hold", func(s of) *rehab.PauseKind { return &s.Hold }),
	date("HoldSince", func(s of) *rehab.Date { return &s.HoldSince }),
	list("Because", func(s of) *[]rehab.QuestionID { return &s.Because }, 1, addWord, readWord[rehab.QuestionID]),
	maybe("BaselinePain", func(s of) **int { return &s.BaselinePain }, addNumber, (*reader).number),
	list("Pains", func(s of) *[]rehab.DayScore { return &s.Pains }, 8, addDayScore, readDayScore),
	maybe("LastChange", func(s of) **int { return &s.LastChange }, addNumber, (*reader).number),
	text("Early", func(s of) *string { return &s.Early }),
	date("LastCheckIn", func(s of) *rehab.Date { return &s.LastCheckIn }),
	date("NextCheckIn", func(s of) *rehab.Date { return &s.NextCheckIn }),
	flag("SeeSoon", func(s of) *bool { return &s.SeeSoon }),
	date("LastLogged", func(s of) *rehab.Date { return &s.LastLogged }),
	number("BreakEvery", func(s of) *int { return &s.BreakEvery }),
	maybe("DiaryPain", func(s of) **rehab.DayScore { return &s.DiaryPain }, addDayScore, readDayScore),
	list("StrengthDays", func(s of) *[]rehab.Date { return &s.StrengthDays }, 8, addDate, (*reader).date),
	text("Unsettled", func(s of) *rehab.SessionID { return &s.Unsettled }),
	date("UnsettledDay", func(s of) *rehab.Date { return &s.UnsettledDay }),
	maybe("SessionPain", func(s of) **rehab.DayScore { return &s.SessionPain }, addDayScore, readDayScore),
	text("CheckDue", func(s of) *rehab.CheckDue { return &s.CheckDue }),
	list("Suggestions", func(s of) *[]rehab.Suggestion { return &s.Suggestions }, 1, addSuggestion, readSuggestion),
	list("RedTwice", func(s of) *[]rehab.ExerciseDay { return &s.RedTwice }, 1, addExerciseDay, readExerciseDay),
	list("CardsRead", func(s of) *[]rehab.CardID { return &s.CardsRead }, 5, addWord, readWord[rehab.CardID]),
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
