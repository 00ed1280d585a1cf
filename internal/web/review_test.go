package web

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/words"
)

// review does the safety check and a review with the given answers.
func (v *visitor) review(id string, fields ...string) *answered {
	v.site.t.Helper()
	v.safe(rehab.AtReview)
	return v.post("/review", append([]string{"review", id}, fields...)...).leads("/review/" + id)
}

func TestTheSixWeekReviewFromTheDayItOpens(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	p := v.get("/review").is(200, words.ReviewsTitle)
	if !p.says("Your 6-week review opens on Monday 6 July 2026") || !p.says("It is due on Monday 13 July 2026") {
		t.Errorf("before: %s", p.text("main"))
	}
	if p.link(words.ReviewNow) != "/safety/review" {
		t.Error("an early review is not offered")
	}
	for _, stage := range []struct {
		days int
		says string
	}{
		{35, "Your 6-week review is open"},
		{7, "Your 6-week review is due today"},
		{1, "It was due on Monday 13 July 2026. You can do it until Monday 20 July 2026."},
		{6, "Today is the last day of your review week"},
		{1, "Your review is waiting for you"},
		{6, "you can carry on, or refer yourself to a physio"},
	} {
		v.later(stage.days)
		p := v.get("/review").is(200, words.ReviewsTitle)
		if !p.says(stage.says) || p.link(words.ReviewStart) != "/safety/review" {
			t.Errorf("%s: does not say %q", s.now.Format("2 January"), stage.says)
		}
		for _, way := range []string{"Get urgent help", "refer yourself"} {
			if p.link(way) == "" {
				t.Errorf("%s: no link %q", s.now.Format("2 January"), way)
			}
		}
	}
}

func TestAReviewEndToEnd(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.get("/review/new").leads("/safety/review")
	v.safe(rehab.AtReview)
	p := v.get("/review").leads("/review/new").is(200, "Your 6-week review")
	for _, question := range []string{words.ReviewGood.Label, words.WeeklyPain.Label, "Sitting at my desk", words.WeeklyChange.Label,
		words.WeeklyHardTasks.Label, words.ReviewCommitment.Label, words.ReviewConfidence.Label} {
		if !p.asks(question) {
			t.Errorf("%q is not asked", question)
		}
	}
	if p.doc.Find("main input:checked").Length() > 0 || p.asks(words.ReviewSince.Label) {
		t.Error("something is answered in advance, or asked too early")
	}
	id := p.hidden("review")
	form := []string{"review", id, "good", "none", "pain", "6", "activity-1", "4", "activity-2", "5", "change", "4", "commitment", "most", "hard-tasks", "some", "confidence", "0"}
	out := v.post("/review", form...).leads("/review/"+id).is(200, "Your 6-week review")
	for _, line := range []string{
		"You gave this a real go and nothing has changed",
		"You said that overall there is no change since you started.",
		"Your pain was 6 out of 10 when you started, and it is the same now.",
		"Your own activities are about the same as when you started.",
		"You ticked none of the good changes.",
		"You logged no exercises, so we do not know how much you did.",
		"You said that you managed most of it.",
		"You changed some of the tasks that are hard on your back.",
		"The same rule for everyone, version 1.0.",
		"We have filled most of the form in for you.",
		"Carry on gently with what feels all right.",
		"Your 12-week review is due on Monday 24 August 2026.",
	} {
		if !out.says(line) {
			t.Errorf("the outcome does not say %q", line)
		}
	}
	if strings.Contains(out.text("main"), "%") {
		t.Error("a patient is shown a percentage")
	}
	v.post("/review", form...).leads("/review/" + id) // sent twice
	v.get("/review/new").leads("/review/" + id)
	v.post("/review/"+id+"/decision", "decision", "refer").leads("/referrals/new")
	if !v.get("/review/" + id).says("You decided to refer yourself.") {
		t.Error("the decision is not kept")
	}
	kept, err := s.store.Review(context.Background(), "amy", rehab.ReviewID(id))
	var inputs map[string]any
	if err != nil || json.Unmarshal(kept.Inputs, &inputs) != nil || inputs["week"] != 6.0 || inputs["commitment"] != "most" || kept.Version != "review-1.0" {
		t.Errorf("kept %s, %v", kept.Inputs, err)
	}
}

