package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// stepRecords keeps what was suggested and answered.
type stepRecords interface {
	// AddStep keeps an answered suggestion, and the version of the programme
	// that it makes, if any; rehab.ErrChanged unless that follows the last.
	AddStep(ctx context.Context, s rehab.Step, makes *rehab.ProgrammeVersion, change rehab.Change) error
	// Steps returns the last answered suggestions, newest first.
	Steps(ctx context.Context, of rehab.PatientID, in rehab.ProgrammeID, limit int) ([]rehab.Step, error)
}

// StepAnswer is what somebody says to a suggestion.
type StepAnswer struct {
	ID       string // issued with the form, so that sending it twice keeps one
	Exercise rehab.ExerciseID
	Action   string
	Version  int    // of the programme, as it was on the page
	Option   int    // which of the suggestion's options, from 0; -1 is not now
	Reason   string // for the record, in the words that the page showed
}

// AnswerStep keeps the actor's answer to a suggestion. A step that is taken
// makes a new version of the programme. The error is rehab.ErrChanged when the
// suggestion does not stand any more, and rehab.Problems when it has to wait,
// and ErrHeld for taking a step during a safety stop.
func (c *Clinic) AnswerStep(ctx context.Context, a rehab.Actor, answer StepAnswer) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	return again(func() error { return c.answerStep(ctx, p, answer) })
}

func (c *Clinic) answerStep(ctx context.Context, p rehab.Patient, answer StepAnswer) error {
	at, err := c.position(ctx, p)
	if err != nil {
		return fmt.Errorf("answer step: %w", err)
	}
	g, err := c.standing(ctx, at, answer)
	if err != nil || g == nil {
		return err
	}
	if answer.Option >= 0 && stopped(at.situation) {
		return ErrHeld
	}
	step := rehab.Step{
		ID: answer.ID, Patient: p.ID, Programme: at.programme.ID, Exercise: g.Exercise, Day: at.today, At: c.Now(),
		Action: g.Action, How: g.Options[max(0, answer.Option)].How, To: g.Options[max(0, answer.Option)].To, Taken: answer.Option >= 0,
	}
	version := at.programme.Current
	if step.Taken {
		if version, err = c.stepped(at, *g, answer); err != nil {
			return err
		}
		if err := c.keepVersions(ctx, version.Items); err != nil {
			return fmt.Errorf("answer step: %w", err)
		}
	}
	return c.keepStep(ctx, at, step, version)
}

func (c *Clinic) keepStep(ctx context.Context, at position, step rehab.Step, version rehab.ProgrammeVersion) error {
	change := c.restand(at.patient, goingBy(at.situation, answered(step, version)))
	var makes *rehab.ProgrammeVersion
	if step.Taken {
		makes = &version
	}
	if err := c.Records.AddStep(ctx, step, makes, change); err != nil {
		return fmt.Errorf("answer step %s: %w", step.ID, err)
	}
	return nil
}

// standing returns the suggestion that an answer is about, nil when the same
// answer is kept already, and rehab.ErrChanged when it does not stand any more.
func (c *Clinic) standing(ctx context.Context, at position, answer StepAnswer) (*rehab.Suggestion, error) {
	steps, err := c.Records.Steps(ctx, at.patient.ID, at.programme.ID, answeredSteps)
	if err != nil {
		return nil, fmt.Errorf("answer step: %w", err)
	}
	if slices.ContainsFunc(steps, func(s rehab.Step) bool { return s.ID == answer.ID }) {
		return nil, nil
	}
	for _, g := range Standing(at.situation, at.programme.Current) {
		if g.Exercise == answer.Exercise && g.Action == answer.Action && g.Version == answer.Version && answer.Option < len(g.Options) {
			return &g, nil
		}
	}
	return nil, rehab.ErrChanged
}

// Standing returns the suggestions that are about the version of the programme
// that runs.
func Standing(s rehab.Situation, v rehab.ProgrammeVersion) []rehab.Suggestion {
	return slices.DeleteFunc(slices.Clone(s.Suggestions), func(g rehab.Suggestion) bool {
		return g.Version != v.Number || !v.Prescribes(g.Exercise)
	})
}

// Waits returns why a step up has to wait today, or "" (F.2): the physio has
// locked it, the last safety check said to see somebody soon, the programme is
// calming things down, or the last step is not long ago.
func (c *Clinic) Waits(t Today, g rehab.Suggestion) progression.Waits {
	return c.waits(position{t.Patient, t.Situation, *t.Programme, t.Day()}, g)
}

func (c *Clinic) waits(at position, g rehab.Suggestion) progression.Waits {
	if g.Action != string(progression.StepUp) {
		return ""
	}
	e, err := c.Library.Exercise(g.Exercise)
	v := at.programme.Current
	i := slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == g.Exercise })
	if err != nil || i < 0 {
		return progression.WaitsForPhysio
	}
	return progression.Pace{
		Today: at.today, LastStepUp: g.LastUp, Neck: IsNeck(e), Locked: v.Items[i].Locked,
		SeeSoon: at.situation.SeeSoon, Calm: calming(at),
	}.Waits()
}

// carryOn is what early worsening (E.6) says when nothing is worse.
const carryOn = "CARRY_ON"

// calming reports whether this is no time for making things harder.
func calming(at position) bool {
	return at.programme.Current.Phase == rehab.PhaseCalm || IsCalming(at.patient) || isWorse(at.situation)
}

// isWorse reports whether the last check-in said to ease back, or more.
func isWorse(s rehab.Situation) bool { return s.Early != "" && s.Early != carryOn }

// answered takes an answered suggestion off the list. The others stand for the
// version that the answer made.
func answered(step rehab.Step, v rehab.ProgrammeVersion) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.Suggestions = slices.DeleteFunc(slices.Clone(s.Suggestions), func(g rehab.Suggestion) bool { return g.Exercise == step.Exercise })
		if step.Taken {
			for i := range s.Suggestions {
				s.Suggestions[i].Version = v.Number
			}
			s = targets(v)(s)
		}
		return s
	}
}
