package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/words"
)

func patientProgrammeURL(id rehab.PatientID) string { return patientURL(id) + "/programme" }

// showPatientProgramme shows what a patient is to do, how it came about, and
// the ready programmes as they suit the patient.
func (s *Server) showPatientProgramme(c *gin.Context) error {
	v, err := s.Clinic.PatientProgramme(c, actor(c), paramPatient(c))
	if err != nil {
		return err
	}
	offers, err := s.Clinic.ReadyFor(c, v.Patient)
	if err != nil {
		return err
	}
	page := s.patientProgrammePage(v, offers)
	page.Person, page.Frame = personOf(v.PatientRecord, "/programme"), s.recordFrame(c, words.PartProgramme)
	return render(c, 200, physio.ProgrammePage(page))
}

// askAssignment shows the form, filled in from the programme that runs or from
// a ready one.
func (s *Server) askAssignment(c *gin.Context) error {
	from := rehab.TemplateID(c.Query("from"))
	r, v, err := s.Clinic.DraftAssignment(c, actor(c), paramPatient(c), from)
	if err != nil {
		return err
	}
	return s.assignForm(c, 200, r.PatientRecord, assignFormOf(v, r, from, s.NewID()), nil)
}

func (s *Server) assignForm(c *gin.Context, status int, r clinic.PatientRecord, f assignForm, ps rehab.Problems) error {
	page := s.assignFormPage(r, f, ps)
	page.Person, page.Frame = personOf(r, "/programme"), s.recordFrame(c, words.AssignTitle)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, physio.AssignPage(page))
}

// sendAssignment adds an exercise to the form, shows what would change, goes
// back to the form, or keeps the programme.
func (s *Server) sendAssignment(c *gin.Context) error {
	f := readAssignForm(c)
	as, typed := f.assignment()
	plan, err := s.Clinic.PlanAssignment(c, actor(c), paramPatient(c), as)
	said, wrong := problemsOf(err)
	if errors.Is(err, rehab.ErrChanged) {
		return s.assignmentChanged(c, f)
	}
	if err != nil && !wrong {
		return err
	}
	ps := append(typed, said...)
	e, unknown := s.Clinic.Library.Exercise(rehab.ExerciseID(f.add))
	switch do := answer(c, "do"); {
	case do == "add" && f.add != "" && unknown == nil:
		return s.assignForm(c, 200, plan.PatientRecord, f.added(e), nil)
	case do == "edit":
		return s.assignForm(c, 200, plan.PatientRecord, f, nil)
	case len(ps) > 0:
		return s.assignForm(c, 422, plan.PatientRecord, f, ps)
	case do == "save":
		return s.assign(c, plan, f, as)
	default:
		return s.checkAssignment(c, 200, plan, f, nil)
	}
}

func (s *Server) checkAssignment(c *gin.Context, status int, plan clinic.AssignmentPlan, f assignForm, ps rehab.Problems) error {
	page := s.assignCheckPage(plan, f, ps)
	page.Person, page.Frame = personOf(plan.PatientRecord, "/programme"), s.recordFrame(c, words.AssignCheckTitle)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, physio.AssignCheckPage(page))
}

func (s *Server) assign(c *gin.Context, plan clinic.AssignmentPlan, f assignForm, as clinic.Assignment) error {
	err := s.Clinic.AssignProgramme(c, actor(c), plan.Patient.ID, as)
	if ps, ok := problemsOf(err); ok {
		return s.checkAssignment(c, 422, plan, f, ps)
	}
	if errors.Is(err, rehab.ErrChanged) {
		return s.assignmentChanged(c, f)
	}
	if err != nil {
		return err
	}
	s.done(c, "programme assigned")
	return seeOther(c, patientProgrammeURL(plan.Patient.ID))
}

// assignmentChanged shows the form again, with everything as it was typed,
// when the programme has changed since it was opened. Sent once more, it is
// about the programme as it is now.
func (s *Server) assignmentChanged(c *gin.Context, f assignForm) error {
	r, _, err := s.Clinic.DraftAssignment(c, actor(c), paramPatient(c), "")
	if err != nil {
		return err
	}
	now := assignFormOf(rehab.ProgrammeVersion{}, r, "", "")
	f.programme, f.number = now.programme, now.number
	var ps rehab.Problems
	ps.Add("exercises", "changed")
	return s.assignForm(c, http.StatusConflict, r.PatientRecord, f, ps)
}

// listProgrammes shows the ready programmes with what they consist of.
func (s *Server) listProgrammes(c *gin.Context) error {
	page := s.readyPage(s.Clinic.Library.Templates())
	page.Frame = s.frame(c, words.ReadyTitle)
	page.Frame.Wide = true
	return render(c, 200, physio.ReadyPage(page))
}
