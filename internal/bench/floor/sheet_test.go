package floor

import (
	"strings"
	"testing"
)

// greeting writes what is different about a page for somebody.
func greeting(s *sheet, name string, week int) {
	s.text(name)
	s.after("week ")
	s.number(week)
	s.fresh(`id="`, "0123")
}

func TestAPageThatWasLearntIsWrittenForOthers(t *testing.T) {
	learning := &sheet{learning: true}
	greeting(learning, "Tom & 4", 4)
	mould, err := learning.cut([]byte(`<b>Tom &amp; 44, Tom &amp; 4</b> 4, week 4<i id="abcd">`))
	if err != nil {
		t.Fatal(err)
	}
	s := &sheet{}
	s.reset(mould)
	greeting(s, "<Amy>", 12)
	if err := s.end(); err != nil || string(s.out) != `<b>Tom &amp; 44, &lt;Amy&gt;</b> 4, week 12<i id="0123">` {
		t.Errorf("%v %s", err, s.out)
	}
}

func TestAPageWithOtherValuesIsNotLearnt(t *testing.T) {
	for page, said := range map[string]string{
		`<b>Ann</b> week 4<i id="abcd">`: `there is no "Tom"`,
		`<b>Tom</b> week 5<i id="abcd">`: `stands "5`,
		`<b>Tom</b> day 4<i id="abcd">`:  `there is no "week "`,
	} {
		s := &sheet{learning: true}
		greeting(s, "Tom", 4)
		if _, err := s.cut([]byte(page)); err == nil || !strings.Contains(err.Error(), said) {
			t.Errorf("%s: %v, want %q", page, err, said)
		}
	}
}

func TestAPageOfAnotherShapeIsNotWritten(t *testing.T) {
	s := &sheet{}
	s.reset(&mould{chunks: [][]byte{[]byte("a"), []byte("b"), []byte("c"), []byte("d")}})
	s.text("one")
	if err := s.end(); err == nil {
		t.Error("values are missing, and nobody says so")
	}
}
