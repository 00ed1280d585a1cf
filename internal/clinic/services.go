package clinic

import (
	"context"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// The bounds of what is kept about a service.
const (
	MaxServiceName = 100  // characters
	MaxContact     = 100  // characters of a phone number or of opening hours
	MaxElsewhere   = 1000 // characters
	MaxWorkingDays = 365
	MaxMonths      = 60
	MaxWaitWeeks   = 12
)

// UncheckedTiers are what a service may say to somebody whose pain nobody has
// checked yet (clinical specification, C.4).
func UncheckedTiers() []string { return []string{"urgent", "soon", "info"} }

// Services returns the services in order of name. Anybody may see them.
func (c *Clinic) Services(ctx context.Context) ([]rehab.Service, error) {
	return c.Records.Services(ctx)
}

// Service returns one service. Anybody may see it.
func (c *Clinic) Service(ctx context.Context, id rehab.ServiceID) (rehab.Service, error) {
	return c.Records.Service(ctx, id)
}

// PutService keeps a service as an admin set it. It returns rehab.ErrChanged
// when somebody else has changed it since s.Version.
func (c *Clinic) PutService(ctx context.Context, a rehab.Actor, s rehab.Service) error {
	if err := onlyAdmins(a); err != nil {
		return err
	}
	if err := CheckService(s).Err(); err != nil {
		return err
	}
	return c.Records.PutService(ctx, s)
}

// CheckService returns everything that is wrong with what an admin set.
func CheckService(s rehab.Service) rehab.Problems {
	var ps rehab.Problems
	ps.Line("service-name", s.Name, MaxServiceName)
	checkPhone(&ps, "phone", s.Phone)
	if s.TextRelay != "" {
		checkPhone(&ps, "relay", s.TextRelay)
	}
	ps.Line("hours", s.Hours, MaxContact)
	ps.Between("min-age", s.Criteria.MinAge, 0, MaxAge)
	ps.Between("months", s.Criteria.NotSameWithinMonths, 0, MaxMonths)
	checkElsewhere(&ps, s.Criteria)
	ps.Between("urgent-days", s.UrgentDays, 1, MaxWorkingDays)
	ps.Between("routine-days", s.RoutineDays, 1, MaxWorkingDays)
	ps.Between("wait-weeks", s.AdviseWaitWeeks, 0, MaxWaitWeeks)
	switch {
	case s.UncheckedTier == "":
		ps.Add("unchecked", "blank")
	case !slices.Contains(UncheckedTiers(), s.UncheckedTier):
		ps.Add("unchecked", "unknown")
	}
	return ps
}

// checkElsewhere sees to it that nobody who fails a criterion is left without
// a place to go.
func checkElsewhere(ps *rehab.Problems, c rehab.Criteria) {
	elsewhere := c.Elsewhere
	c.Elsewhere = ""
	if strings.TrimSpace(elsewhere) == "" && c != (rehab.Criteria{}) {
		ps.Add("elsewhere", "blank")
		return
	}
	ps.Text("elsewhere", elsewhere, MaxElsewhere)
}

func checkPhone(ps *rehab.Problems, field, number string) {
	before := len(*ps)
	ps.Line(field, number, MaxContact)
	if len(*ps) == before && !isPhone(number) {
		ps.Add(field, "not_phone")
	}
}

// isPhone reports whether there are enough digits to call, and nothing that
// no number has.
func isPhone(number string) bool {
	digits := 0
	for _, r := range number {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune(" +()-", r):
			return false
		}
	}
	return digits >= 3 && digits <= 25
}
