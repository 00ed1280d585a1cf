package demo

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// life is one person living their weeks, by the uses of the clinic, with a
// clock that moves from one thing to the next.
type life struct {
	story
	clinic  *clinic.Clinic
	actor   rehab.Actor
	chance  *rand.Rand
	hash    string
	now     time.Time // of the person
	end     time.Time // of the story: the clinic's now
	day0    time.Time // midnight of the first day
	checks  int       // check-ins done
	done    int       // reviews done
	stopped bool      // nothing more is logged
}

var london = func() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err) // the zones are built into the program
	}
	return zone
}()

// errOver says that the story has reached the clinic's now.
var errOver = errors.New("the rest has not happened yet")

// live goes through the days from joining until now.
func (l *life) live(ctx context.Context) error {
	today := rehab.DateOf(l.end.In(london))
	first := today.AddDays(-l.days)
	l.day0 = time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, london)
	err := l.begin(ctx)
	for day := 0; day <= l.days && err == nil; day++ {
		if err = l.liveDay(ctx, day); err == nil && day == l.days-l.ends.daysAgo() {
			err = l.finish(ctx)
		}
	}
	if errors.Is(err, errOver) {
		err = nil
	}
	if err == nil && l.ends.daysAgo() == 0 {
		err = l.finish(ctx)
	}
	return err
}

// at moves the person's clock to a time of a day, unless that is yet to come.
func (l *life) at(day int, hour, minute int) error {
	at := time.Date(l.day0.Year(), l.day0.Month(), l.day0.Day()+day, hour, minute, l.chance.IntN(60), 0, london)
	if at.After(l.end) {
		return errOver
	}
	l.now = at
	return nil
}

// begin joins, checks safety, says how the pain is and chooses a programme.
// Somebody who starts today does it a little before the clinic's now.
func (l *life) begin(ctx context.Context) error {
	if err := l.at(0, 7, 40); err != nil {
		l.now = l.end.Add(-20 * time.Minute)
	}
	joining := clinic.Joining{ID: l.actor.Account, Name: l.name, Email: l.email, Born: l.born, Agreed: true}
	if err := l.clinic.Join(ctx, joining, l.hash); err != nil {
		return err
	}
	if err := l.check(ctx, rehab.Joining); err != nil {
		return err
	}
	l.now = l.now.Add(time.Minute)
	if err := l.clinic.ReadCards(ctx, l.actor, l.cards()); err != nil {
		return err
	}
	l.now = l.now.Add(2 * time.Minute)
	if err := l.clinic.SaveBaseline(ctx, l.actor, l.baseline()); err != nil {
		return err
	}
	l.now = l.now.Add(2 * time.Minute)
	choice := clinic.Choice{
		ID: rehab.ProgrammeID(l.clinic.NewID()), Template: l.template, Movement: true, Strength: true, Started: rehab.DateOf(l.now.In(london)),
	}
	if _, err := l.clinic.ChooseProgramme(ctx, l.actor, choice); err != nil {
		return err
	}
	if err := l.planLoad(ctx); err != nil {
		return err
	}
	if err := l.planFlare(ctx); err != nil {
		return err
	}
	if l.physio == "" {
		return nil
	}
	return l.clinic.Records.SetPhysio(ctx, l.actor.Patient(), l.physio, func(s rehab.Situation) rehab.Situation { return s })
}

// cards are those that somebody ticked as read when they joined.
func (l *life) cards() []rehab.CardID {
	var ids []rehab.CardID
	for _, card := range l.clinic.Library.Cards() {
		ids = append(ids, card.ID)
	}
	return ids[:max(0, len(ids)-l.unread)]
}

// check answers the safety questions of an occasion: no to all, yes to some.
func (l *life) check(ctx context.Context, at rehab.Occasion, yes ...rehab.QuestionID) error {
	answers := map[rehab.QuestionID]rehab.Answer{}
	for _, q := range rehab.QuestionsAt(l.clinic.Library.Safety(), at) {
		answers[q.ID] = rehab.No
	}
	for _, q := range yes {
		answers[q] = rehab.Yes
	}
	_, err := l.clinic.CheckSafety(ctx, l.actor, clinic.SafetyForm{ID: l.clinic.NewID(), Occasion: at, Answers: answers})
	return err
}

func (l *life) baseline() rehab.Baseline {
	places := []string{"between", "left-blade", "right-blade", "neck"}
	pain, worst := l.pain[0], min(10, l.pain[0]+2)
	confidence, sleep := 4+l.chance.IntN(4), 4+l.chance.IntN(4)
	from := l.activity[0]
	return rehab.Baseline{
		ID: rehab.BaselineID(l.clinic.NewID()), Pain: &pain, Worst: &worst, Began: pick(l.chance, "under6weeks", "6to12weeks", "over12weeks"),
		Cause: pick(l.chance, "trigger", "none"), Side: rehab.PainSide(pick(l.chance, "left", "right", "both", "middle")),
		Places: []string{places[l.chance.IntN(len(places))]}, Quality: []string{pick(l.chance, "ache", "tight", "sharp")},
		Triggers: []string{pick(l.chance, "posture", "lifting", "stress")}, Neck: "no", DayType: []string{pick(l.chance, "desk", "lifting", "caring")},
		Equipment: []string{"band", "door-anchor", "ball"}, CheckedBy: "gp", Flare: l.template == flare, Confidence: &confidence, Sleep: &sleep,
		Activities: []rehab.Activity{{ID: "1", Name: pick(l.chance, "Sitting at my desk", "Carrying shopping", "Turning my head"), Score: &from}},
	}
}

func pick(chance *rand.Rand, from ...string) string { return from[chance.IntN(len(from))] }

// reached is a value by check-in; the last one lasts.
func reached(values []int, n int) int { return values[min(n, len(values)-1)] }
