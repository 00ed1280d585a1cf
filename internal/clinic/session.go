package clinic

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// sessionRecords keeps sessions.
type sessionRecords interface {
	AddSession(ctx context.Context, s rehab.Session, change rehab.Change) error
	// CorrectSession puts s in the place of revision s.Revision;
	// rehab.ErrChanged when that is not the last one.
	CorrectSession(ctx context.Context, s rehab.Session, by rehab.AccountID, at time.Time, change rehab.Change) error
	WithdrawSession(ctx context.Context, of rehab.PatientID, id rehab.SessionID, by rehab.AccountID, at time.Time, change rehab.Change) error
	SettleSession(ctx context.Context, of rehab.PatientID, id rehab.SessionID, answer rehab.Settled, at time.Time, change rehab.Change) error
	// Session returns one session, also one that was withdrawn.
	Session(ctx context.Context, of rehab.PatientID, id rehab.SessionID) (rehab.Session, error)
	// Sessions returns sessions that were not withdrawn, newest first, from
	// the one after the given session.
	Sessions(ctx context.Context, of rehab.PatientID, after rehab.SessionID, limit int) ([]rehab.Session, error)
	// SessionRevisions returns what stood before each change, the last first.
	SessionRevisions(ctx context.Context, of rehab.PatientID, id rehab.SessionID) ([]rehab.Revision, error)
	// Contents returns exercises as they were at the versions done in a session.
	Contents(ctx context.Context, exercises []rehab.Done) ([]rehab.Exercise, error)
}

// recentSessions is how many sessions the next step of an exercise looks at.
const recentSessions = 20

// LogSession keeps a session of the actor, and with it the answer to the
// next-day question of the session before, if there is one. The same session
// again is kept once. The error is rehab.Problems when the session cannot have
// been as it says, and rehab.ErrChanged when another programme runs by now.
// A safety stop does not keep anybody from saying what they did before it.
//
// It returns why the safety questions have to be asked now, or "".
func (c *Clinic) LogSession(ctx context.Context, a rehab.Actor, s rehab.Session, before rehab.Settled) (rehab.CheckDue, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return "", err
	}
	s.Patient = p.ID
	var due rehab.CheckDue
	err = again(func() (err error) {
		due, err = c.logSession(ctx, p, s, before)
		return err
	})
	if err == nil || errors.Is(err, rehab.ErrKeyReused) || errors.Is(err, rehab.ErrBusy) {
		return due, err
	}
	if kept, keptErr := c.sentBefore(ctx, s); kept {
		return "", keptErr
	}
	return "", err
}

// sentBefore reports whether the session is kept already: a phone may send it
// again when it is too old to be logged, or when the programme has changed.
func (c *Clinic) sentBefore(ctx context.Context, s rehab.Session) (bool, error) {
	if _, err := c.Records.Session(ctx, s.Patient, s.ID); err != nil {
		return false, err
	}
	return true, c.Records.AddSession(ctx, s, nil)
}

func (c *Clinic) logSession(ctx context.Context, p rehab.Patient, s rehab.Session, before rehab.Settled) (rehab.CheckDue, error) {
	at, err := c.position(ctx, p)
	if err != nil {
		return "", fmt.Errorf("log session: %w", err)
	}
	s.Logged, s.Late, s.Revision = c.Now(), s.Day.Before(at.today), 1
	if err := c.checkSession(ctx, at, &s, at.today); err != nil {
		return "", err
	}
	settled, err := c.settleBefore(ctx, at, s, before)
	if err == nil && settled {
		at.situation, err = c.Records.Situation(ctx, p.ID)
	}
	if err != nil {
		return "", fmt.Errorf("log session %s: %w", s.ID, err)
	}
	due, err := c.dueAfter(ctx, at, s)
	if err != nil {
		return "", fmt.Errorf("log session %s: %w", s.ID, err)
	}
	change, err := c.afterSession(ctx, at, s)
	if err != nil {
		return "", fmt.Errorf("log session %s: %w", s.ID, err)
	}
	if err := c.Records.AddSession(ctx, s, c.restand(p, goingBy(at.situation, then(change, asks(due))))); err != nil {
		return "", fmt.Errorf("log session %s: %w", s.ID, err)
	}
	return due, nil
}

