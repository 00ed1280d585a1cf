package progression

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

func TestLightOf(t *testing.T) {
	tests := []struct {
		before, during int
		settled        rehab.Settled
		want           Light
	}{
		{0, 0, rehab.SettledYes, Green},
		{0, 3, rehab.SettledYes, Green},
		{0, 4, rehab.SettledYes, Amber},
		{0, 5, rehab.SettledYes, Amber},
		{0, 6, rehab.SettledYes, Red},
		{0, 10, rehab.SettledYes, Red},
		{2, 3, rehab.SettledNo, Red},
		{0, 6, "", Red},
		{0, 3, "", Green},
		{0, 5, rehab.SettledNone, Amber},
		{3, 5, rehab.SettledYes, Amber}, // still the absolute column
		{3, 6, rehab.SettledYes, Red},
		{4, 5, rehab.SettledYes, Green}, // the relative column from 4
		{4, 6, rehab.SettledYes, Amber},
		{4, 7, rehab.SettledYes, Red},
		{5, 6, rehab.SettledYes, Green},
		{5, 7, rehab.SettledYes, Amber},
		{5, 8, rehab.SettledYes, Red},
		{5, 2, rehab.SettledYes, Green},
		{5, 5, rehab.SettledNo, Red},
		{7, 8, rehab.SettledYes, Green},
		{7, 9, rehab.SettledYes, Red},
		{8, 8, rehab.SettledYes, Green},
		{9, 9, rehab.SettledYes, Red},
		{10, 10, rehab.SettledYes, Red},
		{10, 8, rehab.SettledYes, Green},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("before %d during %d %s", tt.before, tt.during, tt.settled), func(t *testing.T) {
			if got := LightOf(&tt.before, &tt.during, tt.settled); got != tt.want {
				t.Errorf("LightOf = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPainBeforeThatIsNotAnsweredCountsAsLow(t *testing.T) {
	for during := range 11 {
		if got, want := LightOf(nil, &during, ""), LightOf(ref(0), &during, ""); got != want {
			t.Errorf("during %d: %q, want %q", during, got, want)
		}
	}
	if got := LightOf(ref(2), nil, rehab.SettledYes); got != "" {
		t.Errorf("pain during that is not answered is %q", got)
	}
}

func TestMorePainIsNeverAMilderLight(t *testing.T) {
	order := map[Light]int{Green: 0, Amber: 1, Red: 2}
	for before := range 11 {
		for during := range 10 {
			less, more := during, during+1
			if order[LightOf(&before, &more, "")] < order[LightOf(&before, &less, "")] {
				t.Errorf("before %d: during %d is milder than %d", before, more, less)
			}
		}
	}
}

func TestReadyToBuild(t *testing.T) {
	tests := []struct {
		name string
		days []Light
		want bool
	}{
		{"no days", nil, false},
		{"2 green days", []Light{Green, Green}, false},
		{"3 green days", []Light{Green, Green, Green}, true},
		{"3 after a red", []Light{Red, Green, Green, Green}, true},
		{"an amber among them", []Light{Green, Green, Amber, Green}, false},
		{"a day that is not known", []Light{Green, Green, ""}, false},
	}
	for _, tt := range tests {
		if got := ReadyToBuild(tt.days); got != tt.want {
			t.Errorf("%s: ReadyToBuild = %v", tt.name, got)
		}
	}
}

func TestDayLight(t *testing.T) {
	tests := []struct {
		name   string
		usual  *int
		scores []int
		lights []Light
		want   Light
	}{
		{"nothing said is not green", nil, nil, nil, ""},
		{"nothing said is not green, whatever is usual", ref(8), nil, nil, ""},
		{"exercise without an answer is not green", nil, nil, []Light{""}, ""},
		{"0", nil, []int{0}, nil, Green},
		{"3", nil, []int{3}, nil, Green},
		{"4", nil, []int{4}, nil, Amber},
		{"6", nil, []int{6}, nil, Red},
		{"the highest counts", nil, []int{1, 6, 2}, nil, Red},
		{"usual 3 is still low", ref(3), []int{4}, nil, Amber},
		{"usual 5: 1 above", ref(5), []int{6}, nil, Green},
		{"usual 5: 2 above", ref(5), []int{7}, nil, Amber},
		{"usual 5: 3 above", ref(5), []int{8}, nil, Red},
		{"usual 7: 8 is always high", ref(7), []int{8}, nil, Amber},
		{"usual 8: 7 is not", ref(8), []int{7}, nil, Green},
		{"usual 9: 9 is red all the same", ref(9), []int{9}, nil, Red},
		{"a red exercise", nil, []int{1}, []Light{Green, Red}, Red},
		{"a green exercise alone", nil, nil, []Light{Green}, Green},
	}
	for _, tt := range tests {
		if got := DayLight(tt.usual, tt.scores, tt.lights); got != tt.want {
			t.Errorf("%s: DayLight = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestOneMoreScoreNeverMakesADayMilder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		usual := rapid.Ptr(rapid.IntRange(0, 10), true).Draw(t, "usual")
		scores := rapid.SliceOfN(rapid.IntRange(0, 10), 1, 4).Draw(t, "scores")
		lights := rapid.SliceOf(rapid.SampledFrom([]Light{"", Green, Amber, Red})).Draw(t, "exercised")
		order := map[Light]int{Green: 0, Amber: 1, Red: 2}
		before, after := DayLight(usual, scores[1:], lights), DayLight(usual, scores, lights)
		if after == "" || before != "" && order[after] < order[before] {
			t.Fatalf("%q, and with %d more %q", before, scores[0], after)
		}
	})
}
