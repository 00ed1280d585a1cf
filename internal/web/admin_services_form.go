package web

import (
	"math"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/admin"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// serviceForm is the form for a service as it was typed.
type serviceForm struct {
	ID, Version                      string
	Name, Phone, Relay, Hours        string
	MinAge, Months, Elsewhere        string
	Urgent, Routine, Wait, Unchecked string
	Not                              []string
}

// serviceFields are the questions in the order asked.
var serviceFields = []string{"service-name", "phone", "relay", "hours", "min-age", "not", "months", "elsewhere", "urgent-days", "routine-days", "wait-weeks", "unchecked"}

// serviceCriteria are the criteria that one ticks, as codes of views/words.
var serviceCriteria = []struct {
	code string
	of   func(*rehab.Criteria) *bool
}{
	{"pregnant", func(c *rehab.Criteria) *bool { return &c.NotPregnant }},
	{"housebound", func(c *rehab.Criteria) *bool { return &c.NotHousebound }},
	{"neurological", func(c *rehab.Criteria) *bool { return &c.NotNeurological }},
	{"widespread", func(c *rehab.Criteria) *bool { return &c.NotWidespread }},
}

// newServiceForm has the targets and the tier that are usual (clinical
// specification, C.4 and H.7).
func newServiceForm(id string) serviceForm {
	return serviceFormOf(rehab.Service{ID: rehab.ServiceID(id), UrgentDays: 5, RoutineDays: 20, UncheckedTier: "soon"})
}

func serviceFormOf(v rehab.Service) serviceForm {
	f := serviceForm{
		ID: string(v.ID), Version: strconv.Itoa(v.Version),
		Name: v.Name, Phone: v.Phone, Relay: v.TextRelay, Hours: v.Hours,
		MinAge: strconv.Itoa(v.Criteria.MinAge), Months: strconv.Itoa(v.Criteria.NotSameWithinMonths), Elsewhere: v.Criteria.Elsewhere,
		Urgent: strconv.Itoa(v.UrgentDays), Routine: strconv.Itoa(v.RoutineDays), Wait: strconv.Itoa(v.AdviseWaitWeeks), Unchecked: v.UncheckedTier,
	}
	for _, k := range serviceCriteria {
		if *k.of(&v.Criteria) {
			f.Not = append(f.Not, k.code)
		}
	}
	return f
}

func readServiceForm(c *gin.Context) serviceForm {
	return serviceForm{
		ID: answer(c, "id"), Version: answer(c, "version"),
		Name: answer(c, "service-name"), Phone: answer(c, "phone"), Relay: answer(c, "relay"), Hours: answer(c, "hours"),
		MinAge: answer(c, "min-age"), Months: answer(c, "months"), Elsewhere: answer(c, "elsewhere"),
		Urgent: answer(c, "urgent-days"), Routine: answer(c, "routine-days"), Wait: answer(c, "wait-weeks"), Unchecked: answer(c, "unchecked"),
		Not: ticked(c, "not"),
	}
}

// service reads the form as a service. Numbers that cannot be read are the
// problems; everything else is for the clinic to look at.
func (f serviceForm) service() (rehab.Service, rehab.Problems) {
	var ps rehab.Problems
	number := func(field, typed string, least, most int) int {
		if n := needWhole(&ps, field, typed, least, most); n != nil {
			return *n
		}
		return least
	}
	v := rehab.Service{
		ID: rehab.ServiceID(f.ID), Name: f.Name, Phone: f.Phone, TextRelay: f.Relay, Hours: f.Hours, UncheckedTier: f.Unchecked,
		UrgentDays: number("urgent-days", f.Urgent, 1, clinic.MaxWorkingDays), RoutineDays: number("routine-days", f.Routine, 1, clinic.MaxWorkingDays),
		AdviseWaitWeeks: number("wait-weeks", f.Wait, 0, clinic.MaxWaitWeeks),
		Criteria: rehab.Criteria{
			MinAge: number("min-age", f.MinAge, 0, clinic.MaxAge), NotSameWithinMonths: number("months", f.Months, 0, clinic.MaxMonths), Elsewhere: f.Elsewhere,
		},
	}
	for _, k := range serviceCriteria {
		*k.of(&v.Criteria) = slices.Contains(f.Not, k.code)
	}
	ps = append(ps, newProblems(ps, clinic.CheckService(v))...)
	var err error
	if v.Version, err = strconv.Atoi(f.Version); err != nil || v.Version < 0 || v.Version > math.MaxInt32 || f.ID == "" {
		ps.Add("service-name", "stale")
	}
	return v, ps
}

// newProblems are those of questions that have none yet.
func newProblems(known, more rehab.Problems) rehab.Problems {
	return slices.DeleteFunc(more, func(p rehab.Problem) bool {
		return slices.ContainsFunc(known, func(k rehab.Problem) bool { return k.Field == p.Field })
	})
}

func (f serviceForm) page(ps rehab.Problems) admin.Service {
	w := say(inOrder(ps, serviceFields...))
	field := func(name string) ui.Field {
		said := words.ServiceQuestion(name)
		return ui.Field{Name: name, Label: said.Label, Hint: said.Hint, Problem: w.at(name)}
	}
	line := func(name, value string) ui.Input { return ui.Input{Field: field(name), Value: value} }
	p := admin.Service{
		ID: f.ID, Version: f.Version, Faults: w.faults,
		Name: line("service-name", f.Name), Phone: line("phone", f.Phone), TextRelay: line("relay", f.Relay), Hours: line("hours", f.Hours),
		MinAge: ui.Number(field("min-age"), f.MinAge, 3), Months: ui.Number(field("months"), f.Months, 3),
		Not:       ui.Choice{Field: field("not"), Chosen: f.Not},
		Elsewhere: ui.Textarea{Field: field("elsewhere"), Value: f.Elsewhere, MaxLength: clinic.MaxElsewhere},
		Urgent:    ui.Number(field("urgent-days"), f.Urgent, 3), Routine: ui.Number(field("routine-days"), f.Routine, 3), Wait: ui.Number(field("wait-weeks"), f.Wait, 3),
		Unchecked: ui.Choice{Field: field("unchecked"), Chosen: ui.Chosen(f.Unchecked)},
	}
	for _, k := range serviceCriteria {
		p.Not.Options = append(p.Not.Options, ui.Option{Value: k.code, Label: words.Capital(words.Criterion(k.code))})
	}
	for _, tier := range clinic.UncheckedTiers() {
		p.Unchecked.Options = append(p.Unchecked.Options, ui.Option{Value: tier, Label: words.UncheckedTier(tier)})
	}
	return p
}
