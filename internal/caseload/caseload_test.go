package caseload

import (
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

var start = rehab.NewDate(2026, 6, 1)

// on is somebody who logged something on day n of their programme.
func on(n int) rehab.Situation {
	return rehab.Situation{Programme: "p", Started: start, LastLogged: start.AddDays(n)}
}

func TestWhoNeedsSomebodyAndWhy(t *testing.T) {
	tests := []struct {
		name  string
		s     func() rehab.Situation
		day   int // of the programme, from 0
		want  rehab.Concern
		since int
	}{
		{"an emergency outranks everything", func() rehab.Situation {
			s := on(3)
			s.Hold, s.HoldSince, s.ReferralStatus, s.Early = rehab.PauseEmergency, start.AddDays(3), rehab.ReferralReceived, "SELF_REFER_EARLY"
			return s
		}, 4, rehab.ConcernEmergency, 3},
		{"an urgent stop outranks a referral", func() rehab.Situation {
			s := on(3)
			s.Hold, s.HoldSince, s.ReferralStatus = rehab.PauseUrgent, start.AddDays(3), rehab.ReferralReceived
			return s
		}, 4, rehab.ConcernUrgent, 3},
		{"a referral waits, even in a pause", func() rehab.Situation {
			s := on(3)
			s.Hold, s.ReferralStatus, s.ReferralSince = rehab.PauseByPatient, rehab.ReferralReceived, start.AddDays(2)
			return s
		}, 4, rehab.ConcernReferral, 2},
		{"worse at 2 check-ins running", func() rehab.Situation {
			s := on(14)
			s.Early, s.LastCheckIn = string(review.SelfReferEarly), start.AddDays(14)
			return s
		}, 15, rehab.ConcernWorse, 14},
		{"worse, and the referral since was answered", func() rehab.Situation {
			s := on(14)
			s.Early, s.LastCheckIn = string(review.SelfReferEarly), start.AddDays(14)
			s.Referral, s.ReferralStatus, s.ReferralSince = "r", rehab.ReferralAccepted, start.AddDays(14)
			return s
		}, 15, rehab.ConcernNothing, 15},
		{"worse, and the referral since was taken back", func() rehab.Situation {
			s := on(14)
			s.Early, s.LastCheckIn = string(review.SelfReferEarly), start.AddDays(14)
			s.Referral, s.ReferralStatus, s.ReferralSince = "r", rehab.ReferralWithdrawn, start.AddDays(14)
			return s
		}, 15, rehab.ConcernWorse, 14},
		{"worse at the review", func() rehab.Situation {
			s := on(42)
			s.ReviewWeek, s.ReviewDay, s.ReviewOutcome, s.ReviewWorse = 6, start.AddDays(42), string(review.SelfRefer), true
			return s
		}, 43, rehab.ConcernWorse, 42},
		{"no change at the review", func() rehab.Situation {
			s := on(42)
			s.ReviewWeek, s.ReviewDay, s.ReviewOutcome = 6, start.AddDays(42), string(review.SelfRefer)
			return s
		}, 43, rehab.ConcernNoChange, 42},
		{"the last day of the window is not overdue", func() rehab.Situation { return on(48) }, 49, rehab.ConcernReviewOpen, 35},
		{"the day after is", func() rehab.Situation { return on(48) }, 50, rehab.ConcernOverdue, 50},
		{"9 days without a word", func() rehab.Situation { return on(5) }, 14, rehab.ConcernNothing, 14},
		{"10 days without a word", func() rehab.Situation { return on(5) }, 15, rehab.ConcernSilent, 15},
		{"a pause is no silence", func() rehab.Situation {
			s := on(5)
			s.Hold, s.Pauses = rehab.PauseByPatient, []rehab.Span{{From: start.AddDays(6)}}
			return s
		}, 30, rehab.ConcernNothing, 30},
		{"after a pause the days count anew", func() rehab.Situation {
			s := on(5)
			s.Pauses = []rehab.Span{{From: start.AddDays(6), Until: start.AddDays(20)}}
			return s
		}, 29, rehab.ConcernNothing, 29},
		{"hard to fit in", func() rehab.Situation {
			s := on(43)
			s.ReviewWeek, s.ReviewDay, s.ReviewOutcome = 6, start.AddDays(42), string(review.AdherenceSupport)
			return s
		}, 44, rehab.ConcernSupport, 42},
		{"the review is open", func() rehab.Situation { return on(34) }, 35, rehab.ConcernReviewOpen, 35},
		{"all is well", func() rehab.Situation { return on(20) }, 21, rehab.ConcernNothing, 21},
		{"no programme yet", func() rehab.Situation { return rehab.Situation{} }, 0, rehab.ConcernNothing, 0},
	}
	for _, tt := range tests {
		got := Rank(tt.s(), start.AddDays(tt.day))
		if got.Concern != tt.want || got.Since != start.AddDays(tt.since) || got.Rank != tt.want.Rank() {
			t.Errorf("%s: %s since %v, want %s since %v", tt.name, got.Concern, got.Since, tt.want, start.AddDays(tt.since))
		}
	}
}

func TestNothingTurnsBeforeItSaysSo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := on(rapid.IntRange(0, 90).Draw(t, "logged"))
		if rapid.Bool().Draw(t, "paused") {
			from := rapid.IntRange(0, 60).Draw(t, "from")
			s.Pauses = []rehab.Span{{From: start.AddDays(from), Until: start.AddDays(from + rapid.IntRange(1, 30).Draw(t, "for"))}}
		}
		s.ReviewWeek = rapid.SampledFrom([]int{0, 6, 12}).Draw(t, "review")
		day := rapid.IntRange(0, 120).Draw(t, "day")
		today := Rank(s, start.AddDays(day))
		for n := day + 1; today.Turns.IsZero() || start.AddDays(n).Before(today.Turns); n++ {
			if later := Rank(today, start.AddDays(n)); later.Concern != today.Concern {
				t.Fatalf("day %d: %s became %s on day %d, before %v", day, today.Concern, later.Concern, n, today.Turns)
			}
			if n > day+400 {
				break
			}
		}
	})
}

func TestSafetyOutranksAllElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := on(rapid.IntRange(0, 90).Draw(t, "logged"))
		s.Hold = rapid.SampledFrom([]rehab.PauseKind{rehab.PauseUrgent, rehab.PauseEmergency}).Draw(t, "hold")
		s.ReferralStatus = rapid.SampledFrom([]rehab.ReferralStatus{"", rehab.ReferralReceived, rehab.ReferralBooked}).Draw(t, "referral")
		s.Early = rapid.SampledFrom([]string{"", string(review.SelfReferEarly)}).Draw(t, "early")
		s.ReviewOutcome = string(rapid.SampledFrom(review.Outcomes()).Draw(t, "outcome"))
		if got := Rank(s, start.AddDays(rapid.IntRange(0, 120).Draw(t, "day"))); string(got.Concern) != string(s.Hold) {
			t.Fatalf("%s while held by %s", got.Concern, s.Hold)
		}
	})
}
