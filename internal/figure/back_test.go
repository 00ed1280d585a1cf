package figure_test

import (
	"slices"
	"strconv"
	"testing"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

func TestEachLayerIsDrawnWithItsNumbers(t *testing.T) {
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, layer := range []rehab.Layer{rehab.Surface, rehab.Middle, rehab.Deep} {
		var ids []rehab.MuscleID
		for _, m := range lib.Muscles() {
			if m.Layer == layer {
				ids = append(ids, m.ID)
			}
		}
		svg := figure.Back(layer, ids, "The back")
		wellFormed(t, svg)
		most := 0
		drawn := texts(t, svg, "text")
		for id, numbers := range figure.BackNumbers(layer, ids) {
			for _, n := range numbers {
				most = max(most, n)
				if !slices.Contains(drawn, strconv.Itoa(n)) {
					t.Errorf("%s: %s is number %d, which is not drawn", layer, id, n)
				}
			}
		}
		if most < 3 || len(drawn) != most {
			t.Errorf("%s: %d numbers up to %d", layer, len(drawn), most)
		}
	}
	if n := figure.BackNumbers(rehab.Elsewhere, []rehab.MuscleID{"hamstrings"}); len(n) != 0 {
		t.Errorf("elsewhere has the numbers %v", n)
	}
}

// A muscle that is drawn has to be in the list of muscles, or it would have no
// number.
func TestWhatIsDrawnIsInTheList(t *testing.T) {
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	known := map[rehab.MuscleID]rehab.Layer{}
	for _, m := range lib.Muscles() {
		known[m.ID] = m.Layer
	}
	for layer, muscles := range figure.Drawn() {
		for _, m := range muscles {
			if known[m] != layer {
				t.Errorf("%s is drawn in the layer %s; the list says %q", m, layer, known[m])
			}
		}
	}
}
