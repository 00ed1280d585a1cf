package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/caseload"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
	"example.org/sixweeks/views/words"
)

// on puts a patient who has joined on a physio's caseload, as they stand.
func (s *site) on(physio, id string, change rehab.Change) *visitor {
	s.t.Helper()
	v := s.patient(id)
	today := rehab.DateOf(s.now)
	s.must(s.store.SetPhysio(context.Background(), rehab.PatientID(id), rehab.AccountID(physio), func(v rehab.Situation) rehab.Situation {
		return caseload.Rank(change(v), today)
	}))
	return v
}

// weeksIn is somebody who started so many days ago and logged something today.
func weeksIn(s *site, days int) rehab.Situation {
	today := rehab.DateOf(s.now)
	return rehab.Situation{Programme: "p", Started: today.AddDays(-days), LastLogged: today, StrengthTarget: 3, BoutTarget: 4}
}

// names are the people listed, in order.
func (p *answered) people() []string {
	return p.doc.Find(".app-people tbody th a").Map(func(_ int, a *goquery.Selection) string { return squeeze(a.Text()) })
}

func asSituation(of rehab.Situation, more rehab.Change) rehab.Change {
	return func(v rehab.Situation) rehab.Situation {
		of.Patient, of.Name, of.Born, of.Service, of.Physio = v.Patient, v.Name, v.Born, v.Service, v.Physio
		return more(of)
	}
}

func same(v rehab.Situation) rehab.Situation { return v }

func TestWhoNeedsSomebodyComesFirst(t *testing.T) {
	s := newSite(t)
	sam := s.physio("sam")
	today := rehab.DateOf(s.now)
	score := func(n int) *int { return &n }
	s.on("sam", "well", asSituation(weeksIn(s, 20), func(v rehab.Situation) rehab.Situation {
		v.BaselinePain = score(6)
		v.Pains = []rehab.DayScore{{Day: today.AddDays(-7), Score: 5}, {Day: today, Score: 3}}
		v.StrengthDays = []rehab.Date{today.AddDays(-8), today.AddDays(-2), today}
		return v
	}))
	s.on("sam", "silent", asSituation(weeksIn(s, 20), func(v rehab.Situation) rehab.Situation {
		v.LastLogged = today.AddDays(-12)
		return v
	}))
	s.on("sam", "worse", asSituation(weeksIn(s, 20), func(v rehab.Situation) rehab.Situation {
		v.Early, v.LastCheckIn = "SELF_REFER_EARLY", today
		return v
	}))
	s.on("sam", "chest", asSituation(weeksIn(s, 20), func(v rehab.Situation) rehab.Situation {
		v.Hold, v.HoldSince, v.Because = rehab.PauseEmergency, today, []rehab.QuestionID{"RF-E1"}
		return v
	}))
	s.on("sam", "review", asSituation(weeksIn(s, 36), same))
	s.on("sam", "late", asSituation(weeksIn(s, 53), same))
	s.on("sam", "waiting", asSituation(weeksIn(s, 20), func(v rehab.Situation) rehab.Situation {
		v.Referral, v.ReferralStatus, v.ReferralSince = "r", rehab.ReferralReceived, today.AddDays(-3)
		return v
	}))
	s.physio("kim")
	s.on("kim", "elsewhere", asSituation(weeksIn(s, 20), same))

	page := sam.get("/physio/caseload").is(200, "Caseload")
	want := []string{"Chest", "Waiting", "Worse", "Late", "Silent"}
	if got := page.people(); !slices.Equal(got, want) {
		t.Errorf("need somebody: %q, want %q", got, want)
	}
	for _, said := range []string{
		"7 people, 5 need you.", "Safety check: emergency", "Chest pain or tightness. Told to call 999", "Referral waiting 3 days", "Worse at 2 check-ins running.",
		"Review overdue 3 days", "No bout, session or check-in for 12 days.",
	} {
		if !page.says(said) {
			t.Errorf("the caseload does not say %q: %s", said, page.text("main"))
		}
	}
	all := sam.get(page.link("Everyone 7"))
	if got := all.people(); !slices.Equal(got, append(want, "Review", "Well")) {
		t.Errorf("everyone: %q", got)
	}
	last := all.doc.Find(".app-people tbody tr").Last()
	if got := squeeze(last.Text()); got != "Well Week 3Getting better Pain is 2 points or more below the start. Pain 3 Strength this week 2 of 3" {
		t.Errorf("somebody who is well: %q", got)
	}
	if label, _ := last.Find("svg").Attr("aria-label"); label != "Pain at the last check-ins, oldest first: 5, 3" {
		t.Errorf("the line says %q", label)
	}
	if got := sam.get(page.link("Review this week 2")).people(); !slices.Equal(got, []string{"Late", "Review"}) {
		t.Errorf("with a review to do: %q", got)
	}
	if got := sam.get(page.link("Referrals 1")).people(); !slices.Equal(got, []string{"Waiting"}) {
		t.Errorf("with a referral: %q", got)
	}
	if page.doc.Find(`a[href="/help-now"]`).Length() != 0 {
		t.Error("staff have a Help now button")
	}
}

