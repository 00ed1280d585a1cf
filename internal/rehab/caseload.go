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
