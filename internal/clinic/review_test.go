package clinic_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// none is an answer that was not given.
const none = -1

func given(n int) *int {
	if n == none {
		return nil
	}
	return &n
}

// activities are three activities with the given scores.
func activities(scores ...int) []rehab.Activity {
	names := []string{"Sitting", "Lifting", "Driving"}
	var all []rehab.Activity
	for i, s := range scores {
		all = append(all, rehab.Activity{ID: rehab.ActivityID(fmt.Sprint("b1-", i+1)), Name: names[i], Score: given(s)})
	}
	return all
}

// begin starts a programme with bands from a baseline.
func (d *desk) begin(t *testing.T, pain int, scores ...int) {
	t.Helper()
	d.check(t, rehab.Joining)
	b := rehab.Baseline{ID: "b1", Pain: given(pain), Began: "over12weeks", Neck: "no", CheckedBy: "gp",
		Equipment: []string{"band", "door-anchor"}, Activities: activities(scores...)}
	if pain == none { // a baseline from before pain had to be answered
		b.Patient, b.Day, b.At = "amy", d.today(), d.now
		must(t, d.Records.AddBaseline(t.Context(), b, nil, nil))
	} else {
		for i := range b.Activities {
			b.Activities[i].ID = b.Activities[i].ID[len("b1-"):] // the clinic puts the baseline before it
		}
		must(t, d.SaveBaseline(t.Context(), d.amy, b))
	}
	got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthBands)))(t)
}

// train logs a record of 42 days: the given number of bouts on each day, and
// strengthening on so many days a week.
func (d *desk) train(t *testing.T, bouts func(day int) int, strength int) {
	t.Helper()
	for day := range 42 {
		at := d.now.AddDate(0, 0, day)
		on := rehab.DateOf(at)
		for n := range bouts(day) {
			b := rehab.Bout{ID: rehab.BoutID(fmt.Sprint(day, "-", n)), Patient: "amy", Day: on, At: at.Add(time.Duration(n) * time.Hour), Entered: at}
			must(t, d.Records.AddBout(t.Context(), b, nil))
		}
		if day%7 < strength {
			s := d.session(fmt.Sprint("s", day))
			s.Patient, s.Day, s.Logged, s.Exercises[0].Strength = "amy", on, at, true
			must(t, d.Records.AddSession(t.Context(), s, nil))
		}
	}
}

func every(n int) func(int) int { return func(int) int { return n } }

func someDays(n int) func(int) int {
	return func(day int) int {
		if day < n {
			return 4
		}
		return 0
	}
}

// answered is what somebody says at a review.
func answered(id string, pain, change int, good []string, scores ...int) clinic.ReviewAnswers {
	return clinic.ReviewAnswers{
		ID: rehab.ReviewID(id), Good: good, NoneOfGood: len(good) == 0,
		CheckIn: rehab.CheckIn{Pain: given(pain), Change: given(change), Activities: activities(scores...)},
	}
}

func (d *desk) reviewed(t *testing.T, a clinic.ReviewAnswers, yes ...rehab.QuestionID) rehab.Review {
	t.Helper()
	d.check(t, rehab.AtReview, yes...)
	return got(d.Review(t.Context(), d.amy, a))(t)
}

