package web

import (
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// reviewForm is a review as it was typed.
type reviewForm struct {
	ID                            string
	Weekly                        weeklyForm
	Good                          []string
	Since, Commitment, Confidence string
	Checked                       string // "right" or "change", after answers that contradict each other
	FromCheckIn                   bool
}

// noneOfGood is the answer that nothing has changed for the better.
const noneOfGood = "none"

// reviewFormOf begins a review, with what was said at a check-in of today.
func reviewFormOf(id string, v clinic.ReviewAhead) reviewForm {
	f := reviewForm{ID: id}
	if v.Done() {
		f.FromCheckIn, f.Weekly = true, weeklyOf(*v.Last)
	}
	return f
}

// weeklyOf is a check-in as it would be typed.
func weeklyOf(in rehab.CheckIn) weeklyForm {
	f := weeklyForm{
		Pain: typed(in.Pain), Change: typed(in.Change), HardTasks: in.HardTasks, Sleep: typed(in.Sleep),
		Painkillers: in.Painkillers, Activities: map[rehab.ActivityID]string{}, Tasks: map[rehab.HardTaskID]string{},
	}
	for _, a := range in.Activities {
		f.Activities[a.ID] = typed(a.Score)
	}
	for _, t := range in.Tasks {
		f.Tasks[t.ID] = t.Changed
	}
	return f
}

func readReview(c *gin.Context, id string, v clinic.ReviewAhead) reviewForm {
	return reviewForm{
		ID: id, Weekly: readWeekly(c, v.CheckInAhead), Good: ticked(c, "good"), Since: answer(c, "since"),
		Commitment: answer(c, "commitment"), Confidence: answer(c, "confidence"), Checked: answer(c, "checked"),
	}
}

func (f reviewForm) answers(v clinic.ReviewAhead) (clinic.ReviewAnswers, rehab.Problems) {
	var ps rehab.Problems
	a := clinic.ReviewAnswers{
		ID: rehab.ReviewID(f.ID), CheckIn: f.Weekly.checkIn(&ps, v.CheckInAhead),
		Since:      whole(&ps, "since", f.Since, rehab.BestChange, rehab.MostChange),
		NoneOfGood: slices.Contains(f.Good, noneOfGood), Commitment: review.Commitment(f.Commitment),
		Confidence: whole(&ps, "confidence", f.Confidence, 0, rehab.MaxPain), Checked: f.Checked == "right",
	}
	for _, code := range f.Good {
		if code != noneOfGood && !slices.Contains(a.Good, code) {
			a.Good = append(a.Good, code)
		}
	}
	return a, ps
}

// page asks the questions again as they were answered.
func (f reviewForm) page(v clinic.ReviewAhead, ps rehab.Problems) patient.AskReview {
	w := say(inOrder(ps, reviewFields(v.CheckInAhead)...))
	p := patient.AskReview{
		ID: f.ID, Faults: leadTo("good", "review", w.faults), Asked: f.Weekly.page(v.CheckInAhead, true, w),
		Good:       goodChoice(f.Good, w),
		Commitment: choiceOf(words.ReviewCommitment, "commitment", words.Commitments, f.Commitment, w),
		Confidence: scoreOf(words.ReviewConfidence, "confidence", f.Confidence, w),
	}
	if v.AsksSince() {
		since := choiceOf(words.ReviewSince, "since", words.Changes, f.Since, w)
		p.Since = &since
	}
	if f.FromCheckIn {
		p.Note = words.FromCheckInToday
	}
	for _, problem := range ps {
		switch problem.Code {
		case "key_reused":
			p.Saved = &ui.Link{Text: words.SeeWhatIsSaved, URL: reviewURL(rehab.ReviewID(f.ID))}
		case "safety_first":
			p.Saved = &ui.Link{Text: words.FullCheck, URL: reviewSafety}
		}
	}
	return p
}

func goodChoice(chosen []string, w wrong) ui.Choice {
	c := choiceOf(words.ReviewGood, "good", words.GoodChanges, "", w)
	c.Chosen, c.Size = chosen, "s"
	c.Options = append(c.Options, ui.Option{Divider: "or"}, ui.Option{Value: noneOfGood, Label: words.NoneOfThem, Exclusive: true})
	return c
}

// reviewFields are the questions in the order asked.
func reviewFields(v clinic.CheckInAhead) []string {
	fields := []string{"review", "good", "since"}
	fields = append(fields, checkInFields(v)[1:]...)
	return append(fields, "commitment", "confidence")
}

// checkPage asks somebody to look at answers that contradict each other. It
// carries everything that was typed.
func checkPage(c *gin.Context, id string, e review.Evidence) patient.CheckReview {
	said := func(n *int) string {
		if n == nil {
			return words.NoAnswer
		}
		return words.ScoreOf10(*n)
	}
	overall, _ := words.Say(words.Changes, typed(e.Change))
	p := patient.CheckReview{Answers: []ui.SummaryRow{
		{Key: words.ReviewSaidOverall, Value: overall},
		{Key: words.ReviewPainThen, Value: said(e.Pain.Start)},
		{Key: words.ReviewPainNow, Value: said(e.Pain.Now)},
	}}
	p.Fields = append(p.Fields, ui.Hidden{Name: "review", Value: id})
	p.Fields = append(p.Fields, carried(c.Request.PostForm, "review", "checked")...)
	return p
}

// carried is a form in hidden fields, without some of them, in a fixed order.
func carried(form url.Values, without ...string) []ui.Hidden {
	var names []string
	for name := range form {
		if !slices.Contains(without, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var fields []ui.Hidden
	for _, name := range names {
		for _, value := range form[name] {
			fields = append(fields, ui.Hidden{Name: name, Value: value})
		}
	}
	return fields
}
