package clinic

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// peopleRecords keeps accounts, patients and services.
type peopleRecords interface {
	Account(ctx context.Context, id rehab.AccountID) (rehab.Account, error)
	AccountByEmail(ctx context.Context, email string) (rehab.Account, error)
	// Accounts returns up to limit accounts in order of address, after the
	// given one.
	Accounts(ctx context.Context, role rehab.Role, after string, limit int) ([]rehab.Account, error)
	// AddAccount returns rehab.ErrKeyReused when the address is taken.
	AddAccount(ctx context.Context, a rehab.Account) error
	// AddPatient keeps a new patient with their account and situation.
	AddPatient(ctx context.Context, a rehab.Account, p rehab.Patient) error
	SetPasswordHash(ctx context.Context, id rehab.AccountID, hash string) error
	// SetDisabled stops an account from signing in, or lets it again when at
	// is zero.
	SetDisabled(ctx context.Context, id rehab.AccountID, at time.Time) error

	Patient(ctx context.Context, id rehab.PatientID) (rehab.Patient, error)
	// Heed keeps what something that was said or acknowledged leaves out.
	Heed(ctx context.Context, of rehab.PatientID, heed rehab.Heed) error
	// SetPhysio puts a patient on a physio's caseload, or on nobody's.
	SetPhysio(ctx context.Context, of rehab.PatientID, physio rehab.AccountID, change rehab.Change) error

	Service(ctx context.Context, id rehab.ServiceID) (rehab.Service, error)
	Services(ctx context.Context) ([]rehab.Service, error)
	// PutService keeps a service; rehab.ErrChanged unless s.Version is the
	// version kept (0 for a new one).
	PutService(ctx context.Context, s rehab.Service) error
}

// recordRecords keeps the parts of a patient's record that every use needs.
type recordRecords interface {
	Situation(ctx context.Context, of rehab.PatientID) (rehab.Situation, error)

	// AddSafetyCheck keeps a check, what its answers leave out, and the pause
	// that it opens, if any.
	AddSafetyCheck(ctx context.Context, check rehab.SafetyCheck, heed rehab.Heed, opens *rehab.Pause, change rehab.PauseChange) error
	// SafetyChecks returns the last checks, newest first.
	SafetyChecks(ctx context.Context, of rehab.PatientID, limit int) ([]rehab.SafetyCheck, error)
	// SafetyChecksBefore returns the last checks before a moment, newest first;
	// the zero moment is after all of them.
	SafetyChecksBefore(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.SafetyCheck, error)
	SafetyCheck(ctx context.Context, of rehab.PatientID, id rehab.SafetyCheckID) (rehab.SafetyCheck, error)

	AddPause(ctx context.Context, p rehab.Pause, change rehab.PauseChange) error
	// EndPause ends an open pause as p.Until, Closed, By, How and Note say.
	EndPause(ctx context.Context, p rehab.Pause, change rehab.PauseChange) error
	// Pauses returns the last pauses, oldest first, at most 100.
	Pauses(ctx context.Context, of rehab.PatientID) ([]rehab.Pause, error)

	// AddBaseline keeps a baseline, and what its answers leave out.
	AddBaseline(ctx context.Context, b rehab.Baseline, heed rehab.Heed, change rehab.Change) error
	Baseline(ctx context.Context, of rehab.PatientID, id rehab.BaselineID) (rehab.Baseline, error)
	// LatestBaseline returns rehab.ErrNotFound before there is one.
	LatestBaseline(ctx context.Context, of rehab.PatientID) (rehab.Baseline, error)

	// StartProgramme ends the programme that runs, if any, on the day the new
	// one starts, and keeps the new one with its first version.
	StartProgramme(ctx context.Context, p rehab.Programme, change rehab.PauseChange) error
	// ChangeProgramme keeps version v of a programme; rehab.ErrChanged unless
	// v.Number follows the version that is current.
	ChangeProgramme(ctx context.Context, of rehab.PatientID, id rehab.ProgrammeID, v rehab.ProgrammeVersion, change rehab.Change) error
	// Programme returns the programme that runs, or rehab.ErrNotFound.
	Programme(ctx context.Context, of rehab.PatientID) (rehab.Programme, error)
	// ProgrammeVersions returns the versions of a programme, newest first, at
	// most 100.
	ProgrammeVersions(ctx context.Context, of rehab.PatientID, id rehab.ProgrammeID) ([]rehab.ProgrammeVersion, error)

	// AddExerciseVersions keeps the content of exercises not seen before.
	AddExerciseVersions(ctx context.Context, exercises []rehab.Exercise, at time.Time) error
	// ExerciseVersion returns an exercise as it was at that version.
	ExerciseVersion(ctx context.Context, id rehab.ExerciseID, version string) (rehab.Exercise, error)
}

// accessRecords keeps who looked at which record.
type accessRecords interface {
	AddAccess(ctx context.Context, a rehab.Access) error
	// Accesses returns who looked at a record, newest first, before the given
	// moment.
	Accesses(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.Access, error)
	// HasReferred reports whether the patient has sent a referral to the
	// service that was not withdrawn.
	HasReferred(ctx context.Context, of rehab.PatientID, to rehab.ServiceID) (bool, error)
}
