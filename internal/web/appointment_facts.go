package web

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// Limits of what fits on two pages.
const (
	mostSpots   = 4
	mostTasks   = 5
	mostTried   = 300 // characters of what somebody wrote they have tried
	mostChanges = 90  // characters of what is changed about a task
)

// appointmentFacts are what a GP reads first: what, since when, how strong,
// what it stops, what was done and tried, and what must not be missed.
func (s *Server) appointmentFacts(v clinic.Appointment) []ui.SummaryRow {
	var r rows
	b := v.Progress.Baseline
	asked, flagged := s.askedLines(v.Check, v.Stands)
	if flagged {
		r.lines(words.KeyAsked, asked)
	}
	r.lines(words.KeyWhere, whereLines(v))
	if began, ok := words.Say(words.PainBegan, b.Began); ok {
		r.text(words.KeySince, words.SaidOn(began, b.Day.Long()))
	}
	r.lines(words.KeyPainNow, painLines(v.Progress))
	r.lines(words.KeyStops, stopsLines(v.Progress))
	if in := lastCheckIn(v.Progress); in != nil && in.Change != nil {
		said, _ := words.Say(words.Changes, typed(in.Change))
		r.text(words.KeyChangeSince, words.SaidOn(said, in.Day.Long()))
	}
	if in := lastCheckIn(v.Progress); in != nil && in.Sleep != nil {
		r.text(words.KeySleep, words.SleptLately(*in.Sleep, in.Day.Long()))
	}
	r.lines(words.KeyExercises, exerciseLines(v))
	tried := s.triedLines(v)
	for _, calm := range v.Calms {
		tried = append(tried, calmedLine(calm))
	}
	r.lines(words.KeyTried, tried)
	if beside := besideLines(s.Clinic.Library, v.Beside); len(beside) > 0 {
		r.lines(words.KeyBeside, append([]string{words.BesideLastWeeks + ":"}, beside...))
	}
	r.text(words.KeyReviewed, lastReview(v.Progress.Reviews))
	if !flagged {
		r.lines(words.KeyAsked, asked)
	}
	r.term(words.KeyCheckedBy, words.CheckedBy, b.CheckedBy)
	r.terms(words.KeyToldOf, words.ToldIHave, b.Told)
	return r
}

// whereLines are the places, as said at the start and in the diary.
func whereLines(v clinic.Appointment) []string {
	b := v.Progress.Baseline
	var lines []string
	if places := append(sayAll(words.PainPlaces, b.Places), sayAll(words.PainSides, texted(b.Side))...); len(places) > 0 {
		lines = append(lines, words.Capital(strings.Join(places, ", "))+".")
	}
	if feel := sayAll(words.PainQualities, b.Quality); len(feel) > 0 {
		lines = append(lines, words.FeelsLike(strings.Join(feel, ", ")))
	}
	if places, times := spots(v.Diary); len(places) > 0 {
		lines = append(lines, words.DiarySpots(places, times))
	}
	return lines
}

func texted(side rehab.PainSide) []string {
	if side == "" {
		return nil
	}
	return []string{string(side)}
}

