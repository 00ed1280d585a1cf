package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
)

// assignForm is a programme as a physio typed it.
type assignForm struct {
	id, programme, number, template string
	exercises                       []string          // in order
	parts                           map[string]string // by exercise and part: "towel-pull-sets"
	bouts, days, reason, note       string
	episode, still, add             string
}

// assignParts are what is asked of each exercise. "out" takes it out.
var assignParts = []string{"sets", "from", "to", "with", "kg", "locked", "note", "out"}

const (
	yes    = "yes"
	withKg = "kg"
	band   = "band:"
)

func readAssignForm(c *gin.Context) assignForm {
	f := assignForm{
		id: answer(c, "new"), programme: answer(c, "programme"), number: answer(c, "number"), template: answer(c, "template"),
		parts: map[string]string{}, bouts: answer(c, "bouts"), days: answer(c, "days"), reason: answer(c, "change-reason"),
		note: answer(c, "to-patient"), episode: answer(c, "episode"), still: answer(c, "still"), add: answer(c, "add"),
	}
	for _, id := range ticked(c, "exercise") {
		f.exercises = append(f.exercises, id)
		for _, part := range assignParts {
			f.parts[id+"-"+part] = answer(c, id+"-"+part)
		}
	}
	return f
}

// assignFormOf is a version as it would be typed.
func assignFormOf(v rehab.ProgrammeVersion, r clinic.PatientProgramme, from rehab.TemplateID, id string) assignForm {
	f := assignForm{id: id, template: string(from), number: "0", parts: map[string]string{}}
	if r.Programme != nil {
		f.programme, f.number = string(r.Programme.ID), strconv.Itoa(r.Programme.Current.Number)
	}
	if v.BoutsPerDay > 0 {
		f.bouts = strconv.Itoa(v.BoutsPerDay)
	}
	if v.StrengthDays > 0 {
		f.days = strconv.Itoa(v.StrengthDays)
	}
	for _, item := range v.Items {
		f.put(item)
	}
	return f
}

// put adds an exercise at its dose to the end of the form.
func (f *assignForm) put(p rehab.Prescribed) {
	id := string(p.Exercise)
	f.exercises = append(f.exercises, id)
	f.parts[id+"-sets"], f.parts[id+"-from"], f.parts[id+"-to"] = strconv.Itoa(p.Sets), strconv.Itoa(p.RepsMin), strconv.Itoa(p.RepsMax)
	f.parts[id+"-note"] = p.Note
	if p.Locked {
		f.parts[id+"-locked"] = yes
	}
	switch p.Resistance.Kind {
	case rehab.Band:
		f.parts[id+"-with"] = band + string(p.Resistance.Colour)
	case rehab.Weight:
		f.parts[id+"-with"], f.parts[id+"-kg"] = withKg, kilograms(p.Resistance.Grams)
	}
}

// added returns the form with the exercise that was chosen to be added, at the
// library's own dose.
func (f assignForm) added(e rehab.Exercise) assignForm {
	f.add = ""
	if i := slices.Index(f.exercises, string(e.ID)); i >= 0 {
		f.parts[string(e.ID)+"-out"] = ""
		return f
	}
	f.put(rehab.Prescribed{Exercise: e.ID, Sets: e.Dose.Sets, RepsMin: e.Dose.RepsMin, RepsMax: e.Dose.RepsMax})
	return f
}

// assignment reads the form. What cannot be read is a problem of its field.
func (f assignForm) assignment() (clinic.Assignment, rehab.Problems) {
	var ps rehab.Problems
	as := clinic.Assignment{
		ID: rehab.ProgrammeID(f.id), Programme: rehab.ProgrammeID(f.programme), Number: number(f.number), Template: rehab.TemplateID(f.template),
		Reason: f.reason, Note: f.note, NewEpisode: f.episode == yes, Still: f.still,
	}
	for _, id := range f.exercises {
		if f.parts[id+"-out"] != yes {
			as.Items = append(as.Items, f.item(id, &ps))
		}
	}
	as.BoutsPerDay, as.StrengthDays = count(&ps, "bouts", f.bouts), count(&ps, "days", f.days)
	return as, ps
}

// count reads a number that may be left blank; the clinic says whether it may.
func count(ps *rehab.Problems, field, typed string) int {
	if n := whole(ps, field, typed, 0, 99); n != nil {
		return *n
	}
	return 0
}

func (f assignForm) item(id string, ps *rehab.Problems) rehab.Prescribed {
	p := rehab.Prescribed{Exercise: rehab.ExerciseID(id), Locked: f.parts[id+"-locked"] == yes, Note: f.parts[id+"-note"]}
	need := func(part string, most int) int {
		if n := needWhole(ps, id+"-"+part, f.parts[id+"-"+part], 1, most); n != nil {
			return *n
		}
		return 0
	}
	p.Sets, p.RepsMin, p.RepsMax = need("sets", rehab.MaxSets), need("from", clinic.MaxDoseReps), need("to", clinic.MaxDoseReps)
	switch with := f.parts[id+"-with"]; {
	case strings.HasPrefix(with, band):
		p.Resistance = rehab.Resistance{Kind: rehab.Band, Colour: rehab.BandColour(strings.TrimPrefix(with, band))}
	case with == withKg:
		grams, code := gramsOf(f.parts[id+"-kg"])
		if code != "" {
			ps.Add(id+"-kg", "weight")
			grams = rehab.MinGrams // so that only the box is wrong
		}
		p.Resistance = rehab.Resistance{Kind: rehab.Weight, Grams: grams}
	case with != "":
		ps.Add(id+"-with", "unknown")
	}
	return p
}

// hidden carries everything that was typed from one page to the next.
func (f assignForm) hidden() []ui.Hidden {
	fields := []ui.Hidden{
		{Name: "new", Value: f.id}, {Name: "programme", Value: f.programme}, {Name: "number", Value: f.number},
		{Name: "template", Value: f.template}, {Name: "bouts", Value: f.bouts}, {Name: "days", Value: f.days},
		{Name: "change-reason", Value: f.reason}, {Name: "to-patient", Value: f.note}, {Name: "episode", Value: f.episode},
	}
	for _, id := range f.exercises {
		fields = append(fields, ui.Hidden{Name: "exercise", Value: id})
		for _, part := range assignParts {
			if v := f.parts[id+"-"+part]; v != "" {
				fields = append(fields, ui.Hidden{Name: id + "-" + part, Value: v})
			}
		}
	}
	return fields
}
