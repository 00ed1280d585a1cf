package rehab

// Edges of adherence, in percent of what was asked (F.3).
const (
	// GoodAdherence is the usual lower edge of satisfactory (Bailey 2018, BJSM
	// 54:326).
	GoodAdherence = 80
	// FairAdherence is our own edge, to be signed off.
	FairAdherence = 60
)
