package demo

import (
	"context"
	"errors"
	"slices"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// hours are when bouts are done, in the order they are fitted in.
var hours = []int{9, 13, 16, 20, 11}

// liveDay is one day: the question of the day before, bouts, perhaps a
// session, and on every seventh day the check-in or the review.
func (l *life) liveDay(ctx context.Context, day int) error {
	l.stopped = l.stopped || l.stops > 0 && day > l.stops
	if l.stopped {
		return nil
	}
	steps := []func(context.Context, int) error{l.settle, l.calmDown, l.bouts, l.session, l.weekly, l.others, l.diary}
	for _, step := range steps {
		if err := step(ctx, day); err != nil {
			return err
		}
	}
	return nil
}

func (l *life) settle(ctx context.Context, day int) error {
	if err := l.at(day, 8, 10); err != nil {
		return err
	}
	s, err := l.clinic.Records.Situation(ctx, l.actor.Patient())
	if err != nil || s.Unsettled == "" || l.chance.IntN(12) == 0 {
		return err
	}
	if err := quiet(l.clinic.AnswerSettled(ctx, l.actor, s.Unsettled, rehab.SettledNone)); err != nil {
		return err
	}
	return l.step(ctx)
}

func (l *life) bouts(ctx context.Context, day int) error {
	n := max(0, l.doing[0]+l.chance.IntN(3)-1)
	for _, hour := range hours[:min(n, len(hours))] {
		if err := l.at(day, hour, l.chance.IntN(40)); err != nil {
			return err
		}
		if err := quiet(l.clinic.LogBout(ctx, l.actor, rehab.BoutID(l.clinic.NewID()))); err != nil {
			return err
		}
	}
	return nil
}

// strengthDays are the days of the week of a programme on which somebody who
// does so many strength days does them.
var strengthDays = map[int][]int{1: {2}, 2: {1, 4}, 3: {0, 2, 4}, 4: {0, 2, 4, 6}}

func (l *life) session(ctx context.Context, day int) error {
	today := false
	for _, d := range strengthDays[l.doing[1]] {
		today = today || d == day%7
	}
	if !today {
		return nil
	}
	if err := l.at(day, 18, l.chance.IntN(30)); err != nil {
		return err
	}
	plan, err := l.clinic.PlanSession(ctx, l.actor)
	if err != nil || len(plan.Exercises) == 0 {
		return err
	}
	if plan.CheckDue != "" {
		if err := l.check(ctx, rehab.Weekly); err != nil {
			return err
		}
	}
	pain := max(0, l.painNow()-1)
	s := rehab.Session{
		ID: rehab.SessionID(l.clinic.NewID()), Programme: plan.Programme.ID, Version: plan.Programme.Current.Number,
		Day: rehab.DateOf(l.now.In(london)), PainBefore: &pain, Worrying: "no",
	}
	for _, p := range plan.Exercises {
		s.Exercises = append(s.Exercises, l.exercise(p, day))
	}
	_, err = l.clinic.LogSession(ctx, l.actor, s, "")
	return quiet(err)
}

// step takes up what progression suggests, most of the time.
func (l *life) step(ctx context.Context) error {
	s, err := l.clinic.Records.Situation(ctx, l.actor.Patient())
	if err != nil || len(s.Suggestions) == 0 || len(s.Suggestions[0].Options) == 0 || l.chance.IntN(3) == 0 {
		return err
	}
	g := s.Suggestions[0]
	return quiet(l.clinic.AnswerStep(ctx, l.actor, clinic.StepAnswer{
		ID: l.clinic.NewID(), Exercise: g.Exercise, Action: g.Action, Version: g.Version, Reason: "It was getting easy.",
	}))
}

// exercise does one exercise a little better than some days before.
func (l *life) exercise(p clinic.Planned, day int) rehab.Done {
	reps := min(p.RepsMax, p.RepsMin+day/7+l.chance.IntN(2))
	pain := min(5, l.painNow()/2+l.chance.IntN(2))
	d := rehab.Done{
		Exercise: p.Exercise, Version: p.Version, Strength: true, Resistance: p.Resistance,
		Effort: rehab.Effort(pick(l.chance, "moderate", "hard", "moderate")), GoodForm: true, Pain: &pain,
	}
	if usesBand(p.Content) && d.Resistance == (rehab.Resistance{}) {
		d.Resistance = rehab.Resistance{Kind: rehab.Band, Colour: "red"}
	}
	for range max(1, p.Sets) {
		d.Reps = append(d.Reps, reps)
	}
	return d
}

func usesBand(e rehab.Exercise) bool {
	return slices.ContainsFunc(e.Equipment, func(n rehab.Need) bool { return slices.Contains(n.AnyOf, "band") })
}

func (l *life) painNow() int { return reached(l.pain, l.checks) }

// weekly is the check-in on every seventh day, and the review in its place.
func (l *life) weekly(ctx context.Context, day int) error {
	if day == 0 || day%7 != 0 {
		return nil
	}
	if err := l.at(day, 19, 10); err != nil {
		return err
	}
	l.checks++
	if (day == 42 || day == 84) && l.done < l.reviews {
		return l.review(ctx)
	}
	if day == 42 && l.days == 42 {
		return nil // the review is theirs to do
	}
	if err := l.check(ctx, rehab.Weekly); err != nil {
		return err
	}
	l.now = l.now.Add(1e9)
	in := l.answers()
	in.ID = rehab.CheckInID(l.clinic.NewID())
	_, err := l.clinic.CheckIn(ctx, l.actor, in)
	return quiet(err)
}

// answers are the questions of the week.
func (l *life) answers() rehab.CheckIn {
	pain, sleep, change := l.painNow(), 4+l.chance.IntN(4), 4
	if l.checks >= 1 && len(l.change) > 0 {
		change = reached(l.change, l.checks-1)
	}
	in := rehab.CheckIn{
		Pain: &pain, Change: &change, Sleep: &sleep, HardTasks: pick(l.chance, "yes", "some", "some", "no"),
		Painkillers: pick(l.chance, "none", "some"),
	}
	if tasks, err := l.taskChanges(context.Background()); err == nil && len(tasks) > 0 {
		in.Tasks, in.HardTasks = tasks, rehab.ChangedOverall(tasks)
	}
	if b, err := l.clinic.Baseline(context.Background(), l.actor); err == nil {
		score := l.activity[0] + (l.activity[1]-l.activity[0])*min(l.checks, 6)/6
		for _, a := range b.Activities {
			in.Activities = append(in.Activities, rehab.Activity{ID: a.ID, Name: a.Name, Score: &score})
		}
	}
	return in
}

func (l *life) review(ctx context.Context) error {
	if err := l.check(ctx, rehab.AtReview); err != nil {
		return err
	}
	l.now = l.now.Add(1e9)
	l.done++
	confidence, since := 6, 4
	answers := clinic.ReviewAnswers{
		ID: rehab.ReviewID(l.clinic.NewID()), CheckIn: l.answers(), Good: l.good, NoneOfGood: len(l.good) == 0,
		Commitment: review.Most, Confidence: &confidence,
	}
	if l.doing[0] < 2 {
		answers.Commitment = review.Little
	}
	if l.done > 1 {
		answers.Since = &since
	}
	r, err := l.clinic.Review(ctx, l.actor, answers)
	if err != nil {
		return err
	}
	decision := rehab.DecideCarryOn
	if r.Outcome == string(review.SelfRefer) && (l.ends == refers || l.ends == accepted) {
		decision = rehab.DecideRefer
	}
	return l.clinic.DecideReview(ctx, l.actor, r.ID, clinic.ReviewChoice{Decision: decision})
}

// quiet lets pass what the clinic refuses for good reasons, such as a bout
// during a stop: people try, and are told.
func quiet(err error) error {
	var problems rehab.Problems
	if errors.Is(err, clinic.ErrHeld) || errors.As(err, &problems) {
		return nil
	}
	return err
}
