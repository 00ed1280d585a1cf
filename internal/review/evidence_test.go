package review

import (
	"encoding/json"
	"reflect"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

func TestStoredEvidenceReadsBack(t *testing.T) {
	for _, e := range []Evidence{
		{},
		with(evidence(6, 4, 4, 6.5, 3, 2, 85, x), func(e *Evidence) { e.RedFlag, e.Commitment = rehab.TierSoon, Most }),
		with(evidence(0, 0, 0, 0, x, 0, 0, 0), func(e *Evidence) { e.Week, e.Week6 = 12, Week6{ref(0), nil, ref(4)} }),
	} {
		stored, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var got Evidence
		if err := json.Unmarshal(stored, &got); err != nil || !reflect.DeepEqual(got, e) {
			t.Errorf("%s reads back as %+v, %v", stored, got, err)
		}
		if a, b := Decide(e), Decide(got); a.Outcome != b.Outcome {
			t.Errorf("%s: %s, then %s", stored, a.Outcome, b.Outcome)
		}
	}
}
