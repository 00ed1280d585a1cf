package web

import (
	"strings"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// homeLinks lead from the home page to one's own pages.
var homeLinks = map[rehab.Role]*ui.Link{
	rehab.RolePatient: {Text: words.GoToToday, URL: homes[rehab.RolePatient]},
	rehab.RolePhysio:  {Text: words.GoToCaseload, URL: homes[rehab.RolePhysio]},
	rehab.RoleAdmin:   {Text: words.GoToAccounts, URL: homes[rehab.RoleAdmin]},
}

// helpNowPage makes a care card of each tier of the safety questions, the
// most urgent first.
func helpNowPage(questions []rehab.SafetyQuestion) public.HelpNow {
	var p public.HelpNow
	for _, t := range []struct {
		level   rehab.Tier
		tier    ui.Tier
		heading string
		how     []public.HelpLine
	}{
		{rehab.TierEmergency, ui.Emergency, words.EmergencyHeading, public.EmergencyHelp()},
		{rehab.TierUrgent, ui.Urgent, words.UrgentHeading, public.UrgentHelp()},
		{rehab.TierSoon, ui.NonUrgent, words.SoonHeading, public.SoonHelp()},
	} {
		p.Cards = append(p.Cards, public.CareCard{Tier: t.tier, Heading: t.heading, Lines: careLines(questions, t.level), How: t.how})
	}
	return p
}

func careLines(questions []rehab.SafetyQuestion, level rehab.Tier) []public.CareLine {
	var lines []public.CareLine
	for _, q := range questions {
		if sign, ok := words.SafetySign(string(q.ID)); ok && q.Level == level {
			lines = append(lines, public.CareLine{Text: sign, Help: q.Help})
		}
	}
	return lines
}

func servicesPage(services []rehab.Service) public.Services {
	var p public.Services
	for _, s := range services {
		p.Services = append(p.Services, public.Service{
			Name: s.Name, Phone: s.Phone, PhoneURL: phoneURL(s.Phone), TextRelay: s.TextRelay, Hours: s.Hours,
			Waits: words.Waits(s.UrgentDays, s.RoutineDays), Criteria: criteria(s.Criteria), Elsewhere: s.Criteria.Elsewhere,
		})
	}
	return p
}

// criteria says whom a service may not be able to see.
func criteria(c rehab.Criteria) []string {
	var lines []string
	if c.MinAge > 0 {
		lines = append(lines, words.UnderAge(c.MinAge))
	}
	for _, not := range []struct {
		set  bool
		code string
	}{
		{c.NotPregnant, "pregnant"}, {c.NotHousebound, "housebound"},
		{c.NotNeurological, "neurological"}, {c.NotWidespread, "widespread"},
	} {
		if not.set {
			lines = append(lines, words.Criterion(not.code))
		}
	}
	if c.NotSameWithinMonths > 0 {
		lines = append(lines, words.TreatedWithin(c.NotSameWithinMonths))
	}
	return lines
}

// phoneURL is an address that calls the number, or "" for one that cannot be
// called.
func phoneURL(number string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, number)
	if len(digits) < 3 {
		return ""
	}
	return "tel:" + digits
}
