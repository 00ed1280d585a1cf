package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
)

const loadURL = "/load-plan"

// showLoadPlan shows what somebody changes about the tasks that are hard.
func (s *Server) showLoadPlan(c *gin.Context) error { return s.loadPlanWith(c, http.StatusOK, nil) }

func (s *Server) loadPlanWith(c *gin.Context, status int, ps rehab.Problems) error {
	plan, err := s.Clinic.LoadPlan(c, actor(c))
	if err != nil {
		return err
	}
	page := loadPlanPage(s.Clinic.Library, plan, answer(c, "breaks"), ps)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.LoadPlanPage(page))
}

// setBreaks keeps how often somebody wants to be reminded to move.
func (s *Server) setBreaks(c *gin.Context) error {
	var ps rehab.Problems
	minutes := needWhole(&ps, "breaks", answer(c, "breaks"), 0, 24*60)
	if minutes == nil {
		return s.loadPlanWith(c, http.StatusUnprocessableEntity, rehab.Problems{{Field: "breaks", Code: "blank"}})
	}
	err := s.Clinic.RemindToMove(c, actor(c), *minutes)
	if ps, ok := problemsOf(err); ok {
		return s.loadPlanWith(c, http.StatusUnprocessableEntity, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "breaks saved")
	return seeOther(c, loadURL)
}

// askTask offers the tasks, or asks what to change about the one picked.
func (s *Server) askTask(c *gin.Context) error {
	plan, err := s.Clinic.LoadPlan(c, actor(c))
	if err != nil {
		return err
	}
	picked := c.Query("task")
	if _, ok := s.Clinic.Library.LoadTask(picked); !ok {
		page := pickTaskPage(s.Clinic.Library, plan)
		page.Frame = s.todayFrame(c, page.Title)
		return render(c, http.StatusOK, patient.PickTaskPage(page))
	}
	for _, t := range plan.Tasks {
		if t.Task == picked && picked != rehab.OwnTask {
			return seeOther(c, taskURL(t.ID))
		}
	}
	return s.showTaskForm(c, http.StatusOK, taskForm{task: rehab.HardTask{ID: rehab.HardTaskID(s.NewID()), Task: picked}}, nil)
}

// askTaskChange asks again about a task of the plan.
func (s *Server) askTaskChange(c *gin.Context) error {
	plan, err := s.Clinic.LoadPlan(c, actor(c))
	if err != nil {
		return err
	}
	t, ok := plan.Task(rehab.HardTaskID(c.Param("id")))
	if !ok {
		return rehab.ErrNotFound
	}
	return s.showTaskForm(c, http.StatusOK, taskForm{task: t, change: true}, nil)
}

// planTask puts a task on the plan.
func (s *Server) planTask(c *gin.Context) error {
	return s.keepTask(c, readTask(c, rehab.HardTaskID(s.issued(c, "id"))))
}

// changeTask changes a task of the plan.
func (s *Server) changeTask(c *gin.Context) error {
	plan, err := s.Clinic.LoadPlan(c, actor(c))
	if err != nil {
		return err
	}
	id := rehab.HardTaskID(c.Param("id"))
	if _, ok := plan.Task(id); !ok {
		return rehab.ErrNotFound
	}
	f := readTask(c, id)
	f.change = true
	var ps rehab.Problems
	number := needWhole(&ps, "number", answer(c, "number"), 1, 1<<20)
	if number == nil {
		return s.showTaskForm(c, http.StatusUnprocessableEntity, f, rehab.Problems{{Field: "task", Code: "stale"}})
	}
	f.task.Number = *number
	return s.keepTask(c, f)
}

func (s *Server) keepTask(c *gin.Context, f taskForm) error {
	err := s.Clinic.PlanTask(c, actor(c), f.task)
	switch {
	case errors.Is(err, rehab.ErrKeyReused):
		err = rehab.Problems{{Field: "task", Code: "key_reused"}}
	case errors.Is(err, rehab.ErrChanged):
		err = rehab.Problems{{Field: "task", Code: "changed"}}
	}
	if ps, ok := problemsOf(err); ok {
		return s.showTaskForm(c, http.StatusUnprocessableEntity, f, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "task planned")
	return seeOther(c, loadURL)
}

func (s *Server) showTaskForm(c *gin.Context, status int, f taskForm, ps rehab.Problems) error {
	page := f.page(s.Clinic.Library, ps)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.PlanTaskPage(page))
}

// dropTask takes a task off the plan.
func (s *Server) dropTask(c *gin.Context) error {
	if err := s.Clinic.DropTask(c, actor(c), rehab.HardTaskID(c.Param("id"))); err != nil {
		return err
	}
	s.done(c, "task dropped")
	return seeOther(c, loadURL)
}

func taskURL(id rehab.HardTaskID) string { return loadURL + "/" + string(id) }
