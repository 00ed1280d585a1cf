package web

import (
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// mostListed is how many characters of a note stand in the list.
const mostListed = 200

// diaryPage is a page of the diary. The id is for one more entry like the last.
func diaryPage(d clinic.Diary, id string, earlier bool) patient.Diary {
	p := patient.Diary{
		Title: words.TitleDiary, Stop: stopNote(d.Situation, words.DiaryStopNote), Lead: words.DiaryLead, Write: ui.Button{Text: words.DiaryWrite, URL: diaryURL + "/new"},
		ForGP: &ui.Link{Text: words.DiaryForGP, URL: appointmentURL}, Back: ui.Link{Text: words.BackToToday, URL: todayURL},
	}
	if len(d.Entries) == 0 {
		p.Empty = words.DiaryEmpty
		return p
	}
	if !earlier {
		last := d.Entries[0]
		p.SameIs = words.DiaryLast(*last.Pain, last.Places)
		p.Same = &ui.Post{Action: diaryURL, Fields: sameAgain(last, id, d.Today()), Button: ui.Button{Text: words.DiarySame, Kind: ui.Secondary}}
	}
	for _, e := range d.Entries {
		note, _ := shortened(e.Note, mostListed)
		p.Entries = append(p.Entries, patient.DiaryLine{
			When: ui.Link{Text: diaryWhen(e), URL: diaryEntryURL(e.ID)}, What: words.DiaryLine(*e.Pain, e.Places), Note: note,
		})
	}
	if d.More {
		oldest := d.Entries[len(d.Entries)-1].ID
		p.Pages.Next = &ui.PageLink{URL: diaryURL + "?after=" + string(oldest), Label: words.DiaryOlder}
	}
	if earlier {
		p.Pages.Previous = &ui.PageLink{URL: diaryURL, Label: words.DiaryNewest}
	}
	return p
}

// sameAgain is the form of an entry like another, of just now. The note and
// the stress were of that time.
func sameAgain(e rehab.DiaryEntry, id string, today rehab.Date) []ui.Hidden {
	fields := []ui.Hidden{{Name: "diary", Value: id}, {Name: "day", Value: today.String()}, {Name: "pain", Value: typed(e.Pain)}}
	for _, part := range []struct {
		name string
		list []string
	}{{"places", e.Places}, {"quality", e.Quality}, {"triggers", e.Triggers}, {"came", e.CameWith}} {
		for _, v := range part.list {
			fields = append(fields, ui.Hidden{Name: part.name, Value: v})
		}
	}
	return fields
}

func diaryWhen(e rehab.DiaryEntry) string {
	return words.DiaryWhen(e.Day.Full(), words.Clock(e.At.Hour(), e.At.Minute()))
}

func diaryEntryPage(d clinic.DiaryDetail) patient.DiaryEntry {
	e := d.Entry
	p := patient.DiaryEntry{
		Title: words.TitleDiaryEntry, Below: diaryWhen(e), Rows: diaryRows(e), Back: ui.Link{Text: words.DiaryBack, URL: diaryURL},
		Stress: isVeryStressed(e),
	}
	if d.Situation.CheckDue != "" {
		check := due("check "+string(d.Situation.CheckDue), "", sessionFlow.base)
		p.Check = &check
	}
	for _, r := range d.Before {
		at := r.At.In(d.Now.Location())
		p.History = append(p.History, patient.Revision{
			Heading: words.RevisionOn("corrected", rehab.DateOf(at).Long(), words.Clock(at.Hour(), at.Minute())),
			Rows:    append([]ui.SummaryRow{{Key: words.DiaryWhenWas, Value: diaryWhen(r.Entry)}}, diaryRows(r.Entry)...),
		})
	}
	if e.Withdrawn.IsZero() {
		p.FlareAsk = words.FlareHint
		p.Flare = hurtLately(d.Situation, clinic.HurtsMore(d.Situation, e.Pain), e.Day, rehab.DateOf(d.Now))
		p.Correct = &ui.Button{Text: words.DiaryCorrect, URL: diaryEntryURL(e.ID) + "/correct", Kind: ui.Secondary}
		p.Remove = &ui.Post{Action: diaryEntryURL(e.ID) + "/remove", Button: ui.Button{Text: words.DiaryRemove, Kind: ui.Warning}}
	} else {
		p.Removed = words.DiaryRemoved(rehab.DateOf(e.Withdrawn.In(e.At.Location())).Long())
	}
	return p
}

func diaryRows(e rehab.DiaryEntry) []ui.SummaryRow {
	var r rows
	r.score(words.RowPain, e.Pain)
	var places []string
	for _, p := range e.Places {
		places = append(places, words.Capital(words.DiaryPlaceFrom(p)))
	}
	r.lines(words.RowPlaces, places)
	r.terms(words.RowFeel, words.PainQualities, e.Quality)
	r.terms(words.RowSet, words.DiaryTriggers, e.Triggers)
	r.terms(words.RowCame, words.DiaryCameWith, e.CameWith)
	r.score(words.RowStress, e.Stress)
	r.text(words.RowNote, e.Note)
	return r
}
