package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// A page is what somebody writes in their diary on every so many days, from a
// day on.
type page struct {
	entry       rehab.DiaryEntry // without its pain, which follows the story
	above       int              // the pain of the story
	every, from int
}

var (
	afterDesk = page{
		entry: rehab.DiaryEntry{
			Places: []string{"back-left-blade", "back-between"}, Quality: []string{"ache", "tight"}, Triggers: []string{"screen", "posture"},
			CameWith: []string{"stiff"}, Note: "After a long day at the desk.",
		},
		every: 6, from: 2,
	}
	badNight = page{
		entry: rehab.DiaryEntry{
			Places: []string{"back-between"}, Quality: []string{"sharp"}, Triggers: []string{"position"}, CameWith: []string{"sleep"}, Note: "Turned over in bed.",
		},
		above: 1, every: 13, from: 8,
	}
	goodDay = page{entry: rehab.DiaryEntry{Places: []string{"back-between"}, Quality: []string{"ache"}, CameWith: []string{"none"}}, above: -1, every: 9, from: 5}
	lifted  = page{
		entry: rehab.DiaryEntry{
			Places: []string{"back-right-shoulder", "front-right-shoulder"}, Quality: []string{"burning"}, Triggers: []string{"lifting", "carrying"},
			CameWith: []string{"tingling", "worry"}, Note: "Carried the shopping up the stairs.",
		},
		above: 1, every: 8, from: 3,
	}
)

// diaries are who writes what.
var diaries = map[string][]page{
	"noor": {afterDesk, badNight}, "tom": {afterDesk, goodDay}, "ada": {lifted}, "mei": {goodDay}, "george": {lifted, badNight}, "wendy": {afterDesk},
}

// diary writes in somebody's diary, late in the evening. It takes nothing from
// their chances: the rest of their weeks stays as it is.
func (l *life) diary(ctx context.Context, day int) error {
	at := time.Date(l.day0.Year(), l.day0.Month(), l.day0.Day()+day, 21, 15, 0, 0, london)
	if at.After(l.end) {
		return nil
	}
	who, _, _ := strings.Cut(l.email, "@")
	for i, p := range diaries[who] {
		if day%p.every != p.from {
			continue
		}
		l.now = at.Add(time.Duration(i) * time.Minute)
		e, pain := p.entry, min(rehab.HighPain-1, max(0, l.painNow()+p.above))
		e.ID, e.Pain = rehab.DiaryID(fmt.Sprintf("%s-%d-%d", l.actor.Account, day, i)), &pain
		if _, err := l.clinic.WriteDiary(ctx, l.actor, e, clinic.DiaryTime{Day: rehab.DateOf(at)}); err != nil {
			return err
		}
	}
	return nil
}
