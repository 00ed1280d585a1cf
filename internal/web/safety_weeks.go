package web

import (
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// asksWeeks reports whether the weeks of pregnancy belong to these answers:
// once, and again whenever everything is asked again. Nobody is asked who has
// to get help first.
func (s *Server) asksWeeks(c *gin.Context, flow safetyFlow, form safetyForm, answers safety.Answers) (bool, error) {
	urgent := slices.ContainsFunc(s.Clinic.Library.Safety(), func(q rehab.SafetyQuestion) bool {
		return q.Level >= rehab.TierUrgent && answers[q.ID].Positive()
	})
	if urgent || !answers[safety.Pregnant].Positive() {
		return false, nil
	}
	if form.askedWeeks || form.again || flow.at == clinic.FullCheck {
		return true, nil
	}
	return s.Clinic.AsksWeeks(c, actor(c))
}

func (s *Server) showWeeks(c *gin.Context, status int, flow safetyFlow, form safetyForm, ps rehab.Problems) error {
	page := weeksPage(flow, form, flow.screens(s.Clinic.Library.Safety(), form.again), say(ps))
	page.Frame = s.frame(c, words.WeeksTitle)
	page.Frame.Failed = ps != nil
	return render(c, status, patient.SafetyWeeksPage(page))
}

func weeksPage(flow safetyFlow, form safetyForm, screens []screen, w wrong) patient.SafetyWeeks {
	field := ui.Field{
		Name: "weeks", Label: words.WeeksTitle, Hint: words.WeeksHint, Problem: w.at("weeks"), Heading: true, Size: "l",
	}
	return patient.SafetyWeeks{
		Faults: w.faults, Action: flow.base + "/result", Weeks: ui.Number(field, form.weeks, 2), After: words.WeeksAfter,
		Hidden: append(form.hidden(screens), ui.Hidden{Name: "asked-weeks", Value: "yes"}), Next: words.Continue,
	}
}
