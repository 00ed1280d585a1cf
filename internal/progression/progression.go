// Package progression decides when an exercise gets harder or easier, and how
// much of a programme was done.
//
// The rules are section F of the clinical specification. Sources: [V] read in
// a stored copy of the page or paper, [R] our own recommendation, to be signed
// off.
package progression

// Version and AdherenceVersion name the rules as they stand here.
const (
	Version          = "progression-1.0"
	AdherenceVersion = "adherence-1.0"
)

// The traffic light for pain during exercise, 0 to 10 (F.1).
const (
	// AmberPain and RedPain are where amber and red begin while pain before is
	// under RelativeFrom (Provide Physiotherapy's pain traffic light [V]; other
	// services draw the edge elsewhere, so it is a convention).
	AmberPain = 4
	RedPain   = 6

	// RelativeFrom is the pain before from which the rise counts instead [R],
	// so that people with much usual pain are not red for ever.
	RelativeFrom = 4
	AmberRise    = 2 // points above before [R]
	RedRise      = 3 // points above before [R]
	// RedPainRelative is red however little it rose [R].
	RedPainRelative = 9
)

// Double progression (F.2).
const (
	// RunningSessions is how many sessions running earn a step up ("2-for-2",
	// a coaching rule [V]), or end an exercise that is red.
	RunningSessions = 2

	// StageSessions is how many sessions of a stage running have to be green
	// and settled before the next one is shown, and StageDays how many days lie
	// at least between the first of them and today (S2-14 and the neck
	// programme).
	StageSessions = 2
	StageDays     = 7

	// StepUpEvery and NeckStepUpEvery are the least days from one step up of an
	// exercise to the next [R].
	StepUpEvery     = 7
	NeckStepUpEvery = 14

	// GreenDaysToBuild is how many green days in a row end the calm-down phase,
	// unless the person moves on earlier (S4-13 [R]).
	GreenDaysToBuild = 3

	// LeastLoadStep and MostLoadStep are how much heavier a weight gets, in
	// percent (ACSM 2009 [V]).
	LeastLoadStep = 2
	MostLoadStep  = 10
)

// Adherence (F.3).
const (
	// BoutTarget is how many bouts of movement a day are asked for, unless the
	// programme says otherwise [R]; LeastBouts and MostBouts bound it.
	BoutTarget = 4
	LeastBouts = 2
	MostBouts  = 6
	// BoutGap is how many minutes apart bouts are to count as two: spread
	// matters [R].
	BoutGap = 30
	// StrengthTarget is how many days of strengthening a week are asked for,
	// and MostStrengthDays how many leave enough rest (seed S4: 3 to 4).
	StrengthTarget   = 3
	MostStrengthDays = 4
	// Weeks is how long the record that the six-week review looks at is.
	Weeks = 6
	// QualityRepsMin and QualityRepsMax are the repetitions of a set that is
	// hard enough to count as good (seed S4).
	QualityRepsMin = 8
	QualityRepsMax = 12
)
