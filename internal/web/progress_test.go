package web

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// logs a bout at each of the given hours, and a session if it says so.
func (v *visitor) logs(session bool, hours ...int) {
	v.site.t.Helper()
	ctx, on := context.Background(), rehab.DateOf(v.site.now)
	for _, h := range hours {
		at := time.Date(on.Year(), on.Month(), on.Day(), h, 0, 0, 0, time.UTC)
		id := rehab.BoutID(fmt.Sprintf("b-%s-%d", on, h))
		v.site.must(v.site.store.AddBout(ctx, rehab.Bout{ID: id, Patient: rehab.PatientID(v.account), Day: on, At: at, Entered: at}, nil))
	}
	if session {
		pain := 3
		v.site.must(v.site.store.AddSession(ctx, rehab.Session{
			ID: rehab.SessionID("s-" + on.String()), Patient: rehab.PatientID(v.account), Programme: rehab.ProgrammeID(string(v.account) + "-p"), Version: 1,
			Day: on, Logged: v.site.now, Note: "felt <b>fine</b>",
			Exercises: []rehab.Done{{Exercise: "band-row-sit", Version: "1", Strength: true, Reps: []int{8, 8, 8}, Pain: &pain}},
		}, nil))
	}
}

func TestProgressSaysWhatToDoWhileItIsEmpty(t *testing.T) {
	s := newSite(t)
	p := s.patient("amy").get("/progress").is(200, words.ProgressTitle)
	if p.link(words.ChooseAProgramme) != "/start/programme" || p.doc.Find("svg.app-chart").Length() > 0 {
		t.Error("without a programme, the page does not say how to begin")
	}
	p = s.begun("bob").get("/progress").is(200, words.ProgressTitle)
	for _, line := range []string{"Week 1 of 6. You started on 1 June 2026.", "It was 6 when you started.", "Your sessions, check-ins and notes will stand here."} {
		if !p.says(line) {
			t.Errorf("on the first day: does not say %q", line)
		}
	}
	if p.link(words.LogFirstSession) != "/sessions/new" {
		t.Error("on the first day: no way to a first session")
	}
}

func TestProgressShowsWhatHappened(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.logs(true, 8, 12, 18)
	v.later(1)
	v.logs(false, 9)
	v.later(6)
	v.logs(true)
	v.safe(rehab.Weekly)
	v.post("/check-ins", "check-in", "k1", "pain", "4", "activity-1", "7", "change", "3", "note", "slept on my side").leads("/check-ins/k1")
	p := v.get("/progress").is(200, words.ProgressTitle)
	for _, line := range []string{
		"Week 2 of 6.",
		"It was 6 when you started. In the last 7 days it was around 4.",
		"This week: 1 of 3 strength days, and no movement logged yet.",
		"felt <b>fine</b>", "slept on my side", "Session of 1 exercise", "Pain around 4 out of 10",
	} {
		if !p.says(line) {
			t.Errorf("does not say %q", line)
		}
	}
	if got := p.text(".app-activities tbody tr:first-child"); got != "Sitting at my desk47" {
		t.Errorf("first activity: %q", got)
	}
	if got := p.text(".app-activities tbody tr:last-child"); got != "Lifting <b>boxes</b>5Not rated" {
		t.Errorf("second activity: %q", got)
	}
	rows := p.doc.Find(".app-dot-table tbody tr")
	if rows.Length() != 2 || rows.First().Find("svg").First().AttrOr("aria-label", "") != "1 of 3" || rows.First().Find("svg").Last().AttrOr("aria-label", "") != "2 of 7" {
		t.Errorf("weeks: %d rows", rows.Length())
	}
	if p.doc.Find(".app-chart title").Length() != 2 || p.doc.Find(".app-data caption").Length() != 3 {
		t.Error("a chart is without its name, or without its table")
	}
	for _, never := range []string{"%", "streak", "SELF_REFER", "Refer yourself to a physio", "missed"} {
		if strings.Contains(p.text("main"), never) {
			t.Errorf("says %q", never)
		}
	}
}

func TestAFewMissingDaysAreJoinedOnTheChart(t *testing.T) {
	for _, tt := range []struct {
		name         string
		days         []int // from one session to the next, the first from the start
		parts, lines int
	}{
		{"Monday, Wednesday and Friday for two weeks", []int{2, 2, 3, 2, 2}, 1, 5},
		{"a gap of 4 days stays open", []int{1, 1, 4}, 2, 2},
		{"once a week is dots", []int{7, 7}, 3, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSite(t)
			v := s.begun("amy")
			for _, days := range tt.days {
				v.later(days)
				v.logs(true)
			}
			p := v.get("/progress")
			path := p.doc.Find(".app-chart__line").First().AttrOr("d", "")
			if parts, lines := strings.Count(path, "M"), strings.Count(path, "L"); parts != tt.parts || lines != tt.lines {
				t.Errorf("%d parts with %d lines in %q, want %d with %d", parts, lines, path, tt.parts, tt.lines)
			}
			if rows := p.doc.Find(".app-data").First().Find("tbody tr").Length(); rows != 1+len(tt.days) {
				t.Errorf("the list has %d days, want the %d that have a score", rows, 1+len(tt.days))
			}
		})
	}
}

