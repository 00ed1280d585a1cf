package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
)

const diaryURL = "/diary"

// showDiary shows the pain diary, the latest entries first.
func (s *Server) showDiary(c *gin.Context) error {
	after := rehab.DiaryID(c.Query("after"))
	d, err := s.Clinic.Diary(c, actor(c), after)
	if err != nil {
		return err
	}
	page := diaryPage(d, s.NewID(), after != "")
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.DiaryPage(page))
}

// askDiary asks about pain, now or in the last days.
func (s *Server) askDiary(c *gin.Context) error {
	d, err := s.Clinic.Diary(c, actor(c), "")
	if err != nil {
		return err
	}
	return s.showDiaryForm(c, http.StatusOK, diaryForm{ID: s.NewID(), Day: d.Today().String()}, today(d), nil)
}

// writeDiary keeps an entry, and leads to the safety questions when it asks
// for them.
func (s *Server) writeDiary(c *gin.Context) error {
	d, err := s.Clinic.Diary(c, actor(c), "")
	if err != nil {
		return err
	}
	f := readDiary(c, s.issued(c, "diary"))
	entry, when, ps := f.entry(d.Today())
	var due rehab.CheckDue
	if len(ps) == 0 {
		due, err = s.Clinic.WriteDiary(c, actor(c), entry, when)
	} else {
		entry.Day = when.Day
		err = onceEach(append(ps, entry.Wrong(d.Today(), s.Now())...))
	}
	if ps, ok := diaryNotKept(err); ok {
		return s.showDiaryForm(c, http.StatusUnprocessableEntity, f, today(d), ps)
	}
	if err != nil {
		return err
	}
	return s.afterDiary(c, entry, due, "diary kept")
}

// afterDiary leads to the safety questions if they are due. Who is very
// stressed sees where to get help for the mind first, with the way to the
// questions (C.3).
func (s *Server) afterDiary(c *gin.Context, e rehab.DiaryEntry, due rehab.CheckDue, done string) error {
	s.done(c, done)
	if due != "" && !isVeryStressed(e) {
		return seeOther(c, sessionFlow.base)
	}
	return seeOther(c, diaryEntryURL(e.ID))
}

func isVeryStressed(e rehab.DiaryEntry) bool { return e.Stress != nil && *e.Stress >= rehab.HighStress }

// diaryNotKept turns what the clinic says against an entry into problems of
// the form, so that nothing typed is lost.
func diaryNotKept(err error) (rehab.Problems, bool) {
	for is, code := range map[error]string{rehab.ErrKeyReused: "key_reused", rehab.ErrChanged: "changed", rehab.ErrBusy: "busy"} {
		if errors.Is(err, is) {
			return rehab.Problems{{Field: "diary", Code: code}}, true
		}
	}
	return problemsOf(err)
}

// onceEach keeps the first problem of each question.
func onceEach(ps rehab.Problems) rehab.Problems {
	seen := map[string]bool{}
	var list rehab.Problems
	for _, p := range ps {
		if !seen[p.Field] {
			list, seen[p.Field] = append(list, p), true
		}
	}
	return list
}

func (s *Server) showDiaryForm(c *gin.Context, status int, f diaryForm, days diaryDays, ps rehab.Problems) error {
	page := f.page(days, ps)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.WriteDiaryPage(page))
}

// showDiaryEntry shows one entry.
func (s *Server) showDiaryEntry(c *gin.Context) error {
	d, err := s.Clinic.DiaryEntry(c, actor(c), rehab.DiaryID(c.Param("id")))
	if err != nil {
		return err
	}
	page := diaryEntryPage(d)
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.DiaryEntryPage(page))
}

func diaryEntryURL(id rehab.DiaryID) string { return diaryURL + "/" + string(id) }
