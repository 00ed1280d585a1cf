package web

import (
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

const referURL = "/referrals/new"

// todayPage is Today. The step is how far somebody is with starting.
func (s *Server) todayPage(t clinic.Today, step clinic.Step) patient.Today {
	p := patient.Today{Heading: todayHeading(t), ReferURL: referURL, Dues: dues(t), Review: reviewLine(t)}
	p.Notice, p.Referral = notice(t, step), referralStands(t.Situation)
	hold := t.Situation.Hold
	switch {
	case hold == rehab.PauseUrgent || hold == rehab.PauseEmergency:
		p.Card = s.holdCard(t.Situation)
		p.Dues, p.Review = nil, ""
		return p
	case t.Programme == nil && step == clinic.StepSafety:
		p.Dues = nil
		return p
	}
	p.Read = s.readLink(t.Situation)
	switch {
	case t.Programme == nil:
		p.Dues = nil
		return p
	case p.Notice != nil && hold == rehab.PauseByPatient:
		return p
	case t.Day().Before(t.Situation.Started):
		return p
	}
	p.Beside = besides()
	p.NextUp = s.nextUp(t)
	if t.Calm == nil {
		p.StartAsk, p.StartCalm = words.StartCalmLead, startCalmLink()
	} else {
		p.Calm = s.calmCard(t, *t.Calm)
		p.Calm.Links = append(p.Calm.Links, ui.Link{Text: words.CalmMore, URL: "/articles/calm-it-down"}, ui.Link{Text: words.SeeLoadPlan, URL: loadURL})
		if t.Calm.Ready { // said at the top
			p.Calm.Ready = ""
		}
	}
	s.fillDay(&p, t)
	return p
}

// fillDay adds what there is to do today. While the safety questions are due
// there is nothing to do before them.
func (s *Server) fillDay(p *patient.Today, t clinic.Today) {
	v := t.Programme.Current
	if v.Note != "" && v.ByName != "" {
		p.Note = &patient.TodayNote{Heading: words.HeadPhysio, Text: v.Note, From: noteFrom(v, t)}
	}
	if t.Situation.CheckDue != "" {
		return
	}
	m, moved := s.movement(t)
	st, strengthened := s.strength(t)
	p.Movement = m
	s.remind(p, t)
	waits := clinic.StrengthWaits(t.Patient)
	switch {
	case st == nil:
	case len(waits) > 0:
		p.Blocks = strengthBlocks(waits, todayURL)
	case t.Calm != nil: // its card says that strengthening waits
	default:
		p.Strength, p.Steps = st, s.stepCards(t, "", todayURL)
	}
	if m == nil && st == nil && t.Calm == nil {
		p.Notice = noticeOf("empty", "", ui.Button{URL: "/start/programme/own"})
	} else if (m == nil || moved) && (st == nil || strengthened) && len(p.Dues) == 0 {
		p.Done = words.NothingNow
	}
}

// nextUp leads on from the calm-down phase after easier days, and from the
// gentle start after its weeks; nil when it is not time.
func (s *Server) nextUp(t clinic.Today) *patient.ActionCard {
	if t.Situation.CheckDue != "" { // the safety questions come first
		return nil
	}
	if t.Calm != nil && t.Calm.Ready {
		return &patient.ActionCard{
			Heading: words.EasierDays(progression.GreenDaysToBuild), Text: words.ReadyToBuild(progression.GreenDaysToBuild),
			Link: &ui.Link{Text: words.BuildUp, URL: buildUpURL},
		}
	}
	if !s.Clinic.ComesNext(t) {
		return nil
	}
	card := &patient.ActionCard{Heading: words.HeadNextUp, Text: words.NextUpText, Link: &ui.Link{Text: words.NextUpButton, URL: chooseURL}}
	switch {
	case t.Calm != nil:
		card.Text, card.Link = words.NextUpCalmText, &ui.Link{Text: words.BuildUp, URL: buildUpURL}
	case len(t.Situation.Calm) > 0:
		card.Text = words.NextUpBuiltText
	}
	return card
}

// besides are the pages that stand beside the programme.
func besides() []ui.Link {
	return []ui.Link{
		{Text: words.TitleLoadPlan, URL: loadURL},
		{Text: words.TitleDiary, URL: diaryURL},
		{Text: words.TitleActivities, URL: activitiesURL},
		{Text: words.TitleFlarePlan, URL: flareURL},
	}
}

// referralStands says where a referral stands that was sent and not withdrawn.
func referralStands(v rehab.Situation) *patient.TodayReferral {
	switch v.ReferralStatus {
	case "", rehab.ReferralDraft, rehab.ReferralWithdrawn:
		return nil
	}
	return &patient.TodayReferral{
		Heading: words.YourReferral, Status: statusTag(v.ReferralStatus),
		See: ui.Link{Text: words.SeeReferral, URL: referralURL(v.Referral)},
	}
}

func noteFrom(v rehab.ProgrammeVersion, t clinic.Today) string {
	if v.By == rehab.AccountID(t.Patient.ID) { // a step taken since
		return v.ByName
	}
	return v.ByName + ", " + clinic.DayOf(t.Patient, v.Made).Long()
}

func todayHeading(t clinic.Today) ui.Heading {
	below := t.Day().Full()
	if week := t.Situation.Week(t.Day()); week > 0 {
		below += " · " + words.WeekOutOf(week, weeksAhead(t.Situation))
	}
	return ui.Heading{Title: words.TitleToday, Below: below}
}

// holdCard is the care card of what stopped the exercises.
func (s *Server) holdCard(v rehab.Situation) *patient.SafetyCard {
	tier := ui.Urgent
	if v.Hold == rehab.PauseEmergency {
		tier = ui.Emergency
	}
	text, _ := words.StopTextFor(string(tier))
	return &patient.SafetyCard{
		Tier: tier, Heading: text.Heading, Signs: signs(v.Because, s.Clinic.Library.Safety()),
		How: []ui.Link{{Text: text.Call, URL: text.CallURL}},
	}
}

// notice says how a day stands when there is nothing to do as usual, or nil.
func notice(t clinic.Today, step clinic.Step) *patient.TodayNotice {
	v := t.Situation
	switch {
	case v.Hold == rehab.PauseUrgent, v.Hold == rehab.PauseEmergency:
		return noticeOf(string(v.Hold), v.HoldSince.Long(), ui.Button{URL: wayBackFlow.base, Kind: ui.Secondary})
	case t.Programme == nil:
		return noticeOf(string(step), "", ui.Button{URL: stepURLs[step]})
	case v.Hold == rehab.PauseByPatient:
		n := noticeOf("patient", v.HoldSince.Long(), ui.Button{})
		n.Post = &ui.Post{Action: "/pauses/resume", Button: ui.Button{Text: words.ResumeButton}}
		return n
	case t.Day().Before(v.Started):
		n := noticeOf("ahead", "", ui.Button{URL: "/programme", Kind: ui.Secondary})
		n.Heading = words.StartsOn(v.Started.Full())
		return n
	case v.ReviewOutcome == maintained:
		return noticeOf("maintain", "", ui.Button{})
	default:
		return nil
	}
}

// noticeOf is the notice of a state, with its button if that leads anywhere.
func noticeOf(state, date string, to ui.Button) *patient.TodayNotice {
	said, _ := words.NoticeFor(state, date)
	n := &patient.TodayNotice{Heading: said.Heading, Text: said.Text}
	if to.URL != "" {
		to.Text = said.Button
		n.Go = &to
	}
	return n
}
