package web

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func referralCheckPage(v rehab.Referral, service rehab.Service, sum clinic.ReferralSummary, exercises []string, now time.Time) patient.ReferralCheck {
	page := patient.ReferralCheck{
		Frame:   ui.Frame{Title: words.CheckAnswers, Back: &ui.Link{Text: words.Back, URL: "/referrals/new"}},
		Send:    ui.Post{Action: referralURL(v.ID) + "/send", Button: ui.Button{Text: words.SendReferral}},
		Service: service.Name, EditURL: "/referrals/new", Elsewhere: service.Criteria.Elsewhere, Phone: service.Phone,
		Sections: referralSections(v.Form), Scan: speaksOfScan(v.Form),
	}
	for _, c := range service.Criteria.Unmet(v.Form, rehab.DateOf(now.In(london))) {
		page.Unmet = append(page.Unmet, words.CriterionText(string(c), criterionValue(c, service.Criteria)))
	}
	if v.Consent {
		page.Shared = summaryRows(sum, exercises)
	}
	return page
}

var scan = regexp.MustCompile(`(?i)\b(scan(s|ned|ning)?|x[- ‑–]?rays?|xrayed|x-rayed|mri|ct)\b`)

// speaksOfScan reports whether an answer in somebody's own words is about a
// scan (S4-14).
func speaksOfScan(form map[string]string) bool {
	for _, answer := range form {
		if scan.MatchString(answer) {
			return true
		}
	}
	return false
}

func criterionValue(c rehab.Criterion, in rehab.Criteria) string {
	if c == rehab.CriterionTreated {
		return strconv.Itoa(in.NotSameWithinMonths)
	}
	return strconv.Itoa(in.MinAge)
}

// referralSections are the answers under their headings; what was left blank
// is left out.
func referralSections(form map[string]string) []patient.ReferralSection {
	var all []patient.ReferralSection
	for _, part := range words.ReferralParts {
		section := patient.ReferralSection{Heading: part.Heading}
		for _, field := range part.Fields {
			if lines := answerLines(field, form[field]); len(lines) > 0 {
				section.Rows = append(section.Rows, ui.SummaryRow{Key: words.ReferralAsk(field).Label, Lines: lines})
			}
		}
		if len(section.Rows) > 0 {
			all = append(all, section)
		}
	}
	return all
}

