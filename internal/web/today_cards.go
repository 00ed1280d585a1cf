package web

import (
	"strings"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// mostThumbs is how many pictures a card shows.
const mostThumbs = 3

// movement is the card of the movement exercises, nil when there are none, and
// whether the target of today is met.
func (s *Server) movement(t clinic.Today) (*patient.TodayMovement, bool) {
	v := t.Programme.Current
	items := s.Clinic.MovementItems(t)
	if v.BoutsPerDay == 0 || len(items) == 0 {
		return nil, false
	}
	done := progression.CountBouts(boutTimes(t.Bouts))
	met := done >= v.BoutsPerDay
	m := &patient.TodayMovement{
		Heading: words.HeadMove,
		Dots:    ui.Dots{Done: done, Target: v.BoutsPerDay, Text: words.SoFar(done, v.BoutsPerDay, words.ToToday)},
		Thumbs:  s.thumbs(items, true),
		Log:     ui.Post{Action: "/bouts", Fields: []ui.Hidden{{Name: "bout", Value: s.NewID()}}, Button: ui.Button{Text: words.DoneThese, Wide: true}},
		Show:    ui.Link{Text: words.ShowMeHow, URL: "/programme"},
	}
	if met {
		m.Log.Button.Kind = ui.Secondary
	}
	m.Lines = movementLines(t, done, met)
	if n := len(t.Bouts); n > 0 {
		m.Undo = undoBout(t.Bouts[n-1].ID)
	}
	return m, met
}

func movementLines(t clinic.Today, done int, met bool) []string {
	line := words.SoFar(done, t.Programme.Current.BoutsPerDay, words.ToToday) + "."
	lines := []string{line}
	if n := len(t.Bouts); n > 0 {
		last := t.Bouts[n-1].At.In(t.Now.Location())
		lines[0] += " " + words.LastAt(words.Clock(last.Hour(), last.Minute()))
		if n > 1 && progression.CountBouts(boutTimes(t.Bouts[:n-1])) == done {
			lines = append(lines, words.CountedTogether(progression.BoutGap))
		}
	}
	if met {
		lines = append(lines, words.TargetMet)
	}
	return lines
}

func boutTimes(bouts []rehab.Bout) []time.Time {
	times := make([]time.Time, len(bouts))
	for i, b := range bouts {
		times[i] = b.At
	}
	return times
}

// strength is the card of the strengthening exercises, nil when there are
// none, and whether there is nothing more to do about them today.
func (s *Server) strength(t clinic.Today) (*patient.TodayStrength, bool) {
	v := t.Programme.Current
	items := s.Clinic.StrengthItems(t)
	if v.StrengthDays == 0 || len(items) == 0 {
		return nil, false
	}
	target := strengthTarget(t)
	done := strengthDays(t.Situation, t.Day())
	today, yesterday := strengthOn(t.Situation, t.Day()), strengthOn(t.Situation, t.Day().AddDays(-1))
	st := &patient.TodayStrength{
		Heading:  words.HeadStrengthen,
		Dots:     ui.Dots{Done: done, Target: target, Text: words.SoFar(done, target, words.DaysThisWeek)},
		Lines:    []string{words.SoFar(done, target, words.DaysThisWeek) + "."},
		Thumbs:   s.thumbs(items[:1], false),
		About:    words.AboutLong(len(items), minutes(items)),
		Names:    strings.Join(s.names(items), ", "),
		Start:    &ui.Button{Text: words.StartSession, URL: "/sessions/new", Wide: true},
		Earlier:  ui.Link{Text: words.LogEarlier, URL: "/sessions/new?earlier=1"},
		Sessions: ui.Link{Text: words.SeeSessions, URL: "/sessions"},
	}
	switch {
	case today:
		st.Lines = append(st.Lines, words.StrengthToday)
	case done >= words.PlentyDays:
		st.Lines = append(st.Lines, words.RestMuscles)
	case yesterday:
		st.Lines = append(st.Lines, words.RestDay)
	}
	if today || yesterday || done >= target {
		st.Start.Kind = ui.Secondary
	}
	return st, today || done >= target
}

// maintainDays is how many strength days a week keep somebody as they are
// (E.5).
const maintainDays = 2

func strengthTarget(t clinic.Today) int {
	if t.Situation.ReviewOutcome == maintained {
		return maintainDays
	}
	return t.Programme.Current.StrengthDays
}

// strengthDays counts the strength days of this week of the programme.
func strengthDays(v rehab.Situation, today rehab.Date) int {
	from := today.AddDays(-(today.DaysSince(v.Started) % 7))
	n := 0
	for _, d := range v.StrengthDays {
		if !d.Before(from) && !d.After(today) {
			n++
		}
	}
	return n
}

func strengthOn(v rehab.Situation, day rehab.Date) bool {
	for _, d := range v.StrengthDays {
		if d == day {
			return true
		}
	}
	return false
}

// How long a repetition takes, and the rest after a set, on average.
const (
	repSeconds  = 4
	restSeconds = 60
)

// minutes is about how long the exercises take.
func minutes(items []rehab.Prescribed) int {
	seconds := 0
	for _, p := range items {
		seconds += p.Sets * (p.RepsMax*(repSeconds+p.HoldSec) + restSeconds)
	}
	return max(1, (seconds+30)/60)
}

func (s *Server) thumbs(items []rehab.Prescribed, named bool) []patient.Thumb {
	var ids []rehab.ExerciseID
	for _, p := range items[:min(len(items), mostThumbs)] {
		ids = append(ids, p.Exercise)
	}
	return s.thumbsOf(ids, named)
}

// thumbsOf are small pictures of exercises, with their names for people who do
// not see them unless those stand beside them.
func (s *Server) thumbsOf(ids []rehab.ExerciseID, named bool) []patient.Thumb {
	var list []patient.Thumb
	for _, id := range ids {
		e, err := s.Clinic.Library.Exercise(id)
		if err != nil {
			continue
		}
		thumb := patient.Thumb{Picture: figureURL(e, "thumb")}
		if named {
			thumb.Name = e.PlainName
		}
		list = append(list, thumb)
	}
	return list
}

func (s *Server) names(items []rehab.Prescribed) []string {
	var list []string
	for _, p := range items {
		list = append(list, s.exerciseName(p.Exercise))
	}
	return list
}

// exerciseName is what people call an exercise.
func (s *Server) exerciseName(id rehab.ExerciseID) string {
	e, err := s.Clinic.Library.Exercise(id)
	if err != nil {
		return string(id)
	}
	return e.PlainName
}
