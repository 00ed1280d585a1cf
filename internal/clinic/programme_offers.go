package clinic

import (
	"context"
	"slices"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// An Offer is a ready programme as it suits one person.
type Offer struct {
	Template rehab.Template // what it consists of for everybody
	Fitted   rehab.ProgrammeVersion
	Changes  []library.Change
	Because  string // why it is suggested, or "" if it is not
}

// Offers returns the ready programmes as they suit the actor, the one that is
// suggested first. Before there is a baseline it is rehab.ErrNotFound.
func (c *Clinic) Offers(ctx context.Context, a rehab.Actor) ([]Offer, error) {
	p, b, err := c.ownBaseline(ctx, a)
	if err != nil {
		return nil, err
	}
	return c.offers(p, b), nil
}

func (c *Clinic) offers(p rehab.Patient, b rehab.Baseline) []Offer {
	best := Suggest(b, StrengthWaits(p))
	m := c.making(p, b)
	var offers []Offer
	for _, t := range c.Library.Templates() {
		o := Offer{Template: t, Fitted: m.ready(t)}
		_, o.Changes = c.Library.Fit(t, m.filters, m.owned)
		if t.ID == best.Template {
			o.Because = best.Because
			offers = slices.Insert(offers, 0, o)
			continue
		}
		offers = append(offers, o)
	}
	return offers
}

func (c *Clinic) ownBaseline(ctx context.Context, a rehab.Actor) (rehab.Patient, rehab.Baseline, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.Patient{}, rehab.Baseline{}, err
	}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	return p, b, err
}

func (c *Clinic) making(p rehab.Patient, b rehab.Baseline) making {
	m := making{library: c.Library, filters: p.Filters}
	for _, id := range b.Equipment {
		m.owned = append(m.owned, rehab.EquipmentID(id))
	}
	return m
}
