package web

import (
	"math"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/words"
)

// whyLines are the inputs of a review in plain words: no percentages, and none
// of the limits of the rule.
func whyLines(v clinic.ReviewSeen) []string {
	e := v.Decision.Evidence
	var lines []string
	if e.RedFlag == rehab.TierSoon {
		lines = append(lines, words.WhySoon)
	}
	lines = append(lines, whyChange(e.Change), words.WhyPain(e.Pain.Start, e.Pain.Now))
	if e.Week6.ChangeSince != nil {
		lines = append(lines, words.WhySince(*e.Week6.ChangeSince))
	}
	if f := e.Function; f.Start != nil && f.Now != nil {
		lines = append(lines, words.WhyActivities(nearest(*f.Start), nearest(*f.Now)))
	}
	lines = append(lines, words.WhyGood(v.Review.Good))
	lines = append(lines, whyDone(e)...)
	if v.CalmDays > 0 {
		lines = append(lines, words.WhyCalm(v.CalmDays))
	}
	tried := triedLines(v)
	lines = append(lines, tried...)
	if v.CheckIn != nil && len(tried) == 0 {
		if line, ok := words.WhyHardTasks(v.CheckIn.HardTasks); ok {
			lines = append(lines, line)
		}
	}
	if e.PriorNoChange {
		lines = append(lines, words.WhyLookedBefore)
	}
	if v.Decision.Outcome == review.Progress {
		lines = append(lines, words.WhyReady)
	}
	return lines
}

func whyChange(change *int) string {
	if change == nil {
		return words.WhyNotRated
	}
	return words.WhyChange(*change)
}

func nearest(x float64) int { return int(math.Round(x)) }

// whyDone says how much of the programme was done.
func whyDone(e review.Evidence) []string {
	var lines []string
	for _, part := range []struct {
		name string
		done *float64
	}{{"movement", e.Adherence.Movement}, {"strengthening", e.Adherence.Strengthening}} {
		if part.done == nil {
			continue
		}
		line, _ := words.WhyDone(part.name, howMuch(*part.done))
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		lines = append(lines, words.WhyNothingLogged)
	}
	if e.Commitment != "" {
		lines = append(lines, words.WhyCommitment(string(e.Commitment)))
	}
	return lines
}

// howMuch is a code for how much of a part was done, from 0 to 100.
func howMuch(percent float64) string {
	switch {
	case percent >= rehab.GoodAdherence:
		return "most"
	case percent >= rehab.FairAdherence:
		return "more"
	case percent >= review.AdherenceFloor:
		return "half"
	case percent > 0:
		return "some"
	default:
		return "none"
	}
}
