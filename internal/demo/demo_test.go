package demo_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/demo"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

func fill(t *testing.T, opts demo.Options) *store.Store {
	t.Helper()
	s := storetest.New(t)
	content, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	c := &clinic.Clinic{Records: s, Library: content, Now: func() time.Time { return noon }, NewID: func() string { panic("an id that depends on chance") }, Settings: clinic.Settings{MinAge: 18}}
	if err := demo.Fill(t.Context(), c, s, opts); err != nil {
		t.Fatal(err)
	}
	return s
}

func situation(t *testing.T, s *store.Store, email string) rehab.Situation {
	t.Helper()
	a, err := s.AccountByEmail(context.Background(), email+"@demo.example")
	if err != nil {
		t.Fatal(email, err)
	}
	v, err := s.Situation(context.Background(), rehab.PatientID(a.ID))
	if err != nil {
		t.Fatal(email, err)
	}
	return v
}

func TestTheDemoClinicHasSomebodyOnEveryBranch(t *testing.T) {
	s := fill(t, demo.Options{Patients: 25, Seed: 1, Hash: "x"})
	tests := []struct {
		who     string
		concern rehab.Concern
		outcome review.Outcome
	}{
		{"noor", rehab.ConcernReviewOpen, ""},
		{"tom", rehab.ConcernNothing, ""},
		{"ada", rehab.ConcernEmergency, ""},
		{"bridget", rehab.ConcernUrgent, ""},
		{"kwame", rehab.ConcernReferral, review.SelfRefer},
		{"priscilla", rehab.ConcernWorse, ""},
		{"lena", rehab.ConcernWorse, review.SelfRefer},
		{"seun", rehab.ConcernNoChange, review.Plateau},
		{"joan", rehab.ConcernSupport, review.AdherenceSupport},
		{"dmitri", rehab.ConcernOverdue, ""},
		{"ines", rehab.ConcernSilent, ""},
		{"colin", rehab.ConcernNothing, review.SelfRefer},
		{"mei", rehab.ConcernNothing, review.Maintain},
		{"samw", rehab.ConcernNothing, review.Progress},
	}
	for _, tt := range tests {
		got := situation(t, s, tt.who)
		if got.Concern != tt.concern || got.ReviewOutcome != string(tt.outcome) {
			t.Errorf("%s: %s after review %q, want %s after %q", tt.who, got.Concern, got.ReviewOutcome, tt.concern, tt.outcome)
		}
	}
	if got := situation(t, s, "hannah"); got.Hold != rehab.PauseByPatient {
		t.Errorf("Hannah is held by %q, want her own pause", got.Hold)
	}
	for _, in := range demo.SignIns() {
		if _, err := s.AccountByEmail(t.Context(), in.Email); err != nil {
			t.Errorf("%s cannot sign in: %v", in.Email, err)
		}
	}
}

func TestTheSameClockAndSeedMakeTheSameClinic(t *testing.T) {
	once, again := fill(t, demo.Options{Patients: 25, Seed: 7, Hash: "x"}), fill(t, demo.Options{Patients: 25, Seed: 7, Hash: "x"})
	for _, who := range []string{"noor", "tom", "mei", "colin"} {
		a, b := situation(t, once, who), situation(t, again, who)
		if fmt.Sprintf("%+v", flat(a)) != fmt.Sprintf("%+v", flat(b)) {
			t.Errorf("%s differs:\n%+v\n%+v", who, flat(a), flat(b))
		}
		did, didAgain := beside(t, once, a.Patient), beside(t, again, b.Patient)
		if did != didAgain || who == "tom" && did == "" {
			t.Errorf("%s did beside the programme %q, then %q", who, did, didAgain)
		}
	}
}

func TestSomebodyKeepsADiaryThatAsksForNothing(t *testing.T) {
	s := fill(t, demo.Options{Patients: 25, Seed: 7, Hash: "x"})
	for who, least := range map[string]int{"noor": 8, "tom": 4} {
		v := situation(t, s, who)
		entries, err := s.DiaryEntries(t.Context(), v.Patient, "", 100)
		if err != nil || len(entries) < least || v.CheckDue != "" {
			t.Errorf("%s: %d entries, %v, check due %q", who, len(entries), err, v.CheckDue)
		}
	}
}

// beside is what somebody did beside their programme.
func beside(t *testing.T, s *store.Store, of rehab.PatientID) string {
	t.Helper()
	list, err := s.OtherActivities(context.Background(), of, "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	said := ""
	for _, v := range list {
		said += fmt.Sprint(v.ID, v.Kind, v.Day, *v.Minutes, v.Logged.UTC(), ";")
	}
	return said
}

// flat takes away what prints as an address.
func flat(v rehab.Situation) rehab.Situation {
	v.BaselinePain, v.LastChange, v.SessionPain, v.DiaryPain = nil, nil, nil, nil
	return v
}

func TestMoreThanTheStoriesAreCopies(t *testing.T) {
	s := fill(t, demo.Options{Patients: 300, Seed: 1, Hash: "x"})
	got, err := s.Accounts(t.Context(), rehab.RolePatient, "", 1000)
	if err != nil || len(got) != 300 {
		t.Fatalf("%d patients, %v; want 300", len(got), err)
	}
	counts, err := s.CaseloadCounts(t.Context(), "demo-physio-sam")
	people := 0
	for _, n := range counts {
		people += n
	}
	if err != nil || people < 200 {
		t.Errorf("%d people on a caseload, %v", people, err)
	}
}

func TestAClinicOfAsManyWeeksAsAsked(t *testing.T) {
	s := fill(t, demo.Options{Patients: 3, Weeks: 20, Seed: 1, Hash: "x"})
	if got := situation(t, s, "tom"); rehab.DateOf(noon).DaysSince(got.Started) != 140 {
		t.Errorf("started %v, want 140 days before %v", got.Started, noon)
	}
}

func TestSomeChangeTheirHardTasksAndSaySo(t *testing.T) {
	s := fill(t, demo.Options{Patients: 25, Seed: 1, Hash: "x"})
	tom := situation(t, s, "tom")
	if tom.BreakEvery != 45 {
		t.Errorf("he is told to move every %d minutes", tom.BreakEvery)
	}
	tasks, err := s.HardTasks(t.Context(), tom.Patient)
	if err != nil || len(tasks) != 2 {
		t.Fatalf("tasks %+v, %v", tasks, err)
	}
	ins, err := s.CheckIns(t.Context(), tom.Patient, time.Time{}, 10)
	if err != nil || len(ins) != 2 || len(ins[0].Tasks) != 2 || ins[0].Tasks[0].Changed != "some" || ins[0].HardTasks == "" {
		t.Errorf("check-ins %+v, %v", ins, err)
	}
}
