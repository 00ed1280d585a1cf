package web

import (
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
)

// painPart is one page of the questions about pain.
type painPart struct {
	path   string // it is asked at
	fields []string
}

// painParts are the pages in their order. Fields with several answers stand in
// painLists.
var painParts = []painPart{
	{"/start/pain", []string{"pain", "worst", "side", "places", "quality", "began", "cause", "flare", "neck"}},
	{"/start/pain/days", slices.Concat(activityFields(), []string{"triggers", "sleep", "confidence"})},
	{"/start/pain/you", []string{"checked", "told", "treatments", "day", "equipment"}},
}

var painLists = []string{"places", "quality", "triggers", "told", "treatments", "day", "equipment"}

func activityFields() []string {
	var fields []string
	for n := 1; n <= rehab.MaxActivities; n++ {
		name := "activity-" + strconv.Itoa(n)
		fields = append(fields, name, name+"-score")
	}
	return fields
}

func painFields() []string {
	var all []string
	for _, p := range painParts {
		all = append(all, p.fields...)
	}
	return all
}

// painForm is the questions about pain as they were answered.
type painForm struct {
	id       string
	answered map[string][]string
}

func readPainForm(c *gin.Context) painForm {
	f := painForm{id: answer(c, "baseline"), answered: map[string][]string{}}
	for _, field := range painFields() {
		if slices.Contains(painLists, field) {
			f.answered[field] = ticked(c, field)
		} else if a := answer(c, field); a != "" {
			f.answered[field] = []string{a}
		}
	}
	return f
}

// painFormOf is what somebody said before, under a new id.
func painFormOf(b rehab.Baseline, id string) painForm {
	f := painForm{id: id, answered: map[string][]string{
		"side": one[string](string(b.Side)), "places": b.Places, "quality": b.Quality, "began": one[string](b.Began), "cause": one[string](b.Cause),
		"neck": one[string](b.Neck), "triggers": b.Triggers, "checked": one[string](b.CheckedBy), "told": b.Told, "treatments": b.Treatments, "day": b.DayType,
		"equipment": b.Equipment,
	}}
	for i, a := range b.Activities {
		f.answered["activity-"+strconv.Itoa(i+1)] = one[string](a.Name)
	}
	return f
}

// text is the one answer to a question, or "".
func (f painForm) text(field string) string {
	if list := f.answered[field]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// baseline reads the form. What is blank stays unanswered; it is never 0.
func (f painForm) baseline() (rehab.Baseline, rehab.Problems) {
	var ps rehab.Problems
	score := func(field string) *int { return whole(&ps, field, f.text(field), 0, rehab.MaxPain) }
	b := rehab.Baseline{
		ID: rehab.BaselineID(f.id), Pain: score("pain"), Worst: score("worst"), Confidence: score("confidence"), Sleep: score("sleep"),
		Began: f.text("began"), Cause: f.text("cause"), Side: rehab.PainSide(f.text("side")), Neck: f.text("neck"),
		CheckedBy: f.text("checked"), Flare: f.text("flare") == "yes",
		Places: f.answered["places"], Quality: f.answered["quality"], Triggers: f.answered["triggers"],
		Told: f.answered["told"], Treatments: f.answered["treatments"], DayType: f.answered["day"], Equipment: f.answered["equipment"],
	}
	switch f.text("flare") {
	case "yes", "no":
	case "":
		ps.Add("flare", "blank")
	default:
		ps.Add("flare", "unknown")
	}
	for n := 1; n <= rehab.MaxActivities; n++ {
		place := strconv.Itoa(n)
		a := rehab.Activity{ID: rehab.ActivityID(place), Name: f.text("activity-" + place), Score: score("activity-" + place + "-score")}
		if a.Name != "" || f.text("activity-"+place+"-score") != "" {
			b.Activities = append(b.Activities, a)
		}
	}
	return b, ps
}
