package web

import (
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func choosePage(l *library.Library, at choosing, offers []clinic.Offer) patient.Choose {
	p := patient.Choose{
		Title: words.ChooseTitle, Lead: words.ChooseLead, OwnTitle: words.OwnTitle, OwnLead: words.OwnLead,
		Own: ui.Link{Text: words.OwnTitle, URL: ownURL}, Blocks: strengthBlocks(clinic.StrengthWaits(at.patient), chooseURL),
	}
	if at.changes() {
		p.Title, p.Lead = words.ChangeTitle, words.ChangeLead
	}
	for _, o := range offers {
		p.Offers = append(p.Offers, offerCard(l, at, o))
	}
	return p
}

func offerCard(l *library.Library, at choosing, o clinic.Offer) patient.Offer {
	card := patient.Offer{
		Name: o.Template.Name, For: o.Template.PlainFor, Changes: leftOutLines(l, o.Fitted.LeftOut),
		Facts: []ui.SummaryRow{
			{Key: "Time", Value: words.Capital(o.Template.Minutes)},
			{Key: "You need", Value: words.Capital(words.And(needTexts(o.Template.Equipment)))},
			{Key: "What you do", Lines: offerLines(o.Fitted)},
		},
		Post: ui.Post{
			Action: confirmURL, Button: ui.Button{Text: words.ChooseThis, Hidden: o.Template.Name},
			Fields: []ui.Hidden{{Name: "template", Value: string(o.Template.ID)}, {Name: "number", Value: at.number()}},
		},
	}
	if why, ok := words.SuggestedBecause(o.Because); ok {
		card.Tag, card.Why = words.Suggested, why
	} else {
		card.Post.Button.Kind = ui.Secondary
	}
	for _, item := range o.Fitted.Items[:min(len(o.Fitted.Items), 4)] {
		if e, err := l.Exercise(item.Exercise); err == nil {
			card.Pictures = append(card.Pictures, patient.Picture{URL: figureURL(e, "thumb")})
		}
	}
	return card
}

func offerLines(v rehab.ProgrammeVersion) []string {
	var lines []string
	if v.BoutsPerDay > 0 {
		lines = append(lines, words.PartMovement+". "+words.TimesADay(v.BoutsPerDay))
	}
	if v.StrengthDays > 0 {
		lines = append(lines, words.PartStrength+". "+words.DaysAWeek(v.StrengthDays))
	}
	return lines
}

func needTexts(needs []rehab.Need) []string {
	var texts []string
	for _, n := range needs {
		texts = append(texts, n.Text)
	}
	return texts
}

// leftOutLines say what was swapped or left out, and why.
func leftOutLines(l *library.Library, list []rehab.LeftOut) []string {
	var lines []string
	for _, out := range list {
		because, _ := words.Because(out.Because)
		lines = append(lines, words.Swapped(plainName(l, out.Exercise), plainName(l, out.Instead), because))
	}
	return lines
}

// plainName is what an exercise is called, or "" when there is none.
func plainName(l *library.Library, id rehab.ExerciseID) string {
	e, err := l.Exercise(id)
	if err != nil {
		return ""
	}
	return e.PlainName
}

// programmeName is what a version is called; one's own has no name.
func programmeName(v rehab.ProgrammeVersion) string {
	if v.Name == "" {
		return words.OwnName
	}
	return v.Name
}
