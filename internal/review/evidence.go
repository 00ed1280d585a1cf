package review

import (
	"math"

	"example.org/sixweeks/internal/rehab"
)

// Evidence is everything that the rule looks at. As JSON it is a case for
// `sixweeks rules review`. Nil is not answered, and never 0.
type Evidence struct {
	// Week is 6, 12, 24 and so on.
	Week int `json:"week"`
	// RedFlag is the tier of today's safety check; unknown is not done.
	RedFlag rehab.Tier `json:"redFlag,omitzero"`
	// Pain is the average of the last 7 days, 0 to 10.
	Pain Pain `json:"pain"`
	// Function is the mean of the activities rated both times, 0 to 10.
	Function Function `json:"function"`
	// Change is the person's own rating since the start, 1 to 7.
	Change *int `json:"change"`
	// GoodChanges is how many of the good changes were ticked, 0 to 8.
	GoodChanges int `json:"goodChanges"`
	// Adherence is that of the first six weeks, as package progression has it.
	Adherence Adherence `json:"adherence"`
	// Commitment is asked only when NeedsCommitment says so.
	Commitment Commitment `json:"commitment,omitzero"`
	// Ready is what Ready says.
	Ready bool `json:"ready"`
	// PriorNoChange says that an earlier review ended in AdherenceSupport.
	PriorNoChange bool `json:"priorNoChange"`
	// Week6 is how things stood at the six-week review, from week 12 on.
	Week6 Week6 `json:"week6,omitzero"`
}

// Pain is two pain scores, 0 to 10 each.
type Pain struct {
	Start *int `json:"start"`
	Now   *int `json:"now"`
}

// Function is two function scores, 0 to 10 each.
type Function struct {
	Start *float64 `json:"start"`
	Now   *float64 `json:"now"`
}

// Adherence is how much of each part was done, 0 to 100. Nil is not
// prescribed, or nothing logged.
type Adherence struct {
	Movement      *float64 `json:"movement"`
	Strengthening *float64 `json:"strengthening"`
}

// Week6 is how things stood at the six-week review, and the person's own
// rating of the change since then.
type Week6 struct {
	Pain        *int     `json:"pain"`
	Function    *float64 `json:"function"`
	ChangeSince *int     `json:"changeSince"`
}

// Commitment is how much of the programme somebody says they did.
type Commitment string

// The commitments. The zero Commitment is not answered.
const (
	Most   Commitment = "most"
	Half   Commitment = "half"
	Little Commitment = "little"
)

// Commitments lists the commitments, from most to little.
func Commitments() []Commitment { return []Commitment{Most, Half, Little} }

// NeedsCommitment reports whether the person's own word about how much they
// did is missing and would change the outcome.
func (e Evidence) NeedsCommitment() bool {
	if e.Commitment != "" {
		return false
	}
	with := e
	with.Commitment = Most
	return Decide(e).Outcome != Decide(with).Outcome
}

// Contradicts reports whether somebody feels much better while their pain is
// far higher: they should check their answers before the rule runs (E.2).
func (e Evidence) Contradicts() bool {
	return atMost(e.Change, MuchBetter) && atMost(e.Signs().PainDrop, -MuchMorePain)
}

// Signs is what the evidence comes to.
type Signs struct {
	// PainDrop is how many points pain fell; below 0 it rose. Nil is unknown.
	PainDrop *int
	// FunctionGain is how far function rose, in hundredths of a point.
	FunctionGain *int

	Better, Clear          bool
	WorseScores, MuchWorse bool
	// Adherence is the mean of the prescribed parts, 0 to 100, or nil.
	Adherence *float64
	Committed bool
}

// Signs works out what the evidence comes to (E.1).
func (e Evidence) Signs() Signs {
	s := Signs{
		PainDrop:     drop(e.Pain.Start, e.Pain.Now),
		FunctionGain: gain(e.Function.Start, e.Function.Now),
		Adherence:    e.Adherence.mean(),
	}
	worsePain := atMost(s.PainDrop, -PainChange)
	worseFunction := atMost(s.FunctionGain, -FunctionChange*100)
	s.Better = e.better(s)
	s.Clear = atMost(e.Change, MuchBetter) || e.clearPain(s) ||
		atLeast(s.FunctionGain, ClearFunctionChange*100)
	s.WorseScores = worsePain || worseFunction
	s.MuchWorse = atMost(s.PainDrop, -MuchMorePain) || worsePain && worseFunction
	s.Committed = e.committed(s.Adherence)
	return s
}

func (e Evidence) better(s Signs) bool {
	return atMost(e.Change, LittleBetter) ||
		e.GoodChanges >= 1 ||
		atLeast(s.PainDrop, PainChange) ||
		atLeast(s.FunctionGain, FunctionChange*100) ||
		e.Change == nil && atLeast(s.PainDrop, PainChangeUnrated)
}

func (e Evidence) clearPain(s Signs) bool {
	return atLeast(s.PainDrop, PainChange) &&
		100**s.PainDrop >= PainShare*100**e.Pain.Start
}

func (e Evidence) committed(mean *float64) bool {
	if mean == nil {
		return e.Commitment == Most
	}
	if e.Adherence.underFloor() {
		return false
	}
	return reaches(*mean, GoodAdherence) ||
		reaches(*mean, FairAdherence) && e.Commitment == Most
}

func (a Adherence) parts() []float64 {
	var parts []float64
	for _, p := range []*float64{a.Movement, a.Strengthening} {
		if p != nil {
			parts = append(parts, *p)
		}
	}
	return parts
}

func (a Adherence) mean() *float64 {
	parts, sum := a.parts(), 0.0
	if len(parts) == 0 {
		return nil
	}
	for _, p := range parts {
		sum += p
	}
	mean := sum / float64(len(parts))
	return &mean
}

func (a Adherence) underFloor() bool {
	for _, p := range a.parts() {
		if !reaches(p, AdherenceFloor) {
			return true
		}
	}
	return false
}

// reaches compares to a millionth, so that a mean of decimals that is 80 on
// paper is 80 here.
func reaches(percent float64, n int) bool { return math.Round(percent*1e6) >= float64(n)*1e6 }

func drop(from, to *int) *int {
	if from == nil || to == nil {
		return nil
	}
	d := *from - *to
	return &d
}

// gain returns to less from in hundredths, rounded from millionths: 5.3 less
// 4.0 is 130, though it is less than 1.3 in binary.
func gain(from, to *float64) *int {
	if from == nil || to == nil {
		return nil
	}
	g := int(math.Round(math.Round((*to-*from)*1e6) / 1e4))
	return &g
}
