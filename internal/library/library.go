// Package library reads data/ into exercises, programmes and safety questions,
// and refuses content that is wrong.
package library

import (
	"fmt"
	"io/fs"
	"slices"

	"example.org/sixweeks/data"
	"example.org/sixweeks/internal/rehab"
)

// A Library is the content of the service, checked. It never changes once it
// is loaded, so any number of goroutines may read it.
type Library struct {
	exercises []rehab.Exercise
	byID      map[rehab.ExerciseID]int
	templates []rehab.Template
	articles  []rehab.Article
	cards     []rehab.Card
	required  []rehab.Requirement
	review    rehab.ContentReview
	safety    []rehab.SafetyQuestion
	sets      map[rehab.QuestionID][]rehab.FilterCode
	muscles   []rehab.Muscle
	equipment []rehab.Equipment
	usual     map[rehab.EquipmentID]bool
	words     Words
	load      loadPlan
	besides   besides
	flare     flarePlan
	index     []indexed
}

// Load reads the content that is built into the program.
func Load() (*Library, error) { return LoadFrom(data.Content) }

// LoadFrom reads content laid out as in data/. The error lists everything
// that is wrong, each line with its file and item.
func LoadFrom(content fs.FS) (*Library, error) {
	r := &reader{content: content}
	lib := r.library()
	if err := r.err(); err != nil {
		return nil, fmt.Errorf("load library: %w", err)
	}
	lib.index = indexOf(lib)
	return lib, nil
}

// Exercises lists every exercise, ordered as the library shows them: by kind,
// the base set before the variants, then by plain name.
func (l *Library) Exercises() []rehab.Exercise { return slices.Clone(l.exercises) }

// Exercise returns the exercise, or rehab.ErrNotFound.
func (l *Library) Exercise(id rehab.ExerciseID) (rehab.Exercise, error) {
	i, ok := l.byID[id]
	if !ok {
		return rehab.Exercise{}, fmt.Errorf("exercise %q: %w", id, rehab.ErrNotFound)
	}
	return l.exercises[i], nil
}

// Templates lists the ready programmes, ordered as in the folder.
func (l *Library) Templates() []rehab.Template { return slices.Clone(l.templates) }

// Template returns the ready programme, or rehab.ErrNotFound.
func (l *Library) Template(id rehab.TemplateID) (rehab.Template, error) {
	for _, t := range l.templates {
		if t.ID == id {
			return t, nil
		}
	}
	return rehab.Template{}, fmt.Errorf("template %q: %w", id, rehab.ErrNotFound)
}

// Safety lists the safety questions in the order they are asked.
func (l *Library) Safety() []rehab.SafetyQuestion { return slices.Clone(l.safety) }

// Filters returns what the answers leave out of the library. Not sure counts
// as yes.
func (l *Library) Filters(answers map[rehab.QuestionID]rehab.Answer) rehab.Filters {
	f := rehab.Filters{}
	for q, a := range answers {
		if a.Positive() {
			for _, c := range l.sets[q] {
				f[c] = true
			}
		}
	}
	return f
}

// Review says who looked over the content that says nothing of its own.
func (l *Library) Review() rehab.ContentReview { return l.review }

// Muscles lists the muscles, from the skin inwards.
func (l *Library) Muscles() []rehab.Muscle { return slices.Clone(l.muscles) }

// Equipment lists the things that exercises are done with.
func (l *Library) Equipment() []rehab.Equipment { return slices.Clone(l.equipment) }

// AskedEquipment lists the things that people are asked whether they have:
// those that are not in nearly every home.
func (l *Library) AskedEquipment() []rehab.Equipment {
	return slices.DeleteFunc(l.Equipment(), func(e rehab.Equipment) bool { return e.Usual })
}

// Words returns what the codes of the library are called on the page.
func (l *Library) Words() Words { return l.words }

// has returns whether a thing is at hand: owned, or in nearly every home.
func (l *Library) has(owned []rehab.EquipmentID) func(rehab.EquipmentID) bool {
	return func(id rehab.EquipmentID) bool { return l.usual[id] || slices.Contains(owned, id) }
}
