package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

type cardRecords interface {
	// AddCardsRead keeps which cards a patient ticked as read. One that was
	// ticked before stays as it is.
	AddCardsRead(ctx context.Context, of rehab.PatientID, read []rehab.CardRead, change rehab.Change) error
	// CardsRead returns which cards a patient ticked as read, the first one
	// first.
	CardsRead(ctx context.Context, of rehab.PatientID) ([]rehab.CardRead, error)
}

// ReadCards keeps that the actor has read these cards. The same again is kept
// once. The error is rehab.Problems when there is no such card; then none is
// kept.
func (c *Clinic) ReadCards(ctx context.Context, a rehab.Actor, ids []rehab.CardID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	var read []rehab.CardRead
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	for _, id := range ids {
		if _, err := c.Library.Card(id); err != nil {
			return rehab.Problems{{Field: "read", Code: "unknown"}}
		}
		read = append(read, rehab.CardRead{Card: id, Day: c.today(p), At: c.Now()})
	}
	if len(read) == 0 {
		return nil
	}
	if err := c.Records.AddCardsRead(ctx, p.ID, read, c.restand(p, alsoRead(ids))); err != nil {
		return fmt.Errorf("read cards: %w", err)
	}
	return nil
}

// alsoRead adds to the cards that somebody has read.
func alsoRead(ids []rehab.CardID) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		all := slices.Clone(s.CardsRead)
		for _, id := range ids {
			if !slices.Contains(all, id) {
				all = append(all, id)
			}
		}
		s.CardsRead = all
		return s
	}
}

// Cards is which of the cards to read first somebody has read.
type Cards struct {
	Read      map[rehab.CardID]rehab.Date // the day they first ticked it
	Situation rehab.Situation
}

// Cards returns which cards the actor has read.
func (c *Clinic) Cards(ctx context.Context, a rehab.Actor) (Cards, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Cards{}, err
	}
	v := Cards{Read: map[rehab.CardID]rehab.Date{}}
	if v.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return v, err
	}
	read, err := c.Records.CardsRead(ctx, p.ID)
	for _, r := range read {
		v.Read[r.Card] = r.Day
	}
	return v, err
}

// UnreadCards is how many of the cards somebody has not read yet.
func (c *Clinic) UnreadCards(s rehab.Situation) (unread, of int) {
	for _, card := range c.Library.Cards() {
		if of++; !slices.Contains(s.CardsRead, card.ID) {
			unread++
		}
	}
	return unread, of
}
