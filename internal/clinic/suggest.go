package clinic

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// SettledPain is the most pain, 0 to 10, at which strengthening is suggested
// first: below what is red while exercising (F.1) [R].
const SettledPain = 5

// The ready programmes that are suggested to somebody.
const (
	GentleAfterFlare rehab.TemplateID = "gentle-after-flare"
	NeckReferred     rehab.TemplateID = "neck-referred"
	DeskDayReset     rehab.TemplateID = "desk-day-reset"
	StrengthBands    rehab.TemplateID = "strength-starter-bands"
	StrengthNothing  rehab.TemplateID = "strength-no-equipment"
	TenMinutes       rehab.TemplateID = "ten-minutes-a-day"
)

// A Suggestion is a ready programme, and why it suits, as a code.
type Suggestion struct {
	Template rehab.TemplateID
	Because  string // "flare", "neck", "waits", "desk", "band", "settled", "simple"
}

// Suggestions lists what Suggest may return, in its order.
func Suggestions() []Suggestion {
	return []Suggestion{
		{GentleAfterFlare, "flare"}, {NeckReferred, "neck"}, {DeskDayReset, "waits"}, {DeskDayReset, "desk"},
		{StrengthBands, "band"}, {StrengthNothing, "settled"}, {TenMinutes, "simple"},
	}
}

// Suggest returns the ready programme that suits somebody best by what they
// said at the start; the first that fits. Strengthening is not suggested
// while something keeps it off.
func Suggest(b rehab.Baseline, waits []Wait) Suggestion {
	settled := b.Pain != nil && *b.Pain <= SettledPain
	all := Suggestions()
	fits := []bool{
		b.Flare,
		b.Neck == "yes",
		len(waits) > 0,
		slices.Contains(b.DayType, "desk"),
		settled && slices.Contains(b.Equipment, "band") && slices.Contains(b.Equipment, "door-anchor"),
		settled && len(b.DayType) > 0,
		true,
	}
	return all[slices.Index(fits, true)]
}
