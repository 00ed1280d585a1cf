package figure

import "testing"

func TestPanelsStandSoThatTheyAreLargeOnAPhone(t *testing.T) {
	for name, c := range map[string]struct {
		w, h       float64
		n, columns int
	}{
		"2 who stand":       {120, 260, 2, 2},
		"3 who stand":       {106, 260, 3, 3},
		"2 who lie":         {290, 100, 2, 1},
		"3 on all fours":    {200, 170, 3, 2},
		"2 wide ones":       {230, 160, 2, 1},
		"2 nearly the same": {170, 190, 2, 2},
	} {
		p := panel{w: c.w, h: c.h}
		if got := p.columns(c.n); got != c.columns {
			t.Errorf("%s stand in %d columns, want %d", name, got, c.columns)
		}
	}
}
