package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func checkedInTodayPage(v clinic.CheckInAhead) patient.CheckedInToday {
	return patient.CheckedInToday{See: checkInURL(v.Last.ID), Next: words.NextCheckIn(v.Situation.NextCheckIn.Full())}
}

// checkedInPage shows what a check-in came to. Only the last one says what to
// do now.
func checkedInPage(in rehab.CheckIn, s rehab.Situation) patient.CheckedIn {
	result, _ := words.CheckInResultOf(in.Early)
	p := patient.CheckedIn{Heading: result.Heading, Text: []string{result.Lead}, Saw: saidAt(in)}
	if result.More != "" {
		p.Text = append(p.Text, result.More)
	}
	p.Stress = in.Stress != nil && *in.Stress >= rehab.HighStress
	p.Refer = in.Early == string(review.SelfReferEarly)
	p.Amber = in.Early != string(review.CarryOn)
	if in.Day != s.LastCheckIn {
		return p
	}
	p.Next = words.NextCheckIn(s.NextCheckIn.Full())
	if p.Amber {
		p.EaseBack = easeBackPart(in, s)
	}
	if due := clinic.NextReview(s, in.Day); due.IsOpen() {
		p.Review = &ui.Link{Text: words.StartReview, URL: "/review"}
	}
	return p
}

func easeBackPart(in rehab.CheckIn, s rehab.Situation) *patient.EaseBack {
	e := &patient.EaseBack{Tips: words.EaseBackTips}
	if s.CalmSince().IsZero() {
		e.Calm = startCalmLink()
	}
	if in.Jump && s.CheckDue != "" {
		e.Check, e.CheckIs = &ui.Link{Text: words.FullCheck, URL: joiningFlow.base}, words.Jumped
	}
	return e
}

// offerEasier shows what a lighter programme would change.
func (s *Server) offerEasier(p *patient.CheckedIn, in rehab.CheckIn, easier clinic.Easier) {
	if easier.Reason == words.EaseBackReason && easier.Since == in.Day {
		p.EaseBack.Taken = words.EasedBack
		return
	}
	for _, change := range easier.Changes {
		p.EaseBack.Lighter = append(p.EaseBack.Lighter, s.easierLine(change))
	}
	if len(easier.Changes) > 0 {
		p.EaseBack.Accept = &ui.Post{
			Action: checkInURL(in.ID) + "/ease-back",
			Fields: []ui.Hidden{{Name: "version", Value: strconv.Itoa(easier.Number)}},
			Button: ui.Button{Text: words.EaseBackButton, Kind: ui.Secondary},
		}
	}
}

// easierLine says how one exercise gets easier.
func (s *Server) easierLine(change clinic.EasierExercise) string {
	o := change.Option
	how := words.StepHow{How: o.How, Band: string(o.Resistance.Colour), Kg: words.Kilograms(o.Resistance.Grams), Sets: o.Sets}
	if o.To != "" {
		how.To = s.exerciseName(o.To)
	}
	return s.exerciseName(change.Exercise) + ": " + how.Say()
}

// saidAt says the answers of a check-in again.
func saidAt(in rehab.CheckIn) []string {
	var lines []string
	add := func(n *int, say func(int) string) {
		if n != nil {
			lines = append(lines, say(*n))
		}
	}
	add(in.Pain, words.SaidPain)
	for _, a := range in.Activities {
		add(a.Score, func(n int) string { return words.SaidActivity(a.Name, n) })
	}
	add(in.Change, words.SaidChange)
	for _, t := range in.Tasks {
		if t.Changed != "" {
			lines = append(lines, words.SaidTask(t.Name, t.Changed))
		}
	}
	if in.HardTasks != "" && len(in.Tasks) == 0 {
		lines = append(lines, words.SaidHardTasks(in.HardTasks))
	}
	add(in.Sleep, words.SaidSleep)
	if in.Painkillers != "" {
		lines = append(lines, words.SaidPainkillers(in.Painkillers))
	}
	add(in.Worst, words.SaidWorst)
	add(in.Stress, words.SaidStress)
	return lines
}
