package words

import (
	"strconv"
	"strings"
)

// Why a review says what it says: its inputs in plain words, without
// percentages and without the limits of the rule.

// WhyChange says how somebody rated the change since they started.
func WhyChange(n int) string {
	if n == 4 {
		return "You said that overall there is no change since you started."
	}
	return "You said that overall you are " + small(said(Changes, strconv.Itoa(n))) + " than when you started."
}

// WhySince says how somebody rated the change since their last review.
func WhySince(n int) string {
	if n == 4 {
		return "You said that there is no change since your last review."
	}
	return "You said that you are " + small(said(Changes, strconv.Itoa(n))) + " than at your last review."
}

// WhyNotRated is said while the rating is missing.
const WhyNotRated = "You did not say how you are overall compared with when you started."

// WhyPain says how pain was at the start and is now; nil is not known.
func WhyPain(start, now *int) string {
	switch {
	case now == nil:
		return "You did not say how strong your pain is."
	case start == nil:
		return "Your pain is " + ScoreOf10(*now) + ". We do not know how it was when you started."
	case *start == *now:
		return "Your pain was " + ScoreOf10(*start) + " when you started, and it is the same now."
	default:
		return "Your pain was " + ScoreOf10(*start) + " when you started, and it is " + strconv.Itoa(*now) + " now."
	}
}

// WhyActivities says how one's own activities went at the start and go now, to
// the nearest whole number of 10.
func WhyActivities(start, now int) string {
	if start == now {
		return "Your own activities are about the same as when you started."
	}
	return "Your own activities were around " + ScoreOf10(start) + " when you started, and are around " + strconv.Itoa(now) + " now. 10 is as well as before."
}

// WhyGood says which good changes were ticked, as codes.
func WhyGood(codes []string) string {
	var ticked []string
	for _, c := range codes {
		ticked = append(ticked, "“"+said(GoodChanges, c)+"”")
	}
	switch n := len(ticked); n {
	case 0:
		return "You ticked none of the good changes."
	case 1:
		return "You ticked " + ticked[0] + "."
	default:
		return "You ticked " + strings.Join(ticked[:n-1], ", ") + " and " + ticked[n-1] + "."
	}
}

// WhyDone says how much of a part of the programme was done, by a code of how
// much: "most", "more", "half", "some" or "none".
func WhyDone(part, much string) (string, bool) {
	s, ok := map[string]string{
		"movement most":      "You moved little and often on most days.",
		"movement more":      "You moved on more than half of the days, or a bit less often than planned.",
		"movement half":      "You moved about half as often as planned.",
		"movement some":      "You moved now and then.",
		"movement none":      "You logged no movement exercises.",
		"strengthening most": "You did your strength days in most weeks.",
		"strengthening more": "You did more than half of your strength days.",
		"strengthening half": "You did about half of your strength days.",
		"strengthening some": "You did some of your strength days.",
		"strengthening none": "You logged no strength days.",
	}[part+" "+much]
	return s, ok
}

// The other lines of why.
const (
	WhyNothingLogged = "You logged no exercises, so we do not know how much you did."
	WhySoon          = "You told us about a symptom that a GP or physio should look at soon."
	WhyLookedBefore  = "At an earlier review nothing had changed either."
	WhyReady         = "No session of the last 7 days hurt too much."
	WhyWeek12        = "12 weeks have passed."
)

// WhyCommitment says how much somebody said they managed.
func WhyCommitment(code string) string {
	return "You said that you managed " + small(said(Commitments, code)) + "."
}

// WhyHardTasks says whether somebody said they changed the hard tasks.
func WhyHardTasks(code string) (string, bool) {
	s, ok := map[string]string{
		"yes":  "You changed the tasks that are hard on your back.",
		"some": "You changed some of the tasks that are hard on your back.",
		"no":   "You did not change the tasks that are hard on your back yet.",
	}[code]
	return s, ok
}

// RuleVersion names the rule and its version, such as review-1.0.
func RuleVersion(version string) string {
	_, number, _ := strings.Cut(version, "-")
	return "version " + number
}
