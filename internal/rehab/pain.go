package rehab

const (
	// HighPain is pain, of 10, that always needs a look [R] (C.3, E.2, E.6).
	HighPain = 8
	// PainRise is how far above the last score, in points of 10, pain counts
	// as having jumped [R] (C.3, E.6).
	PainRise = 3
)

// PainJumped reports whether pain is so high, or so far above the last score,
// that the full safety check must be asked (C.3, E.6). Either may be nil: not
// answered, or nothing before.
func PainJumped(last, now *int) bool {
	if now == nil {
		return false
	}
	return *now >= HighPain || last != nil && *now-*last >= PainRise
}