// The worked examples of section E.7, from real records. Bouts are of 4 a day
// and strength days of 3 a week.
func TestWorkedExamples(t *testing.T) {
	tests := []struct {
		no       int
		name     string
		pain     [2]int
		start    []int
		now      []int
		change   int
		good     []string
		bouts    func(int) int
		strength int
		say      review.Commitment
		signs    []rehab.QuestionID
		outcome  review.Outcome
		reason   review.Reason
		flags    []review.Flag
	}{
		{1, "textbook better", [2]int{6, 4}, []int{4}, []int{6}, 3, []string{"sleep", "move"}, someDays(36), 3, "", nil,
			review.KeepGoing, review.PositiveChange, nil},
		{3, "clear change and ready", [2]int{6, 2}, []int{4, 4, 4}, []int{8, 7, 8}, 2, nil, every(4), 3, "", nil,
			review.Progress, review.ClearAndReady, nil},
		{5, "absolutely no change, very committed", [2]int{5, 5}, []int{5}, []int{5}, 4, nil, someDays(39), 3, "", nil,
			review.SelfRefer, review.NoChangeDespiteCommitment, nil},
		{6, "no change, hardly tried", [2]int{5, 5}, []int{5, 5, 5}, []int{5, 6, 5}, 4, nil, someDays(15), 1, "", nil,
			review.AdherenceSupport, review.NoFairTry, []review.Flag{review.Recheck}},
		{9, "the floor of 40 applies", [2]int{5, 5}, []int{5}, []int{5}, 4, nil, every(4), 1, review.Most, nil,
			review.AdherenceSupport, review.NoFairTry, []review.Flag{review.Recheck}},
		{11, "feels worse although the pain score fell", [2]int{7, 5}, []int{4}, []int{4}, 5, nil, every(4), 3, "", nil,
			review.SelfRefer, review.FeelsWorse, []review.Flag{review.Worse}},
		{13, "feels better, pain up 2", [2]int{4, 6}, []int{5}, []int{6}, 3, nil, every(4), 3, "", nil,
			review.KeepGoing, review.MixedPicture, []review.Flag{review.Mixed, review.Recheck}},
		{14, "pain down 1 is inside the noise", [2]int{6, 5}, []int{5}, []int{5}, 4, nil, every(4), 3, "", nil,
			review.SelfRefer, review.NoChangeDespiteCommitment, nil},
		{16, "no change, but 1 good change ticked", [2]int{6, 6}, []int{5}, []int{5}, 4, []string{"sleep"}, someDays(25), 2, "", nil,
			review.KeepGoing, review.PositiveChange, nil},
		{20, "urgent sign is no review at all", [2]int{6, 1}, []int{4}, []int{9}, 1, nil, every(4), 3, "", []rehab.QuestionID{"RF-U2"},
			"", "", nil},
		{24, "see soon and better", [2]int{6, 3}, []int{4}, []int{7}, 2, nil, every(4), 3, "", []rehab.QuestionID{"RF-S4"},
			review.Progress, review.ClearAndReady, []review.Flag{review.SeeSoon}},
		{25, "nothing to compare", [2]int{none, 4}, nil, nil, none, nil, every(4), 3, "", nil,
			review.NeedData, review.NothingToCompare, nil},
		{28, "no change, nothing logged, no self-rating", [2]int{5, 5}, []int{5}, []int{5}, 4, nil, every(0), 0, "", nil,
			review.AdherenceSupport, review.NoFairTry, []review.Flag{review.Recheck}},
		{0, "nothing logged, but they say they did most of it", [2]int{5, 5}, []int{5}, []int{5}, 4, nil, every(0), 0, review.Most, nil,
			review.SelfRefer, review.NoChangeDespiteCommitment, nil},
		{33, "pain up 3, rating missing, 1 good change", [2]int{4, 7}, []int{5}, []int{5}, none, []string{"sleep"}, every(4), 3, "", nil,
			review.SelfRefer, review.ScoresMuchWorse, []review.Flag{review.Worse}},
		{0, "no change in pain so strong that nobody should wait", [2]int{8, 8}, []int{5}, []int{5}, 4, nil, every(1), 1, "", nil,
			review.AdherenceSupport, review.NoFairTry, []review.Flag{review.HighPain, review.Recheck}},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.no, " ", tt.name), func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			d.begin(t, tt.pain[0], tt.start...)
			d.train(t, tt.bouts, tt.strength)
			d.days(42)
			a := answered("v1", tt.pain[1], tt.change, tt.good, tt.now...)
			a.Commitment = tt.say
			d.check(t, rehab.AtReview, tt.signs...)
			r, err := d.Review(t.Context(), d.amy, a)
			if tt.outcome == "" {
				var ps rehab.Problems
				if !errors.As(err, &ps) || ps[0].Code != "safety_first" {
					t.Errorf("got %v, want the safety check first", err)
				}
				return
			}
			must(t, err)
			var flags []string
			for _, f := range tt.flags {
				flags = append(flags, string(f))
			}
			if r.Outcome != string(tt.outcome) || !slices.Equal(r.Reasons, []string{string(tt.reason)}) || !slices.Equal(r.Flags, flags) {
				t.Errorf("got %s %v %v, want %s [%s] %v; decided on %s", r.Outcome, r.Reasons, r.Flags, tt.outcome, tt.reason, flags, r.Inputs)
			}
			if r.Week != 6 || r.Kind != clinic.ReviewScheduled || r.Version != review.Version {
				t.Errorf("kept %+v", r)
			}
		})
	}
}

func TestWhatAReviewIsDecidedOn(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 6, 4, 5, 2)
	d.train(t, every(2), 2)
	d.days(42)
	a := answered("v1", 3, 3, []string{"move"}, 6, none, none)
	a.Commitment, a.Confidence = review.Half, given(0)
	r := d.reviewed(t, a)
	same(t, "evidence", got(clinic.EvidenceOf(r))(t), review.Evidence{
		Week: 6, RedFlag: rehab.TierNone, Pain: review.Pain{Start: given(6), Now: given(3)},
		Function: review.Function{Start: float(4), Now: float(6)}, // the only activity rated both times
		Change:   given(3), GoodChanges: 1, Commitment: review.Half, Ready: true,
		Adherence: review.Adherence{Movement: float(50), Strengthening: float(200.0 / 3)},
	})
	s := d.situation(t, d.amy)
	if s.ReviewWeek != 6 || s.ReviewDay != d.today() || s.ReviewOutcome != r.Outcome || s.LastCheckIn != d.today() {
		t.Errorf("situation %+v", s)
	}
	if in := got(d.Records.CheckIn(t.Context(), "amy", "v1"))(t); *in.Pain != 3 || in.Activities[0].Name != "Sitting" {
		t.Errorf("its check-in %+v", in)
	}
}

func float(x float64) *float64 { return &x }

func TestAReviewIsReadyOnlyWithoutRecentRed(t *testing.T) {
	for back, outcome := range map[int]review.Outcome{6: review.KeepGoing, 7: review.Progress} {
		d := newDesk(t)
		d.begin(t, 6, 4)
		d.days(42)
		s := d.session("red", hurts(6))
		s.Patient, s.Day, s.Logged = "amy", d.today().AddDays(-back), d.now.AddDate(0, 0, -back)
		must(t, d.Records.AddSession(t.Context(), s, nil))
		if r := d.reviewed(t, answered("v1", 2, 2, nil, 8)); r.Outcome != string(outcome) {
			t.Errorf("red %d days ago: %s, want %s", back, r.Outcome, outcome)
		}
	}
}

func TestABaselineThatIsMissing(t *testing.T) {
	for day, outcome := range map[int]review.Outcome{14: review.KeepGoing, 15: review.NeedData} {
		d := newDesk(t)
		d.begin(t, none)
		d.days(day)
		d.weekly(t, checkIn("k1", 6, 4))
		d.days(42 - day)
		if r := d.reviewed(t, answered("v1", 5, none, nil)); r.Outcome != string(outcome) {
			t.Errorf("first check-in on day %d: %s, want %s", day, r.Outcome, outcome)
		}
	}
}
