package library

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

type muscleFile struct {
	ID    rehab.MuscleID `yaml:"id"`
	Name  string         `yaml:"name"`
	Plain string         `yaml:"plain"`
	Layer rehab.Layer    `yaml:"layer"`
}

func (r *reader) readMuscles() []rehab.Muscle {
	const file = "muscles.yaml"
	var list []muscleFile
	r.decode(file, &list)
	var ms []rehab.Muscle
	for _, m := range list {
		r.checkID(file, string(m.ID), len(ms), func(i int) string { return string(ms[i].ID) })
		r.text(file, string(m.ID)+": name", m.Name)
		r.text(file, string(m.ID)+": plain", m.Plain)
		r.known(file, string(m.ID)+": layer", string(m.Layer), codes(rehab.Layers()))
		ms = append(ms, rehab.Muscle{ID: m.ID, Name: m.Name, Plain: m.Plain, Layer: m.Layer})
	}
	return ms
}

type equipmentFile struct {
	ID    rehab.EquipmentID `yaml:"id"`
	Name  string            `yaml:"name"`
	Usual bool              `yaml:"usual"`
}

func (r *reader) readEquipment() ([]rehab.Equipment, map[rehab.EquipmentID]bool) {
	const file = "equipment.yaml"
	var list []equipmentFile
	r.decode(file, &list)
	var es []rehab.Equipment
	usual := map[rehab.EquipmentID]bool{}
	for _, e := range list {
		r.checkID(file, string(e.ID), len(es), func(i int) string { return string(es[i].ID) })
		r.text(file, string(e.ID)+": name", e.Name)
		es = append(es, rehab.Equipment(e))
		usual[e.ID] = e.Usual
	}
	return es, usual
}

// checkID refuses an id that is badly formed or stands in the list already.
func (r *reader) checkID(file, id string, n int, at func(int) string) {
	if !idPattern.MatchString(id) {
		r.bad(file, id, "use small letters, digits and hyphens for the id")
	}
	seen := make([]string, n)
	for i := range seen {
		seen[i] = at(i)
	}
	if slices.Contains(seen, id) {
		r.bad(file, id, "it stands there twice")
	}
}

// reviewFile says who looked over content, and when.
type reviewFile struct {
	Reviewer string `yaml:"reviewer"`
	On       string `yaml:"on"`
	NextDue  string `yaml:"nextDue"`
}

func (r *reader) readReview() rehab.ContentReview {
	var f reviewFile
	if !r.decode("review.yaml", &f) {
		return rehab.ContentReview{}
	}
	return r.review("review.yaml", f)
}

// review refuses a reviewer without a day, a day without a reviewer, and
// content that is never to be looked at again.
func (r *reader) review(file string, f reviewFile) rehab.ContentReview {
	day := func(item, s string) (d rehab.Date) {
		if s == "" {
			return d
		}
		d, err := rehab.ParseDate(s)
		if err != nil {
			r.bad(file, "review: "+item, "%q is not a day such as 2027-02-21", s)
		}
		return d
	}
	c := rehab.ContentReview{Reviewer: f.Reviewer, On: day("on", f.On), NextDue: day("nextDue", f.NextDue)}
	if (c.Reviewer == "") != (f.On == "") {
		r.bad(file, "review", "the reviewer and the day go together")
	}
	if f.NextDue == "" || c.NextDue.Before(c.On) {
		r.bad(file, "review: nextDue", "it must be a day after the review")
	}
	return c
}
