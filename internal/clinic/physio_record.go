package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// PatientRecord stands at the head of whatever a physio reads about a patient.
type PatientRecord struct {
	Patient   rehab.Patient
	Situation rehab.Situation
	Today     rehab.Date
	Mine      bool // the patient is on the actor's own caseload
}

// RecordPage is how many entries one page of a part of a record holds.
const RecordPage = 20

// look opens a patient's record for a physio and keeps the look. Whoever has
// no link with the patient gets rehab.ErrNotFound, and the refusal is kept.
func (c *Clinic) look(ctx context.Context, a rehab.Actor, of rehab.PatientID, action string) (PatientRecord, error) {
	if a.Role != rehab.RolePhysio {
		return PatientRecord{}, rehab.ErrForbidden
	}
	p, err := c.open(ctx, a, of, action)
	if err != nil {
		return PatientRecord{}, err
	}
	s, err := c.Records.Situation(ctx, of)
	return PatientRecord{Patient: p, Situation: s, Today: c.today(p), Mine: p.Physio == a.Account}, err
}

// PatientHold is what holds a patient, if anything.
type PatientHold struct {
	PatientRecord
	Hold  *rehab.Pause       // nil when nothing does
	Check *rehab.SafetyCheck // that opened the hold, or nil
}

// PatientHold returns what holds a patient, with the safety answers that
// caused it.
func (c *Clinic) PatientHold(ctx context.Context, a rehab.Actor, of rehab.PatientID) (PatientHold, error) {
	r, err := c.look(ctx, a, of, "see safety answers")
	if err != nil {
		return PatientHold{}, err
	}
	return c.hold(ctx, r)
}

// PatientOverview is how a patient stands, for a physio with a minute.
type PatientOverview struct {
	PatientHold
	Programme *rehab.Programme // that runs, or nil
	Last      *rehab.Session   // or nil
	Progress  Progress
	Adherence progression.Summary // over the days that the charts show
	// Quality is the share of strengthening sets, 0 to 100, that were hard
	// enough to count as good (F.3); nil without sets.
	Quality *float64
	Tasks   []rehab.HardTask    // of the load plan
	Tried   []TaskTried         // what check-ins of this programme said about them
	Beside  []rehab.ActivitySum // other activity of the last 2 weeks
	Flare   rehab.FlarePlan
	Calms   []rehab.CalmDown // the last calm-down phases, newest first
}

// qualitySessions is how many of the last sessions the dose quality looks at:
// six weeks at 4 a week.
const qualitySessions = 24

// PatientOverview returns how a patient stands. The look is kept.
func (c *Clinic) PatientOverview(ctx context.Context, a rehab.Actor, of rehab.PatientID) (PatientOverview, error) {
	r, err := c.look(ctx, a, of, "see record")
	if err != nil {
		return PatientOverview{}, err
	}
	var v PatientOverview
	if v.PatientHold, err = c.hold(ctx, r); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	if v.Programme, err = c.running(ctx, r.Situation); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	if v.Progress, err = c.progress(ctx, r.Patient); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	if v.Tasks, err = c.Records.HardTasks(ctx, of); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	v.Tried = tried(v.Progress.CheckIns, r.Situation.Started)
	if v.Beside, err = c.activitySums(ctx, of, r.Today, ActivityFortnight); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	if v.Flare, err = c.Records.FlarePlan(ctx, of); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	if v.Calms, err = c.Records.CalmDowns(ctx, of, someCalmDowns); err != nil {
		return v, fmt.Errorf("overview: %w", err)
	}
	for i, calm := range v.Calms { // at their own time of day
		v.Calms[i].Started = calm.Started.In(zoneOf(r.Patient))
		if !calm.IsOpen() {
			v.Calms[i].Ended = calm.Ended.In(zoneOf(r.Patient))
		}
	}
	return v, c.loadAdherence(ctx, &v)
}

// someCalmDowns is how many calm-down phases an overview names.
const someCalmDowns = 4

func (c *Clinic) hold(ctx context.Context, r PatientRecord) (PatientHold, error) {
	v := PatientHold{PatientRecord: r}
	pauses, err := c.Records.Pauses(ctx, r.Patient.ID)
	if err != nil {
		return v, err
	}
	v.Hold = holding(pauses)
	if v.Hold == nil || v.Hold.Check == "" {
		return v, nil
	}
	check, err := c.Records.SafetyCheck(ctx, r.Patient.ID, v.Hold.Check)
	if errors.Is(err, rehab.ErrNotFound) {
		return v, nil
	}
	v.Check = &check
	return v, err
}

func (c *Clinic) loadAdherence(ctx context.Context, v *PatientOverview) error {
	sessions, err := c.Records.Sessions(ctx, v.Patient.ID, "", qualitySessions)
	if len(sessions) > 0 {
		v.Last = &sessions[0]
	}
	if err != nil || v.Situation.Programme == "" || v.Today.Before(v.Progress.From) {
		return err
	}
	record, err := c.record(ctx, v.Situation, v.Progress.From, v.Today, zoneOf(v.Patient))
	if err != nil {
		return fmt.Errorf("adherence: %w", err)
	}
	record.Today = v.Today
	v.Adherence = record.Summarise()
	v.Quality = progression.Quality(strengthDone(sessions, v.Situation.Programme))
	return nil
}

