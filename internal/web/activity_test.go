package web

import (
	"strings"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

func TestOtherActivityIsLoggedInSecondsAndKeptOnce(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	if p := amy.get("/today"); p.link(words.TitleActivities) != "/activities" {
		t.Error("Today does not lead to other activity")
	}
	p := amy.get("/activities").is(200, words.TitleActivities)
	if !p.says(words.ActivitiesEmpty) || p.says("In the last 7 days") {
		t.Errorf("an empty list says %q", p.text("main"))
	}
	p = amy.get(p.link(words.TitleLogOther)).is(200, words.TitleLogOther)
	id := p.hidden("activity")
	if got := p.value(words.AskActivityDay); got != "2026-06-01" {
		t.Errorf("the day is %q, want today", got)
	}
	fields := []string{"activity", id, "what", "walking", "own-words", "with the dog", "day", "2026-05-31", "minutes", "30", "how-hard", "easy", "note", "by the <b>canal</b>"}
	for range 2 {
		p = amy.post("/activities", fields...).leads("/activities/"+id).is(200, words.TitleActivity)
	}
	for _, want := range []string{"Walking", "with the dog", "Sunday 31 May 2026", "30", "Easy", "by the <b>canal</b>"} {
		if !p.says(want) {
			t.Errorf("it does not say %q: %q", want, p.text("main"))
		}
	}
	amy.post("/activities", append([]string{"what", "yoga"}, fields...)...).wrong(words.Problem("what", "key_reused"))
	p = amy.get("/activities").tap(words.ActivitySame)
	if p = amy.get(p.header.Get("Location")).is(200, words.TitleActivity); !p.says("with the dog") || !p.says("Monday 1 June 2026") || p.says("canal") {
		t.Errorf("the same again says %q", p.text("main"))
	}
	if p = amy.get("/activities"); !p.says("In the last 7 days: 60 minutes of other activity.") || !p.says("Walking, with the dog") || !p.says("30 minutes, easy") {
		t.Errorf("the list says %q", p.text("main"))
	}
	if got := s.begun("bob").get("/activities/" + id).status; got != 404 {
		t.Errorf("somebody else's activity: %d, want 404", got)
	}
}

func TestWhatIsWrongWithAnActivityStandsBesideIt(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	log := func(fields ...string) *answered {
		return amy.post("/activities", append([]string{"activity", "a1"}, fields...)...)
	}
	log("note", "typed").wrong(words.Problem("what", "blank"), words.Problem("minutes", "blank"), words.Problem("day", "day_blank"))
	p := log("what", "own", "day", "2026-06-02", "minutes", "half an hour", "note", "typed").wrong(
		words.Problem("minutes", "not_whole"), words.Problem("how-hard", "blank"), words.Problem("day", "future"), words.Problem("own-words", "blank"))
	if strings.TrimSpace(p.value(words.AskDiaryNote)) != "typed" || p.value(words.AskMinutes) != "half an hour" {
		t.Errorf("typed is %q and %q", p.value(words.AskDiaryNote), p.value(words.AskMinutes))
	}
	if _, chosen := p.box("Something else").Attr("checked"); !chosen {
		t.Error("what was chosen is not chosen any more")
	}
	log("what", "flying", "day", "2026-05-17", "minutes", "0", "how-hard", "very").wrong(
		words.Problem("what", "unknown"), words.Problem("minutes", "range", "1", "720"), words.Problem("how-hard", "unknown"), words.Problem("day", "too_old", "18 May 2026"))
	log("what", "heat", "care", "yes", "day", "2026-06-01", "minutes", "15", "where", "tail").wrong(words.Problem("where", "unknown"))
	log("what", "mindfulness", "day", "2026-05-18", "minutes", "720").leads("/activities/a1")
}

func TestHeatAndIceComeWithTheNoteOnSafeUse(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.get("/activities/heat-ice").is(200, words.TitleLogCare)
	for _, line := range s.clinic.Library.SafeUse() {
		if !p.says(line) {
			t.Errorf("the form does not say %q", line)
		}
	}
	if p.link(words.ReadSafeUse) != "/articles/heat-ice-and-painkillers" {
		t.Error("the form does not lead to the article")
	}
	use := func(id, minutes string) *answered {
		return amy.post("/activities", "activity", id, "care", "yes", "what", "ice", "day", "2026-06-01", "minutes", minutes, "where", "neck").leads("/activities/"+id).is(200, words.TitleCare)
	}
	if p = use("a1", "20"); p.says(words.SafeUseAgain) || !p.says("Neck") {
		t.Errorf("20 minutes says %q", p.text("main"))
	}
	if p = use("a2", "21"); !p.says(words.SafeUseAgain) || !p.says(s.clinic.Library.SafeUse()[0]) {
		t.Errorf("21 minutes says %q", p.text("main"))
	}
	if p = amy.get("/activities"); !p.says("In the last 7 days: heat or ice 2 times.") {
		t.Errorf("the list says %q", p.text("main"))
	}
}

func TestAnActivityIsCorrectedAndRemoved(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	fields := []string{"activity", "a1", "what", "yoga", "day", "2026-06-01", "minutes", "30", "how-hard", "some"}
	p := amy.post("/activities", fields...).leads("/activities/a1")
	p = amy.get(p.link(words.ActivityCorrect)).is(200, words.TitleCorrect)
	if p.value(words.AskMinutes) != "30" || p.hidden("revision") != "1" {
		t.Errorf("the form to correct has %q minutes", p.value(words.AskMinutes))
	}
	correct := func(revision, minutes string) *answered {
		return amy.post("/activities/a1/correct", "revision", revision, "what", "pilates", "day", "2026-05-20", "minutes", minutes, "how-hard", "hard")
	}
	correct("1", "0").wrong(words.Problem("minutes", "range", "1", "720"))
	for range 2 {
		p = correct("1", "45").leads("/activities/a1").is(200, words.TitleActivity)
	}
	if !p.says("Pilates") || !p.says(words.ActivityUntil("1 June 2026")) || !p.says("Yoga") {
		t.Errorf("after the correction: %q", p.text("main"))
	}
	correct("1", "50").wrong(words.Problem("what", "changed"))
	correct("", "50").wrong(words.Problem("what", "stale"))
	amy.post("/activities", fields...).leads("/activities/a1") // the first form, sent again
	bob := s.begun("bob")
	for _, path := range []string{"/activities/a1/correct", "/activities/a1/remove"} {
		if got := bob.post(path, "revision", "2", "what", "yoga", "day", "2026-06-01", "minutes", "1", "how-hard", "easy").status; got != 404 {
			t.Errorf("%s of somebody else: %d, want 404", path, got)
		}
	}
	s.later(1)
	amy.post("/activities/a1/remove").leads("/activities")
	if p = amy.get("/activities/a1"); !p.says(words.ActivityRemoved("2 June 2026")) || p.link(words.ActivityCorrect) != "" {
		t.Errorf("a removed one says %q", p.text("main"))
	}
	amy.get("/activities/a1/correct").leads("/activities/a1")
	correct("2", "50").wrong(words.Problem("what", "changed"))
	if p = amy.get("/activities"); p.says("Pilates") || !p.says(words.ActivitiesEmpty) {
		t.Errorf("the list says %q", p.text("main"))
	}
}

func TestActivitiesArePaged(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	for i := range 21 {
		amy.post("/activities", "activity", "a"+string(rune('a'+i)), "what", "walking", "day", "2026-06-01", "minutes", "5", "how-hard", "easy")
	}
	p := amy.get("/activities")
	next := p.doc.Find("a[rel=next]").AttrOr("href", "")
	if n := p.doc.Find(".app-row").Length(); n != 20 || next == "" {
		t.Fatalf("%d on the first page, more at %q", n, next)
	}
	if p = amy.get(next); p.doc.Find(".app-row").Length() != 1 || p.link(words.ActivityNewest) != "" && p.link(words.ActivityNewest) != "/activities" {
		t.Errorf("the second page says %q", p.text("main"))
	}
	if p = s.begun("bob").get(next); p.status != 200 || p.doc.Find(".app-row").Length() != 0 {
		t.Error("somebody else's page shows something")
	}
}

func TestAStopIsForOtherActivityToo(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.safe(rehab.AnyTime, "RF-E1")
	for _, path := range []string{"/activities", "/activities/new", "/activities/heat-ice"} {
		if p := amy.get(path); !p.says(words.ActivityStopNote) || p.link(words.StopNoteLink) != "/today" {
			t.Errorf("%s during a stop says %q", path, p.text("main"))
		}
	}
	amy.post("/activities", "activity", "a1", "what", "walking", "day", "2026-06-01", "minutes", "5", "how-hard", "easy").leads("/activities/a1")
}

func TestTheDiarySaysThatAStopHolds(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	if p := amy.get("/diary"); p.says(words.DiaryStopNote) {
		t.Error("it says so without a stop")
	}
	amy.safe(rehab.AnyTime, "RF-E1")
	if p := amy.get("/diary"); !p.says(words.DiaryStopNote) || p.link(words.StopNoteLink) != "/today" {
		t.Errorf("the diary during a stop says %q", p.text("main"))
	}
}

func TestEveryAnswerAboutOtherActivityHasWords(t *testing.T) {
	if len(rehab.ActivityEfforts) != len(words.ActivityEfforts) {
		t.Errorf("%d codes, %d words", len(rehab.ActivityEfforts), len(words.ActivityEfforts))
	}
	for _, code := range rehab.ActivityEfforts {
		if _, ok := words.Say(words.ActivityEfforts, code); !ok {
			t.Errorf("no words for %s", code)
		}
	}
	for _, code := range rehab.PainPlaces {
		if _, ok := words.Say(words.PainPlaces, code); !ok {
			t.Errorf("no words for %s", code)
		}
	}
}

func TestAPhysioAndAnAppointmentSeeTheLast2Weeks(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	s.physio("sam")
	s.must(s.store.SetPhysio(t.Context(), "amy", "sam", same))
	if p := s.as("sam").get("/physio/patients/amy"); p.says(words.KeyBeside) {
		t.Error("the overview speaks of other activity before there is any")
	}
	log := func(id, what, day, minutes string) {
		amy.post("/activities", "activity", id, "what", what, "day", day, "minutes", minutes, "how-hard", "easy").leads("/activities/" + id)
	}
	log("a0", "gym", "2026-05-18", "99") // 14 days ago is not in the last 14 days
	log("a1", "pilates", "2026-05-19", "30")
	for _, id := range []string{"a2", "a3"} {
		log(id, "walking", "2026-06-01", "40")
	}
	log("a4", "heat", "2026-06-01", "15")
	for _, p := range []*answered{s.as("sam").get("/physio/patients/amy"), amy.get("/diary/appointment")} {
		if !p.says(words.BesideLastWeeks) || !p.says("Walking 2 times, 80 minutes; Pilates 1 time, 30 minutes.") || !p.says("Heat 1 time.") || p.says("99") {
			t.Errorf("%s says %q", p.path, p.text("main"))
		}
	}
}