// spots are the places that a diary names most, and how often.
func spots(entries []rehab.DiaryEntry) (places []string, times []int) {
	count := map[string]int{}
	for _, e := range entries {
		for _, p := range e.Places {
			count[p]++
		}
	}
	for _, p := range rehab.DiaryPlaces {
		if count[p] > 0 {
			places = append(places, p)
		}
	}
	slices.SortStableFunc(places, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	places = places[:min(len(places), mostSpots)]
	for _, p := range places {
		times = append(times, count[p])
	}
	return places, times
}

// painLines are the pain now, at the start, and at its least and most.
func painLines(v clinic.Progress) []string {
	var lines []string
	var recent, all []int
	for _, s := range v.Scores {
		all = append(all, s.Score)
		if v.Today.DaysSince(s.Day) < lately && s.Source != "baseline" {
			recent = append(recent, s.Score)
		}
	}
	if now := average(recent); now != nil {
		lines = append(lines, words.PainLately(*now))
	} else if n := len(v.Scores); n > 0 && v.Scores[n-1].Source != "baseline" {
		lines = append(lines, words.PainLast(v.Scores[n-1].Score, v.Scores[n-1].Day.Long()))
	}
	if b := v.Baseline; b.Pain != nil {
		lines = append(lines, words.PainFirst(*b.Pain, b.Worst, b.Day.Long()))
	}
	if len(all) > 1 {
		lines = append(lines, words.PainBetween(slices.Min(all), slices.Max(all)))
	}
	return lines
}

func stopsLines(v clinic.Progress) []string {
	var lines []string
	for _, l := range activityLines(v) {
		now := l.To
		if now == words.NotRated {
			now = ""
		}
		lines = append(lines, words.ActivityFromTo(l.Name, l.From, now))
	}
	if len(lines) > 0 {
		lines = append(lines, words.StopsScale)
	}
	return lines
}

func lastCheckIn(v clinic.Progress) *rehab.CheckIn {
	if len(v.CheckIns) == 0 || v.CheckIns[0].Day.Before(v.From) {
		return nil
	}
	return &v.CheckIns[0]
}

// exerciseLines are the programme, and how much of it was done.
func exerciseLines(v clinic.Appointment) []string {
	if v.Programme == nil {
		return nil
	}
	lines := []string{words.RunsSince(programmeName(v.Programme.Current), v.Programme.Started.Long())}
	for _, part := range []struct {
		name string
		done *float64
	}{{"movement", v.Adherence.Movement}, {"strengthening", v.Adherence.Strengthening}} {
		if part.done != nil {
			line, _ := words.DonePart(part.name, howMuch(*part.done), v.Progress.Situation.StrengthTarget)
			lines = append(lines, line)
		}
	}
	if len(lines) == 1 && v.Programme.Started.Before(v.Progress.Today) {
		lines = append(lines, words.NothingDone)
	}
	return lines
}

// triedLines are treatments before, the changed tasks, painkillers, and what a referral says.
func (s *Server) triedLines(v clinic.Appointment) []string {
	var lines []string
	if b := v.Progress.Baseline; len(b.Treatments) > 0 {
		lines = append(lines, words.TriedBefore(sayAll(words.Treatments, b.Treatments), b.Day.Long()))
	}
	for _, task := range staffTasks(s.Clinic.Library, v.Tasks, v.Tried, mostChanges) {
		if len(lines) > mostTasks {
			break
		}
		lines = append(lines, task)
	}
	if line := painkillerLine(v.Progress); line != "" {
		lines = append(lines, line)
	}
	if r := v.Referral; r != nil && strings.TrimSpace(r.Form[rehab.FieldTried]) != "" {
		said, _ := shortened(r.Form[rehab.FieldTried], mostTried)
		when := r.Sent
		if when.IsZero() {
			when = r.Updated
		}
		lines = append(lines, words.TriedSaid(said, clinic.DayOf(v.Progress.Patient, when).Long()))
	}
	return lines
}

// painkillerLine counts the weekly answers about painkillers. Who would rather
// not say is not counted.
func painkillerLine(v clinic.Progress) string {
	count := map[string]int{}
	for _, in := range v.CheckIns {
		if !in.Day.Before(v.From) {
			count[in.Painkillers]++
		}
	}
	if count["most"]+count["some"]+count["none"] == 0 {
		return ""
	}
	return words.PainkillersUsed(count["most"], count["some"], count["none"])
}

// lastReview is what the last review that came to something suggested.
func lastReview(reviews []rehab.Review) string {
	for _, r := range reviews {
		if suggested, ok := words.StaffOutcome(r.Outcome); ok && r.Outcome != string(review.NeedData) {
			physio := ""
			if n := len(r.Overrides); n > 0 {
				physio, _ = words.StaffOutcome(r.Overrides[n-1].Outcome)
			}
			return words.ReviewSaid(r.Week, r.Kind, r.Day.Long(), suggested, physio, words.StaffDecision(r.Decision))
		}
	}
	return ""
}

// askedLines are when the safety questions were last asked, and what was not
// answered with no, if anything: that stands first on the page. A check that
// still stands is not the last one.
func (s *Server) askedLines(check *rehab.SafetyCheck, stands bool) (lines []string, flagged bool) {
	if check == nil {
		return []string{words.SafetyNever}, false
	}
	asked, signs := words.AskedOn(check.Day.Long()), s.flagged(*check)
	if len(signs) == 0 {
		return []string{asked + " " + words.SafetyAllNo}, false
	}
	if stands {
		asked = words.AskedBefore(check.Day.Long())
	}
	return append([]string{asked + " " + words.SafetySaid}, signs...), true
}
