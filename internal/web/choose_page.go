package web

import (
	"slices"
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
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

// ownPage is the exercises that suit the person. The summary leads to the
// first of them.
func ownPage(l *library.Library, at choosing, chosen []string, w wrong) patient.ChooseOwn {
	p := patient.ChooseOwn{
		Title: words.OwnTitle, Lead: words.OwnLead, Left: words.OwnHidden, Faults: w.faults, Problem: w.at("exercises"),
		Action: confirmURL, Hidden: []ui.Hidden{{Name: "number", Value: at.number()}}, Next: words.Continue,
	}
	first := true
	for _, kind := range rehab.Kinds() {
		g := patient.OwnGroup{Heading: l.Words().Kinds[kind]}
		for _, e := range l.Exercises() {
			if e.Kind != kind {
				continue
			}
			if codes := e.Avoided(at.patient.Filters); codes != nil {
				because, _ := words.Because(string(codes[0]))
				p.Why = append(p.Why, words.Swapped(e.PlainName, "", because))
				continue
			}
			item := ownItem(l, e, at.patient.Filters, slices.Contains(chosen, string(e.ID)))
			if first {
				item.ID, first = "exercises", false
			}
			g.Items = append(g.Items, item)
		}
		if len(g.Items) > 0 {
			p.Groups = append(p.Groups, g)
		}
	}
	return p
}

func ownItem(l *library.Library, e rehab.Exercise, filters rehab.Filters, chosen bool) patient.OwnItem {
	item := patient.OwnItem{
		ID: "exercise-" + string(e.ID), Value: string(e.ID), Name: e.PlainName, Chosen: chosen,
		Dose: doseWords(e.Dose, e.Side).Line(), Picture: patient.Picture{URL: figureURL(e, "thumb")},
	}
	for _, code := range e.Cautioned(filters) {
		item.Care = append(item.Care, l.Words().Cautions[code])
	}
	return item
}

func confirmPage(l *library.Library, at choosing, form chooseForm, plan rehab.Programme, w wrong) patient.Confirm {
	v := plan.Current
	p := patient.Confirm{
		Title: words.ConfirmTitle, Name: programmeName(v), Faults: w.faults, Action: chooseURL, Hidden: form.hidden(),
		Groups: programmeGroups(l, v, 0, at.patient.Filters), Changes: leftOutLines(l, v.LeftOut), Button: words.StartButton,
		Back: ui.Link{Text: words.ChooseAnother, URL: chooseURL},
	}
	if p.Parts = partsChoice(form, v, w); p.Parts != nil {
		p.Hidden = append(p.Hidden, ui.Hidden{Name: "asked", Value: "yes"})
	}
	if at.changes() {
		next := clinic.NextReview(at.situation, at.today)
		p.Review, p.Button = words.ReviewStays(next.Week, next.Due.Full()), words.ChangeButton
		p.Reason = &ui.Textarea{
			Field: ui.Field{Name: "reason", Label: words.ReasonQuestion, Hint: words.OptionalHint, Size: "s", Problem: w.at("reason")},
			Value: form.reason, Rows: 2, MaxLength: clinic.MaxReason,
		}
		return p
	}
	p.Review = words.ReviewIfToday(firstReview(at.today).Full())
	p.Start = &ui.Select{
		Field: ui.Field{Name: "start", Label: words.StartQuestion, Hint: words.StartHint, Size: "s", Problem: w.at("start")},
		Value: form.start, Options: startOptions(at.today),
	}
	return p
}

// hidden carries the choice itself.
func (f chooseForm) hidden() []ui.Hidden {
	fields := []ui.Hidden{{Name: "number", Value: f.number}, {Name: "template", Value: f.template}}
	if f.number == "" {
		fields = append(fields, ui.Hidden{Name: "id", Value: f.id})
	}
	for _, e := range f.exercises {
		fields = append(fields, ui.Hidden{Name: "exercises", Value: e})
	}
	return fields
}

// partsChoice asks which parts to do, where there are two.
func partsChoice(form chooseForm, v rehab.ProgrammeVersion, w wrong) *ui.Choice {
	if !form.asked && (v.BoutsPerDay == 0 || v.StrengthDays == 0) {
		return nil
	}
	return &ui.Choice{
		Field:  ui.Field{Name: "parts", Label: words.PartsQuestion, Size: "s", Problem: w.at("parts")},
		Chosen: form.parts,
		Options: []ui.Option{
			{Value: partMovement, Label: words.PartMovement},
			{Value: partStrength, Label: words.PartStrength},
		},
	}
}

func startOptions(today rehab.Date) []ui.Option {
	var list []ui.Option
	for n := range clinic.MaxAhead + 1 {
		day := today.AddDays(n)
		list = append(list, ui.Option{Value: day.String(), Label: words.StartOption(n, shortDay(day), dayAndMonth(firstReview(day)))})
	}
	return list
}

// shortDay is a day of the next week: Thursday 19 February.
func shortDay(d rehab.Date) string { return d.Weekday().String() + " " + dayAndMonth(d) }

func dayAndMonth(d rehab.Date) string { return strconv.Itoa(d.Day()) + " " + d.Month().String() }

// firstReview is the day of the six-week review of somebody who starts then.
func firstReview(start rehab.Date) rehab.Date {
	return start.AddDays(review.WindowOf(review.FirstWeek).Due)
}

// programmeName is what a version is called; one's own has no name.
func programmeName(v rehab.ProgrammeVersion) string {
	if v.Name == "" {
		return words.OwnName
	}
	return v.Name
}