func TestFindingSomebodyByName(t *testing.T) {
	s := newSite(t)
	sam := s.physio("sam")
	if !sam.get("/physio/caseload").says("Nobody is on your caseload yet.") {
		t.Error("an empty caseload does not say so")
	}
	s.on("sam", "ada", asSituation(weeksIn(s, 20), same))
	s.on("sam", "bob", asSituation(weeksIn(s, 20), same))
	if got := sam.find(" AD ").people(); !slices.Equal(got, []string{"Ada"}) {
		t.Errorf("found %q, want Ada", got)
	}
	for _, name := range []string{"zed", "%", "_", "<script>", "\u202eabc", "😀", strings.Repeat("a", 5000), "\x00"} {
		page := sam.find(name)
		page.is(200, "Caseload")
		if len(page.people()) != 0 || !page.says("Nobody on your caseload has that name.") {
			t.Errorf("finding %.20q shows %q", name, page.people())
		}
	}
	for _, after := range []string{"x", "!!!", "eA", "OSAyMDI2LTk5LTk5IGE", strings.Repeat("A", 5000)} {
		sam.get("/physio/caseload?show=everyone&after="+after).is(200, "Caseload")
	}
	sam.get("/physio/caseload?show=no-such-part").is(200, "Caseload")
}

// find looks for somebody by name on the caseload.
func (v *visitor) find(name string) *answered {
	v.site.t.Helper()
	return v.post("/physio/caseload", "show", "needs", "name", name).leads("/physio/caseload?found=1&show=needs")
}

func TestANameThatIsLookedForStaysWithWhoLooks(t *testing.T) {
	s := newSite(t)
	sam := s.physio("sam")
	for n := range 45 {
		s.on("sam", fmt.Sprintf("ada%02d", n), asSituation(weeksIn(s, 20), same))
	}
	s.on("sam", "bob", asSituation(weeksIn(s, 20), same))
	page := sam.find("ada")
	if next := page.link("The next 40 people"); strings.Contains(next, "ada") || len(sam.get(next).people()) != 5 {
		t.Errorf("the rest of those found is at %s", next)
	}
	if got := sam.get(page.path).people(); len(got) != 40 {
		t.Errorf("going back shows %d people, want the 40 found", len(got))
	}
	if got := sam.get("/physio/caseload?show=everyone&name=bob").people(); len(got) != 40 {
		t.Errorf("a name in an address finds %q", got)
	}
	sam.post("/physio/caseload", "show", "everyone", "name", "").leads("/physio/caseload?show=everyone")
}

