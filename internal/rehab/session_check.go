package rehab

import (
	"slices"
	"strconv"
)

// Limits of what can be logged of one exercise.
const (
	MaxSets  = 4   // S4-29
	MaxReps  = 100 // of one set; ours, to catch slips of the finger
	MinGrams = 100
	MaxGrams = 50_000
)

// Check returns everything that is wrong with s as an answer to v, the
// version of the programme that began on started. Fields are named day,
// pain-before, worrying, note and exercises, and for each exercise that was
// prescribed reps-ID, resistance-ID, effort-ID and during-ID.
func (s Session) Check(v ProgrammeVersion, started, today Date) Problems {
	var ps Problems
	ps.checkDay(s.Day, started, today)
	if s.Worrying != "no" && s.Worrying != "yes" {
		ps.Add("worrying", "blank")
	}
	ps.checkScore("pain-before", s.PainBefore)
	if !slices.ContainsFunc(s.Exercises, func(d Done) bool { return !d.Skipped }) {
		ps.Add("exercises", "nothing_done")
	}
	for _, d := range s.Exercises {
		if !v.Prescribes(d.Slot()) {
			ps.Add("exercises", "not_prescribed")
			continue
		}
		ps.checkDone(d)
	}
	ps.Text("note", s.Note, MaxNote)
	return ps
}

// checkDay wants a day of the programme that is not too long ago.
func (ps *Problems) checkDay(day, started, today Date) {
	ps.checkDayWithin(MaxBackdate, day, started, today)
}

func (ps *Problems) checkDayWithin(days int, day, started, today Date) {
	oldest := today.AddDays(-days)
	switch {
	case day.IsZero():
		ps.Add("day", "day_blank")
	case day.After(today):
		ps.Add("day", "future")
	case day.Before(started):
		ps.Add("day", "before_start", started.Long())
	case day.Before(oldest):
		ps.Add("day", "too_old", oldest.Long())
	}
}

func (ps *Problems) checkScore(field string, score *int) {
	if score != nil && (*score < 0 || *score > MaxPain) {
		ps.Add(field, "range", "0", strconv.Itoa(MaxPain))
	}
}

// checkDone asks for what progression needs of an exercise that was done. Of
// one that was skipped it asks nothing.
func (ps *Problems) checkDone(d Done) {
	if d.Skipped {
		return
	}
	slot := string(d.Slot())
	ps.checkReps("reps-"+slot, slot, d.Reps)
	if !d.Resistance.Possible() {
		ps.Add("resistance-"+slot, "unknown", slot)
	}
	if !slices.Contains(Efforts(), d.Effort) {
		ps.Add("effort-"+slot, "blank", slot)
	}
	if d.Pain == nil {
		ps.Add("during-"+slot, "blank", slot)
	}
	ps.checkScore("during-"+slot, d.Pain)
}

func (ps *Problems) checkReps(field, slot string, reps []int) {
	switch {
	case len(reps) == 0:
		ps.Add(field, "blank", slot)
	case len(reps) > MaxSets:
		ps.Add(field, "too_many", strconv.Itoa(MaxSets))
	case slices.Min(reps) < 1 || slices.Max(reps) > MaxReps:
		ps.Add(field, "range", "1", strconv.Itoa(MaxReps))
	}
}

// Possible reports whether r is a resistance that there is.
func (r Resistance) Possible() bool {
	switch r.Kind {
	case NoResistance:
		return r == Resistance{}
	case Band:
		return r.Grams == 0 && slices.Contains(BandColours(), r.Colour)
	case Weight:
		return r.Colour == "" && r.Grams >= MinGrams && r.Grams <= MaxGrams
	default:
		return false
	}
}

// Slot returns the exercise as it was prescribed: what d was done instead of,
// or else d's own.
func (d Done) Slot() ExerciseID {
	if d.InsteadOf != "" {
		return d.InsteadOf
	}
	return d.Exercise
}

// Prescribes reports whether the exercise is part of the version.
func (v ProgrammeVersion) Prescribes(id ExerciseID) bool {
	return slices.ContainsFunc(v.Items, func(p Prescribed) bool { return p.Exercise == id })
}
