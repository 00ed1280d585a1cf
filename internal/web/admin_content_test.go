package web

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

func TestAnAdminSeesWhoCheckedTheContent(t *testing.T) {
	s := newSite(t)
	root := s.admin("root")
	p := root.get("/admin/content").is(200, "Content")
	want := len(s.clinic.Library.Articles()) + len(s.clinic.Library.Cards()) + len(s.clinic.Library.Exercises()) + len(s.clinic.Library.Templates()) + 2
	if rows := contentRows(p); len(rows) != want || !strings.Contains(rows[0], "A check is due by") || !strings.Contains(rows[0], "Not checked yet") {
		t.Errorf("%d rows, want %d; the first is %q", len(rows), want, rows[0])
	}
	if !p.says("None of the 13 is checked.") {
		t.Errorf("it says %q", p.text("main p"))
	}
	if p.says("should have been checked by now") {
		t.Error("something is overdue before its day")
	}
	p.doc.Find("main li a").Each(func(_ int, a *goquery.Selection) {
		if to := a.AttrOr("href", ""); root.get(to).status != 200 {
			t.Errorf("%q leads to %s: %d", a.Text(), to, root.get(to).status)
		}
	})
}

func contentRows(p *answered) []string {
	return p.doc.Find("main li").Map(func(_ int, r *goquery.Selection) string { return squeeze(r.Text()) })
}

// The day after the next check is due, the content is marked.
func TestContentThatIsOverdueIsMarked(t *testing.T) {
	s := newSite(t)
	due := s.clinic.Library.Review().NextDue
	for _, tt := range []struct {
		days int
		late bool
	}{{0, false}, {1, true}} {
		page := contentPage(s.clinic.Library, due.AddDays(tt.days))
		if got := page.Overdue != ""; got != tt.late || (page.Groups[0].Rows[0].State == overdueTag) != tt.late {
			t.Errorf("%d days after it was due: overdue is %t", tt.days, got)
		}
		all := 0
		for _, g := range page.Groups {
			all += len(g.Rows)
		}
		if tt.late && len(page.Late) != all || !tt.late && page.Late != nil {
			t.Errorf("%d days after it was due: %d of %d stand on top", tt.days, len(page.Late), all)
		}
	}
}
