package clinic_test

import (
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func TestWhatADiaryEntryAsksFor(t *testing.T) {
	for _, tt := range []struct {
		name  string
		pain  int
		came  string
		wants rehab.CheckDue
	}{
		{"as at the start", 5, "none", ""},
		{"2 above the last", 7, "stiff", ""},
		{"8 or more", 8, "none", rehab.DueHighPain},
		{"no pain", 0, "none", ""},
		{"new numbness, little pain", 1, "numb", rehab.DueWorrying},
		{"chest pain, much pain", 9, "chest", rehab.DueWorrying},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t) // pain 5
			e := rehab.DiaryEntry{ID: "d1", Pain: &tt.pain, CameWith: []string{tt.came}}
			due := got(d.WriteDiary(t.Context(), d.amy, e, clinic.DiaryTime{Day: d.today()}))(t)
			if s := d.situation(t, d.amy); due != tt.wants || s.CheckDue != tt.wants || *s.LastPain() != tt.pain {
				t.Errorf("due %q, situation %q, last pain %d; want %q", due, s.CheckDue, *s.LastPain(), tt.wants)
			}
		})
	}
}

func TestPainThatRisesBy3WithinTheDiary(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	write := func(id rehab.DiaryID, pain int) rehab.CheckDue {
		return got(d.WriteDiary(t.Context(), d.amy, rehab.DiaryEntry{ID: id, Pain: &pain}, clinic.DiaryTime{Day: d.today()}))(t)
	}
	if due := write("d1", 2); due != "" {
		t.Errorf("from 5 to 2: %q", due)
	}
	if due := write("d2", 5); due != rehab.DueHighPain {
		t.Errorf("from 2 to 5: %q, want %q", due, rehab.DueHighPain)
	}
	must(t, d.WithdrawDiary(t.Context(), d.amy, "d2"))
	s := d.situation(t, d.amy)
	if *s.LastPain() != 2 || s.CheckDue != rehab.DueHighPain {
		t.Errorf("after the removal: last pain %d, due %q; what it asked for stays asked", *s.LastPain(), s.CheckDue)
	}
}

func TestWhenADiaryEntryMayBe(t *testing.T) {
	d := newDesk(t)
	minutes := func(n int) *int { return &n }
	noon := 12 * 60
	for _, tt := range []struct {
		name string
		when clinic.DiaryTime
		want string
	}{
		{"now", clinic.DiaryTime{Day: d.today()}, ""},
		{"7 days ago", clinic.DiaryTime{Day: d.today().AddDays(-7), Minutes: &noon}, ""},
		{"8 days ago", clinic.DiaryTime{Day: d.today().AddDays(-8), Minutes: &noon}, "day: too_old"},
		{"tomorrow", clinic.DiaryTime{Day: d.today().AddDays(1), Minutes: &noon}, "day: future"},
		{"later today", clinic.DiaryTime{Day: d.today(), Minutes: minutes(23*60 + 59)}, "time: later"},
		{"no day", clinic.DiaryTime{}, "day: day_blank"},
	} {
		pain := 3
		_, err := d.WriteDiary(t.Context(), d.amy, rehab.DiaryEntry{ID: rehab.DiaryID(tt.name), Pain: &pain}, tt.when)
		if said := errorText(err); said != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, said, tt.want)
		}
	}
	entries := got(d.Diary(t.Context(), d.amy, ""))(t).Entries
	if len(entries) != 2 || entries[1].At.Hour() != 12 {
		t.Errorf("the diary holds %+v", entries)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
