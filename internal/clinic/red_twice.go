package clinic

import (
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// RedTwiceDays is for how many days a physio is told of an exercise that was
// red twice running [R].
const RedTwiceDays = 28

// nextSteps is what progression makes of the last sessions.
type nextSteps struct {
	suggestions []rehab.Suggestion
	red         []rehab.ExerciseID // twice running, whatever the patient answered (F.2)
	stageWeek   int                // as in rehab.Situation; 0 leaves it as it is
}

// noted puts the steps in the place of those before. What was red twice stays
// on the list: the physio has to know of it, also if the next time is better.
func (n nextSteps) noted(s rehab.Situation, today rehab.Date) rehab.Situation {
	s.Suggestions = n.suggestions
	if n.stageWeek > 0 {
		s.StageWeek = n.stageWeek
	}
	s.RedTwice = slices.DeleteFunc(slices.Clone(s.RedTwice), func(r rehab.ExerciseDay) bool { return today.DaysSince(r.Day) > RedTwiceDays })
	for _, id := range n.red {
		if !slices.ContainsFunc(s.RedTwice, func(r rehab.ExerciseDay) bool { return r.Exercise == id }) {
			s.RedTwice = append(s.RedTwice, rehab.ExerciseDay{Exercise: id, Day: today})
		}
	}
	return s
}

// corrected is noted after a session was corrected or withdrawn: an exercise
// that still belongs to the programme and was not red twice after all is off
// the list.
func (n nextSteps) corrected(s rehab.Situation, v rehab.ProgrammeVersion, today rehab.Date) rehab.Situation {
	s.RedTwice = slices.DeleteFunc(slices.Clone(s.RedTwice), func(r rehab.ExerciseDay) bool {
		return v.Prescribes(r.Exercise) && !slices.Contains(n.red, r.Exercise)
	})
	return n.noted(s, today)
}

// RedTwice returns what a physio is told of on a day: exercises that were red
// twice running not long ago, oldest first.
func RedTwice(s rehab.Situation, today rehab.Date) []rehab.ExerciseDay {
	return slices.DeleteFunc(slices.Clone(s.RedTwice), func(r rehab.ExerciseDay) bool { return today.DaysSince(r.Day) > RedTwiceDays })
}

func isRedTwice(g rehab.Suggestion) bool { return g.Action == string(progression.StopExerciseAsk) }
