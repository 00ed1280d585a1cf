package clinic

import (
	"context"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

const (
	// tenMinutes is the ready programme for people who are short of time.
	tenMinutes rehab.TemplateID = "ten-minutes-a-day"
	// maintainDays is how many strength days a week keep things as they are
	// (E.5).
	maintainDays = 2
)

// carryOut changes the programme as somebody decided after a review. What is
// so already stays as it is, so doing it twice does it once.
func (c *Clinic) carryOut(ctx context.Context, p rehab.Patient, choice ReviewChoice) error {
	change, ok := map[rehab.ReviewDecision]func(context.Context, position) (rehab.ProgrammeVersion, error){
		rehab.DecideFewer:      c.fewer,
		rehab.DecideTenMinutes: c.tenMinutesADay,
		rehab.DecideMaintain:   c.maintaining,
		rehab.DecideEaseBack:   c.easedBack,
	}[choice.Decision]
	if !ok {
		return nil
	}
	at, err := c.position(ctx, p)
	if err != nil {
		return err
	}
	v, err := change(ctx, at)
	if err != nil || sameTodo(v, at.programme.Current) {
		return err
	}
	return c.newVersion(ctx, at, v, choice.Reason)
}

// sameTodo reports whether two versions ask for the same.
func sameTodo(a, b rehab.ProgrammeVersion) bool {
	return a.BoutsPerDay == b.BoutsPerDay && a.StrengthDays == b.StrengthDays && slices.Equal(a.Items, b.Items)
}

// fewer cuts the programme to 1 movement and 1 strength exercise of this week
// (E.3).
func (c *Clinic) fewer(_ context.Context, at position) (rehab.ProgrammeVersion, error) {
	v := at.programme.Current
	var items []rehab.Prescribed
	for _, strength := range []bool{false, true} {
		if all := c.items(at, strength); len(all) > 0 {
			all[0].Weeks = [2]int{}
			items = append(items, all[0])
		}
	}
	v.Items = items
	return v, nil
}

// tenMinutesADay is the ready programme of that name as it suits the patient.
func (c *Clinic) tenMinutesADay(ctx context.Context, at position) (rehab.ProgrammeVersion, error) {
	t, err := c.Library.Template(tenMinutes)
	if err != nil {
		return rehab.ProgrammeVersion{}, err
	}
	b, err := found(c.Records.LatestBaseline(ctx, at.patient.ID))
	if err != nil {
		return rehab.ProgrammeVersion{}, err
	}
	if b == nil {
		b = &rehab.Baseline{}
	}
	return c.making(at.patient, *b).ready(t), nil
}

// maintaining is the programme with as many strength days as keep things as
// they are.
func (c *Clinic) maintaining(_ context.Context, at position) (rehab.ProgrammeVersion, error) {
	v := at.programme.Current
	if v.StrengthDays > 0 {
		v.StrengthDays = maintainDays
	}
	return v, nil
}

func (c *Clinic) easedBack(ctx context.Context, at position) (rehab.ProgrammeVersion, error) {
	e, err := c.easier(ctx, at)
	return e.version, err
}
