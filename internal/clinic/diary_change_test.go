package clinic_test

import (
	"errors"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// writes keeps an entry of now, an hour after the one before.
func (d *desk) writes(t *testing.T, id rehab.DiaryID, pain int, came ...string) {
	t.Helper()
	got(d.WriteDiary(t.Context(), d.amy, rehab.DiaryEntry{ID: id, Pain: &pain, CameWith: came}, clinic.DiaryTime{Day: d.today()}))(t)
	d.now = d.now.Add(time.Hour)
}

func (d *desk) corrects(t *testing.T, id rehab.DiaryID, revision, pain int, when clinic.DiaryTime, came ...string) (rehab.CheckDue, error) {
	e := rehab.DiaryEntry{ID: id, Revision: revision, Pain: &pain, CameWith: came}
	return d.CorrectDiary(t.Context(), d.amy, e, when)
}

func TestACorrectionAsksTheSafetyQuestionsIfItSaysMore(t *testing.T) {
	for _, tt := range []struct {
		name      string
		was, is   int
		had, has  []string
		asks      rehab.CheckDue
		lastIsNow int
	}{
		{"8 instead of 7", 7, 8, nil, nil, rehab.DueHighPain, 8},
		{"3 above the one before", 4, 8, nil, nil, rehab.DueHighPain, 8},
		{"2 above the one before, 5 above what it said", 2, 7, nil, nil, "", 7},
		{"less pain", 7, 3, nil, nil, "", 3},
		{"numbness that was not ticked", 4, 4, nil, []string{"numb"}, rehab.DueWorrying, 4},
		{"stiffness that was not ticked", 4, 4, nil, []string{"stiff"}, "", 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t) // pain 5
			d.writes(t, "d1", tt.was, tt.had...)
			due, err := d.corrects(t, "d1", 1, tt.is, clinic.DiaryTime{Day: d.today()}, tt.has...)
			must(t, err)
			if s := d.situation(t, d.amy); due != tt.asks || s.CheckDue != tt.asks || *s.LastPain() != tt.lastIsNow {
				t.Errorf("due %q, situation %q, last pain %d; want %q, %d", due, s.CheckDue, *s.LastPain(), tt.asks, tt.lastIsNow)
			}
		})
	}
}

func TestACorrectionTakesBackNoSafetyQuestions(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.writes(t, "d1", 9, "chest")
	if due, err := d.corrects(t, "d1", 1, 2, clinic.DiaryTime{Day: d.today()}); due != rehab.DueWorrying || err != nil {
		t.Errorf("due %q, %v: what it asked for stays asked", due, err)
	}
}

func TestAnAnsweredWorryIsNotAskedAgainForAnotherPlace(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.writes(t, "d1", 9, "numb")
	d.check(t, rehab.Weekly)
	due, err := d.corrects(t, "d1", 1, 9, clinic.DiaryTime{Day: d.today()}, "numb", "stiff")
	if due != "" || err != nil {
		t.Errorf("due %q, %v; the questions were answered since", due, err)
	}
}

func TestTheLastPainIsOfTheLatestTime(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	at := func(hour int) clinic.DiaryTime { m := hour * 60; return clinic.DiaryTime{Day: d.today(), Minutes: &m} }
	d.writes(t, "d1", 3)
	d.writes(t, "d2", 4)
	five := 5
	got(d.WriteDiary(t.Context(), d.amy, rehab.DiaryEntry{ID: "d3", Pain: &five}, at(7)))(t)
	if last := *d.situation(t, d.amy).LastPain(); last != 4 {
		t.Errorf("after an entry of this morning: %d, want 4", last)
	}
	got(d.corrects(t, "d2", 1, 4, at(6)))(t)
	if last := *d.situation(t, d.amy).LastPain(); last != 3 {
		t.Errorf("after the latest was moved to the morning: %d, want 3", last)
	}
}

func TestWhichCorrectionsOfADiaryAreRefused(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.writes(t, "d1", 3)
	bob := d.join(t, "bob", rehab.NewDate(1980, 1, 1))
	pain := 4
	if _, err := d.CorrectDiary(t.Context(), bob, rehab.DiaryEntry{ID: "d1", Revision: 1, Pain: &pain}, clinic.DiaryTime{Day: d.today()}); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("somebody else's: %v", err)
	}
	for day, want := range map[int]string{1: "day: future", -8: "day: too_old"} {
		if _, err := d.corrects(t, "d1", 1, 4, clinic.DiaryTime{Day: d.today().AddDays(day)}); errorText(err) != want {
			t.Errorf("%d days on: %v, want %s", day, err, want)
		}
	}
	d.days(30) // the days that are asked about are those of then
	if _, err := d.corrects(t, "d1", 1, 4, clinic.DiaryTime{Day: d.today()}); errorText(err) != "day: future" {
		t.Errorf("a day after it was written: %v", err)
	}
	got(d.corrects(t, "d1", 1, 4, clinic.DiaryTime{Day: d.today().AddDays(-31)}))(t)
	if _, err := d.corrects(t, "d1", 1, 6, clinic.DiaryTime{Day: d.today().AddDays(-30)}); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("from an old page: %v, want ErrChanged", err)
	}
	must(t, d.WithdrawDiary(t.Context(), d.amy, "d1"))
	if _, err := d.corrects(t, "d1", 2, 6, clinic.DiaryTime{Day: d.today().AddDays(-30)}); errorText(err) != "diary: removed" {
		t.Errorf("a removed entry: %v", err)
	}
}
