package web

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

const annsProgramme = "/physio/patients/ann/programme"

// set sends the form with changes, in the way of the button.
func (v *visitor) set(form url.Values, do string, changes ...string) *answered {
	v.site.t.Helper()
	sent := url.Values{}
	for name, values := range form {
		sent[name] = slices.Clone(values)
	}
	for pair := range slices.Chunk(changes, 2) {
		sent.Set(pair[0], pair[1])
	}
	sent.Set("do", do)
	return v.send("POST", annsProgramme, sent)
}

// kept is what the check page sends when the button is pressed.
func (p *answered) save(changes ...string) *answered {
	p.t.Helper()
	return p.visitor.set(p.filled(), "save", changes...)
}

func TestAProgrammeAssignedIsWhatThePatientSees(t *testing.T) {
	m := newTown(t)
	pia, ann := m.as("pia"), m.as("ann")
	before := ann.programme()
	form := pia.get(annsProgramme+"/change?from=neck-referred").is(200, "Ann").filled()
	check := pia.set(form, "check", "change-reason", "Her neck drives it", "to-patient", "Start gently. Phone me if your arm tingles.",
		"towel-pull-sets", "2", "towel-pull-from", "6", "towel-pull-to", "10", "towel-pull-locked", "yes", "towel-pull-note", "Elbows in", "chin-tuck-out", "yes")
	for _, said := range []string{
		"Check what changes", "Neck and upper back", "Pull a towel apartNew2 sets of 6 to 10", "Ask me first", "“Elbows in”", "Pull the band wideTaken out",
		"Her neck drives it", "They go on as they are", "This programme is for Ann, born 31 March 1980.",
	} {
		if check.status != 200 || !check.says(said) {
			t.Errorf("the check (%d) does not say %q: %s", check.status, said, check.text("main"))
		}
	}
	if now := ann.programme(); now.Current.Number != before.Current.Number {
		t.Fatal("looking at what changes changed it")
	}
	for range 2 { // sent twice
		done := check.save().leads(annsProgramme)
		if done.done() != "The programme is saved. The patient sees it from now on" {
			t.Errorf("done: %q", done.done())
		}
	}
	now := ann.programme()
	if now.ID != before.ID || now.Started != before.Started || now.Current.Number != before.Current.Number+1 || now.Current.ByName != "Pia" {
		t.Errorf("version %d of %s by %q, started %v", now.Current.Number, now.ID, now.Current.ByName, now.Started)
	}
	i := slices.IndexFunc(now.Current.Items, func(p rehab.Prescribed) bool { return p.Exercise == "towel-pull" })
	if p := now.Current.Items[i]; p.Sets != 2 || p.RepsMin != 6 || p.RepsMax != 10 || !p.Locked || p.Note != "Elbows in" {
		t.Errorf("the exercise is kept as %+v", p)
	}
	if now.Current.Prescribes("chin-tuck") {
		t.Error("what was taken out is still there")
	}
	today := ann.get("/today").is(200, "Today")
	if !today.says("Start gently. Phone me if your arm tingles.") || !today.says("Pia") {
		t.Errorf("Today does not show the note: %s", today.text("main"))
	}
	own := ann.get("/programme")
	if !own.says("Pull a towel apart") || own.says("Chin tuck") {
		t.Errorf("the programme that the patient sees: %s", own.text("main"))
	}
	if !pia.get(annsProgramme).says("Her neck drives it") {
		t.Error("the reason is not in the history")
	}
}

func TestANewEpisodeStartsTheSixWeeksAgain(t *testing.T) {
	m := newTown(t)
	pia, ann := m.as("pia"), m.as("ann")
	before := ann.programme()
	form := pia.get(annsProgramme + "/change").filled()
	check := pia.set(form, "check", "change-reason", "Starts afresh", "episode", "yes")
	if !check.says("They begin again on 13 July 2026. The review is due on 24 August 2026") {
		t.Errorf("the check does not say when: %s", check.text("main"))
	}
	for range 2 {
		check.save().leads(annsProgramme)
	}
	now, s := ann.programme(), m.situationOf("ann")
	if now.ID == before.ID || now.Current.Number != 1 || now.Started != rehab.DateOf(m.now) || s.Programme != now.ID || s.ReviewWeek != 0 {
		t.Errorf("programme %s version %d started %v; the situation has %s", now.ID, now.Current.Number, now.Started, s.Programme)
	}
	kept, err := m.store.ProgrammeVersions(context.Background(), "ann", before.ID)
	m.must(err)
	if len(kept) == 0 {
		t.Error("the programme before is lost")
	}
}