// answerLines is an answer in words: the words of its codes, or what was typed.
func answerLines(field, given string) []string {
	var lines []string
	for line := range strings.SplitSeq(given, "\n") {
		if said, ok := words.Say(referralChoices[field], line); ok {
			line = said
		}
		if field == rehab.FieldBorn {
			line = longDay(line)
		}
		if field == rehab.FieldPain || field == rehab.FieldSleep {
			line = words.OutOf10(line)
		}
		if strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func longDay(s string) string {
	d, err := rehab.ParseDate(s)
	if err != nil {
		return s
	}
	return d.Long()
}

// summaryRows are what of the record is shared, in words.
func summaryRows(sum clinic.ReferralSummary, exercises []string) []ui.SummaryRow {
	if sum.Started.IsZero() {
		return []ui.SummaryRow{{Key: words.SharedProgramme, Value: words.NoProgramme}}
	}
	rows := []ui.SummaryRow{
		{Key: words.SharedProgramme, Value: words.SinceDay(sum.Programme, sum.Started.Long())},
		{Key: words.SharedExercises, Lines: exercises},
	}
	if sum.PainStart != nil {
		rows = append(rows, ui.SummaryRow{Key: words.SharedPainStart, Value: words.OutOf10(strconv.Itoa(*sum.PainStart))})
	}
	var pains []string
	for _, p := range sum.Pains {
		pains = append(pains, words.PainOn(p.Score, p.Day.Long()))
	}
	if pains != nil {
		rows = append(rows, ui.SummaryRow{Key: words.SharedPains, Lines: pains})
	}
	rows = append(rows, sharedView(sum)...)
	rows = append(rows, ui.SummaryRow{Key: words.SharedStrength, Value: words.DaysOf14(sum.StrengthDays)})
	if !sum.LastLogged.IsZero() {
		rows = append(rows, ui.SummaryRow{Key: words.SharedLastLogged, Value: sum.LastLogged.Long()})
	}
	return rows
}

// sharedView is what the patient and the last review said of how it went.
func sharedView(sum clinic.ReferralSummary) (rows []ui.SummaryRow) {
	if sum.Change != nil {
		if said, ok := words.Say(words.Changes, strconv.Itoa(*sum.Change)); ok {
			rows = append(rows, ui.SummaryRow{Key: words.SharedChange, Value: said})
		}
	}
	if said, ok := words.OutcomeName(sum.Review); ok {
		rows = append(rows, ui.SummaryRow{Key: words.SharedReview, Value: words.On(said, sum.ReviewDay.Long())})
	}
	return rows
}

func statusTag(s rehab.ReferralStatus) ui.Tag {
	text, _ := words.Status(string(s))
	return ui.Tag{Text: text.Tag, Colour: ui.Colour(text.Colour)}
}

func referralStatusPage(v rehab.Referral, service rehab.Service, sum *clinic.ReferralSummary, exercises []string) patient.ReferralStatus {
	text, _ := words.Status(string(v.Status))
	page := patient.ReferralStatus{
		Frame: ui.Frame{Title: words.YourReferral, Back: &ui.Link{Text: words.YourReferrals, URL: "/referrals"}}, Reference: v.Reference, Status: statusTag(v.Status),
		Meaning: text.Patient, Next: text.Next, Service: service.Name, Phone: service.Phone, Hours: service.Hours,
		TextRelay: service.TextRelay, Sections: referralSections(v.Form),
	}
	if v.Status == rehab.ReferralReceived {
		page.Next = append(page.Next, words.HeardNothing(service.RoutineDays, service.Phone))
	}
	for i := len(v.Events) - 1; i >= 0; i-- {
		e := v.Events[i]
		said, _ := words.Status(string(e.Status))
		page.Steps = append(page.Steps, patient.ReferralStep{When: longInstant(e.At), What: said.Tag, Reason: e.Reason})
	}
	if sum != nil {
		page.Shared = summaryRows(*sum, exercises)
	}
	if v.Status != rehab.ReferralWithdrawn && v.Status != rehab.ReferralNotSuitable {
		page.Withdraw = &ui.Post{Action: referralURL(v.ID) + "/withdraw", Button: ui.Button{Text: words.TakeBack, Kind: ui.Warning}}
	}
	return page
}

var london = mustZone("Europe/London")

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC
	}
	return zone
}

// longInstant is a moment as people in London say it.
func longInstant(t time.Time) string {
	t = t.In(london)
	return rehab.DateOf(t).Long() + ", " + words.Clock(t.Hour(), t.Minute())
}

func referralsPage(mine []rehab.Referral, services map[rehab.ServiceID]string) patient.Referrals {
	page := patient.Referrals{Frame: ui.Frame{Title: words.YourReferrals}, Refer: ui.Button{Text: words.ReferYourself, URL: referURL}}
	for _, v := range mine {
		line := patient.ReferralLine{
			Name: services[v.Service], URL: referralURL(v.ID), Status: statusTag(v.Status),
			About: words.ReferralLine(v.Reference, longInstant(v.Sent)),
		}
		if line.Name == "" {
			line.Name = words.YourReferral
		}
		if v.Status == rehab.ReferralDraft {
			line.URL, line.About, page.Refer.Text = referURL, words.NotSentYet, words.FinishReferral
		}
		page.Lines = append(page.Lines, line)
	}
	if len(mine) > 0 && page.Refer.Text != words.FinishReferral {
		page.Refer.Text, page.Refer.Kind = words.ReferAgain, ui.Secondary
	}
	return page
}
