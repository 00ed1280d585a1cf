package clinic

import (
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// calmDays counts the days of weeks 1 to 6 of a programme, up to a day, on
// which somebody calmed things down: a review does not ask for strengthening
// on them.
func calmDays(s rehab.Situation, until rehab.Date) int {
	if end := s.DayAfter(progression.Weeks*7, until); end.Before(until) {
		until = end
	}
	record := progression.Record{Started: s.Started, Today: until, Pauses: s.Pauses, Calm: s.Calm}
	n := 0
	for _, w := range record.Summarise().Weeks {
		n += w.CalmDays
	}
	return n
}
