package web

import (
	"net/url"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// reviewAheadPage says when the review is, and lists those before. past is one
// more than a page when there are earlier ones.
func reviewAheadPage(v clinic.ReviewAhead, past []rehab.Review) patient.ReviewAhead {
	due := v.Due
	state := stageOf(v)
	stage, _ := words.ReviewStage(state, words.ReviewTitle(due.Week, due.Kind), due.Opens.Full(), due.Due.Full(), due.Closes.Full())
	p := patient.ReviewAhead{Heading: stage.Heading, Amber: stage.Amber, Text: stage.Text}
	if v.Away {
		p.Again = &patient.ActionCard{Heading: words.AgainHeading, Text: words.AgainText, Link: &ui.Link{Text: words.AgainLink, URL: "/start/pain"}}
	}
	switch state {
	case stageDone, stagePaused:
	case string(review.NotYet):
		if v.Begun() {
			p.Now = &ui.Link{Text: words.ReviewNow, URL: reviewSafety}
		}
	default:
		p.Start = &ui.Button{Text: words.ReviewStart, URL: reviewSafety}
		p.Choices = due.State == review.MessageDue
	}
	p.Past, p.More = reviewLines(past)
	return p
}

// The stages that are no state of a window.
const (
	stageDone   = "done"
	stagePaused = "paused"
	stageToday  = "today" // the day it is due
)

func stageOf(v clinic.ReviewAhead) string {
	switch {
	case v.DoneToday() != nil:
		return stageDone
	case v.Situation.Hold != "" && !v.Due.IsOpen():
		return stagePaused
	case v.Due.State == review.Due && v.Due.Due == v.Today:
		return stageToday
	default:
		return string(v.Due.State)
	}
}

func reviewLines(past []rehab.Review) (lines []patient.ReviewLine, more *ui.Link) {
	for i, r := range past {
		if i == reviewsOnPage {
			before := past[i-1].At.UTC().Format(time.RFC3339Nano)
			return lines, &ui.Link{Text: words.ReviewEarlier, URL: "/review?" + url.Values{"before": {before}}.Encode()}
		}
		if r.Outcome == string(review.NeedData) {
			continue
		}
		outcome, _ := words.OutcomeName(r.Outcome)
		lines = append(lines, patient.ReviewLine{
			Day: r.Day.Long(), Name: words.ReviewTitle(r.Week, r.Kind), Outcome: outcome, URL: reviewURL(r.ID),
		})
	}
	return lines, nil
}

// outcomeForm is what was typed on the page of an outcome.
type outcomeForm struct {
	Next     string // the id of the review that an answer makes
	Overall  string
	Decision string
	Barriers []string
}

// reviewedPage shows a review as it was decided. Only the last one offers what
// to do next; each leads to a referral and to urgent help.
func reviewedPage(v clinic.ReviewSeen, form outcomeForm, w wrong) patient.Reviewed {
	d := v.Decision
	verdict, _ := words.VerdictFor(string(d.Reasons[len(d.Reasons)-1]))
	p := patient.Reviewed{
		Day: v.Review.Day.Full(), Headline: verdict.Headline, Amber: verdict.Amber, Text: verdict.Text,
		Notes: flagNotes(d), Overrides: overrideLines(v.Patient, v.Review.Overrides),
		Why: whyLines(v), Version: words.RuleVersion(d.Version), Next: nextLine(v),
	}
	p.Decided, _ = words.DecisionName(v.Review.Decision)
	if d.Has(review.SeeSoon) {
		p.SeeSoon = signLines(v.Because)
	}
	if d.Outcome == review.Emergency || d.Outcome == review.Urgent {
		p.Care = careCard(d.Outcome)
		p.CareLines = signLines(v.Because)
	}
	if v.Latest {
		offer(&p, v, form, w)
	}
	return p
}

func careCard(o review.Outcome) *ui.CareCard {
	tier, heading := ui.Urgent, words.UrgentHeading
	if o == review.Emergency {
		tier, heading = ui.Emergency, words.EmergencyHeading
	}
	return &ui.CareCard{Tier: tier, Heading: heading}
}

// flagNotes are the flags that neither the verdict nor a card says already.
func flagNotes(d review.Decision) []string {
	if !d.Has(review.HighPain) {
		return nil
	}
	note, _ := words.FlagNote(string(review.HighPain))
	return []string{note}
}

func signLines(because []rehab.QuestionID) []string {
	var lines []string
	for _, id := range because {
		if line, ok := words.SafetySign(string(id)); ok {
			lines = append(lines, line)
		}
	}
	return lines
}

func overrideLines(of rehab.Patient, overrides []rehab.Override) []patient.OverrideLine {
	var lines []patient.OverrideLine
	for _, o := range overrides {
		outcome, _ := words.OutcomeName(o.Outcome)
		lines = append(lines, patient.OverrideLine{Who: o.Name, Day: clinic.DayOf(of, o.At).Long(), Outcome: outcome, Reason: o.Reason})
	}
	return lines
}

// nextLine says when the next review is, as things stand.
func nextLine(v clinic.ReviewSeen) string {
	if !v.Latest || v.Due.Week == 0 || v.Decision.Outcome == review.NeedData {
		return ""
	}
	return words.NextReviewOn(v.Due.Week, v.Due.Kind, v.Due.Due.Full())
}

// offer adds what one can do next.
func offer(p *patient.Reviewed, v clinic.ReviewSeen, form outcomeForm, w wrong) {
	d := v.Decision
	if v.AsksOverall {
		p.Overall = askOverall(v, form, w)
	}
	switch d.Outcome {
	case review.SelfRefer, review.Plateau:
		p.DoHint = words.FormIsFilled
		if v.Patient.Physio != "" {
			p.Notes = append(p.Notes, words.PhysioSees)
		}
		p.Meanwhile = words.CarryOnGently
	case review.AdherenceSupport:
		p.Support = supportPart(v, form, w)
	}
	for i, decision := range decisions(d) {
		p.Do = append(p.Do, decisionPost(v.Review.ID, decision, i == 0))
	}
}

// decisions are what one can decide, by outcome; the first is the main one.
// "Refer yourself" is always a link on the page, and a button as large as the
// others where the rule says so.
func decisions(d review.Decision) []rehab.ReviewDecision {
	var all []rehab.ReviewDecision
	switch d.Outcome {
	case review.KeepGoing:
		all = []rehab.ReviewDecision{rehab.DecideCarryOn}
	case review.Progress:
		all = []rehab.ReviewDecision{rehab.DecideStepUp, rehab.DecideCarryOn}
	case review.SelfRefer:
		all = []rehab.ReviewDecision{rehab.DecideRefer, rehab.DecideCarryOn}
		if d.Has(review.Worse) {
			all[1] = rehab.DecideEaseBack
		}
		return all
	case review.Maintain:
		all = []rehab.ReviewDecision{rehab.DecideMaintain, rehab.DecideCarryOn}
	case review.Plateau:
		return []rehab.ReviewDecision{rehab.DecideRefer, rehab.DecideAnother, rehab.DecideCarryOn}
	default:
		return nil
	}
	if d.SelfReferAsLarge() {
		all = append(all, rehab.DecideRefer)
	}
	return all
}

func decisionPost(id rehab.ReviewID, decision rehab.ReviewDecision, main bool) ui.Post {
	text, _ := words.DecisionButton(string(decision))
	kind := ui.Secondary
	if main {
		kind = ui.Primary
	}
	return ui.Post{
		Action: reviewURL(id) + "/decision",
		Fields: []ui.Hidden{{Name: "decision", Value: string(decision)}},
		Button: ui.Button{Text: text, Kind: kind, Wide: true},
	}
}

func askOverall(v clinic.ReviewSeen, form outcomeForm, w wrong) *patient.AskOverall {
	return &patient.AskOverall{
		Action: reviewURL(v.Review.ID) + "/overall", ID: form.Next, Faults: w.faults,
		Change: choiceOf(words.ReviewOverall, "overall", words.Changes, form.Overall, w),
	}
}

// supportPart asks what got in the way, and offers an easier programme.
func supportPart(v clinic.ReviewSeen, form outcomeForm, w wrong) *patient.Support {
	barriers := choiceOf(words.ReviewBarriers, "barriers", words.Barriers, "", w)
	if barriers.Chosen = form.Barriers; form.Barriers == nil {
		barriers.Chosen = v.Review.Barriers
	}
	easier := choiceOf(words.ReviewEasier, "decision", words.EasierWays, form.Decision, w)
	barriers.Size, easier.Size = "s", "s"
	s := &patient.Support{Action: reviewURL(v.Review.ID) + "/decision", Faults: w.faults, Barriers: barriers, Easier: easier}
	if v.Decision.SelfReferAsLarge() {
		post := decisionPost(v.Review.ID, rehab.DecideRefer, false)
		s.Refer = &post
	}
	return s
}
