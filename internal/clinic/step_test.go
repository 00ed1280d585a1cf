package clinic_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
		t.Errorf("%s (- want, + got):\n%s", what, diff)
	}
}

// suggested says what is suggested: action, then how for each option.
func (d *desk) suggested(t *testing.T) string {
	t.Helper()
	day := got(d.Today(t.Context(), d.amy))(t)
	var out string
	for _, g := range clinic.Standing(day.Situation, day.Programme.Current) {
		out += fmt.Sprintf("%s %s", g.Exercise, g.Action)
		for _, o := range g.Options {
			out += " " + o.How + string(o.Resistance.Colour) + string(o.To)
		}
		if w := d.Waits(day, g); w != "" {
			out += " waits:" + string(w)
		}
	}
	return out
}

// earn logs two sessions that earn a step up.
func (d *desk) earn(t *testing.T, prefix string, version int) {
	t.Helper()
	for i := range 2 {
		d.log(t, d.session(fmt.Sprint(prefix, i), against(version)), rehab.SettledYes)
		d.days(1)
	}
}

const upToGreen = "band-row-sit STEP_UP bandgreen"

func TestAStepUpIsEarnedAndTaken(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.log(t, d.session("s1"), rehab.SettledYes)
	same(t, "after one session", d.suggested(t), "")
	d.days(1)
	d.keep(t, d.session("s2"), "")
	same(t, "before the next day", d.suggested(t), "")
	d.days(1)
	must(t, d.AnswerSettled(t.Context(), d.amy, "s2", rehab.SettledNone))
	same(t, "after two that settled", d.suggested(t), upToGreen)

	answer := clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_UP", Version: 1, Reason: "You did 12 in every set 2 times running."}
	for range 2 {
		must(t, d.AnswerStep(t.Context(), d.amy, answer))
	}
	p := got(d.Programme(t.Context(), d.amy))(t)
	item := p.Programme.Current.Items[0]
	for _, i := range p.Programme.Current.Items {
		if i.Exercise == row {
			item = i
		}
	}
	if p.Programme.Current.Number != 2 || p.Programme.Current.Reason != answer.Reason || item.Resistance.Colour != "green" {
		t.Errorf("programme %+v", p.Programme.Current)
	}
	same(t, "after it was taken", d.suggested(t), "")
}

func TestNoStepIsTakenDuringASafetyStop(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.log(t, d.session("s1"), rehab.SettledYes)
	d.days(1)
	d.keep(t, d.session("s2"), "")
	d.days(1)
	must(t, d.AnswerSettled(t.Context(), d.amy, "s2", rehab.SettledNone))
	same(t, "before the stop", d.suggested(t), upToGreen)
	got(d.CheckSafety(t.Context(), d.amy, clinic.SafetyForm{ID: "f1", Occasion: rehab.AnyTime, Answers: d.answers(rehab.AnyTime, "RF-E1")}))(t)

	answer := clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_UP", Version: 1, Reason: "It was easy."}
	if err := d.AnswerStep(t.Context(), d.amy, answer); !errors.Is(err, clinic.ErrHeld) {
		t.Errorf("a step taken from a page opened before the stop: %v, want ErrHeld", err)
	}
	if p := got(d.Programme(t.Context(), d.amy))(t); p.Programme.Current.Number != 1 {
		t.Errorf("the programme is at version %d", p.Programme.Current.Number)
	}
}

func TestAStepUpWaits(t *testing.T) {
	tests := []struct {
		name  string
		setUp func(t *testing.T, d *desk)
		want  string
	}{
		{"for nothing", func(*testing.T, *desk) {}, upToGreen},
		{"while the last check says to see somebody soon", func(t *testing.T, d *desk) { d.check(t, rehab.Weekly, "RF-S4") }, upToGreen + " waits:see-soon"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t)
			d.earn(t, "s", 1)
			tt.setUp(t, d)
			same(t, "suggested", d.suggested(t), tt.want)
		})
	}
}

func TestOneStepUpAWeek(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.earn(t, "a", 1)
	must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_UP", Version: 1}))
	green := func(s *rehab.Session) { s.Exercises[0].Resistance.Colour = "green" }
	for i := range 2 {
		d.log(t, d.session(fmt.Sprint("b", i), against(2), green), rehab.SettledYes)
		d.days(1)
	}
	const upToBlue = "band-row-sit STEP_UP bandblue"
	same(t, "4 days later", d.suggested(t), upToBlue+" waits:too-soon")
	err := d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st2", Exercise: row, Action: "STEP_UP", Version: 2})
	sameError(t, err, problems("step waits_too-soon"))
	d.days(3)
	same(t, "a week later", d.suggested(t), upToBlue)
}