func TestEachOutcomeHasItsPage(t *testing.T) {
	better := []string{"good", "sleep", "pain", "4", "change", "3"}
	tests := []struct {
		name   string
		yes    []rehab.QuestionID
		fields []string
		says   []string
		button []string // in order
	}{
		{"better", nil, better, []string{"Something has changed for the better", "You ticked “I sleep better”."}, []string{"Carry on with my programme"}},
		{"clearly better and ready", nil, []string{"good", "none", "pain", "2", "change", "2"},
			[]string{"You are doing well", "No session of the last 7 days hurt too much."}, []string{"Make my exercises a bit harder", "Carry on with my programme"}},
		{"worse", nil, []string{"good", "none", "pain", "6", "change", "6"},
			[]string{"Things feel worse", "get help now"}, []string{"Refer yourself", "Make my programme lighter"}},
		{"mixed", nil, []string{"good", "none", "pain", "8", "change", "3"},
			[]string{"Some things are better and some are worse", "Your pain is strong.", "We look again around Monday 27 July 2026."},
			[]string{"Carry on with my programme", "Refer yourself"}},
		{"hard to fit in, and nothing said of how much", nil, []string{"good", "none", "pain", "6", "change", "4"},
			[]string{"It has been hard to fit this in", "What got in the way?", "We look again around Monday 27 July 2026."}, []string{"Do this for 2 weeks", "Refer yourself"}},
		{"hard to fit in, as they say", nil, []string{"good", "none", "pain", "6", "change", "4", "commitment", "little"},
			[]string{"It has been hard to fit this in", "You said that you managed a little."}, []string{"Do this for 2 weeks"}},
		{"a symptom to be seen soon", []rehab.QuestionID{"RF-S4"}, []string{"good", "none", "pain", "6", "change", "4"},
			[]string{"something needs to be looked at", "See a GP or physio soon if:"}, []string{"Refer yourself", "Carry on with my programme"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			v := s.begun("amy")
			v.later(42)
			v.safe(rehab.AtReview, tt.yes...)
			p := v.post("/review", append([]string{"review", "v1"}, tt.fields...)...).leads("/review/v1").is(200, "Your 6-week review")
			for _, line := range tt.says {
				if !p.says(line) {
					t.Errorf("does not say %q: %s", line, p.text("main"))
				}
			}
			buttons := p.doc.Find("main button.nhsuk-button").Map(func(_ int, b *goquery.Selection) string { return squeeze(b.Text()) })
			if !slices.Equal(buttons, tt.button) {
				t.Errorf("buttons %q, want %q", buttons, tt.button)
			}
			if p.link("Get urgent help") != "/help-now" || p.link("refer yourself") != "/referrals/new" || p.link("How we decide") != "/how-we-decide" {
				t.Error("a way to help, to a referral or to the rule is missing")
			}
		})
	}
}

func TestSupportMakesTheProgrammeLighter(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.review("v1", "good", "none", "pain", "6", "change", "4")
	v.post("/review/v1/decision", "barriers", "time", "barriers", "bored").wrong("Choose what to do next")
	v.post("/review/v1/decision", "barriers", "laziness", "decision", "fewer").wrong("Choose from the list what got in the way")
	again := v.post("/review/v1/decision", "barriers", "time", "decision", "hope").wrong("Choose what to do next")
	if ticked := again.doc.Find(`input[name="barriers"]:checked`); ticked.AttrOr("value", "") != "time" {
		t.Error("what was ticked is lost")
	}
	v.post("/review/v1/decision", "barriers", "time", "decision", "fewer").leads("/programme")
	now, err := s.clinic.Programme(context.Background(), v.actor())
	if err != nil || len(now.Programme.Current.Items) != 2 {
		t.Errorf("%d exercises, %v", len(now.Programme.Current.Items), err)
	}
	v.later(13)
	if p := v.get("/review"); !p.says("Your second look is open") {
		t.Errorf("13 days later: %s", p.text("main"))
	}
}

