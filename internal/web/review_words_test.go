package web

import (
	"strconv"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/words"
)

// complete fails for each code that say has no words for.
func complete[C ~string](t *testing.T, what string, codes []C, say func(string) bool) {
	t.Helper()
	if len(codes) == 0 {
		t.Errorf("%s: no codes", what)
	}
	for _, c := range codes {
		if !say(string(c)) {
			t.Errorf("%s: no words for %q", what, c)
		}
	}
}

// said turns a table's question into whether it has an answer.
func said(say func(string) (string, bool)) func(string) bool {
	return func(code string) bool { s, ok := say(code); return ok && s != "" }
}

func among(terms []words.Term) func(string) bool {
	return said(func(code string) (string, bool) { return words.Say(terms, code) })
}

func TestEveryCodeOfAReviewHasWords(t *testing.T) {
	complete(t, "outcome", review.Outcomes(), said(words.OutcomeName))
	complete(t, "flag", review.Flags(), said(words.FlagNote))
	complete(t, "reason", review.Reasons(), func(code string) bool {
		v, ok := words.VerdictFor(code)
		return ok && v.Headline != ""
	})
	complete(t, "decision", rehab.ReviewDecisions(), said(words.DecisionName))
	complete(t, "button", rehab.ReviewDecisions(), said(words.DecisionButton))
	complete(t, "good change", rehab.GoodChanges(), among(words.GoodChanges))
	complete(t, "barrier", rehab.Barriers(), among(words.Barriers))
	complete(t, "commitment", review.Commitments(), among(words.Commitments))
	stages := []string{stageDone, stagePaused, stageToday}
	for _, s := range review.States() {
		stages = append(stages, string(s))
	}
	complete(t, "stage", stages, func(code string) bool {
		s, ok := words.ReviewStage(code, "Your review", "1", "2", "3")
		return ok && s.Heading != "" && len(s.Text) > 0
	})
	for _, kind := range []string{clinic.ReviewScheduled, clinic.ReviewRecheck, clinic.ReviewEarly} {
		if words.ReviewTitle(6, kind) == "" || words.NextReviewOn(6, kind, "today") == "" {
			t.Errorf("kind %q has no words", kind)
		}
	}
	for _, part := range []string{"movement", "strengthening"} {
		for _, percent := range []float64{0, 1, 39, 40, 59.9, 60, 79, 80, 100} {
			if _, ok := words.WhyDone(part, howMuch(percent)); !ok {
				t.Errorf("no words for %v of %s", percent, part)
			}
		}
	}
	complete(t, "hard tasks", rehab.HardTaskAnswers(), said(words.WhyHardTasks))
}

func TestEveryCodeOfACheckInHasWords(t *testing.T) {
	complete(t, "hard tasks", rehab.HardTaskAnswers(), among(words.HardTasks))
	complete(t, "1 hard task", rehab.HardTaskAnswers(), among(words.TaskAnswers))
	complete(t, "painkillers", rehab.PainkillerAnswers(), among(words.Painkillers))
	var changes []string
	for n := rehab.BestChange; n <= rehab.MostChange; n++ {
		changes = append(changes, strconv.Itoa(n))
	}
	complete(t, "change", changes, among(words.Changes))
	complete(t, "what it comes to", []review.EarlyAction{review.SelfReferEarly, review.EaseBack, review.CarryOn}, func(code string) bool {
		r, ok := words.CheckInResultOf(code)
		return ok && r.Heading != "" && r.Lead != ""
	})
}

// The answers that stop everything are shown on the card, not as a check-in.
func TestACheckInWithAStopIsNeverKept(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.safe(rehab.Weekly, "RF-E1")
	v.post("/check-ins", "check-in", "k1", "pain", "5").wrong(words.CheckInSafetyFirst)
}