func TestAStepUpThatWasTurnedDownRestsAWeek(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.earn(t, "a", 1)
	no := clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_UP", Version: 1, Option: -1}
	for range 2 {
		must(t, d.AnswerStep(t.Context(), d.amy, no))
	}
	if p := got(d.Programme(t.Context(), d.amy))(t); p.Programme.Current.Number != 1 {
		t.Error("turning a step down changed the programme")
	}
	d.log(t, d.session("b"), rehab.SettledYes)
	same(t, "the session after", d.suggested(t), "")
	d.days(7)
	d.log(t, d.session("c"), rehab.SettledYes)
	same(t, "a week later", d.suggested(t), upToGreen)
}

func TestRedGoesDownAndRedTwiceStops(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.keep(t, d.session("s1", hurts(6)), "")
	same(t, "red once", d.suggested(t), "band-row-sit STEP_DOWN less bandyellow fewer easierblade-squeeze")
	must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_DOWN", Version: 1, Option: -1}))
	d.days(2)
	d.keep(t, d.session("s2", hurts(7)), "")
	same(t, "red twice", d.suggested(t), "band-row-sit STOP_EXERCISE_ASK removeprone-w remove")
	must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st2", Exercise: row, Action: "STOP_EXERCISE_ASK", Version: 1, Option: 0}))
	v := got(d.Programme(t.Context(), d.amy))(t).Programme.Current
	if v.Prescribes(row) || !v.Prescribes("prone-w") {
		t.Errorf("items %v", ids(v.Items))
	}
}

func TestPainThatDoesNotSettleGoesDown(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.log(t, d.session("s1"), rehab.SettledNo)
	same(t, "suggested", d.suggested(t), "band-row-sit STEP_DOWN less bandyellow fewer easierblade-squeeze")
	must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_DOWN", Version: 1, Option: 3}))
	v := got(d.Programme(t.Context(), d.amy))(t).Programme.Current
	if v.Prescribes(row) || !v.Prescribes("blade-squeeze") {
		t.Errorf("items %v", ids(v.Items))
	}
}

func TestAStaleSuggestionIsRefused(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.earn(t, "a", 1)
	for name, answer := range map[string]clinic.StepAnswer{
		"another version":  {ID: "x1", Exercise: row, Action: "STEP_UP", Version: 2},
		"another action":   {ID: "x2", Exercise: row, Action: "STEP_DOWN", Version: 1},
		"another exercise": {ID: "x3", Exercise: press, Action: "STEP_UP", Version: 1},
		"no such option":   {ID: "x4", Exercise: row, Action: "STEP_UP", Version: 1, Option: 7},
	} {
		if err := d.AnswerStep(t.Context(), d.amy, answer); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("%s: %v, want ErrChanged", name, err)
		}
	}
}

func TestTheLastStrengtheningExerciseMayGo(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
	ch := d.choice("p1", "")
	ch.Exercises = []rehab.ExerciseID{"seated-rotation", press}
	got(d.ChooseProgramme(t.Context(), d.amy, ch))(t)
	on := func(s *rehab.Session) { s.Exercises[0].Exercise, s.Exercises[0].Resistance = press, rehab.Resistance{} }
	for i := range 2 {
		d.keep(t, d.session(fmt.Sprint("s", i), on, hurts(7)), "")
	}
	day := got(d.Today(t.Context(), d.amy))(t)
	g := day.Situation.Suggestions[0]
	must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st1", Exercise: press, Action: string(progression.StopExerciseAsk), Version: 1, Option: len(g.Options) - 1}))
	day = got(d.Today(t.Context(), d.amy))(t)
	if v := day.Programme.Current; v.Prescribes(press) || v.StrengthDays != 0 || day.Situation.StrengthTarget != 0 {
		t.Errorf("programme %+v", v)
	}
}

func TestAPhysiosProgrammeStaysTheirs(t *testing.T) {
	d := newDesk(t)
	p := d.start(t)
	v := p.Current
	v.Number, v.By, v.ByName, v.Note, v.Made = 2, d.sam.Account, d.sam.Name, "Go slow on the way back.", d.now
	for i := range v.Items {
		v.Items[i].Locked = v.Items[i].Exercise == press
	}
	must(t, d.Records.ChangeProgramme(t.Context(), "amy", p.ID, v, nil))
	both := func(s *rehab.Session) {
		done := s.Exercises[0]
		done.Exercise, done.Resistance = press, rehab.Resistance{}
		s.Exercises = append(s.Exercises, done)
	}
	for i := range 2 {
		d.log(t, d.session(fmt.Sprint("s", i), against(2), both), rehab.SettledYes)
		d.days(1)
	}
	same(t, "suggested", d.suggested(t), upToGreen+"wall-push-plus STEP_UP harderfour-point-plus waits:locked")
	err := d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st0", Exercise: press, Action: "STEP_UP", Version: 2})
	sameError(t, err, problems("step waits_locked"))
	must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "st1", Exercise: row, Action: "STEP_UP", Version: 2}))
	now := got(d.Programme(t.Context(), d.amy))(t).Programme.Current
	if !clinic.FromPhysio(now) || now.Note != v.Note || now.By != d.amy.Account {
		t.Errorf("after a step: %+v", now)
	}
}