func TestTheirOwnRatingIsAskedAgain(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	p := v.review("v1", "good", "none", "pain", "6")
	if !p.asks(words.ReviewOverall.Label) || !p.says(words.WhyNotRated) {
		t.Error("the missing rating is not asked once more")
	}
	next := p.hidden("review")
	v.post("/review/v1/overall", "review", next).wrong("Choose how you are compared with when you started")
	v.post("/review/v1/overall", "review", next, "overall", "8").wrong("Choose how you are compared with when you started")
	out := v.post("/review/v1/overall", "review", next, "overall", "5").leads("/review/" + next)
	if !out.says("Things feel worse") || out.asks(words.ReviewOverall.Label) {
		t.Errorf("then: %s", out.text("main"))
	}
	if !v.get("/review/v1").says("It has been hard to fit this in") {
		t.Error("the first outcome has changed")
	}
}

func TestAnswersThatContradictAreShownAgain(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.safe(rehab.AtReview)
	form := url.Values{"review": {"v1"}, "good": {"move", "sleep"}, "pain": {"9"}, "change": {"2"}, "activity-1": {"3"}}
	p := v.send("POST", "/review", form).is(200, words.ReviewCheckTitle)
	for _, line := range []string{"Much better", "6 out of 10", "9 out of 10"} {
		if !p.says(line) {
			t.Errorf("does not show %q", line)
		}
	}
	carried := url.Values{}
	for _, in := range p.doc.Find("main input[type=hidden]").EachIter() {
		carried.Add(in.AttrOr("name", ""), in.AttrOr("value", ""))
	}
	carried.Set("checked", "change")
	back := v.send("POST", "/review", carried).is(200, "Your 6-week review")
	if back.doc.Find(`input[name="good"]:checked`).Length() != 2 || back.doc.Find(`input[name="pain"]:checked`).AttrOr("value", "") != "9" {
		t.Error("what was answered is lost")
	}
	carried.Set("checked", "right")
	v.send("POST", "/review", carried).leads("/review/v1").is(200, "Your 6-week review")
}

func TestWhatIsWrongWithAReviewIsSaid(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.safe(rehab.AtReview)
	tests := []struct {
		name   string
		form   url.Values
		faults []string
	}{
		{"nothing", url.Values{}, []string{"Tick what has changed, or tick none of these", "Choose a number for your pain. Choose 0 for no pain"}},
		{"both", url.Values{"good": {"move", "none"}, "pain": {"1"}}, []string{"Tick what has changed, or tick none of these, but not both"}},
		{"a change that nobody offered", url.Values{"good": {"taller"}, "pain": {"1"}}, []string{"Tick what has changed, or tick none of these"}},
		{"pain with a decimal", url.Values{"good": {"none"}, "pain": {"1.5"}}, []string{"Pain must be a whole number from 0 to 10"}},
		{"commitment that nobody offered", url.Values{"good": {"none"}, "pain": {"1"}, "commitment": {"all"}}, []string{"Choose how much of it you managed"}},
		{"confidence out of range", url.Values{"good": {"none"}, "pain": {"1"}, "confidence": {"11"}}, []string{"This must be a whole number from 0 to 10"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.form.Set("review", "v1")
			tt.form.Set("sleep", "7")
			p := v.send("POST", "/review", tt.form).wrong(tt.faults...)
			if got := p.doc.Find(`input[name="sleep"]:checked`).AttrOr("value", ""); got != "7" {
				t.Errorf("sleep is now %q", got)
			}
		})
	}
	v.later(1)
	p := v.post("/review", "review", "v1", "good", "none", "pain", "5").wrong("The safety check comes first, and the last one is from another day. What you wrote is still here")
	if p.link(words.FullCheck) != "/safety/review" {
		t.Error("no way to the safety check")
	}
}

