package rehab

import "testing"

func TestPainJumped(t *testing.T) {
	at := func(n int) *int { return &n }
	tests := []struct {
		name      string
		last, now *int
		want      bool
	}{
		{"not answered", at(2), nil, false},
		{"8 is high whatever came before", nil, at(8), true},
		{"7 with nothing before", nil, at(7), false},
		{"2 above the last", at(3), at(5), false},
		{"3 above the last", at(3), at(6), true},
		{"3 above none", at(0), at(3), true},
		{"down", at(7), at(1), false},
	}
	for _, tt := range tests {
		if got := PainJumped(tt.last, tt.now); got != tt.want {
			t.Errorf("%s: PainJumped = %v", tt.name, got)
		}
	}
}
