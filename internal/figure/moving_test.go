package figure

import (
	"fmt"
	"math"
	"strconv"
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
			for s := range a.arms {
				if swept(a.pose, s) || swept(b.pose, s) {
					continue // through pointing at the viewer
				}
				hand, elbow := a.arms[s].hand.mid(b.arms[s].hand), a.arms[s].elbow.mid(b.arms[s].elbow)
				want := min(a.arms[s].elbow.to(a.arms[s].hand), b.arms[s].elbow.to(b.arms[s].hand))
				if got := hand.to(elbow); got < want*.95 {
					t.Errorf("%s after %.1f seconds: the forearm is %.3f long, before and after %.3f", e.ID, moments[i].at, got, want)
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

// A shape that jumps from one sample to the next has taken the place of
// another one.
func TestNothingJumps(t *testing.T) {
	const far = .16 * unit * closer
	for _, e := range exercises(t) {
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(string(Moving(e))))
		if err != nil {
			t.Fatal(err)
		}
		doc.Find("ellipse animate, polyline animate, circle animate").Each(func(_ int, a *goquery.Selection) {
			if a.AttrOr("attributeName", "") == "visibility" {
				return
			}
			values := strings.Split(a.AttrOr("values", ""), ";")
			for i := range values[1:] {
				if gap := furthest(t, values[i], values[i+1]); gap > far {
					t.Errorf("%s: the %s of a %s jumps by %.0f, from %s to %s", e.ID, a.AttrOr("attributeName", ""), goquery.NodeName(a.Parent()), gap, values[i], values[i+1])
				}
			}
		})
	}
}

// furthest is how far the numbers of one value are from those of the next.
func furthest(t *testing.T, a, b string) (gap float64) {
	t.Helper()
	from, to := strings.FieldsFunc(a, notNumber), strings.FieldsFunc(b, notNumber)
	if len(from) != len(to) {
		t.Fatalf("%q becomes %q", a, b)
	}
	for i := range from {
		x, err := strconv.ParseFloat(from[i], 64)
		if err != nil {
			t.Fatal(err)
		}
		y, err := strconv.ParseFloat(to[i], 64)
		if err != nil {
			t.Fatal(err)
		}
		gap = max(gap, math.Abs(x-y))
	}
	return gap
}

func notNumber(r rune) bool { return r == ' ' || r == ',' }
