package library

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// exerciseFile is an exercise as clinicians write it.
type exerciseFile struct {
	Name       string              `yaml:"name"`
	PlainName  string              `yaml:"plainName"`
	Kind       rehab.Kind          `yaml:"kind"`
	Core       bool                `yaml:"core"`
	Regions    []rehab.Region      `yaml:"regions"`
	Start      rehab.StartPosition `yaml:"start"`
	Side       rehab.Side          `yaml:"side"`
	View       rehab.View          `yaml:"view"`
	CloseUp    bool                `yaml:"closeUp"`
	Works      []rehab.MuscleID    `yaml:"works"`
	Lengthens  []rehab.MuscleID    `yaml:"lengthens"`
	Equipment  []needFile          `yaml:"equipment"`
	Steps      []string            `yaml:"steps"`
	Dose       doseFile            `yaml:"dose"`
	Cues       []string            `yaml:"cues"`
	Precaution string              `yaml:"precaution"`
	AvoidIf    []rehab.FilterCode  `yaml:"avoidIf"`
	CautionIf  []rehab.FilterCode  `yaml:"cautionIf"`
	StopIf     []rehab.StopCode    `yaml:"stopIf"`
	Easier     rehab.ExerciseID    `yaml:"easier"`
	Harder     rehab.ExerciseID    `yaml:"harder"`
	Keyframes  []keyframeFile      `yaml:"keyframes"`
	Review     *reviewFile         `yaml:"review"`
	Sources    []string            `yaml:"sources"`
}

// readExercise reads one file; the exercise is worth looking at only if ok.
func (r *reader) readExercise(file string, lib *Library, review rehab.ContentReview) (rehab.Exercise, bool) {
	var f exerciseFile
	if !r.decode(file, &f) {
		return rehab.Exercise{}, false
	}
	e := rehab.Exercise{
		ID: rehab.ExerciseID(idOf(file)), Name: f.Name, PlainName: f.PlainName, Kind: f.Kind, Core: f.Core,
		Regions: f.Regions, Start: f.Start, Side: f.Side, View: f.View, CloseUp: f.CloseUp,
		Steps: f.Steps, Cues: f.Cues, Precaution: f.Precaution,
		AvoidIf: f.AvoidIf, CautionIf: f.CautionIf, StopIf: f.StopIf,
		Easier: f.Easier, Harder: f.Harder, Review: review, Sources: f.Sources,
	}
	e.Muscles = r.musclesOf(file, f, lib)
	e.Equipment = r.needs(file, f.Equipment, lib)
	e.Dose = r.dose(file, f.Dose)
	e.Keyframes = r.keyframes(file, f.Keyframes)
	if f.Review != nil {
		e.Review = r.review(file, *f.Review)
	}
	r.checkExercise(file, e)
	e.Version = versionOf(e)
	return e, true
}

// versionOf is short and the same for the same content.
func versionOf(content any) string {
	text, err := json.Marshal(content)
	if err != nil {
		panic(fmt.Sprintf("content cannot be written as JSON: %v", err)) // only NaN could, and reading refuses it
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:6])
}

func (r *reader) musclesOf(file string, f exerciseFile, lib *Library) []rehab.Muscle {
	var ms []rehab.Muscle
	add := func(item string, ids []rehab.MuscleID, lengthened bool) {
		for _, id := range ids {
			i := slices.IndexFunc(lib.muscles, func(m rehab.Muscle) bool { return m.ID == id })
			if i < 0 {
				r.bad(file, item, "muscles.yaml has no %q", id)
				continue
			}
			m := lib.muscles[i]
			m.Lengthened = lengthened
			ms = append(ms, m)
		}
	}
	add("works", f.Works, false)
	add("lengthens", f.Lengthens, true)
	return ms
}

// needFile is a thing to have; any of Use will do.
type needFile struct {
	Use []rehab.EquipmentID `yaml:"use"`
	Say string              `yaml:"say"`
}

func (r *reader) needs(file string, needs []needFile, lib *Library) []rehab.Need {
	var ns []rehab.Need
	for _, n := range needs {
		names := make([]string, 0, len(n.Use))
		for _, id := range n.Use {
			i := slices.IndexFunc(lib.equipment, func(e rehab.Equipment) bool { return e.ID == id })
			if i < 0 {
				r.bad(file, "equipment", "equipment.yaml has no %q", id)
				continue
			}
			names = append(names, strings.ToLower(lib.equipment[i].Name))
		}
		if len(n.Use) == 0 {
			r.bad(file, "equipment", "an entry does not say what to use")
		}
		text := n.Say
		if text == "" {
			text = strings.Join(names, " or ")
		}
		ns = append(ns, rehab.Need{Text: text, AnyOf: n.Use})
	}
	return ns
}
