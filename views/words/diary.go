package words

import (
	"strconv"
	"strings"
)

// The answers about an entry of the pain diary, in the order they are asked.
// Those about places begin with the side they are seen from.
var (
	DiaryPlaces = []Term{
		{"back-neck", "Neck", ""},
		{"back-left-shoulder", "Left shoulder", ""},
		{"back-right-shoulder", "Right shoulder", ""},
		{"back-left-blade", "Left shoulder blade", ""},
		{"back-between", "Between the blades", ""},
		{"back-right-blade", "Right shoulder blade", ""},
		{"back-left-ribs", "Left ribs", ""},
		{"back-middle", "Middle of the back", ""},
		{"back-right-ribs", "Right ribs", ""},
		{"back-low", "Low back", ""},
		{"front-neck", "Throat or neck", ""},
		{"front-right-shoulder", "Right shoulder", ""},
		{"front-left-shoulder", "Left shoulder", ""},
		{"front-right-chest", "Right chest", ""},
		{"front-chest", "Middle of the chest", ""},
		{"front-left-chest", "Left chest", ""},
		{"front-right-arm", "Right arm", ""},
		{"front-tummy", "Tummy", ""},
		{"front-left-arm", "Left arm", ""},
	}
	DiaryTriggers = []Term{
		{"position", "Moving in a certain way", ""},
		{"posture", "Staying in 1 position", ""},
		{"sitting", "Sitting", ""},
		{"screen", "Desk or screen", ""},
		{"phone", "Looking down at a phone", ""},
		{"lifting", "Lifting", ""},
		{"carrying", "Carrying", ""},
		{"repeated", "The same task again and again", ""},
		{"driving", "Driving", ""},
		{"standing", "Standing for a long time", ""},
		{"housework", "Housework", ""},
		{"sport", "Sport", ""},
		{"exercise", "Exercise", ""},
		{"stress", "Stress", ""},
		{"sleep", "Sleeping badly", ""},
		{"nothing", "Nothing that I know of", ""},
	}
	DiaryCameWith = []Term{
		{"stiff", "Stiffness", ""},
		{"headache", "Headache", ""},
		{"tingling", "Tingling that I know already", ""},
		{"numb", "New numbness or tingling", ""},
		{"weak", "Weakness", ""},
		{"sleep", "It woke me", ""},
		{"worry", "Worry", ""},
		{"breath", "Finding it hard to breathe", ""},
		{"chest", "Chest pain, or feeling sick or faint", ""},
		{"none", "None of these", ""},
	}
)

// DiarySides are the drawings of the body, by the beginning of the codes.
var DiarySides = []Term{{"back", "Your back", ""}, {"front", "Your front", ""}}

// The words of the pain diary.
const (
	TitleDiary      = "Your pain diary"
	TitleDiaryNew   = "Write in your diary"
	TitleDiaryEntry = "Your diary entry"
	TitleDiaryMend  = "Correct a diary entry"

	DiaryLead      = "Note your pain when it matters: a bad spell, a good day, something new. It shows in your progress, and you can take it to an appointment."
	DiaryEmpty     = "There is nothing in your diary yet."
	DiaryWrite     = "Write in your diary"
	DiarySame      = "Same as last time"
	DiaryForGP     = "A page for an appointment"
	DiaryOlder     = "Earlier entries"
	DiaryNewest    = "Latest entries"
	DiaryRemove    = "Remove this entry"
	DiaryCorrect   = "Correct this entry"
	DiaryEarlier   = "It was not just now"
	DiaryWhenWas   = "When it was"
	DiaryAtFront   = "It is at the front"
	DiaryMore      = "Say more: what it feels like, what set it off, what came with it"
	DiaryWorried   = "Is there new numbness, tingling or weakness, or chest pain, or is it hard to breathe?"
	DiaryCheckNow  = "Do the safety check now"
	DiaryBack      = "See your diary"
	DiaryEntryBack = "See the entry as it is"
	SaveDiary      = "Save to my diary"
	AskDiaryDay    = "Which day was it?"
	AskDiaryTime   = "What time? (optional)"
	AskDiaryTimeOn = "For example 14:30. Leave it blank if it is now."
	AskDiaryThen   = "What time was it?"
	AskDiaryThenOn = "For example 14:30."
	AskDiaryPain   = "How strong is the pain?"
	AskDiaryPlaces = "Where is it? (optional)"
	AskDiaryTick   = "Choose all that apply."
	AskDiaryFeel   = "What does it feel like? (optional)"
	AskDiarySet    = "What set it off? (optional)"
	AskDiaryCame   = "What came with it? (optional)"
	AskDiaryStress = "How stressed are you? (optional)"
	AskDiaryNote   = "Anything to add? (optional)"

	RowPain   = "Pain"
	RowPlaces = "Where"
	RowFeel   = "What it feels like"
	RowSet    = "What set it off"
	RowCame   = "What came with it"
	RowStress = "Stress"
)

// DiaryRemoved says when an entry was taken out.
func DiaryRemoved(date string) string {
	return "You removed this entry on " + date + ". It does not count any more, and stays in your record."
}

// DiaryPlaceFrom says a place with the side that it is seen from: "left
// shoulder, at the front".
func DiaryPlaceFrom(code string) string {
	text := small(said(DiaryPlaces, code))
	if strings.HasPrefix(code, "front-") {
		return text + ", at the front"
	}
	return text
}

// DiaryLine sums an entry up: "6 out of 10, between the blades".
func DiaryLine(pain int, places []string) string {
	line := OutOf10(strconv.Itoa(pain))
	for _, p := range places {
		line += ", " + DiaryPlaceFrom(p)
	}
	return line
}

// DiaryLast says what was said last time.
func DiaryLast(pain int, places []string) string {
	return "Last time: " + DiaryLine(pain, places) + "."
}

// DiaryWhen says when it was: "Monday 1 June 2026, 9am".
func DiaryWhen(day, clock string) string { return day + ", " + clock }

var diaryProblems = map[string]string{
	"diary key_reused": "This was saved already, with other answers. Look at your diary before you save it again",
	"diary changed":    "This entry was changed since you opened this page. Look at what is there before you correct it",
	"diary removed":    "You removed this entry, so it cannot be corrected any more",
	"diary busy":       "We could not save this just now. Nothing is lost. Wait a moment, then save it again",
	"day day_blank":    "Choose the day",
	"time blank":       "Enter about what time it was, or choose today",
	"time blank_then":  "Enter about what time it was",
	"time format":      "Enter a time like 9:30 or 14:30",
	"time later":       "The time must not be in the future",
	"places unknown":   "Choose only places on the drawing",
	"quality unknown":  "Choose only from the list what it feels like",
	"triggers unknown": "Choose only from the list what set it off",
	"came unknown":     "Choose only from the list what came with it",
	"came none_and":    "Choose what came with it, or “None of these”, not both",
}

var diaryDone = map[string]string{
	"diary kept":      "Your diary entry is saved",
	"diary corrected": "Your diary entry is corrected",
	"diary removed":   "The entry is removed",
}
