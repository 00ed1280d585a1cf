package web

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
)

const diaryURL = "/diary"

// showDiary shows the pain diary, the latest entries first.
func (s *Server) showDiary(c *gin.Context) error {
	var before time.Time
	if us, err := strconv.ParseInt(c.Query("before"), 10, 64); err == nil && us > 0 {
		before = time.UnixMicro(us)
	}
	d, err := s.Clinic.Diary(c, actor(c), before)
	if err != nil {
		return err
	}
	page := diaryPage(d, s.NewID(), !before.IsZero())
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.DiaryPage(page))
}

// askDiary asks about pain, now or in the last days.
func (s *Server) askDiary(c *gin.Context) error {
	d, err := s.Clinic.Diary(c, actor(c), time.Time{})
	if err != nil {
		return err
	}
	return s.showDiaryForm(c, http.StatusOK, diaryForm{ID: s.NewID(), Day: d.Today().String()}, d.Today(), nil)
}

// writeDiary keeps an entry, and leads to the safety questions when it asks
// for them.
func (s *Server) writeDiary(c *gin.Context) error {
	d, err := s.Clinic.Diary(c, actor(c), time.Time{})
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
	if errors.Is(err, rehab.ErrKeyReused) {
		err = rehab.Problems{{Field: "diary", Code: "key_reused"}}
	}
	if ps, ok := problemsOf(err); ok {
		return s.showDiaryForm(c, http.StatusUnprocessableEntity, f, d.Today(), ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "diary kept")
	if due != "" {
		return seeOther(c, sessionFlow.base)
	}
	return seeOther(c, diaryEntryURL(entry.ID))
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

func (s *Server) showDiaryForm(c *gin.Context, status int, f diaryForm, today rehab.Date, ps rehab.Problems) error {
	page := f.page(today, ps)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.WriteDiaryPage(page))
}

// showDiaryEntry shows one entry.
func (s *Server) showDiaryEntry(c *gin.Context) error {
	e, _, err := s.Clinic.DiaryEntry(c, actor(c), rehab.DiaryID(c.Param("id")))
	if err != nil {
		return err
	}
	page := diaryEntryPage(e)
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.DiaryEntryPage(page))
}

// removeDiary takes an entry out of the diary.
func (s *Server) removeDiary(c *gin.Context) error {
	if err := s.Clinic.WithdrawDiary(c, actor(c), rehab.DiaryID(c.Param("id"))); err != nil {
		return err
	}
	s.done(c, "diary removed")
	return seeOther(c, diaryURL)
}

func diaryEntryURL(id rehab.DiaryID) string { return diaryURL + "/" + string(id) }