func TestAnExerciseThatTheAnswersLeaveOutNeedsAReason(t *testing.T) {
	m := newTown(t)
	m.must(m.store.Heed(context.Background(), "ann", thinBones))
	pia := m.as("pia")
	form := pia.get(annsProgramme + "/change")
	added := pia.set(form.filled(), "add", "add", "long-sit-reach", "change-reason", "Typed before adding")
	if added.status != 200 || !added.says("Their answers leave it out: Osteoporosis, or a spine fracture") || added.value("Why you set it like this") != "Typed before adding" {
		t.Fatalf("adding: %d %s", added.status, added.text("main"))
	}
	check := pia.set(added.filled(), "check")
	if check.status != 200 || !check.says("Their answers leave these exercises out") {
		t.Fatalf("the check does not warn: %s", check.text("main"))
	}
	check.save().wrong("Say why these exercises are right for them")
	if m.as("ann").programme().Current.Number != 1 {
		t.Fatal("it was kept without a reason")
	}
	check.save("still", "Bone scan was normal").leads(annsProgramme)
	v := m.as("ann").programme().Current
	if len(v.Allowed) != 1 || v.Allowed[0].Note != "Bone scan was normal" || v.Allowed[0].Exercise != "long-sit-reach" {
		t.Errorf("allowed: %+v", v.Allowed)
	}
	again := pia.set(pia.get(annsProgramme+"/change").filled(), "check", "change-reason", "Fewer bouts", "bouts", "2")
	if again.says("Their answers leave these exercises out") {
		t.Error("what was allowed once is asked again")
	}
	again.save().leads(annsProgramme)
	if v := m.as("ann").programme().Current; v.BoutsPerDay != 2 || len(v.Allowed) != 1 {
		t.Errorf("%d bouts, allowed %+v", v.BoutsPerDay, v.Allowed)
	}
}

func TestWhatIsWrongWithAnAssignment(t *testing.T) {
	m := newTown(t)
	pia := m.as("pia")
	form := pia.get(annsProgramme + "/change").filled()
	reason := []string{"change-reason", "Because"}
	row := "Pull the band to your ribs, sitting: "
	tests := []struct {
		name    string
		changes []string
		want    []string
	}{
		{"no reason", []string{"change-reason", " "}, []string{"Say why you set it like this"}},
		{"a reason that is too long", []string{"change-reason", strings.Repeat("a", 301)}, []string{"The reason must be 300 characters or fewer"}},
		{"a note that is too long", append(reason, "to-patient", strings.Repeat("é", 1001)), []string{"The note must be 1000 characters or fewer"}},
		{"blank sets", append(reason, "band-row-sit-sets", ""), []string{row + "enter how many sets"}},
		{"too many sets", append(reason, "band-row-sit-sets", "5"), []string{row + "sets must be from 1 to 4"}},
		{"half a set", append(reason, "band-row-sit-sets", "2.5"), []string{row + "sets must be a whole number"}},
		{"words for a number", append(reason, "band-row-sit-from", "eight"), []string{row + "repetitions must be a whole number"}},
		{"most below fewest", append(reason, "band-row-sit-from", "12", "band-row-sit-to", "8"), []string{row + "the most repetitions cannot be fewer than 12"}},
		{"too many repetitions", append(reason, "band-row-sit-to", "31"), []string{row + "repetitions must be from 1 to 30"}},
		{"an unknown band", append(reason, "band-row-sit-with", "band:pink"), []string{row + "choose a resistance from the list"}},
		{"an unknown resistance", append(reason, "band-row-sit-with", "rope"), []string{row + "choose a resistance from the list"}},
		{"no weight", append(reason, "band-row-sit-with", "kg", "band-row-sit-kg", ""), []string{row + "enter a weight from 0.1 to 50 kg, such as 2 or 2.5"}},
		{"a long note", append(reason, "band-row-sit-note", strings.Repeat("x", 201)), []string{row + "the note must be 200 characters or fewer"}},
		{"no bouts", append(reason, "bouts", ""), []string{"Movement bouts a day must be a whole number from 1 to 6"}},
		{"too many bouts", append(reason, "bouts", "7"), []string{"Movement bouts a day must be a whole number from 1 to 6"}},
		{"half a day", append(reason, "days", "1.5"), []string{"Strength days a week must be a whole number, such as 3"}},
		{"5 days", append(reason, "days", "5"), []string{"Strength days a week must be a whole number from 1 to 4"}},
		{"an unknown exercise", append(reason, "exercise", "no-such"), []string{"Choose exercises from the list"}},
	}
	for _, tt := range tests {
		for _, do := range []string{"check", "save"} {
			page := pia.set(form, do, tt.changes...)
			if got := page.faults(); page.status != 422 || !slices.Equal(got, tt.want) {
				t.Errorf("%s (%s): %d with %q, want 422 with %q", tt.name, do, page.status, got, tt.want)
			}
			for pair := range slices.Chunk(tt.changes, 2) {
				if pair[0] != "exercise" && strings.TrimSpace(pair[1]) != "" && page.filled().Get(pair[0]) != pair[1] && !strings.Contains(pair[1], "p") {
					t.Errorf("%s: %s is lost: %q", tt.name, pair[0], page.filled().Get(pair[0]))
				}
			}
		}
	}
	form["exercise"] = append(form["exercise"], "band-row-sit")
	if got := pia.set(form, "check", reason...).faults(); !slices.Equal(got, []string{"The same exercise is there twice. Take 1 of them out"}) {
		t.Errorf("twice: %q", got)
	}
	form["exercise"] = nil
	if got := pia.set(form, "check", reason...).faults(); !slices.Equal(got, []string{"Choose 1 exercise or more"}) {
		t.Errorf("none: %q", got)
	}
	if m.as("ann").programme().Current.Number != 1 {
		t.Error("something wrong was kept")
	}
	pia.get(annsProgramme+"/change?from=no-such").is(404, "Page not found")
}

