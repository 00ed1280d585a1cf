package library_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sixweeks/data"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

func load(t testing.TB) *library.Library {
	t.Helper()
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// content returns a copy of the real content files.
func content(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(data.Content, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(data.Content, path)
		files[path] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestTheRealContentLoads(t *testing.T) {
	lib := load(t)
	core := 0
	for _, e := range lib.Exercises() {
		if e.Core {
			core++
		}
		if len(e.Version) != 12 {
			t.Errorf("%s has version %q", e.ID, e.Version)
		}
	}
	for what, n := range map[string][2]int{
		"exercises":             {len(lib.Exercises()), 46},
		"exercises of the core": {core, 30},
		"programmes":            {len(lib.Templates()), 6},
		"safety questions":      {len(lib.Safety()), 33},
	} {
		if n[0] != n[1] {
			t.Errorf("%d %s, want %d", n[0], what, n[1])
		}
	}
}

func TestContentSaysThatNobodyHasReviewedIt(t *testing.T) {
	for _, e := range load(t).Exercises() {
		if e.Review.Reviewed() || e.Review.NextDue.IsZero() {
			t.Errorf("%s: review is %+v", e.ID, e.Review)
		}
	}
}

func TestVersionsChangeWithTheContentAndOnlyThen(t *testing.T) {
	before := load(t)
	files := content(t)
	change(t, files, "exercises/rib.yaml", "Keep your shoulders soft.", "Keep your shoulders loose.")
	after, err := library.LoadFrom(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range before.Exercises() {
		other, err := after.Exercise(e.ID)
		if err != nil {
			t.Fatal(err)
		}
		if changed := e.Version != other.Version; changed != (e.ID == "rib") {
			t.Errorf("%s: changed is %v", e.ID, changed)
		}
	}
}

func TestDosesAreReadAsWritten(t *testing.T) {
	lib := load(t)
	row, _ := lib.Exercise("band-row-sit")
	d := row.Dose
	if d.RepsMin != 8 || d.RepsMax != 12 || d.Sets != 3 || d.SetsMax != 4 || d.Rest.Seconds() != 60 ||
		d.TimesPerDay != 1 || d.DaysPerWeek != 3 || d.DaysPerWeekMax != 4 || d.Reps != "8 to 12" {
		t.Errorf("band row: %+v", d)
	}
	push, _ := lib.Exercise("ball-continuous")
	if d := push.Dose; d.Hold.Seconds() != 20 || d.HoldMax.Seconds() != 30 || d.RepsMin != 1 {
		t.Errorf("ball push: %+v", d)
	}
	neck, _ := lib.Exercise("neck-isometric")
	if d := neck.Dose; d.Reps != "5 to 8 each way" || d.RepsMin != 5 || d.RepsMax != 8 {
		t.Errorf("neck: %+v", d)
	}
}

func TestAnItemChangesTheDose(t *testing.T) {
	lib := load(t)
	tmpl, _ := lib.Template("desk-day-reset")
	twist := tmpl.Blocks[0].Items[2]
	e, _ := lib.Exercise(twist.Exercise)
	if d := twist.Dose(e); d.Reps != "4 each side" || d.RepsMin != 4 || d.RepsMax != 4 || d.TimesPerDay != 4 {
		t.Errorf("%s: %+v", e.ID, d)
	}
}

func TestUnknownIdsAreNotFound(t *testing.T) {
	lib := load(t)
	if _, err := lib.Exercise("hula"); !isNotFound(err) {
		t.Errorf("exercise: %v", err)
	}
	if _, err := lib.Template("hula"); !isNotFound(err) {
		t.Errorf("template: %v", err)
	}
}

func TestSafetyAnswersSetFilters(t *testing.T) {
	lib := load(t)
	f := lib.Filters(map[rehab.QuestionID]rehab.Answer{
		"RF-M1": rehab.Yes, "RF-M2": rehab.Unsure, "RF-M3": rehab.No, "RF-M4": rehab.NotAnswered, "RF-E1": rehab.Yes,
	})
	if got := strings.Join(strs(f.Codes()), " "); got != "OSTEO PREG16" {
		t.Errorf("got %q: yes and not sure count, no does not", got)
	}
}

// The words that the specification asks of every exercise for patients.
func TestNobodyReadsOurWorkingNotes(t *testing.T) {
	for path, f := range content(t) {
		if strings.Contains(strings.ToLower(string(f.Data)), "seed") {
			t.Errorf("%s speaks of seeds", path)
		}
	}
}

// Whatever somebody writes into a file, reading it ends, without a panic.
func FuzzLoadFrom(f *testing.F) {
	files := content(f)
	for path, file := range files {
		f.Add(path, file.Data)
	}
	f.Add("exercises/rib.yaml", []byte("a: &a [*a]"))
	f.Add("safety.yaml", []byte("- id: R"))
	f.Fuzz(func(t *testing.T, path string, text []byte) {
		if _, ok := files[path]; !ok || len(text) > 5_000 {
			return
		}
		changed := fstest.MapFS{}
		for p, file := range files {
			if !strings.Contains(p, "/") { // the lists; one exercise at a time is enough
				changed[p] = file
			}
		}
		changed[path] = &fstest.MapFile{Data: text}
		if lib, err := library.LoadFrom(changed); err == nil {
			t.Errorf("a library of %d exercises was accepted", len(lib.Exercises()))
		}
	})
}