// strengthDone returns the strengthening exercises of a programme's sessions.
func strengthDone(sessions []rehab.Session, of rehab.ProgrammeID) []progression.Session {
	var done []progression.Session
	for _, s := range sessions {
		if s.Programme != of {
			continue
		}
		for _, d := range s.Exercises {
			if d.Strength && !d.Skipped {
				done = append(done, progression.Session{Reps: d.Reps, Effort: d.Effort})
			}
		}
	}
	return done
}

// cut returns one page of a list that was read one longer, and whether there
// is more.
func cut[V any](list []V) ([]V, bool) {
	if len(list) > RecordPage {
		return list[:RecordPage], true
	}
	return list, false
}

// PatientCheckIns returns a patient's check-ins before a moment, newest first;
// the zero moment is now.
func (c *Clinic) PatientCheckIns(ctx context.Context, a rehab.Actor, of rehab.PatientID, before time.Time) (r PatientRecord, list []rehab.CheckIn, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see check-ins"); err != nil {
		return r, nil, false, err
	}
	list, err = c.Records.CheckIns(ctx, of, before, RecordPage+1)
	list, more = cut(list)
	return r, list, more, err
}

// PatientSafety returns a patient's safety checks before a moment, newest
// first, with every answer; the zero moment is now.
func (c *Clinic) PatientSafety(ctx context.Context, a rehab.Actor, of rehab.PatientID, before time.Time) (r PatientRecord, list []rehab.SafetyCheck, pauses []rehab.Pause, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see safety answers"); err != nil {
		return r, nil, nil, false, err
	}
	if list, err = c.Records.SafetyChecksBefore(ctx, of, before, RecordPage+1); err != nil {
		return r, nil, nil, false, err
	}
	list, more = cut(list)
	pauses, err = c.Records.Pauses(ctx, of)
	return r, list, pauses, more, err
}

// PatientReviews returns a patient's reviews before a moment, newest first;
// the zero moment is now.
func (c *Clinic) PatientReviews(ctx context.Context, a rehab.Actor, of rehab.PatientID, before time.Time) (r PatientRecord, list []rehab.Review, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see reviews"); err != nil {
		return r, nil, false, err
	}
	list, err = c.Records.Reviews(ctx, of, before, RecordPage+1)
	list, more = cut(list)
	return r, list, more, err
}

// PatientReview returns one review of a patient with every input and what
// physios decided differently.
func (c *Clinic) PatientReview(ctx context.Context, a rehab.Actor, of rehab.PatientID, id rehab.ReviewID) (r PatientRecord, v rehab.Review, err error) {
	if r, err = c.look(ctx, a, of, "see review"); err != nil {
		return r, v, err
	}
	v, err = c.Records.Review(ctx, of, id)
	return r, v, err
}

// PatientSessions returns a patient's sessions after the given one, newest
// first; "" is from the newest. Those that were withdrawn are left out.
func (c *Clinic) PatientSessions(ctx context.Context, a rehab.Actor, of rehab.PatientID, after rehab.SessionID) (r PatientRecord, list []rehab.Session, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see sessions"); err != nil {
		return r, nil, false, err
	}
	list, err = c.Records.Sessions(ctx, of, after, RecordPage+1)
	list, more = cut(list)
	return r, list, more, err
}

// PatientSession returns one session of a patient, also one that was
// withdrawn, and what stood before it was corrected.
func (c *Clinic) PatientSession(ctx context.Context, a rehab.Actor, of rehab.PatientID, id rehab.SessionID) (r PatientRecord, d SessionDetail, err error) {
	if r, err = c.look(ctx, a, of, "see session"); err != nil {
		return r, d, err
	}
	d, err = c.sessionDetail(ctx, r.Patient, id)
	return r, d, err
}

// PatientAnswers returns what a patient said about their pain at the start;
// nil before they did.
func (c *Clinic) PatientAnswers(ctx context.Context, a rehab.Actor, of rehab.PatientID) (r PatientRecord, b *rehab.Baseline, err error) {
	if r, err = c.look(ctx, a, of, "see start answers"); err != nil {
		return r, nil, err
	}
	kept, err := c.Records.LatestBaseline(ctx, of)
	if errors.Is(err, rehab.ErrNotFound) {
		return r, nil, nil
	}
	return r, &kept, err
}

// PatientLooks returns who looked at a patient's record before a moment,
// newest first; the zero moment is now.
func (c *Clinic) PatientLooks(ctx context.Context, a rehab.Actor, of rehab.PatientID, before time.Time) (r PatientRecord, list []rehab.Access, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see who looked"); err != nil {
		return r, nil, false, err
	}
	if before.IsZero() {
		before = c.Now().Add(time.Second)
	}
	list, err = c.Records.Accesses(ctx, of, before, RecordPage+1)
	list, more = cut(list)
	return r, list, more, err
}

// PatientReferrals returns the last referrals of a patient to the physio's own
// service, newest first.
func (c *Clinic) PatientReferrals(ctx context.Context, a rehab.Actor, of rehab.PatientID) (r PatientRecord, list []rehab.Referral, err error) {
	if r, err = c.look(ctx, a, of, "see referrals"); err != nil {
		return r, nil, err
	}
	all, err := c.Records.Referrals(ctx, of, someReferrals)
	for _, v := range all {
		if v.Service == a.Service && v.Status != rehab.ReferralDraft {
			list = append(list, v)
		}
	}
	return r, list, err
}