func TestAStaleProgrammeFormIsNotLost(t *testing.T) {
	m := newTown(t)
	pia, sam := m.as("pia"), m.as("sam")
	stale := pia.get(annsProgramme + "/change").filled()
	fresh := sam.get(annsProgramme + "/change").filled()
	sam.set(fresh, "check", "change-reason", "Sam was first", "bouts", "3").save().leads(annsProgramme)
	page := pia.set(stale, "save", "change-reason", "Pia was second", "bouts", "5")
	if page.status != 409 || page.value("Why you set it like this") != "Pia was second" || page.value("Movement bouts a day") != "5" {
		t.Fatalf("a stale form: %d, or what was typed is lost", page.status)
	}
	if v := m.as("ann").programme().Current; v.BoutsPerDay != 3 {
		t.Errorf("%d bouts: the stale form was kept", v.BoutsPerDay)
	}
	again := pia.set(page.filled(), "check")
	if !again.says("Before: 3After: 5") {
		t.Errorf("sent again it does not say what changes: %s", again.text("main"))
	}
	again.save().leads(annsProgramme)
	if v := m.as("ann").programme().Current; v.BoutsPerDay != 5 || v.Number != 3 {
		t.Errorf("version %d with %d bouts", v.Number, v.BoutsPerDay)
	}
}

func TestSomebodyWithoutAProgrammeGetsAFirstOne(t *testing.T) {
	m := newTown(t)
	m.must(m.store.SetPhysio(context.Background(), "eve", "pia", same))
	pia := m.as("pia")
	page := pia.get("/physio/patients/eve/programme").is(200, "Eve")
	if !page.says("They have no programme yet.") {
		t.Errorf("no word about it: %s", page.text("main"))
	}
	form := pia.get("/physio/patients/eve/programme/change?from=desk-day-reset").filled()
	form.Set("change-reason", "To begin with")
	form.Set("do", "check")
	check := pia.send("POST", "/physio/patients/eve/programme", form)
	sent := check.filled()
	sent.Set("do", "save")
	for range 2 {
		pia.send("POST", "/physio/patients/eve/programme", sent).leads("/physio/patients/eve/programme")
	}
	if v := m.as("eve").programme(); v.Current.Name != "Desk-day reset: little and often" || v.Started != rehab.DateOf(m.now) {
		t.Errorf("the first programme: %+v", v)
	}
	m.as("eve").get("/today").is(200, "Today")
}

func TestTheReadyProgrammesCanBeRead(t *testing.T) {
	s := newSite(t)
	page := s.physio("sam").get("/physio/programmes").is(200, "Ready programmes")
	for _, template := range s.clinic.Library.Templates() {
		if !page.says(template.Name) || !page.says(template.PlainFor) {
			t.Errorf("%s is not there", template.Name)
		}
	}
}
