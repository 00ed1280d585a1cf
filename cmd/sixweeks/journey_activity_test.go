package main

import (
	"testing"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/views/words"
)

// By keyboard alone, on a phone.
func TestAPatientLogsAWalkAndIceBesideTheProgramme(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	ann := j.person("Ann", browsertest.Phone)
	ann.starts()
	ann.ByKeyboard()
	ann.Press(words.TitleActivities)
	ann.Sees(words.TitleActivities, words.ActivitiesEmpty)
	ann.Press(words.TitleLogOther)
	ann.Choose(words.AskActivity, "Walking")
	ann.Fill(words.AskMinutes, "30")
	ann.Choose(words.AskHowHard, "Easy")
	ann.Press(words.SaveActivity)
	ann.Sees(words.TitleActivity, "Walking", "30", "Easy")

	ann.Press(words.ActivityBack)
	ann.Press(words.ActivitySame)
	ann.Press(words.ActivityBack)
	ann.Sees(words.TitleActivities, "In the last 7 days: 60 minutes of other activity.")

	ann.Press(words.TitleLogCare)
	ann.Sees(words.TitleLogCare, "Put a cloth between it and your skin.")
	ann.Choose(words.AskCare, "Ice")
	ann.Fill(words.AskMinutes, "40")
	ann.Tick("Neck")
	ann.Press(words.SaveActivity)
	ann.Sees(words.TitleCare, "Ice", "Neck", words.SafeUseAgain)

	ann.Press("Progress")
	ann.Sees(words.ProgressTitle, "Ice", "40 minutes, neck", "Walking", "no movement logged yet")
	ann.Press("Ice")
	ann.Open("Do you want to remove this?")
	ann.Press(words.ActivityRemove)
	ann.Sees(words.TitleActivities, "60 minutes of other activity.")
}
