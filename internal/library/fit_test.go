package library_test

import (
	"testing"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"pgregory.net/rapid"
)

func fit(t *testing.T, id rehab.TemplateID, filters rehab.Filters, owned ...rehab.EquipmentID) (rehab.Template, map[rehab.ExerciseID]library.Change) {
	t.Helper()
	lib := load(t)
	tmpl, err := lib.Template(id)
	if err != nil {
		t.Fatal(err)
	}
	fitted, changes := lib.Fit(tmpl, filters, owned)
	by := map[rehab.ExerciseID]library.Change{}
	for _, c := range changes {
		by[c.From] = c
	}
	return fitted, by
}

func TestNothingChangesForSomebodyWhomEverythingSuits(t *testing.T) {
	for _, tmpl := range load(t).Templates() {
		fitted, changes := fit(t, tmpl.ID, nil, "band", "ball", "door-anchor")
		if len(changes) > 0 || len(fitted.Exercises()) != len(tmpl.Exercises()) {
			t.Errorf("%s: %v", tmpl.ID, changes)
		}
	}
}

func TestLyingFlatIsSwappedInPregnancy(t *testing.T) {
	fitted, changes := fit(t, "strength-no-equipment", rehab.NewFilters(rehab.Pregnant16))
	for _, id := range []rehab.ExerciseID{"prone-w", "dead-bug"} {
		c, ok := changes[id]
		if !ok || len(c.Because) != 1 || c.Because[0] != rehab.Pregnant16 {
			t.Errorf("%s: %+v", id, c)
		}
	}
	if len(fitted.Blocks) != 3 {
		t.Errorf("%d blocks, want 3", len(fitted.Blocks))
	}
}

func TestWithoutABandTheRowIsSwappedForWhatIsAtHand(t *testing.T) {
	fitted, changes := fit(t, "strength-starter-bands", nil)
	c := changes["band-row-sit"]
	if c.LeftOut() || len(c.Missing) != 1 || c.Missing[0].AnyOf[0] != "band" {
		t.Errorf("%+v", c)
	}
	lib := load(t)
	for _, id := range fitted.Exercises() {
		e, _ := lib.Exercise(id)
		if e.Kind.IsStrengthening() && len(e.Equipment) > 0 && e.Equipment[0].AnyOf[0] == "band" {
			t.Errorf("%s needs the band", id)
		}
	}
}

func TestAFlareLeavesOutTheStrengthBlock(t *testing.T) {
	fitted, changes := fit(t, "strength-starter-bands", rehab.NewFilters(rehab.Flare), "band")
	for _, b := range fitted.Blocks {
		if b.Kind.IsStrengthening() {
			t.Errorf("block %s stays", b.Name)
		}
	}
	if c := changes["bird-dog"]; !c.LeftOut() || c.Because[0] != rehab.Flare {
		t.Errorf("%+v", c)
	}
}

func TestSittingAndStandingArePreferredWhenTheFloorIsHard(t *testing.T) {
	_, changes := fit(t, "ten-minutes-a-day", rehab.NewFilters(rehab.FloorHard, rehab.KneelHard))
	if c := changes["child-pose"]; c.To != "table-reach" || len(c.Because) != 2 {
		t.Errorf("child-pose: %+v", c)
	}
	if c, changed := changes["cat-camel"]; changed {
		t.Errorf("cat-camel has no other and stays, with a warning: %+v", c)
	}
}

// For anybody, whatever they have: nothing that must not be done, nothing
// twice in a block, nothing of another kind, and every change has a reason.
func TestWhatIsFittedSuits(t *testing.T) {
	lib := load(t)
	rapid.Check(t, func(t *rapid.T) {
		tmpl := rapid.SampledFrom(lib.Templates()).Draw(t, "template")
		codes := rapid.SliceOfDistinct(rapid.SampledFrom(rehab.FilterCodes()), rapid.ID[rehab.FilterCode]).Draw(t, "filters")
		owned := rapid.SliceOfDistinct(rapid.SampledFrom([]rehab.EquipmentID{"band", "ball", "weight", "door-anchor"}), rapid.ID[rehab.EquipmentID]).Draw(t, "owned")
		filters := rehab.NewFilters(codes...)
		fitted, changes := lib.Fit(tmpl, filters, owned)
		for _, c := range changes {
			if len(c.Because)+len(c.Missing) == 0 {
				t.Fatalf("no reason for %+v", c)
			}
			if from, _ := lib.Exercise(c.From); !c.LeftOut() {
				if to, err := lib.Exercise(c.To); err != nil || to.Kind != from.Kind || to.ID == from.ID {
					t.Fatalf("%s cannot take the place of %s", c.To, c.From)
				}
			}
		}
		for _, b := range fitted.Blocks {
			seen := map[rehab.ExerciseID]bool{}
			for _, i := range b.Items {
				e, err := lib.Exercise(i.Exercise)
				if err != nil || seen[i.Exercise] || e.Avoided(filters) != nil {
					t.Fatalf("%s in %s: %v", i.Exercise, b.Name, err)
				}
				seen[i.Exercise] = true
			}
		}
	})
}
