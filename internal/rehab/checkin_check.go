package rehab

// Wrong returns everything that is wrong with the answers, in the order asked.
// The change since the start must be answered where it is asked. Activities
// are named as Activity.Field does.
func (in CheckIn) Wrong(asksChange bool) Problems {
	var ps Problems
	if in.Pain == nil {
		ps.Add("pain", "blank")
	}
	ps.checkScore("pain", in.Pain)
	for _, a := range in.Activities {
		ps.checkScore(a.Field(), a.Score)
	}
	if asksChange && in.Change == nil {
		ps.Add("change", "blank")
	}
	if in.Change != nil {
		ps.Between("change", *in.Change, BestChange, MostChange)
	}
	ps.oneOf("hard-tasks", in.HardTasks, HardTaskAnswers(), false)
	for _, t := range in.Tasks {
		ps.oneOf(t.Field(), t.Changed, HardTaskAnswers(), false)
	}
	ps.checkScore("sleep", in.Sleep)
	ps.oneOf("painkillers", in.Painkillers, PainkillerAnswers(), false)
	ps.checkScore("worst", in.Worst)
	if in.Pain != nil && in.Worst != nil && *in.Worst < *in.Pain {
		ps.Add("worst", "below_pain")
	}
	ps.checkScore("stress", in.Stress)
	ps.Text("note", in.Note, MaxNote)
	return ps
}
