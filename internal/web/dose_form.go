package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// doseForm is the doses of a programme as they were typed.
type doseForm struct {
	number      string
	bouts, days string
	doses       map[string]string // by exercise and part: "towel-pull-sets"
	reason      string
}

// doseParts are what is asked of each exercise.
var doseParts = []string{"sets", "from", "to"}

func readDoseForm(c *gin.Context, v rehab.ProgrammeVersion) doseForm {
	f := doseForm{number: answer(c, "number"), bouts: answer(c, "bouts"), days: answer(c, "days"), reason: answer(c, "reason"), doses: map[string]string{}}
	for _, item := range v.Items {
		for _, part := range doseParts {
			name := string(item.Exercise) + "-" + part
			f.doses[name] = answer(c, name)
		}
	}
	return f
}

func doseFormOf(v rehab.ProgrammeVersion) doseForm {
	f := doseForm{number: strconv.Itoa(v.Number), bouts: strconv.Itoa(v.BoutsPerDay), days: strconv.Itoa(v.StrengthDays), doses: map[string]string{}}
	for _, item := range v.Items {
		f.doses[string(item.Exercise)+"-sets"] = strconv.Itoa(item.Sets)
		f.doses[string(item.Exercise)+"-from"] = strconv.Itoa(item.RepsMin)
		f.doses[string(item.Exercise)+"-to"] = strconv.Itoa(item.RepsMax)
	}
	return f
}

// change reads the form. What a physio locked is not asked and stays.
func (f doseForm) change(v rehab.ProgrammeVersion) (clinic.DoseChange, rehab.Problems) {
	var ps rehab.Problems
	number, _ := strconv.Atoi(f.number) // what is no number matches no version
	d := clinic.DoseChange{Number: number, Reason: f.reason, Doses: map[rehab.ExerciseID]clinic.Dose{}}
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
		if item.Locked {
			continue
		}
		id := string(item.Exercise)
		d.Doses[item.Exercise] = clinic.Dose{
			Sets:    read(id+"-sets", f.doses[id+"-sets"], rehab.MaxSets),
			RepsMin: read(id+"-from", f.doses[id+"-from"], clinic.MaxDoseReps),
			RepsMax: read(id+"-to", f.doses[id+"-to"], clinic.MaxDoseReps),
		}
	}
	return d, ps
}
