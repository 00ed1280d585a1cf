package web

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// someWeeks is what a patient and their physio do in two weeks, and the pages
// they see then.
func someWeeks(s *site) map[string]string {
	amy := s.begun("amy")
	s.physio("sam")
	s.must(s.store.SetPhysio(s.t.Context(), "amy", "sam", same))
	for day := range 14 {
		amy.post("/bouts", "bout", "B"+string(rune('a'+day))).leads("/today")
		on := rehab.DateOf(s.now).String()
		amy.post("/diary", "diary", "D"+string(rune('a'+day)), "day", on, "pain", "4", "places", "back-between")
		amy.post("/activities", "activity", "A"+string(rune('a'+day)), "what", "walking", "day", on, "minutes", "20", "how-hard", "easy")
		if day == 3 {
			amy.post("/pauses", "pause", "P1").leads("/programme")
			amy.later(2)
			amy.post("/pauses/resume").leads("/programme")
		}
		amy.later(1)
	}
	for _, at := range []rehab.Occasion{rehab.Weekly, rehab.AtReferral, rehab.AtReview} {
		amy.safe(at, "RF-S4")
	}
	sam, pages := s.as("sam"), map[string]string{}
	for _, path := range []string{
		"/today", "/programme", "/progress", "/sessions", "/activities", "/diary/appointment", "/sessions/new", "/check-ins/new", "/help-now", "/review/new", "/referrals/new", "/exercises",
	} {
		pages[path] = amy.get(path).body
	}
	for _, path := range []string{
		"/physio/caseload?show=everyone", "/physio/patients/amy", "/physio/patients/amy/safety", "/physio/patients/amy/programme", "/physio/patients/amy/looks", "/physio/patients/amy/diary", "/physio/patients/amy/time-line",
	} {
		pages[path] = sam.get(path).body
	}
	pages["found"] = sam.find("AM").body
	return pages
}

func TestBothDatabasesGiveTheSamePages(t *testing.T) {
	seen := map[string]map[string]string{}
	storetest.Each(t, func(t *testing.T, kept *store.Store) { seen[t.Name()] = someWeeks(newSiteOn(t, kept)) })
	sqlite, postgres := seen[t.Name()+"/sqlite"], seen[t.Name()+"/postgres"]
	if len(sqlite) < 16 {
		t.Fatalf("%d pages", len(sqlite))
	}
	for path, body := range sqlite {
		if len(body) < 2000 {
			t.Errorf("%s is hardly a page: %q", path, body)
		}
		if d := cmp.Diff(body, postgres[path]); d != "" {
			t.Errorf("%s (- SQLite, + PostgreSQL):\n%.2000s", path, d)
		}
	}
}