func TestNobodySeesAnothersReview(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.review("v1", "good", "none", "pain", "6", "change", "4")
	bob := s.begun("bob")
	bob.get("/review/v1").is(404, "Page not found")
	bob.post("/review/v1/decision", "decision", "refer").is(404, "Page not found")
	bob.post("/review/v1/overall", "review", "v2", "overall", "3").is(404, "Page not found")
	v.post("/review/v1/overall", "review", "v2", "overall", "3").is(409, words.Failure("changed").Title)
}

func TestAPhysiosViewStandsOnThePage(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.review("v1", "good", "none", "pain", "6", "change", "4")
	o := rehab.Override{By: "sam", Name: "Sam", At: s.now, Outcome: string(review.SelfRefer), Reason: "<i>I saw you</i> on Monday"}
	s.must(s.store.AddOverride(context.Background(), "amy", "v1", o, nil))
	p := v.get("/review/v1")
	for _, line := range []string{"Your physio sees it differently", "Refer yourself to a physio", "<i>I saw you</i> on Monday", "It has been hard to fit this in"} {
		if !p.says(line) {
			t.Errorf("does not say %q", line)
		}
	}
}

func TestAPhysiosViewIsOfTheDayHere(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.later(42)
	v.review("v1", "good", "none", "pain", "6", "change", "4")
	at := time.Date(2026, 7, 13, 23, 30, 0, 0, time.UTC)
	o := rehab.Override{By: "sam", Name: "Sam", At: at, Outcome: string(review.SelfRefer), Reason: "I saw you"}
	s.must(s.store.AddOverride(context.Background(), "amy", "v1", o, nil))
	if p := v.get("/review/v1"); !p.says("14 July 2026") || p.says("Sam, 13 July 2026") {
		t.Errorf("said at half past midnight on 14 July: %q", p.text("main"))
	}
}

func TestPastReviewsArePaged(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	for i := range 7 {
		v.later(1)
		v.review("v"+string(rune('1'+i)), "good", "none", "pain", "6", "change", "4")
	}
	v.later(1)
	p := v.get("/review")
	more := p.link(words.ReviewEarlier)
	if n := p.doc.Find(".app-rows li").Length(); n != 5 || more == "" {
		t.Fatalf("%d reviews, more at %q", n, more)
	}
	if n := v.get(more).doc.Find(".app-rows li").Length(); n != 2 {
		t.Errorf("%d reviews on the second page", n)
	}
	if v.get("/review?before=x").status != 200 {
		t.Error("an address that nobody was given fails")
	}
}

func TestTheCheckInOffersTheReviewFirst(t *testing.T) {
	for days, open := range map[int]bool{34: false, 35: true, 50: true} {
		s := newSite(t)
		v := s.begun("amy")
		v.later(days)
		v.safe(rehab.Weekly)
		if p := v.get("/check-ins/new").is(200, words.CheckInTitle); (p.link(words.StartReview) == "/review") != open {
			t.Errorf("on day %d: the review is at %q", days, p.link(words.StartReview))
		}
	}
}

func TestALongTimeAwayOffersToSayAgain(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.post("/pauses", "pause", "away").leads("/programme")
	v.later(29)
	if p := v.get("/review"); !p.says("Your programme is paused") || p.link(words.AgainLink) != "" {
		t.Errorf("while paused: %s", p.text("main"))
	}
	v.post("/pauses/resume")
	if to := v.get("/review").link(words.AgainLink); to != "/start/pain" {
		t.Errorf("after 29 days away a new baseline is at %q", to)
	}
}
