package rehab

import (
	"slices"
	"time"
)

// DiaryEntry is pain at one time, as somebody wrote it in their diary (S0-23).
type DiaryEntry struct {
	ID        DiaryID
	Patient   PatientID
	Day       Date
	At        time.Time // when the pain was
	Entered   time.Time
	Pain      *int // 0 to 10
	Places    []string
	Quality   []string
	Triggers  []string
	CameWith  []string
	Stress    *int // 0 to 10
	Note      string
	Revision  int // how often it was said: 1 is as first written
	Withdrawn time.Time
}

// DiaryRevision is an entry as it stood before it was corrected.
type DiaryRevision struct {
	Entry DiaryEntry
	By    AccountID
	At    time.Time
}

// DiaryChange is a Change that goes by the last 2 entries of the diary as they
// stand inside the transaction, the latest pain first: another one may be
// written meanwhile.
type DiaryChange func([]DiaryEntry) Change

// The answers about a diary entry. A place is on the front or the back, left,
// middle or right, as the person has it.
var (
	DiaryPlaces = []string{
		"back-neck", "back-left-shoulder", "back-right-shoulder", "back-left-blade", "back-between", "back-right-blade",
		"back-left-ribs", "back-middle", "back-right-ribs", "back-low",
		"front-neck", "front-left-shoulder", "front-right-shoulder", "front-left-chest", "front-chest", "front-right-chest",
		"front-left-arm", "front-right-arm", "front-tummy",
	}
	DiaryTriggers = []string{
		"position", "posture", "sitting", "screen", "phone", "lifting", "carrying", "repeated", "driving", "standing",
		"housework", "sport", "exercise", "stress", "sleep", "nothing",
	}
	DiaryCameWith = []string{"stiff", "headache", "tingling", "numb", "weak", "sleep", "worry", "breath", "chest", "none"}
)

// WorryingCompany is what may come with pain and asks for the safety questions
// at once (C.1, C.2).
var WorryingCompany = []string{"numb", "weak", "breath", "chest"}

// Wrong returns everything that is wrong with an entry that is made at now, in
// the order asked.
func (e DiaryEntry) Wrong(today Date, now time.Time) Problems {
	var ps Problems
	before := len(ps)
	ps.checkDay(e.Day, Date{}, today)
	if len(ps) == before && e.At.After(now) {
		ps.Add("time", "later")
	}
	if e.Pain == nil {
		ps.Add("pain", "blank")
	}
	ps.checkScore("pain", e.Pain)
	ps.someOf("places", e.Places, DiaryPlaces)
	ps.someOf("quality", e.Quality, PainQualities)
	ps.someOf("triggers", e.Triggers, DiaryTriggers)
	ps.someOf("came", e.CameWith, DiaryCameWith)
	if len(e.CameWith) > 1 && slices.Contains(e.CameWith, "none") {
		ps.Add("came", "none_and")
	}
	ps.checkScore("stress", e.Stress)
	ps.Text("note", e.Note, MaxNote)
	return ps
}

// SaysMore reports whether an entry says something about pain or company that
// must not wait which the one before did not: a correction that does asks for
// the safety questions as a new entry would.
func (e DiaryEntry) SaysMore(before DiaryEntry) bool {
	if *e.Pain > *before.Pain {
		return true
	}
	for _, c := range e.CameWith {
		if slices.Contains(WorryingCompany, c) && !slices.Contains(before.CameWith, c) {
			return true
		}
	}
	return false
}

// IsWorrying reports whether something came with the pain that must not wait.
func (e DiaryEntry) IsWorrying() bool {
	for _, c := range e.CameWith {
		if slices.Contains(WorryingCompany, c) {
			return true
		}
	}
	return false
}
