package web

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// askDiaryCorrection shows an entry to be corrected.
func (s *Server) askDiaryCorrection(c *gin.Context) error {
	d, err := s.Clinic.DiaryEntry(c, actor(c), rehab.DiaryID(c.Param("id")))
	if err != nil {
		return err
	}
	if !d.Entry.Withdrawn.IsZero() {
		return rehab.ErrNotFound
	}
	return s.showDiaryForm(c, http.StatusOK, diaryFormOf(d.Entry), daysOfEntry(d), nil)
}

// correctDiary keeps a correction, and leads to the safety questions when it
// asks for them.
func (s *Server) correctDiary(c *gin.Context) error {
	d, err := s.Clinic.DiaryEntry(c, actor(c), rehab.DiaryID(c.Param("id")))
	if err != nil {
		return err
	}
	f := readDiary(c, string(d.Entry.ID))
	f.Revision = answer(c, "revision")
	entry, when, ps := f.entry(d.Written)
	if entry.Revision, err = strconv.Atoi(f.Revision); err != nil {
		f.Revision = "0" // of no page of ours: there is a later one
	}
	var due rehab.CheckDue
	if len(ps) == 0 {
		due, err = s.Clinic.CorrectDiary(c, actor(c), entry, when)
	} else {
		entry.Day = when.Day
		err = onceEach(append(ps, entry.Wrong(d.Written, s.Now())...))
	}
	if ps, ok := diaryNotKept(err); ok {
		return s.showDiaryForm(c, http.StatusUnprocessableEntity, f, daysOfEntry(d), ps)
	}
	if err != nil {
		return err
	}
	return s.afterDiary(c, entry, due, "diary corrected")
}

// daysOfEntry are the days that an entry may have been of when it was written.
func daysOfEntry(d clinic.DiaryDetail) diaryDays {
	return diaryDays{Newest: d.Written, Today: rehab.DateOf(d.Now)}
}

// removeDiary takes an entry out of the diary.
func (s *Server) removeDiary(c *gin.Context) error {
	if err := s.Clinic.WithdrawDiary(c, actor(c), rehab.DiaryID(c.Param("id"))); err != nil {
		return err
	}
	s.done(c, "diary removed")
	return seeOther(c, diaryURL)
}
