package figure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
)

func animates(t *testing.T, svg []byte) *goquery.Selection {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(string(svg)))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Find("animate")
}

func TestEveryExerciseMovesAndStops(t *testing.T) {
	for _, e := range exercises(t) {
		all := animates(t, Moving(e))
		if all.Length() == 0 {
			t.Errorf("nothing moves in %s", e.ID)
		}
		lasts := fmt.Sprintf("%.2fs", Lasts(e)/Loops)
		all.Each(func(_ int, a *goquery.Selection) {
			if a.AttrOr("repeatCount", "") != "2" || a.AttrOr("dur", "") != lasts {
				t.Errorf("%s: %s lasts %s, %s times", e.ID, a.AttrOr("attributeName", ""), a.AttrOr("dur", ""), a.AttrOr("repeatCount", ""))
			}
			times := strings.Split(a.AttrOr("keyTimes", ""), ";")
			values := strings.Split(a.AttrOr("values", ""), ";")
			if len(times) != len(values) || times[0] != "0" || times[len(times)-1] != "1.000" {
				t.Errorf("%s: %d times, %d values, %s to %s", e.ID, len(times), len(values), times[0], times[len(times)-1])
			}
		})
		if s := Lasts(e); s < 3 || s > 40 {
			t.Errorf("%s lasts %.1f seconds", e.ID, s)
		}
	}
}

// What is drawn between two samples goes straight from one to the other; the
// samples are near enough that limbs do not seem to shrink on the way.
func TestLimbsDoNotShrinkBetweenSamples(t *testing.T) {
	for _, e := range exercises(t) {
		if e.View != rehab.SideView {
			continue // seen from the front, limbs that come forward look shorter
		}
		st, bodies := staged(e)
		moments := st.moments(e, bodies)
		for i := range moments[1:] {
			a, b := moments[i].body, moments[i+1].body
			if a.pose.Base == rehab.BaseSideLying {
				continue
			}
			for s := range a.arms {
				hand, elbow := a.arms[s].hand.mid(b.arms[s].hand), a.arms[s].elbow.mid(b.arms[s].elbow)
				if got := hand.to(elbow); got < foreArm*.95 {
					t.Errorf("%s after %.1f seconds: the forearm is %.3f long, its bone %.3f", e.ID, moments[i].at, got, foreArm)
				}
			}
		}
	}
}

func TestTheNumberOfThePoseIsSeen(t *testing.T) {
	for _, e := range exercises(t) {
		st, bodies := staged(e)
		moments := st.moments(e, bodies)
		seen := map[int]bool{}
		for _, m := range moments {
			seen[m.number] = true
		}
		if len(seen) != len(Frames(e)) || moments[len(moments)-1].number != 1 {
			t.Errorf("%s shows %v and ends with %d", e.ID, seen, moments[len(moments)-1].number)
		}
	}
}
