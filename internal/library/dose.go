package library

import (
	"time"

	"example.org/sixweeks/internal/rehab"
)

// doseFile is a dose as clinicians write it; see amounts.go for the wording.
type doseFile struct {
	Reps        string `yaml:"reps"`
	Sets        string `yaml:"sets"`
	Rest        string `yaml:"rest"`
	Hold        string `yaml:"hold"`
	Lasts       string `yaml:"lasts"`
	TimesPerDay int    `yaml:"timesPerDay"`
	DaysPerWeek string `yaml:"daysPerWeek"`
}

// dose reads a dose and refuses amounts that nobody would prescribe.
func (r *reader) dose(file string, f doseFile) rehab.Dose {
	count := func(item, s string, most int) (int, int) {
		from, to, err := parseCount(s)
		if err != nil {
			r.bad(file, "dose: "+item, "%v", err)
		} else if to > most {
			r.bad(file, "dose: "+item, "%d is more than %d", to, most)
		}
		return from, to
	}
	span := func(item, s string, most time.Duration) (time.Duration, time.Duration) {
		from, to, err := parseTime(s)
		if err != nil {
			r.bad(file, "dose: "+item, "%v", err)
		} else if to > most {
			r.bad(file, "dose: "+item, "%v is more than %v", to, most)
		}
		return from, to
	}
	d := rehab.Dose{Reps: f.Reps, TimesPerDay: f.TimesPerDay}
	d.RepsMin, d.RepsMax = count("reps", f.Reps, 30)
	d.Sets, d.SetsMax = count("sets", f.Sets, 4)
	d.DaysPerWeek, d.DaysPerWeekMax = count("daysPerWeek", f.DaysPerWeek, 7)
	d.Hold, d.HoldMax = span("hold", f.Hold, time.Minute)
	d.Rest, _ = span("rest", f.Rest, 3*time.Minute)
	d.Duration, _ = span("lasts", f.Lasts, 30*time.Minute)
	if d.TimesPerDay < 1 || d.TimesPerDay > 12 {
		r.bad(file, "dose: timesPerDay", "%d is not between 1 and 12", d.TimesPerDay)
	}
	return d
}

// checkDose refuses a dose that does not go with the kind (clinical
// specification, B.1): strengthening has rest and days between, everything
// else is every day, and a stretch is held.
func (r *reader) checkDose(file string, e rehab.Exercise) {
	d := e.Dose
	switch {
	case e.Kind.IsStrengthening() && d.DaysPerWeekMax > 4:
		r.bad(file, "dose: daysPerWeek", "strengthening is done on 4 days a week at most")
	case e.Kind.IsStrengthening() && d.Rest == 0:
		r.bad(file, "dose: rest", "strengthening needs a rest between sets")
	case e.Kind.IsStrengthening() && d.TimesPerDay != 1:
		r.bad(file, "dose: timesPerDay", "strengthening is done once on its day")
	case e.Kind.InMovementGroup() && d.DaysPerWeek != 7:
		r.bad(file, "dose: daysPerWeek", "%s exercises are done every day", e.Kind)
	case e.Kind == rehab.Stretch && d.Hold < 10*time.Second:
		r.bad(file, "dose: hold", "a stretch is held for 10 seconds or more")
	}
}
