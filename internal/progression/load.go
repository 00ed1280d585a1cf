package progression

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

const (
	gramStep  = 100    // the least that a weight changes by
	gramsMost = 50_000 // the heaviest weight that can be written down
)

// heavier returns the next resistance up: the next colour of band, or 5% more
// weight (between LeastLoadStep and MostLoadStep), rounded up to 100 g.
func heavier(r rehab.Resistance) (rehab.Resistance, bool) {
	switch r.Kind {
	case rehab.Band:
		return band(r, +1)
	case rehab.Weight:
		const middle = 100 + (LeastLoadStep+MostLoadStep)/2 - 1
		grams := roundUp(r.Grams * middle / 100)
		return rehab.Resistance{Kind: rehab.Weight, Grams: grams}, grams <= gramsMost
	default:
		return rehab.Resistance{}, false
	}
}

// lighter returns the next resistance down: the next lighter band, or
// MostLoadStep less weight.
func lighter(r rehab.Resistance) (rehab.Resistance, bool) {
	switch r.Kind {
	case rehab.Band:
		return band(r, -1)
	case rehab.Weight:
		grams := (r.Grams * (100 - MostLoadStep) / 100) / gramStep * gramStep
		return rehab.Resistance{Kind: rehab.Weight, Grams: grams}, grams >= gramStep
	default:
		return rehab.Resistance{}, false
	}
}

func band(r rehab.Resistance, by int) (rehab.Resistance, bool) {
	colours := rehab.BandColours()
	i := slices.Index(colours, r.Colour)
	if i < 0 || i+by < 0 || i+by >= len(colours) {
		return rehab.Resistance{}, false
	}
	return rehab.Resistance{Kind: rehab.Band, Colour: colours[i+by]}, true
}

// roundUp returns the grams rounded up to a step.
func roundUp(grams int) int { return (grams + gramStep - 1) / gramStep * gramStep }

func howOf(r rehab.Resistance) How {
	if r.Kind == rehab.Band {
		return ByBand
	}
	return ByWeight
}
