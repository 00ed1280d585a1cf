package clinic

import (
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// StageWeek returns the week whose stage is shown on a day: that of the
// programme, unless the strengthening of an earlier stage was not done well
// yet. Time alone makes nothing harder (H-07).
func (c *Clinic) StageWeek(v rehab.ProgrammeVersion, p rehab.Patient, s rehab.Situation, today rehab.Date) int {
	week, ends := max(s.Week(today), 1), c.stageEnds(v, p)
	if len(ends) == 0 {
		return week
	}
	return min(week, max(s.StageWeek, ends[0]))
}

// StageWaits reports whether the weeks have come to a stage that is not shown
// yet.
func (c *Clinic) StageWaits(v rehab.ProgrammeVersion, p rehab.Patient, s rehab.Situation, today rehab.Date) bool {
	ends := c.stageEnds(v, p)
	if len(ends) == 0 {
		return false
	}
	week := min(max(s.Week(today), 1), ends[len(ends)-1])
	return stageAt(ends, c.StageWeek(v, p, s, today)) < stageAt(ends, week)
}

// stageEnds lists the last week of each stage of strengthening that has
// anything to show.
func (c *Clinic) stageEnds(v rehab.ProgrammeVersion, p rehab.Patient) []int {
	var ends []int
	for _, item := range v.Items {
		if item.Weeks[1] > 0 && c.isStrength(item) && len(c.leavesOut(v, item, p.Filters)) == 0 {
			ends = append(ends, item.Weeks[1])
		}
	}
	slices.Sort(ends)
	return slices.Compact(ends)
}

// stageAt returns which of the stages is that of a week.
func stageAt(ends []int, week int) int {
	for i, end := range ends {
		if week <= end {
			return i
		}
	}
	return len(ends) - 1
}

// stageWeek returns the last week whose strengthening may be shown after these
// sessions, and 0 without stages.
func (h history) stageWeek() int {
	v := h.at.programme.Current
	ends := h.c.stageEnds(v, h.at.patient)
	if len(ends) == 0 {
		return 0
	}
	now := stageAt(ends, h.c.StageWeek(v, h.at.patient, h.at.situation, h.at.today))
	if now+1 < len(ends) && !stageWaits(h.at.situation) && h.doneWell(v, ends[now]) {
		now++
	}
	return ends[now]
}

// stageWaits reports whether no stage may get harder now: as for a step up
// (F.2), after a sign to see somebody soon, when things are worse, and in the
// calm-down phase.
func stageWaits(s rehab.Situation) bool {
	return s.SeeSoon || isWorse(s) || !s.CalmSince().IsZero()
}

// withStageHeld keeps the stage of today while that is so: the weeks may not
// lead on to one that was earned before.
func withStageHeld(s rehab.Situation, today rehab.Date) rehab.Situation {
	if stageWaits(s) {
		s.StageWeek = min(s.StageWeek, max(s.Week(today), 1))
	}
	return s
}

// doneWell reports whether the last sessions of a stage were green, and the
// first of those looked at is long enough ago.
func (h history) doneWell(v rehab.ProgrammeVersion, end int) bool {
	green, n := true, 0
	var first rehab.Date
	for _, s := range h.sessions {
		light, of := stageLight(v, s, end)
		if !of {
			continue
		}
		if n++; n <= progression.StageSessions {
			green = green && light
		}
		first = s.Day
	}
	return green && n >= progression.StageSessions && h.at.today.DaysSince(first) >= progression.StageDays
}

// stageLight reports whether a session had an exercise of the stage that ends
// in a week, and whether all of those were green, the next day as well.
func stageLight(v rehab.ProgrammeVersion, s rehab.Session, end int) (green, of bool) {
	green = s.Settled == rehab.SettledYes || s.Settled == rehab.SettledNone
	for _, d := range s.Exercises {
		i := slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == d.Slot() })
		if i < 0 || v.Items[i].Weeks[1] != end || d.Skipped || !d.Strength {
			continue
		}
		of = true
		green = green && progression.LightOf(s.PainBefore, d.Pain, s.Settled) == progression.Green
	}
	return green, of
}
