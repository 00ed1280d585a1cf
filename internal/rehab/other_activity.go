package rehab

import (
	"slices"
	"time"
)

// ActivityGroup says what is asked about a kind of other activity.
type ActivityGroup string

// The groups.
const (
	MovingActivity ActivityGroup = "activity"  // minutes, and how hard it was (S0-11)
	CalmActivity   ActivityGroup = "calm"      // minutes alone, such as mindfulness (S0-02)
	SelfCare       ActivityGroup = "self-care" // heat and ice: minutes, and where (S0-17)
)

// ActivityGroups lists them, in the order pages show them.
func ActivityGroups() []ActivityGroup {
	return []ActivityGroup{MovingActivity, CalmActivity, SelfCare}
}

// ActivityKind is something that people do beside their programme.
type ActivityKind struct {
	ID    string
	Name  string // Walking
	Said  string // within a sentence: walking
	Group ActivityGroup
}

// OwnActivity is the kind that somebody says in their own words.
const OwnActivity = "own"

// OtherActivity is one time that somebody did something beside their
// programme, or used heat or ice. It counts for no rule.
type OtherActivity struct {
	ID       OtherActivityID
	Patient  PatientID
	Revision int    // 1 as first logged; each correction adds one
	Kind     string // the id of an ActivityKind
	Own      string // in their own words; needed with OwnActivity
	Day      Date
	Minutes  *int
	Effort   string // one of ActivityEfforts, "" not answered
	Places   []string
	Note     string
	Logged   time.Time // the first revision
	Made     time.Time // this one
	// Ended is when a correction took its place, or it was withdrawn; zero
	// while it stands.
	Ended time.Time
}

// ActivityEfforts are the answers to how hard it was.
var ActivityEfforts = []string{"easy", "some", "hard"}

// Limits of what can be logged.
const (
	MaxActivityBackdate = 14  // days
	MaxActivityMinutes  = 720 // ours, to catch slips of the finger
	MaxOwnActivity      = 60
	// LongSelfCare is how many minutes of heat or ice need the note on safe
	// use again: 10 to 15 are advised (S0-17).
	LongSelfCare = 20
)

// Wrong returns everything that is wrong with v, in the order asked. Kinds are
// those that there are; logged is the patient's day on which it was first
// logged: it cannot have been on a later one.
func (v OtherActivity) Wrong(kinds []ActivityKind, logged Date) Problems {
	var ps Problems
	i := slices.IndexFunc(kinds, func(k ActivityKind) bool { return k.ID == v.Kind })
	switch {
	case v.Kind == "":
		ps.Add("what", "blank")
	case i < 0:
		ps.Add("what", "unknown")
	}
	if v.Minutes == nil {
		ps.Add("minutes", "blank")
	} else {
		ps.Between("minutes", *v.Minutes, 1, MaxActivityMinutes)
	}
	switch {
	case v.Effort == "" && i >= 0 && kinds[i].Group == MovingActivity:
		ps.Add("how-hard", "blank")
	case v.Effort != "" && !slices.Contains(ActivityEfforts, v.Effort):
		ps.Add("how-hard", "unknown")
	}
	ps.someOf("where", v.Places, PainPlaces)
	ps.checkDayWithin(MaxActivityBackdate, v.Day, Date{}, logged)
	if v.Kind == OwnActivity || v.Own != "" {
		ps.Line("own-words", v.Own, MaxOwnActivity)
	}
	ps.Text("note", v.Note, MaxNote)
	return ps
}

// ActivitySum is how often somebody did one kind of thing, and for how many
// minutes in all.
type ActivitySum struct {
	Kind           string
	Times, Minutes int
}
