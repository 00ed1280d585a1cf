package web

import (
	"encoding/base64"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
)

// caseloadPart is a part of a caseload that can be shown on its own.
type caseloadPart struct {
	name     string
	concerns []rehab.Concern // none is everybody
}

// caseloadParts are the parts in order; the first is shown unless another is
// asked for.
var caseloadParts = []caseloadPart{
	{"needs", needing()},
	{"review", []rehab.Concern{rehab.ConcernOverdue, rehab.ConcernReviewOpen}},
	{"referrals", []rehab.Concern{rehab.ConcernReferral}},
	{"everyone", nil},
}

// needing are the concerns for which somebody should look at a person.
func needing() []rehab.Concern {
	return slices.DeleteFunc(rehab.Concerns(), func(c rehab.Concern) bool {
		return c == rehab.ConcernReviewOpen || c == rehab.ConcernNothing
	})
}

// caseloadView is what was asked of the caseload. What it does not know is as
// good as not asked. A name that is looked for never stands in an address.
type caseloadView struct {
	part  caseloadPart
	name  string
	after rehab.CaseloadPlace
}

func readCaseloadView(v url.Values) caseloadView {
	view := caseloadView{part: caseloadParts[0]}
	for _, p := range caseloadParts {
		if p.name == v.Get("show") {
			view.part = p
		}
	}
	view.after, _ = readPlace(v.Get("after"))
	return view
}

// query asks for everybody of that name, whatever the part.
func (v caseloadView) query() rehab.CaseloadQuery {
	q := rehab.CaseloadQuery{Name: v.name, After: v.after}
	if v.name == "" {
		q.Concerns = v.part.concerns
	}
	return q
}

func (v caseloadView) url(after rehab.CaseloadPlace) string {
	q := url.Values{"show": {v.part.name}}
	if v.name != "" {
		q.Set("found", "1")
	}
	if after != (rehab.CaseloadPlace{}) {
		q.Set("after", writePlace(after))
	}
	return "/physio/caseload?" + q.Encode()
}

// writePlace makes a place in a caseload fit for an address: it tells nobody
// who or why.
func writePlace(p rehab.CaseloadPlace) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(p.Rank) + " " + p.Since.String() + " " + string(p.Patient)))
}

func readPlace(s string) (rehab.CaseloadPlace, bool) {
	text, err := base64.RawURLEncoding.DecodeString(s)
	parts := strings.Split(string(text), " ")
	if err != nil || len(parts) != 3 {
		return rehab.CaseloadPlace{}, false
	}
	rank, err1 := strconv.Atoi(parts[0])
	var since rehab.Date
	err2 := since.UnmarshalText([]byte(parts[1]))
	if err1 != nil || err2 != nil || !writable(parts[2]) || parts[2] == "" {
		return rehab.CaseloadPlace{}, false
	}
	return rehab.CaseloadPlace{Rank: rank, Since: since, Patient: rehab.PatientID(parts[2])}, true
}

// showCaseload shows who needs somebody first.
func (s *Server) showCaseload(c *gin.Context) error {
	view := readCaseloadView(c.Request.URL.Query())
	if c.Query("found") != "" {
		view.name = lookedFor(c)
	}
	list, err := s.Clinic.Caseload(c.Request.Context(), actor(c), view.query())
	if err != nil {
		return err
	}
	page := s.caseloadPage(view, list)
	page.Frame = s.frame(c, page.Frame.Title)
	page.Frame.Wide = true
	return render(c, 200, physio.CaseloadPage(page))
}
