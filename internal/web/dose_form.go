package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// doseForm is the doses of a programme as they were typed.
type doseForm struct {
	number      string
	bouts, days string
	doses       map[string]string // by exercise and part: "towel-pull-sets"
	reason      string
}

// What is asked of an exercise.
const (
	doseSets = "sets"
	doseFrom = "from"
	doseTo   = "to"
)

// doseParts are what is asked of an exercise: nothing of one that a physio
// locked or that is done once, and sets only of strengthening.
func doseParts(l *library.Library, item rehab.Prescribed) []string {
	e, err := l.Exercise(item.Exercise)
	switch {
	case err != nil || item.Locked:
		return nil
	case e.Kind.IsStrengthening():
		return []string{doseSets, doseFrom, doseTo}
	case item.RepsMax <= 1:
		return nil
	default:
		return []string{doseFrom, doseTo}
	}
}

func doseField(item rehab.Prescribed, part string) string { return string(item.Exercise) + "-" + part }

func readDoseForm(c *gin.Context, l *library.Library, v rehab.ProgrammeVersion) doseForm {
	f := doseForm{number: answer(c, "number"), bouts: answer(c, "bouts"), days: answer(c, "days"), reason: answer(c, "reason"), doses: map[string]string{}}
	for _, item := range v.Items {
		for _, part := range doseParts(l, item) {
			f.doses[doseField(item, part)] = answer(c, doseField(item, part))
		}
	}
	return f
}

func doseFormOf(v rehab.ProgrammeVersion) doseForm {
	f := doseForm{number: strconv.Itoa(v.Number), bouts: strconv.Itoa(v.BoutsPerDay), days: strconv.Itoa(v.StrengthDays), doses: map[string]string{}}
	for _, item := range v.Items {
		f.doses[doseField(item, doseSets)] = strconv.Itoa(item.Sets)
		f.doses[doseField(item, doseFrom)] = strconv.Itoa(item.RepsMin)
		f.doses[doseField(item, doseTo)] = strconv.Itoa(item.RepsMax)
	}
	return f
}

// change reads the form. What was not asked stays as it is.
func (f doseForm) change(l *library.Library, v rehab.ProgrammeVersion) (clinic.DoseChange, rehab.Problems) {
	var ps rehab.Problems
	d := clinic.DoseChange{Number: number(f.number), Reason: f.reason, Doses: map[rehab.ExerciseID]clinic.Dose{}}
	read := func(field, typed string, most int) int {
		if n := needWhole(&ps, field, typed, 1, most); n != nil {
			return *n
		}
		return 0
	}
	if v.BoutsPerDay > 0 {
		d.BoutsPerDay = read("bouts", f.bouts, clinic.MaxBouts)
	}
	if v.StrengthDays > 0 {
		d.StrengthDays = read("days", f.days, clinic.MaxStrengthDays)
	}
	for _, item := range v.Items {
		dose := clinic.Dose{Sets: item.Sets, RepsMin: item.RepsMin, RepsMax: item.RepsMax}
		for _, part := range doseParts(l, item) {
			field := doseField(item, part)
			switch part {
			case doseSets:
				dose.Sets = read(field, f.doses[field], rehab.MaxSets)
			case doseFrom:
				dose.RepsMin = read(field, f.doses[field], clinic.MaxDoseReps)
			case doseTo:
				dose.RepsMax = read(field, f.doses[field], clinic.MaxDoseReps)
			}
		}
		if len(doseParts(l, item)) > 0 {
			d.Doses[item.Exercise] = dose
		}
	}
	return d, ps
}
