package clinic

import (
	"context"
	"errors"
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// answeredSteps is how many answered steps of a programme are looked at.
const answeredSteps = 50

// suggestWith is suggest with one session as it is about to be.
func (c *Clinic) suggestWith(ctx context.Context, at position, s rehab.Session) (nextSteps, error) {
	sessions, err := c.Records.Sessions(ctx, at.patient.ID, "", recentSessions)
	if err != nil {
		return nextSteps{}, err
	}
	return c.suggest(ctx, at, replaced(sessions, s))
}

// suggest returns what progression suggests for each strengthening exercise
// that is prescribed now, from the last sessions, newest first (F.2).
func (c *Clinic) suggest(ctx context.Context, at position, sessions []rehab.Session) (nextSteps, error) {
	h, err := c.history(ctx, at, sessions)
	if err != nil {
		return nextSteps{}, err
	}
	out := nextSteps{stageWeek: h.stageWeek()}
	for _, item := range at.programme.Current.Items {
		e, err := c.Library.Exercise(item.Exercise)
		if err != nil || !e.Kind.IsStrengthening() || len(at.programme.Current.LeavesOut(e, at.patient.Filters)) > 0 {
			continue
		}
		g, ok := h.suggestion(item, e)
		if ok {
			out.suggestions = append(out.suggestions, g)
		}
		if isRedTwice(g) {
			out.red = append(out.red, g.Exercise)
		}
	}
	return out, nil
}

// history is what the next step of an exercise is decided on.
type history struct {
	c        *Clinic
	at       position
	sessions []rehab.Session // of this programme, newest first
	steps    []rehab.Step    // answered in this programme, newest first
	owned    []rehab.EquipmentID
}

func (c *Clinic) history(ctx context.Context, at position, sessions []rehab.Session) (history, error) {
	h := history{c: c, at: at}
	for _, s := range sessions {
		if s.Programme == at.programme.ID {
			h.sessions = append(h.sessions, s)
		}
	}
	var err error
	if h.steps, err = c.Records.Steps(ctx, at.patient.ID, at.programme.ID, answeredSteps); err != nil {
		return history{}, err
	}
	b, err := c.Records.LatestBaseline(ctx, at.patient.ID)
	if errors.Is(err, rehab.ErrNotFound) {
		return h, nil
	}
	for _, id := range b.Equipment {
		h.owned = append(h.owned, rehab.EquipmentID(id))
	}
	return h, err
}

// suggestion returns what is suggested for one exercise, if anything is.
func (h history) suggestion(item rehab.Prescribed, e rehab.Exercise) (rehab.Suggestion, bool) {
	done, last := h.atThisLevel(item.Exercise)
	d := progression.Decide(progression.Dose{RepsMin: item.RepsMin, RepsMax: item.RepsMax, Sets: item.Sets}, done)
	g := rehab.Suggestion{
		Exercise: item.Exercise, Action: string(d.Action), Reason: string(d.Reason), Session: last.ID,
		Version: h.at.programme.Current.Number, LastUp: h.lastUp(item.Exercise, e),
	}
	switch d.Action {
	case progression.AddReps:
		return g, true
	case progression.StepUp:
		g.Options = h.up(item, e)
	case progression.StepDown:
		g.Options = h.down(item, e)
	case progression.StopExerciseAsk:
		g.Options = h.stop(item, e)
	default:
		return g, false
	}
	return g, len(g.Options) > 0 && !h.declined(g, last)
}

// atThisLevel returns how an exercise was done since it last changed, against
// what it was done against last, oldest first; and the last session.
func (h history) atThisLevel(id rehab.ExerciseID) (done []progression.Session, last rehab.Session) {
	changed, since := h.lastTaken(id)
	var against rehab.Resistance
	for _, s := range h.sessions {
		i := slices.IndexFunc(s.Exercises, func(d rehab.Done) bool { return d.Exercise == id && !d.Skipped })
		if i < 0 {
			continue
		}
		d := s.Exercises[i]
		if changed && s.Logged.Before(since.At) {
			break
		}
		if last.ID == "" {
			last, against = s, d.Resistance
		}
		if d.Resistance != against {
			break
		}
		done = append(done, progression.Session{
			Reps: d.Reps, Effort: d.Effort, GoodForm: d.GoodForm, PainBefore: s.PainBefore, PainDuring: d.Pain, Settled: s.Settled,
		})
	}
	slices.Reverse(done)
	return done, last
}

// lastTaken returns the last step that changed the exercise, or led to it.
func (h history) lastTaken(id rehab.ExerciseID) (bool, rehab.Step) {
	i := slices.IndexFunc(h.steps, func(s rehab.Step) bool { return s.Taken && (s.Exercise == id || s.To == id) })
	if i < 0 {
		return false, rehab.Step{}
	}
	return true, h.steps[i]
}

// lastUp returns the day of the last step up of an exercise, also when that
// led to it from another. Somebody with a sore neck counts as having stepped
// up neck exercises when the programme began: light effort in the first two
// weeks (C.5).
func (h history) lastUp(id rehab.ExerciseID, e rehab.Exercise) rehab.Date {
	i := slices.IndexFunc(h.steps, func(s rehab.Step) bool {
		return s.Taken && s.Action == string(progression.StepUp) && (s.Exercise == id || s.To == id)
	})
	if i >= 0 {
		return h.steps[i].Day
	}
	if IsNeck(e) && h.at.patient.Filters.Has(rehab.NeckSore) {
		return h.at.programme.Started
	}
	return rehab.Date{}
}

// declined reports whether the same was suggested lately and turned down: a
// step up is not suggested again for a week, the others not before there is
// another session.
func (h history) declined(g rehab.Suggestion, last rehab.Session) bool {
	return slices.ContainsFunc(h.steps, func(s rehab.Step) bool {
		if s.Taken || s.Exercise != g.Exercise || s.Action != g.Action {
			return false
		}
		if g.Action == string(progression.StepUp) {
			return h.at.today.DaysSince(s.Day) < progression.StepUpEvery
		}
		return s.At.After(last.Logged)
	})
}

// IsNeck reports whether an exercise works on the neck: it gets harder more
// slowly (F.2).
func IsNeck(e rehab.Exercise) bool { return slices.Contains(e.Regions, rehab.Neck) }
