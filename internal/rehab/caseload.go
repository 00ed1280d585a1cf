package rehab

// CaseloadQuery says which part of a caseload to show. The zero query is
// everybody, from the top.
type CaseloadQuery struct {
	Concerns []Concern // none is all
	Name     string    // part of a name, in any case
	After    CaseloadPlace
}

// CaseloadPlace is a place in the order of a caseload.
type CaseloadPlace struct {
	Rank    int
	Since   Date
	Patient PatientID
}

// Place returns where s stands in the order of a caseload.
func (s Situation) Place() CaseloadPlace { return CaseloadPlace{s.Rank, s.Since, s.Patient} }

// Turn is the day on which time alone changes what concern a patient is.
type Turn struct {
	Day     Date
	Patient PatientID
}

// StrengthThisWeek returns on how many days of this week of the programme
// somebody did strengthening. Weeks are counted in days of the calendar from
// the start; 0 before it.
func (s Situation) StrengthThisWeek(today Date) int {
	if s.Programme == "" || today.Before(s.Started) {
		return 0
	}
	first := s.Started.AddDays(today.DaysSince(s.Started) / 7 * 7)
	days := map[Date]bool{}
	for _, d := range s.StrengthDays {
		if !d.Before(first) && !d.After(today) {
			days[d] = true
		}
	}
	return len(days)
}