func TestALongCaseloadIsPagedWithoutNames(t *testing.T) {
	s := newSite(t)
	sam := s.physio("sam")
	for n := range 90 {
		s.on("sam", fmt.Sprintf("person%02d", n), asSituation(weeksIn(s, 20), same))
	}
	seen := map[string]bool{}
	next := "/physio/caseload?show=everyone"
	for pages := 0; next != ""; pages++ {
		page := sam.get(next).is(200, "Caseload")
		for _, name := range page.people() {
			if seen[name] {
				t.Errorf("%s is shown twice", name)
			}
			seen[name] = true
		}
		next = page.link("The next 40 people")
		if strings.Contains(next, "erson") || strings.Contains(next, "none") {
			t.Errorf("the address %s says something about a person", next)
		}
		if pages > 3 {
			t.Fatal("the list does not end")
		}
	}
	if len(seen) != 90 {
		t.Errorf("saw %d people, want 90", len(seen))
	}
}

func TestACaseloadTakes3QueriesAtAnySize(t *testing.T) {
	statements := 0
	url := storetest.SQLite(t)
	kept, err := store.Open(t.Context(), url, store.Options{Migrate: true, OnStatement: func(string) { statements++ }})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	s := newSiteOn(t, kept)
	sam := s.physio("sam")
	for n := range 60 {
		s.on("sam", fmt.Sprintf("person%02d", n), asSituation(weeksIn(s, n), same))
	}
	for _, path := range []string{"/physio/caseload", "/physio/caseload?show=everyone", sam.find("person1").path} {
		statements = 0
		sam.get(path).is(200, "Caseload")
		if signIn := 1; statements > 3+signIn {
			t.Errorf("%s took %d statements, want 3 and %d for the sign-in", path, statements, signIn)
		}
	}
}

func TestOnlyPhysiosHaveACaseload(t *testing.T) {
	s := newSite(t)
	s.nobody().get("/physio/caseload").leads("/sign-in?next=%2Fphysio%2Fcaseload")
	for _, v := range []*visitor{s.patient("amy"), s.admin("root")} {
		if p := v.get("/physio/caseload"); p.status != 404 {
			t.Errorf("%s gets %d", v.account, p.status)
		}
	}
}

func TestEveryConcernHasWords(t *testing.T) {
	for _, c := range rehab.Concerns() {
		if _, ok := words.Concern(string(c)); !ok {
			t.Errorf("no words for the concern %s", c)
		}
	}
	loaded, err := content()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range loaded.Safety() {
		if _, ok := words.SafetyShort(string(q.ID)); !ok {
			t.Errorf("no short words for %s", q.ID)
		}
	}
	for _, p := range caseloadParts {
		if words.CaseloadShow(p.name, 1) == " 1" || words.CaseloadEmpty(p.name) == "" {
			t.Errorf("no words for the part %s", p.name)
		}
	}
}

func TestTheCaseloadTellsOfWhatWasRedTwice(t *testing.T) {
	s := newSite(t)
	sam := s.physio("sam")
	today := rehab.DateOf(s.now)
	s.on("sam", "red", asSituation(weeksIn(s, 20), func(v rehab.Situation) rehab.Situation {
		v.RedTwice = []rehab.ExerciseDay{{Exercise: "band-row-sit", Day: today}, {Exercise: "prone-w", Day: today}}
		return v
	}))
	s.on("sam", "well", asSituation(weeksIn(s, 20), same))
	p := sam.get("/physio/caseload?show=everyone")
	name := func(id rehab.ExerciseID) string {
		e, err := s.clinic.Library.Exercise(id)
		s.must(err)
		return e.PlainName
	}
	want := words.RedTwice([]string{name("band-row-sit"), name("prone-w")})
	if n := strings.Count(p.text(".app-people"), want); n != 1 {
		t.Errorf("the list says %q %d times: %q", want, n, p.text(".app-people"))
	}
	if p := sam.get("/physio/patients/red"); !p.says(words.RedTwiceOn(name("prone-w"), today.Long())) {
		t.Errorf("the overview says %q", p.text("main"))
	}
}
