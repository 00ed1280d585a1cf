package library_test

import (
	"slices"
	"testing"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"pgregory.net/rapid"
)

func ids(es []rehab.Exercise) []string {
	var list []string
	for _, e := range es {
		list = append(list, string(e.ID))
	}
	return list
}

func TestSearchFindsByAnyName(t *testing.T) {
	lib := load(t)
	for text, first := range map[string]string{
		"sitting twist":            "seated-rotation",
		"Seated thoracic rotation": "seated-rotation",
		"THE DEAD BUG":             "dead-bug",
		"cat-camel":                "cat-camel",
		"child's pose":             "child-pose",
		"diaphragm":                "belly",
		"supraspinatus":            "band-lateral-raise",
		"chín tuck":                "chin-tuck",
		"shuolder blade squeeze":   "blade-squeeze", // letters swapped
		"infraspinatis":            "prone-w",       // a wrong letter
		"towl pull":                "towel-pull",    // a letter left out
		"  hug\t":                  "self-hug",
	} {
		t.Run(text, func(t *testing.T) {
			found := lib.Find(library.Query{Text: text})
			if len(found) == 0 || string(found[0].ID) != first {
				t.Errorf("found %v, want %s first", ids(found), first)
			}
		})
	}
}

func TestSearchFindsNothingForNonsense(t *testing.T) {
	lib := load(t)
	for _, text := range []string{"zzzz", "hula hoop", "<script>", "%", "\x00\xff"} {
		found := lib.Find(library.Query{Text: text})
		if text == "%" || text == "\x00\xff" { // no words at all: everything
			if len(found) != 46 {
				t.Errorf("%q found %d", text, len(found))
			}
		} else if len(found) > 0 {
			t.Errorf("%q found %v", text, ids(found))
		}
	}
}

func TestFilters(t *testing.T) {
	lib := load(t)
	for name, c := range map[string]struct {
		query library.Query
		want  []string
	}{
		"posture":                         {library.Query{Kinds: []rehab.Kind{rehab.Posture}}, []string{"chin-tuck", "stand-tall"}},
		"with a ball":                     {library.Query{Equipment: []rehab.EquipmentID{"ball"}}, []string{"ball-hold", "ball-continuous", "ball-push"}},
		"on the side":                     {library.Query{Starts: []rehab.StartPosition{rehab.SideLying}}, []string{"open-book"}},
		"breathing by its middle layer":   {library.Query{Layers: []rehab.Layer{rehab.Middle}, Kinds: []rehab.Kind{rehab.Breathing}}, []string{"belly", "rib"}},
		"by muscle":                       {library.Query{Muscles: []rehab.MuscleID{"infraspinatus"}}, []string{"prone-w"}},
		"tummy, not in pregnancy":         {library.Query{Regions: []rehab.Region{rehab.Tummy}, LeaveOut: []rehab.FilterCode{rehab.Pregnant16}, Kinds: []rehab.Kind{rehab.Strengthening}}, []string{"bird-dog", "four-point-arm"}},
		"two positions":                   {library.Query{Kinds: []rehab.Kind{rehab.Stretch}, Starts: []rehab.StartPosition{rehab.Supine, rehab.FourPoint}}, []string{"child-pose", "lying-full-reach"}},
		"strengthening of the whole back": {library.Query{Regions: []rehab.Region{rehab.WholeBack}, Kinds: []rehab.Kind{rehab.Strengthening}, Text: "knee"}, []string{"bird-dog", "four-point-arm"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, want := ids(lib.Find(c.query)), c.want
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestNothingExtraNeedsNoBandBallOrWeight(t *testing.T) {
	lib := load(t)
	found := ids(lib.Find(library.Query{NothingExtra: true}))
	for _, id := range []string{"band-row-sit", "ball-hold", "band-pulldown"} {
		if slices.Contains(found, id) {
			t.Errorf("%s needs more than most homes have", id)
		}
	}
	for _, id := range []string{"weight-row", "towel-pull", "dead-bug"} { // a bottle does for a weight
		if !slices.Contains(found, id) {
			t.Errorf("%s can be done in nearly every home", id)
		}
	}
}

func TestAFlareLeavesOutStrengthening(t *testing.T) {
	for _, e := range load(t).Find(library.Query{LeaveOut: []rehab.FilterCode{rehab.Flare}}) {
		if e.Kind.IsStrengthening() {
			t.Errorf("%s is strengthening", e.ID)
		}
	}
}

func anyQuery(t *rapid.T) library.Query {
	return library.Query{
		Text:      rapid.SampledFrom([]string{"", "back", "sit", "neck", "zzz"}).Draw(t, "text"),
		Kinds:     rapid.SliceOfNDistinct(rapid.SampledFrom(rehab.Kinds()), 0, 2, rapid.ID[rehab.Kind]).Draw(t, "kinds"),
		Starts:    rapid.SliceOfNDistinct(rapid.SampledFrom(rehab.StartPositions()), 0, 2, rapid.ID[rehab.StartPosition]).Draw(t, "starts"),
		Regions:   rapid.SliceOfNDistinct(rapid.SampledFrom(rehab.Regions()), 0, 2, rapid.ID[rehab.Region]).Draw(t, "regions"),
		LeaveOut:  rapid.SliceOfNDistinct(rapid.SampledFrom(rehab.FilterCodes()), 0, 3, rapid.ID[rehab.FilterCode]).Draw(t, "leave out"),
		Equipment: rapid.SliceOfNDistinct(rapid.SampledFrom([]rehab.EquipmentID{"band", "chair", "mat"}), 0, 2, rapid.ID[rehab.EquipmentID]).Draw(t, "equipment"),
	}
}

// The number beside a choice is what choosing it alone would show.
func TestCountsAreWhatAChoiceShows(t *testing.T) {
	lib := load(t)
	rapid.Check(t, func(t *rapid.T) {
		q := anyQuery(t)
		facets := lib.Facets(q)
		for _, f := range facets.Kinds {
			alone := q
			alone.Kinds = []rehab.Kind{rehab.Kind(f.Value)}
			if n := len(lib.Find(alone)); n != f.Count {
				t.Fatalf("%s says %d and shows %d", f.Value, f.Count, n)
			}
			if f.Chosen != slices.Contains(q.Kinds, rehab.Kind(f.Value)) || f.Name == "" {
				t.Fatalf("facet %+v", f)
			}
		}
		for _, f := range facets.Muscles {
			alone := q
			alone.Muscles = []rehab.MuscleID{rehab.MuscleID(f.Value)}
			if n := len(lib.Find(alone)); n != f.Count {
				t.Fatalf("%s says %d and shows %d", f.Value, f.Count, n)
			}
		}
	})
}

func TestLeavingMoreOutNeverFindsMore(t *testing.T) {
	lib := load(t)
	rapid.Check(t, func(t *rapid.T) {
		q := anyQuery(t)
		before := ids(lib.Find(q))
		q.LeaveOut = append(slices.Clone(q.LeaveOut), rapid.SampledFrom(rehab.FilterCodes()).Draw(t, "more"))
		for _, id := range ids(lib.Find(q)) {
			if !slices.Contains(before, id) {
				t.Fatalf("%s came back", id)
			}
		}
	})
}
