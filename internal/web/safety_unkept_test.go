package web

import (
	"context"
	"fmt"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// full is a store with no room for a safety check.
type full struct{ clinic.Records }

func (full) AddSafetyCheck(context.Context, rehab.SafetyCheck, rehab.Heed, *rehab.Pause, rehab.PauseChange) error {
	return fmt.Errorf("%w: disk full", rehab.ErrBusy)
}

func TestHelpDoesNotWaitForTheDatabase(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	s.clinic.Records = full{s.store}
	p := amy.post("/safety/any/urgent", "check", "f1", "emergency", "RF-E1")
	if p.status != 503 || !p.says("999") || !p.says(words.StopNotKept) {
		t.Errorf("an emergency that cannot be kept: %d %q", p.status, p.text("main"))
	}
	p = amy.post("/safety/any/result", "check", "f1", "emergency", "none", "urgent", "RF-U1")
	if p.status != 503 || !p.says("111") || p.link(words.AnswerAgain) != "/safety/any" {
		t.Errorf("an urgent answer that cannot be kept: %d %q", p.status, p.text("main"))
	}
}

func TestACleanCheckDuringAStopShowsTheStop(t *testing.T) {
	for _, at := range []rehab.Occasion{rehab.Weekly, rehab.AtReview, rehab.AnyTime} {
		s := newSite(t)
		amy := s.begun("amy")
		amy.safe(rehab.AnyTime, "RF-E1")
		amy.safe(at)
		if p := amy.get("/safety/" + string(at) + "/result"); p.status != 200 || !p.says("999") {
			t.Errorf("after a clean check at %s during an emergency stop: %d %q", at, p.status, p.heading())
		}
	}
	s := newSite(t)
	amy := s.begun("amy")
	amy.safe(rehab.AnyTime, "RF-E1")
	amy.safe(rehab.AtReferral)
	amy.get("/safety/referral/result").leads("/referrals/new").is(200, "Refer yourself to a physio")
}