func TestProgressIsPaged(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	for range clinic.TimeLinePage + 2 {
		v.later(1)
		v.logs(true)
	}
	p := v.get("/progress")
	more := p.link(words.EarlierLine)
	if n := p.doc.Find("#line .app-row").Length(); n != clinic.TimeLinePage || more == "" {
		t.Fatalf("%d entries, more at %q", n, more)
	}
	path, _, _ := strings.Cut(more, "#")
	second := v.get(path).is(200, words.ProgressTitle)
	if n := second.doc.Find("#line .app-row").Length(); n != 2 || second.doc.Find("svg.app-chart").Length() != 0 || second.link(words.EarlierLine) != "" {
		t.Errorf("%d entries on the second page", n)
	}
	for _, nonsense := range []string{"nothing", "2026-06-01", "2026-06-01.1.1", "2026-06-31.1.1.a", "2026-06-01.x.1.a", "2026-06-01.1.-1.a", "2026-06-01.1.999.a", "2026-06-01.1.1.a%20b", "2026-06-01.-5.1.a"} {
		v.get("/progress?before="+nonsense).is(404, "Page not found")
	}
	bob := s.begun("bob")
	if n := bob.get(path).is(200, words.ProgressTitle).doc.Find("#line .app-row").Length(); n != 0 {
		t.Errorf("somebody else sees %d entries", n)
	}
}

func TestTheCostOfProgressDoesNotGrow(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	size := func() int { return len(v.get("/progress").body) }
	for range 14 {
		v.later(1)
		v.logs(true, 9, 13)
	}
	v.later(100)
	for range 14 {
		v.later(1)
		v.logs(true, 9, 13)
	}
	before := size()
	for range 84 {
		v.later(1)
		v.logs(true, 9, 13)
	}
	after := size()
	if after > 2*before || after > 60_000 {
		t.Errorf("%d bytes, then %d", before, after)
	}
}

func TestTheTimeLineShowsDiaryAndOtherActivity(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy") // who has no programme
	for i, pain := range []string{"6", "7"} {
		id := "d" + string(rune('1'+i))
		amy.post("/diary", "diary", id, "day", "2026-06-01", "pain", pain, "places", "back-between", "note", "after <b>work</b>").leads("/diary/" + id)
	}
	amy.post("/activities", "activity", "a1", "what", "own", "own-words", "Tai chi", "day", "2026-06-01", "minutes", "20", "how-hard", "easy").leads("/activities/a1")
	amy.post("/activities", "activity", "a2", "what", "ice", "day", "2026-05-31", "minutes", "15", "where", "neck").leads("/activities/a2")
	amy.post("/activities", "activity", "a3", "what", "gym", "day", "2026-05-31", "minutes", "15", "how-hard", "hard").leads("/activities/a3")
	amy.post("/diary/d2/remove")
	amy.post("/activities/a3/remove")
	p := amy.get("/progress").is(200, words.ProgressTitle)
	if n := p.doc.Find("#line .app-row").Length(); n != 3 || p.link(words.ChooseAProgramme) == "" {
		t.Errorf("%d entries: %q", n, p.text("main"))
	}
	for text, url := range map[string]string{words.DiaryOnLine: "/diary/d1", "Something else, Tai chi": "/activities/a1", "Ice": "/activities/a2"} {
		if got := p.link(text); got != url {
			t.Errorf("%q leads to %q, want %q", text, got, url)
		}
	}
	for _, want := range []string{"6 out of 10, between the blades", "after <b>work</b>", "20 minutes, easy", "15 minutes, neck", "Sunday 31 May 2026"} {
		if !p.says(want) {
			t.Errorf("it does not say %q: %q", want, p.text("#line"))
		}
	}
	if p.says("7 out of 10") || p.says("Gym") {
		t.Error("what was removed is there")
	}
}

// Whoever writes a diary and does no sessions gets pages as short as others.
func TestAPageOfTheTimeLineIsBoundedWhateverIsLoggedMost(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	for i := range 60 {
		v.post("/diary", "diary", fmt.Sprint("d", i), "day", "2026-06-01", "pain", "3").leads(fmt.Sprint("/diary/d", i))
	}
	n, path := 0, "/progress"
	for pages := 0; path != "" && pages < 10; pages++ {
		p := v.get(path).is(200, words.ProgressTitle)
		rows := p.doc.Find("#line .app-row").Length()
		if rows > clinic.TimeLinePage {
			t.Fatalf("%d entries on a page", rows)
		}
		n += rows
		path, _, _ = strings.Cut(p.link(words.EarlierLine), "#")
	}
	if n != 60 {
		t.Errorf("%d entries on all pages, want 60", n)
	}
}
