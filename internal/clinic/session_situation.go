package clinic

import (
	"context"
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// strengthDays is for how many days back a situation knows the strength days.
const strengthDays = 14

// afterSession returns the change that a new session makes to how somebody
// stands. Their history is read only when the session itself says that an
// exercise may have to get easier: everything else waits for the next day.
func (c *Clinic) afterSession(ctx context.Context, at position, s rehab.Session) (rehab.Change, error) {
	steps := nextSteps{suggestions: waiting(at.situation.Suggestions, s)}
	if tooMuch(at.programme.Current, s) {
		sessions, err := c.Records.Sessions(ctx, at.patient.ID, "", recentSessions)
		if err != nil {
			return nil, err
		}
		if steps, err = c.suggest(ctx, at, replaced(sessions, s)); err != nil {
			return nil, err
		}
	}
	return func(was rehab.Situation) rehab.Situation {
		was = steps.noted(logged(s.Day)(was), at.today)
		if !s.Day.Before(was.UnsettledDay) {
			was.Unsettled, was.UnsettledDay = s.ID, s.Day
		}
		if pain := s.HighestPain(); pain != nil && (was.SessionPain == nil || !s.Day.Before(was.SessionPain.Day)) {
			was.SessionPain = &rehab.DayScore{Day: s.Day, Score: *pain}
		}
		if s.CountsAsStrengthDay() {
			was.StrengthDays = recentDays(append(was.StrengthDays, s.Day), at.today)
		}
		return was
	}, nil
}

// askedBy returns why a session asks for the safety questions, or "" (C.3).
func askedBy(before rehab.Situation, s rehab.Session) rehab.CheckDue {
	switch {
	case s.Worrying == "yes":
		return rehab.DueWorrying
	case rehab.PainJumped(before.LastPain(), s.HighestPain()):
		return rehab.DueHighPain
	default:
		return ""
	}
}

// waiting returns the suggestions about exercises that the session did not do.
func waiting(suggestions []rehab.Suggestion, s rehab.Session) []rehab.Suggestion {
	return slices.DeleteFunc(slices.Clone(suggestions), func(g rehab.Suggestion) bool {
		return slices.ContainsFunc(s.Exercises, func(d rehab.Done) bool { return d.Exercise == g.Exercise && !d.Skipped })
	})
}

// tooMuch reports whether an exercise of the session may have to get easier
// without waiting for the next day.
func tooMuch(v rehab.ProgrammeVersion, s rehab.Session) bool {
	return slices.ContainsFunc(s.Exercises, func(d rehab.Done) bool {
		i := slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == d.Exercise })
		if d.Skipped || i < 0 {
			return false
		}
		red := progression.LightOf(s.PainBefore, d.Pain, s.Settled) == progression.Red
		return red || d.Effort == rehab.Max && len(d.Reps) > 0 && d.Reps[0] < v.Items[i].RepsMin
	})
}

// replaced returns the sessions with s at its place, newest first, in the
// place of the one with the same id, if any.
func replaced(sessions []rehab.Session, s rehab.Session) []rehab.Session {
	sessions = slices.DeleteFunc(slices.Clone(sessions), func(o rehab.Session) bool { return o.ID == s.ID })
	if !s.Withdrawn.IsZero() {
		return sessions
	}
	i := slices.IndexFunc(sessions, func(o rehab.Session) bool {
		return o.Day.Before(s.Day) || o.Day == s.Day && o.Logged.Before(s.Logged)
	})
	if i < 0 {
		i = len(sessions)
	}
	return slices.Insert(sessions, i, s)
}

// recentDays returns the days once each, oldest first, without those that are
// too long ago.
func recentDays(days []rehab.Date, today rehab.Date) []rehab.Date {
	days = slices.SortedFunc(slices.Values(days), func(a, b rehab.Date) int { return a.DaysSince(b) })
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(d rehab.Date) bool { return today.DaysSince(d) >= strengthDays })
}

// rebuilt returns the change that brings a situation up to date with the
// sessions there are now, newest first, after one of them changed.
func rebuilt(at position, sessions []rehab.Session, steps nextSteps) rehab.Change {
	return func(was rehab.Situation) rehab.Situation {
		was = steps.corrected(was, at.programme.Current, at.today)
		was.StrengthDays, was.SessionPain = nil, painOfSessions(sessions)
		was.Unsettled, was.UnsettledDay = "", rehab.Date{}
		for _, s := range sessions {
			if s.CountsAsStrengthDay() {
				was.StrengthDays = append(was.StrengthDays, s.Day)
			}
		}
		was.StrengthDays = recentDays(was.StrengthDays, at.today)
		if len(sessions) > 0 && sessions[0].Settled == "" {
			was.Unsettled, was.UnsettledDay = sessions[0].ID, sessions[0].Day
		}
		return was
	}
}

// painOfSessions is the highest pain of the first of the sessions that said any,
// or nil.
func painOfSessions(sessions []rehab.Session) *rehab.DayScore {
	for _, s := range sessions {
		if pain := s.HighestPain(); pain != nil {
			return &rehab.DayScore{Day: s.Day, Score: *pain}
		}
	}
	return nil
}
