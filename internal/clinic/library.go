package clinic

import (
	"context"

	"example.org/sixweeks/internal/rehab"
)

// KeepLibrary keeps the content of every exercise as it is now, so that old
// sessions can show theirs when it changes. The program calls it at its start.
func (c *Clinic) KeepLibrary(ctx context.Context) error {
	return c.Records.AddExerciseVersions(ctx, c.Library.Exercises(), c.Now())
}

// ExerciseAt returns an exercise as it was at a version, and whether that is
// how it is today. No version is today's.
func (c *Clinic) ExerciseAt(ctx context.Context, id rehab.ExerciseID, version string) (e rehab.Exercise, current bool, err error) {
	e, err = c.Library.Exercise(id)
	if err == nil && (version == "" || version == e.Version) {
		return e, true, nil
	}
	if version == "" {
		return rehab.Exercise{}, false, err
	}
	e, err = c.Records.ExerciseVersion(ctx, id, version)
	return e, false, err
}

// AboutMe returns what decides which exercises suit the actor: nothing for
// anybody but a patient.
func (c *Clinic) AboutMe(ctx context.Context, a rehab.Actor) (rehab.Filters, error) {
	if a.Role != rehab.RolePatient {
		return nil, nil
	}
	p, err := c.own(ctx, a)
	return p.Filters, err
}
