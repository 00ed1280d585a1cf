package web

import (
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// checkInForm is a check-in as it was typed.
type checkInForm struct {
	ID                  string
	Weekly              weeklyForm
	Worst, Stress, Note string
}

func readCheckIn(c *gin.Context, id string, v clinic.CheckInAhead) checkInForm {
	return checkInForm{
		ID: id, Weekly: readWeekly(c, v),
		Worst: answer(c, "worst"), Stress: answer(c, "stress"), Note: answer(c, "note"),
	}
}

func (f checkInForm) checkIn(v clinic.CheckInAhead) (rehab.CheckIn, rehab.Problems) {
	var ps rehab.Problems
	in := f.Weekly.checkIn(&ps, v)
	in.ID, in.Note = rehab.CheckInID(f.ID), f.Note
	in.Worst = whole(&ps, "worst", f.Worst, 0, rehab.MaxPain)
	in.Stress = whole(&ps, "stress", f.Stress, 0, rehab.MaxPain)
	return in, ps
}

// page asks the questions again as they were answered.
func (f checkInForm) page(v clinic.CheckInAhead, ps rehab.Problems) patient.CheckIn {
	w := say(inOrder(ps, checkInFields(v)...))
	p := patient.CheckIn{
		ID: f.ID, Faults: leadTo("pain", "check-in", w.faults),
		Asked:  f.Weekly.page(v, v.AsksChange, w),
		Worst:  scoreOf(words.WeeklyWorst, "worst", f.Worst, w),
		Stress: scoreOf(words.WeeklyStress, "stress", f.Stress, w),
		Note:   ui.Textarea{Field: fieldOf(words.WeeklyNote, "note", w), Value: f.Note, Rows: 3, MaxLength: rehab.MaxNote},
	}
	if clinic.NextReview(v.Situation, v.Today).IsOpen() {
		p.Review = &ui.Link{Text: words.StartReview, URL: "/review"}
	}
	p.More = f.Worst+f.Stress+f.Note != "" || w.at("worst")+w.at("stress")+w.at("note") != ""
	for _, problem := range ps {
		switch problem.Code {
		case "key_reused":
			p.Saved = &ui.Link{Text: words.SeeWhatIsSaved, URL: checkInURL(rehab.CheckInID(f.ID))}
		case "safety_first":
			p.Saved = &ui.Link{Text: words.FullCheck, URL: weeklySafety}
		}
	}
	return p
}

// checkInFields are the questions in the order asked.
func checkInFields(v clinic.CheckInAhead) []string {
	fields := []string{"check-in", "pain"}
	for _, a := range v.Activities() {
		fields = append(fields, a.Field())
	}
	fields = append(fields, "change", "hard-tasks")
	for _, t := range v.Tasks {
		fields = append(fields, t.Field())
	}
	return append(fields, "sleep", "painkillers", "worst", "stress", "note")
}

// leadTo has the faults of a whole form lead to its first question.
func leadTo(first, form string, faults []ui.Fault) []ui.Fault {
	for i := range faults {
		if faults[i].ID == form {
			faults[i].ID = first
		}
	}
	return faults
}
