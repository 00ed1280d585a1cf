package words

import "maps"

// Done says what has just been done, by a code of internal/web. It is "" for
// a code without words.
func Done(code string) string { return doneWords[code] }

// HasDone reports whether there are words for a code.
func HasDone(code string) bool { return doneWords[code] != "" }

// doneWords are the words of each part of the site. A part with things of its
// own to say adds its table here.
var doneWords = merged(
	accountDone,
	adminDone,
	physioDone,
	startDone,
	sessionDone,
	referralDone,
	checkInDone,
	loadDone,
	diaryDone,
	activityDone,
	flareDone,
	reviewDone,
	articleDone,
	cardDone,
)

var accountDone = map[string]string{
	"name saved":     "We will call you that from now on",
	"password saved": "Your password is changed. You are signed out everywhere else",
	"sign-in ended":  "That sign-in has ended",
	"signed out":     "You are signed out",
}

var adminDone = map[string]string{
	"account off":   "The account is turned off",
	"account on":    "The account is turned on",
	"service saved": "The service is saved",
}

func merged(tables ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, t := range tables {
		maps.Copy(all, t)
	}
	return all
}
