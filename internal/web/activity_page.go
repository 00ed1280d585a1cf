package web

import (
	"slices"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// activitiesPage is a page of what somebody did beside their programme. The id
// is for one more like the last.
func activitiesPage(l *library.Library, v clinic.OtherActivities, id string, earlier bool) patient.Activities {
	p := patient.Activities{
		Title: words.TitleActivities, Lead: words.OtherLead, Stop: stopNote(v.Situation, words.ActivityStopNote),
		Log:  ui.Button{Text: words.TitleLogOther, URL: newActivity},
		Care: ui.Button{Text: words.TitleLogCare, URL: newCare, Kind: ui.Secondary},
		Read: []ui.Link{{Text: words.ReadActivity, URL: articleURL(activityArticle)}, {Text: words.ReadSafeUse, URL: articleURL(careArticle)}},
		Back: ui.Link{Text: words.BackToToday, URL: todayURL},
	}
	if p.Stop != nil { // nothing is advised
		p.Lead = ""
	}
	if earlier {
		p.Pages.Previous = &ui.PageLink{URL: activitiesURL, Label: words.ActivityNewest}
	}
	if len(v.List) == 0 {
		p.Empty = words.ActivitiesEmpty
		if p.Stop != nil {
			p.Empty = words.ActivitiesNone
		}
		return p
	}
	if !earlier {
		last := v.List[0]
		p.Week, p.SameIs = weekOf(l, v.Week), activityName(l, last)+": "+activityLine(last)
		p.Same = &ui.Post{Action: activitiesURL, Fields: activityAgain(last, id, v.Today), Button: ui.Button{Text: words.ActivitySame, Kind: ui.Secondary}}
	}
	var before rehab.Date
	for _, a := range v.List {
		e := activityEntry(l, a)
		if a.Day != before {
			e.Day, before = a.Day.Full(), a.Day
		}
		p.List = append(p.List, e)
	}
	if v.More {
		oldest := v.List[len(v.List)-1]
		p.Pages.Next = &ui.PageLink{URL: activitiesURL + "?after=" + string(oldest.ID), Label: words.ActivityOlder}
	}
	return p
}

func activityEntry(l *library.Library, v rehab.OtherActivity) patient.LineEntry {
	return patient.LineEntry{What: ui.Link{Text: activityName(l, v), URL: activityURL(v.ID)}, Text: activityLine(v), Note: v.Note}
}

// activityName is what somebody did.
func activityName(l *library.Library, v rehab.OtherActivity) string {
	k, _ := l.ActivityKind(v.Kind)
	return words.ActivityName(k.Name, v.Own)
}

func activityLine(v rehab.OtherActivity) string {
	return words.ActivityLine(*v.Minutes, v.Effort, v.Places)
}

// activityAgain is the form of the same once more, today. The note was of that
// time.
func activityAgain(v rehab.OtherActivity, id string, today rehab.Date) []ui.Hidden {
	fields := []ui.Hidden{
		{Name: "activity", Value: id}, {Name: "day", Value: today.String()}, {Name: "what", Value: v.Kind}, {Name: "own-words", Value: v.Own},
		{Name: "minutes", Value: typed(v.Minutes)}, {Name: "how-hard", Value: v.Effort},
	}
	for _, place := range v.Places {
		fields = append(fields, ui.Hidden{Name: "where", Value: place})
	}
	return fields
}

// weekOf says how much was done in the last 7 days, "" when nothing was.
func weekOf(l *library.Library, sums []rehab.ActivitySum) string {
	var active, calm, care int
	for _, s := range sums {
		switch k, _ := l.ActivityKind(s.Kind); k.Group {
		case rehab.SelfCare:
			care += s.Times
		case rehab.CalmActivity:
			calm += s.Minutes
		default:
			active += s.Minutes
		}
	}
	return words.ActivityWeek(active, calm, care)
}

// besideLines sum up what somebody did beside their programme, the most first:
// activity in one line, heat and ice in another.
func besideLines(l *library.Library, sums []rehab.ActivitySum) []string {
	sums = slices.SortedStableFunc(slices.Values(sums), func(a, b rehab.ActivitySum) int { return b.Minutes - a.Minutes })
	var done, care, lines []string
	for _, s := range sums {
		if k, _ := l.ActivityKind(s.Kind); k.Group == rehab.SelfCare {
			care = append(care, words.CareTimes(k.Said, s.Times))
		} else {
			done = append(done, words.ActivityTimes(k.Said, s.Times, s.Minutes))
		}
	}
	for _, parts := range [][]string{done, care} {
		if len(parts) > 0 {
			lines = append(lines, words.BesideLine(parts))
		}
	}
	return lines
}

// stopNote says something beside a safety stop, and leads to what it asks for.
func stopNote(s rehab.Situation, text string) *patient.StopNote {
	if s.Hold != rehab.PauseUrgent && s.Hold != rehab.PauseEmergency {
		return nil
	}
	return &patient.StopNote{Text: text, Go: ui.Link{Text: words.StopNoteLink, URL: todayURL}}
}

func activityPage(l *library.Library, v clinic.OtherActivityDetail) patient.Activity {
	p := patient.Activity{
		Title: words.TitleActivity, Below: v.Day.Full(), Rows: activityRows(l, v.OtherActivity), Back: ui.Link{Text: words.ActivityBack, URL: activitiesURL},
	}
	if isCare(l, v.Kind) {
		p.Title = words.TitleCare
		if *v.Minutes > rehab.LongSelfCare {
			p.Again, p.SafeUse, p.Read = words.SafeUseAgain, l.SafeUse(), ui.Link{Text: words.ReadSafeUse, URL: articleURL(careArticle)}
		}
	}
	for _, b := range v.Before {
		until := rehab.DateOf(b.Ended.In(v.Zone)).Long()
		p.Before = append(p.Before, patient.ActivityBefore{Heading: words.ActivityUntil(until), Rows: activityRows(l, b)})
	}
	if !v.Ended.IsZero() {
		p.Removed = words.ActivityRemoved(rehab.DateOf(v.Ended.In(v.Zone)).Long())
		return p
	}
	p.Correct = &ui.Link{Text: words.ActivityCorrect, URL: activityURL(v.ID) + "/correct"}
	p.Remove = &ui.Post{Action: activityURL(v.ID) + "/remove", Button: ui.Button{Text: words.ActivityRemove, Kind: ui.Warning}}
	return p
}

func activityRows(l *library.Library, v rehab.OtherActivity) []ui.SummaryRow {
	var r rows
	k, _ := l.ActivityKind(v.Kind)
	r.text(words.RowActivity, k.Name)
	r.text(words.RowActivityOwn, v.Own)
	r.text(words.RowDay, v.Day.Full())
	r.text(words.RowMinutes, typed(v.Minutes))
	r.term(words.RowHowHard, words.ActivityEfforts, v.Effort)
	r.terms(words.RowPlaces, words.PainPlaces, v.Places)
	r.text(words.RowNote, v.Note)
	return r
}
