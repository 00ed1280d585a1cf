package words

import "strings"

// Problem says what is wrong with the answer to a question and what to do
// about it. The words for that question and code count first, then those for
// the code alone. The values fill the places in them. A question that is
// asked several times ends in a number: "effort-2" has the words of "effort".
func Problem(field, code string, values ...string) string {
	sentence, ok := problemFor(field, code)
	if !ok {
		sentence = "Check this answer"
	}
	return fill(sentence, values)
}

// HasProblem reports whether there are words for a problem.
func HasProblem(field, code string) bool {
	_, ok := problemFor(field, code)
	return ok
}

func problemFor(field, code string) (string, bool) {
	for _, key := range []string{field + " " + code, unnumbered(field) + " " + code, code} {
		for _, table := range problemTables {
			if sentence, ok := table[key]; ok {
				return sentence, true
			}
		}
	}
	return "", false
}

// unnumbered takes the numbers from the end of a question's name.
func unnumbered(field string) string { return strings.TrimRight(field, "-0123456789") }

// problemTables are the words of each part of the site, by "field code" or by
// the code alone. A part with problems of its own adds its table here.
var problemTables = []map[string]string{
	accountProblems,
	adminProblems,
	physioProblems,
	assignProblems,
	startProblems,
	sessionProblems,
	stepProblems,
	referralProblems,
	checkInProblems,
	loadProblems,
	diaryProblems,
	activityProblems,
	flareProblems,
	reviewProblems,
	articleProblems,
	cardProblems,
	anyProblems,
}

// anyProblems serve every question that has no words of its own.
var anyProblems = map[string]string{
	"blank":        "Answer this question",
	"too_long":     "Use {1} characters or fewer",
	"too_short":    "Use {1} characters or more",
	"common":       "This is easy to guess because many people use it. Choose another",
	"personal":     "This must not be your name or email address",
	"characters":   "Remove the characters that are not letters, numbers or signs",
	"not_whole":    "Enter a whole number, such as 4",
	"range":        "Enter a whole number from {1} to {2}",
	"too_small":    "Enter {1} or more",
	"too_large":    "Enter {1} or less",
	"unknown":      "Choose one of the answers",
	"not_a_day":    "Enter a day that is on the calendar",
	"day_blank":    "Enter a day, a month and a year",
	"future":       "The day must be today or in the past",
	"past":         "The day must be today or in the future",
	"before_start": "The day must be on or after {1}",
	"too_old":      "The day must be on or after {1}",
	"stale":        "Something is missing from the form. Open the page again and fill it in once more",
	"key_reused":   "This was saved already. Check what is there before you send it again",
	"too_many":     "Choose {1} or fewer",
	"not_email":    "Enter an email address in the right format, like name@example.com",
	"not_phone":    "Enter a phone number, like 0300 123 4567",

	"nothing_done":   "Enter what you did of at least 1 exercise",
	"not_prescribed": "Enter only exercises of your programme",
}

// accountProblems serve joining, signing in and one's own account.
var accountProblems = map[string]string{
	"email sign_in_wrong":   "The email address or password is not right. Check both and try again",
	"email sign_in_wait":    "There were too many tries. Wait {1}, then try again",
	"current sign_in_wrong": "The password you have now is not what you entered. Try again",
	"current sign_in_wait":  "There were too many tries. Wait {1}, then try again",
	"name blank":            "Enter what we should call you",
	"name too_long":         "What we call you must be {1} characters or fewer",
	"email blank":           "Enter your email address",
	"email too_long":        "Your email address must be {1} characters or fewer",
	"email not_email":       "Enter an email address in the right format, like name@example.com",
	"email characters":      "Enter an email address in the right format, like name@example.com",
	"password blank":        "Enter a password",
	"password too_short":    "Your password must be {1} characters or more. 3 or 4 words that you can remember work well",
	"password too_long":     "Your password must be {1} characters or fewer",
	"password common":       "This password is easy to guess because many people use it. Choose another",
	"password same":         "Your new password must be different from your old one",
	"password personal":     "Your password must not be your name or email address",
	"current blank":         "Enter the password you have now",
	"born day_blank":        "Enter your date of birth",
	"born not_a_day":        "Enter a real date of birth, like 31 3 1980",
	"born future":           "Your date of birth must be in the past",
	"born too_old":          "Your date of birth must be on or after {1}",
	"agree blank":           "Tick the box to say that you have read this and agree",
}

// adminProblems serve the accounts and services of those who run the site.
var adminProblems = map[string]string{
	"staff-name blank":       "Enter their name",
	"staff-name too_long":    "Their name must be {1} characters or fewer",
	"staff-email blank":      "Enter their email address",
	"staff-email too_long":   "Their email address must be {1} characters or fewer",
	"staff-email not_email":  "Enter an email address in the right format, like name@example.com",
	"staff-email characters": "Enter an email address in the right format, like name@example.com",
	"staff-email taken":      "There is an account with this email address already",
	"role blank":             "Choose what they do",
	"role unknown":           "Choose what they do",
	"service blank":          "Choose their service",
	"service unknown":        "Choose one of the services",
	"account own":            "You cannot turn off your own account. Ask another admin to do it",
	"service-name blank":     "Enter the name of the service",
	"service-name too_long":  "The name must be {1} characters or fewer",
	"phone blank":            "Enter a phone number",
	"phone not_phone":        "Enter a phone number, like 0300 123 4567",
	"relay not_phone":        "Enter a text relay number, like 18001 0300 123 4567",
	"hours blank":            "Enter when people can phone",
	"unchecked blank":        "Choose what people are told when nobody has checked their pain",
	"unchecked unknown":      "Choose what people are told when nobody has checked their pain",
	"elsewhere blank":        "Enter where people can go instead",
}
