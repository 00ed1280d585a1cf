package rehab

// ActiveDays returns how many days of the programme have passed before the
// given day, without those on which it was paused (E.4). It is 0 on the first
// day, 42 when six weeks have passed, and negative before the start.
func (s Situation) ActiveDays(day Date) int {
	n := day.DaysSince(s.Started)
	if n <= 0 {
		return n
	}
	for _, p := range s.Pauses {
		n -= p.within(s.Started, day)
	}
	return n
}

// within counts the days of the span from one day up to, not including,
// another.
func (p Span) within(from, until Date) int {
	if p.From.After(from) {
		from = p.From
	}
	if !p.Until.IsZero() && p.Until.Before(until) {
		until = p.Until
	}
	return max(0, until.DaysSince(from))
}

// DayAfter returns the day on which n active days have passed. A pause that is
// open counts as if it ended today.
func (s Situation) DayAfter(n int, today Date) Date {
	day := s.Started.AddDays(n)
	for {
		late := n - s.until(today).ActiveDays(day)
		if late <= 0 {
			return day
		}
		day = day.AddDays(late)
	}
}

// until returns the situation with an open pause ended on the given day.
func (s Situation) until(today Date) Situation {
	spans := make([]Span, len(s.Pauses))
	for i, p := range s.Pauses {
		if p.Until.IsZero() {
			p.Until = today
		}
		spans[i] = p
	}
	s.Pauses = spans
	return s
}

// Week returns which week of the programme the given day is in, from 1; 0
// before it starts. Paused days do not count.
func (s Situation) Week(day Date) int {
	if s.Programme == "" || day.Before(s.Started) {
		return 0
	}
	return s.ActiveDays(day)/7 + 1
}
