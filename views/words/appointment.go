package words

import (
	"strconv"
	"strings"
)

// The words of the page for an appointment. A GP reads it, and has a minute.
const (
	TitleAppointment  = "Upper back pain: summary for an appointment"
	AppointmentLead   = "Take this to a GP, a physio or a pharmacist. It is 1 or 2 pages."
	AppointmentHow    = "To print it, choose Print in the menu of your browser. You can also show it on your phone."
	AppointmentPrint  = "Print"
	AppointmentNoData = "There is nothing about your pain in the last 6 weeks yet. Write in your diary, and it will stand here."
	AppointmentSource = "Written by the patient in Sixweeks, a service to follow an exercise programme. It is not a diagnosis. All scores are 0 to 10."

	KeyWhere       = "Where"
	KeySince       = "Since when"
	KeyPainNow     = "Pain, 0 to 10"
	KeyStops       = "What it makes hard"
	KeyChangeSince = "Compared with the start"
	KeyExercises   = "Exercises"
	KeyTried       = "Tried"
	KeyReviewed    = "Review"
	KeyAsked       = "Warning signs"
	KeyCheckedBy   = "Checked by"
	KeyToldOf      = "Told they have"

	SafetyAllNo    = "Answered no to every question."
	SafetySaid     = "Not answered with no:"
	SafetyNever    = "The safety questions have not been answered yet."
	DiaryCaption   = "Pain diary of the last 6 weeks, the latest first"
	DiaryCutShort  = "Long notes are cut short here. The diary has the whole of them."
	NothingDone    = "Nothing logged in the last 6 weeks."
	DiaryChartSays = "Each day with a score. Days that are missing stay open."
	StopsScale     = "0 is cannot do it, 10 is as well as before."
)

// AppointmentHead are the columns of the diary for an appointment.
var AppointmentHead = []string{"When", "Pain, 0 to 10", "Where", "About it"}

// DiaryAbout says what somebody wrote about their pain at one time: "Feels
// like: an ache. Set off by: sitting. With it: stiffness. After work". Each may
// be blank.
func DiaryAbout(feel, set, came []string, note string) string {
	var list []string
	for _, part := range []struct {
		text string
		said []string
	}{{"Feels like: ", feel}, {"Set off by: ", set}, {"With it: ", came}} {
		if len(part.said) > 0 {
			list = append(list, part.text+strings.Join(part.said, ", ")+".")
		}
	}
	return strings.TrimSpace(strings.Join(append(list, note), " "))
}

// AppointmentOf says whose page it is, and of which day: "Amy Ellis, born 31
// March 1980. 12 March 2026".
func AppointmentOf(name, born, day string) string {
	if born != "" {
		name += ", born " + born
	}
	return name + ". " + day
}

// SaidOn adds when something was said.
func SaidOn(text, day string) string { return text + ", said on " + day }

// PainLately is the pain of the last 7 days.
func PainLately(score int) string {
	return "Now: around " + OutOf10(strconv.Itoa(score)) + " in the last 7 days."
}

// PainLast is the last pain there is, when it is older.
func PainLast(score int, day string) string {
	return "Last: " + OutOf10(strconv.Itoa(score)) + " on " + day + ". There is nothing newer."
}

// PainFirst is the pain at the start, and at its worst if that was said.
func PainFirst(score int, worst *int, day string) string {
	line := "At the start, " + day + ": " + OutOf10(strconv.Itoa(score)) + " on average"
	if worst != nil {
		line += ", " + strconv.Itoa(*worst) + " at its worst"
	}
	return line + "."
}

// PainBetween is the least and the most pain of the last 6 weeks.
func PainBetween(lowest, highest int) string {
	return "In the last 6 weeks: lowest " + strconv.Itoa(lowest) + ", highest " + strconv.Itoa(highest) + "."
}

// ActivityFromTo is how well somebody can do a thing, at the start and now;
// blank is not rated since.
func ActivityFromTo(name, from, now string) string {
	if now == "" {
		return name + ": " + from + " at the start."
	}
	return name + ": " + from + " at the start, " + now + " now."
}

// DiarySpots sums up the places of a diary: "In the diary: between the blades
// 3 times, neck once".
func DiarySpots(places []string, times []int) string {
	var list []string
	for i, p := range places {
		list = append(list, DiaryPlaceFrom(p)+" "+Count(times[i], "time"))
	}
	return "In the diary: " + strings.Join(list, ", ") + "."
}

// SleptLately is how the sleep was, as said at a check-in.
func SleptLately(score int, day string) string {
	return SaidOn(OutOf10(strconv.Itoa(score))+" (0 is terrible, 10 is excellent)", day)
}

// RunsSince names a programme and its first day.
func RunsSince(name, day string) string { return name + ", since " + day + "." }

// DonePart says how much of a part of a programme was done, by the codes of
// WhyDone, with the days a week that were asked for.
func DonePart(part, much string, days int) (string, bool) {
	s, ok := map[string]string{
		"movement most":      "Movement: little and often on most days.",
		"movement more":      "Movement: on more than half of the days, or a bit less often than planned.",
		"movement half":      "Movement: about half as often as planned.",
		"movement some":      "Movement: now and then.",
		"movement none":      "Movement: none logged.",
		"strengthening most": "Strengthening ({1} days a week planned): done in most weeks.",
		"strengthening more": "Strengthening ({1} days a week planned): more than half of the days done.",
		"strengthening half": "Strengthening ({1} days a week planned): about half of the days done.",
		"strengthening some": "Strengthening ({1} days a week planned): some of the days done.",
		"strengthening none": "Strengthening ({1} days a week planned): none logged.",
	}[part+" "+much]
	return Fill(s, strconv.Itoa(days)), ok
}

// PainkillersUsed says how often painkillers were used, by weekly check-ins.
func PainkillersUsed(most, some, none int) string {
	var list []string
	for _, part := range []struct {
		n    int
		text string
	}{{most, "on most days"}, {some, "on some days"}, {none, "none"}} {
		if part.n > 0 {
			list = append(list, part.text+" in "+strconv.Itoa(part.n))
		}
	}
	return "Painkillers, by " + Count(most+some+none, "weekly check-in") + ": " + strings.Join(list, ", ") + "."
}

// TriedBefore lists treatments that were tried before.
func TriedBefore(treatments []string, day string) string {
	return "Treatments before " + day + ": " + strings.Join(treatments, "; ") + "."
}

// TriedSaid is what somebody wrote that they have tried.
func TriedSaid(text, day string) string { return "In their own words, " + day + ": " + text }

// ReviewSaid is what a review suggested, what a physio made of it, and what
// the person decided; the last two may be blank.
func ReviewSaid(week int, kind, day, suggested, physio, decided string) string {
	line := strconv.Itoa(week) + "-week review"
	if k := reviewKinds[kind]; k != "" {
		line += " (" + k + ")"
	}
	line += ", " + day + ": " + small(suggested) + "."
	if physio != "" {
		line += " A physio decided otherwise: " + small(physio) + "."
	}
	if decided != "" {
		line += " Decided: " + small(decided) + "."
	}
	return line
}

// FeelsLike says what pain feels like: "Feels like an ache, tight."
func FeelsLike(qualities string) string { return "Feels like: " + qualities + "." }

// DayMonth is a day without its year: "12 March".
func DayMonth(day int, month string) string { return strconv.Itoa(day) + " " + month }

// AskedOn says when the safety questions were last asked.
func AskedOn(day string) string { return "Last asked on " + day + "." }

// AskedBefore says when the answers were given that still count, although other
// questions were asked since.
func AskedBefore(day string) string { return "Asked on " + day + ", and not cleared since." }