// dueAfter returns why the safety questions are due once s is logged, or "".
func (c *Clinic) dueAfter(ctx context.Context, at position, s rehab.Session) (rehab.CheckDue, error) {
	if due := askedBy(at.situation, s); due != "" {
		return due, nil
	}
	a := rehab.Actor{Role: rehab.RolePatient, Account: rehab.AccountID(at.patient.ID)}
	return c.checkFirst(ctx, a, Today{Patient: at.patient, Situation: at.situation, Now: c.clock(at.patient)})
}

// position is where somebody stands when they log something.
type position struct {
	patient   rehab.Patient
	situation rehab.Situation
	programme rehab.Programme
	today     rehab.Date
}

// position returns where a patient stands, or rehab.ErrNotFound before there
// is a programme.
func (c *Clinic) position(ctx context.Context, p rehab.Patient) (position, error) {
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return position{}, err
	}
	programme, err := c.running(ctx, s)
	if err == nil && programme == nil {
		err = rehab.ErrNotFound
	}
	if err != nil {
		return position{}, err
	}
	return position{p, s, *programme, c.today(p)}, nil
}

// checkSession completes a session with what the programme and the library
// say of its exercises, and refuses one that cannot have been. The newest day
// it may be of is given.
func (c *Clinic) checkSession(ctx context.Context, at position, s *rehab.Session, newest rehab.Date) error {
	if s.Programme != at.programme.ID {
		return rehab.ErrChanged
	}
	version, err := c.version(ctx, at, s.Version)
	if err != nil {
		return err
	}
	problems := s.Check(version, at.programme.Started, newest)
	for i := range s.Exercises {
		d := &s.Exercises[i]
		e, err := c.Library.Exercise(d.Exercise)
		if err != nil || !c.maySwap(at.patient, *d) {
			problems.Add("did-"+string(d.Slot()), "unknown")
			continue
		}
		d.Version, d.Strength = e.Version, e.Kind.IsStrengthening()
	}
	return problems.Err()
}

// version returns a version of the programme that runs: somebody may have had
// the form open while it changed.
func (c *Clinic) version(ctx context.Context, at position, number int) (rehab.ProgrammeVersion, error) {
	if number == at.programme.Current.Number {
		return at.programme.Current, nil
	}
	versions, err := c.Records.ProgrammeVersions(ctx, at.patient.ID, at.programme.ID)
	if err != nil {
		return rehab.ProgrammeVersion{}, err
	}
	i := slices.IndexFunc(versions, func(v rehab.ProgrammeVersion) bool { return v.Number == number })
	if i < 0 {
		return rehab.ProgrammeVersion{}, rehab.ErrNotFound
	}
	return versions[i], nil
}

// maySwap reports whether an exercise was as prescribed, or the easier or
// harder version of it that this person may do.
func (c *Clinic) maySwap(p rehab.Patient, d rehab.Done) bool {
	if d.InsteadOf == "" {
		return true
	}
	easier, harder := c.neighbours(p, d.InsteadOf)
	return easier != nil && easier.ID == d.Exercise || harder != nil && harder.ID == d.Exercise
}

// neighbours returns the easier and the harder version of an exercise, nil
// where there is none that this person may choose.
func (c *Clinic) neighbours(p rehab.Patient, id rehab.ExerciseID) (easier, harder *rehab.Exercise) {
	e, err := c.Library.Exercise(id)
	if err != nil {
		return nil, nil
	}
	return c.allowed(p, e.Easier), c.allowed(p, e.Harder)
}

func (c *Clinic) allowed(p rehab.Patient, id rehab.ExerciseID) *rehab.Exercise {
	e, err := c.Library.Exercise(id)
	if err != nil || e.Avoided(p.Filters) != nil {
		return nil
	}
	return &e
}
