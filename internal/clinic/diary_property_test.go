package clinic_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// diaryRecord is everything that a diary is in.
type diaryRecord struct {
	Situation rehab.Situation
	Entries   []rehab.DiaryEntry // as they stand, the latest first
	Before    map[rehab.DiaryID][]rehab.DiaryRevision
	Pains     []int // of the chart
}

func (d *desk) wholeDiary(t *testing.T, ids int) diaryRecord {
	ctx := t.Context()
	r := diaryRecord{Situation: d.situation(t, d.amy), Before: map[rehab.DiaryID][]rehab.DiaryRevision{}}
	r.Entries = got(d.Records.DiaryEntries(ctx, "amy", "", 100))(t)
	for i := range ids {
		id := rehab.DiaryID(fmt.Sprint("x", i))
		r.Before[id] = got(d.Records.DiaryRevisions(ctx, "amy", id))(t)
	}
	for _, s := range got(d.Records.PainScores(ctx, "amy", d.today().AddDays(-100), d.today()))(t) {
		if s.Source == "diary" {
			r.Pains = append(r.Pains, s.Score)
		}
	}
	return r
}

// Whatever somebody does with their diary, and each of it twice: the second
// time changes nothing, the last pain is that of the latest entry that stands,
// and the chart has the pain of each of them.
func TestADiaryAgreesWithHowSomebodyStands(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		d.start(t)
		n := rapid.IntRange(2, 12).Draw(rt, "things")
		for i := range n {
			do := d.anythingInTheDiary(rt, i)
			first := do()
			before := d.wholeDiary(t, n)
			second := do()
			if fmt.Sprint(first) != fmt.Sprint(second) {
				rt.Fatalf("the first time %v, the second time %v", first, second)
			}
			after := d.wholeDiary(t, n)
			if diff := cmp.Diff(before, after, cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
				rt.Fatalf("sent twice (- once, + twice):\n%s", diff)
			}
			diaryAgrees(rt, after)
			d.now = d.now.Add(time.Duration(rapid.IntRange(1, 3000).Draw(rt, "minutes")) * time.Minute)
		}
	})
}

func diaryAgrees(t *rapid.T, r diaryRecord) {
	var pains []int
	for _, e := range r.Entries {
		pains = append(pains, *e.Pain)
		if e.Revision != len(r.Before[e.ID])+1 {
			t.Fatalf("%s is said %d times, with %d before", e.ID, e.Revision, len(r.Before[e.ID]))
		}
	}
	slices.Sort(pains)
	slices.Sort(r.Pains)
	if !slices.Equal(pains, r.Pains) {
		t.Fatalf("the chart has %v, the diary %v", r.Pains, pains)
	}
	last := r.Situation.DiaryPain
	if (last == nil) != (len(r.Entries) == 0) {
		t.Fatalf("the last pain is %v, of %d entries", last, len(r.Entries))
	}
	latest := slices.DeleteFunc(slices.Clone(r.Entries), func(e rehab.DiaryEntry) bool { return e.At.Before(r.Entries[0].At) })
	if last != nil && !slices.ContainsFunc(latest, func(e rehab.DiaryEntry) bool { return *e.Pain == last.Score && e.Day == last.Day }) {
		t.Fatalf("the last pain is %v, the latest entry %+v", *last, r.Entries[0])
	}
}

// anythingInTheDiary is one of the things that somebody may do, ready to be
// done twice.
func (d *desk) anythingInTheDiary(t *rapid.T, i int) func() error {
	pain, back, minutes := rapid.IntRange(0, 10).Draw(t, "pain"), rapid.IntRange(0, 8).Draw(t, "back"), rapid.IntRange(0, 24*60-1).Draw(t, "minutes of the day")
	came := rapid.SampledFrom([]string{"stiff", "numb", "none"}).Draw(t, "came")
	when := clinic.DiaryTime{Day: d.today().AddDays(-back), Minutes: &minutes}
	known := rehab.DiaryID(fmt.Sprint("x", rapid.IntRange(0, i).Draw(t, "of")))
	e := rehab.DiaryEntry{ID: rehab.DiaryID(fmt.Sprint("x", i)), Pain: &pain, CameWith: []string{came}}
	switch rapid.SampledFrom([]string{"write", "write", "now", "correct", "correct", "remove"}).Draw(t, "what") {
	case "now":
		when = clinic.DiaryTime{Day: d.today()}
		fallthrough
	case "write":
		return func() error { _, err := d.WriteDiary(t.Context(), d.amy, e, when); return err }
	case "correct":
		if kept, err := d.Records.DiaryEntry(t.Context(), "amy", known); err == nil {
			e.Revision = kept.Revision
		}
		e.ID = known
		return func() error { _, err := d.CorrectDiary(t.Context(), d.amy, e, when); return err }
	default:
		return func() error { return d.WithdrawDiary(t.Context(), d.amy, known) }
	}
}
