package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func diaryEntry(id string, days, pain int) rehab.DiaryEntry {
	at := morning.AddDate(0, 0, days)
	return rehab.DiaryEntry{
		ID: rehab.DiaryID(id), Patient: "amy", Day: june1.AddDays(days), At: at, Entered: at, Pain: score(pain),
		Places: []string{"back-between"}, Quality: []string{"ache"}, CameWith: []string{"stiff"}, Stress: score(0), Note: "a <b>bad</b> day", Revision: 1,
	}
}

func TestADiaryEntryIsKeptOnceWithItsPain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		want := diaryEntry("d1", 0, 0)
		must(t, s.AddDiaryEntry(ctx, want, nil))
		again := want
		again.At, again.Entered = want.At.Add(time.Hour), want.At.Add(time.Hour) // "now", sent again an hour later
		must(t, s.AddDiaryEntry(ctx, again, nil))
		got, err := s.DiaryEntry(ctx, "amy", "d1")
		same(t, "entry", got, want, err)
		same(t, "pain scores", painScores(t, s), []int{0}, nil)
		other := want
		other.Stress = nil
		if err := s.AddDiaryEntry(ctx, other, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("no answer instead of 0 under the same id: %v, want ErrKeyReused", err)
		}
		if _, err := s.DiaryEntry(ctx, "bob", "d1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's entry: %v, want ErrNotFound", err)
		}
		if err := s.WithdrawDiaryEntry(ctx, "bob", "d1", morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("withdrawing somebody else's: %v, want ErrNotFound", err)
		}
	})
}

func TestAWithdrawnDiaryEntryStaysInTheRecord(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		for i, pain := range []int{3, 5, 7} {
			must(t, s.AddDiaryEntry(ctx, diaryEntry("d"+string(rune('1'+i)), i, pain), nil))
		}
		for range 2 {
			must(t, s.WithdrawDiaryEntry(ctx, "amy", "d2", morning, nil))
		}
		must(t, s.AddDiaryEntry(ctx, diaryEntry("d2", 1, 5), nil)) // sent again: it stays withdrawn
		got, err := s.DiaryEntries(ctx, "amy", "", 10)
		same(t, "entries", got, []rehab.DiaryEntry{diaryEntry("d3", 2, 7), diaryEntry("d1", 0, 3)}, err)
		same(t, "pain scores", painScores(t, s), []int{3, 7}, nil)
		kept, err := s.DiaryEntry(ctx, "amy", "d2")
		if err != nil || !kept.Withdrawn.Equal(morning) {
			t.Errorf("the withdrawn entry = %+v, %v", kept, err)
		}
		earlier, err := s.DiaryEntries(ctx, "amy", "d3", 10)
		same(t, "earlier entries", earlier, []rehab.DiaryEntry{diaryEntry("d1", 0, 3)}, err)
	})
}

func TestACorrectedDiaryEntryKeepsWhatWasFirstSaid(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		first := diaryEntry("d1", 0, 3)
		must(t, s.AddDiaryEntry(ctx, first, nil))
		second := first
		second.Pain, second.Places, second.At, second.Day = score(6), nil, first.At.AddDate(0, 0, -1), first.Day.AddDays(-1)
		for range 2 {
			must(t, s.CorrectDiaryEntry(ctx, second, "amy", morning.Add(9*time.Hour), nil))
		}
		want := second
		want.Revision = 2
		got, err := s.DiaryEntry(ctx, "amy", "d1")
		same(t, "entry", got, want, err)
		same(t, "pain scores", painScores(t, s), []int{6}, nil)
		before, err := s.DiaryRevisions(ctx, "amy", "d1")
		same(t, "what stood before", before, []rehab.DiaryRevision{{Entry: first, By: "amy", At: morning.Add(9 * time.Hour)}}, err)
		must(t, s.AddDiaryEntry(ctx, first, nil)) // the first form, sent again
		got, err = s.DiaryEntry(ctx, "amy", "d1")
		same(t, "entry after the first form came again", got, want, err)
	})
}

func TestWhatIsNoCorrectionOfADiaryEntryIsRefused(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		must(t, s.AddDiaryEntry(ctx, diaryEntry("d1", 0, 3), nil))
		must(t, s.CorrectDiaryEntry(ctx, diaryEntry("d1", 0, 3), "amy", morning.Add(9*time.Hour), nil)) // changes nothing
		before, err := s.DiaryRevisions(ctx, "amy", "d1")
		same(t, "what stood before", len(before), 0, err)
		must(t, s.CorrectDiaryEntry(ctx, diaryEntry("d1", 0, 4), "amy", morning.Add(9*time.Hour), nil))
		if err := s.CorrectDiaryEntry(ctx, diaryEntry("d1", 0, 5), "amy", morning.Add(9*time.Hour), nil); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("from an old page: %v, want ErrChanged", err)
		}
		bobs := diaryEntry("d1", 0, 5)
		bobs.Patient = "bob"
		if err := s.CorrectDiaryEntry(ctx, bobs, "bob", morning.Add(9*time.Hour), nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's: %v, want ErrNotFound", err)
		}
		must(t, s.WithdrawDiaryEntry(ctx, "amy", "d1", morning.Add(9*time.Hour), nil))
		again := diaryEntry("d1", 0, 5)
		again.Revision = 2
		if err := s.CorrectDiaryEntry(ctx, again, "amy", morning.Add(9*time.Hour), nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("withdrawn: %v, want ErrNotFound", err)
		}
		same(t, "pain scores", painScores(t, s), []int(nil), nil)
	})
}

func TestPagesOfTheDiaryLoseAndRepeatNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		for i := range 10 { // five at each of two moments
			must(t, s.AddDiaryEntry(ctx, diaryEntry("d"+string(rune('0'+i)), i/5, 3), nil))
		}
		var ids string
		for after, n := rehab.DiaryID(""), 3; n == 3; {
			page, err := s.DiaryEntries(ctx, "amy", after, 3)
			must(t, err)
			n = len(page)
			for _, e := range page {
				ids, after = ids+string(e.ID)+" ", e.ID
			}
		}
		if ids != "d9 d8 d7 d6 d5 d4 d3 d2 d1 d0 " {
			t.Errorf("the pages hold %s", ids)
		}
		if got, err := s.DiaryEntries(ctx, "bob", "d9", 3); err != nil || len(got) != 0 {
			t.Errorf("somebody else sees %v, %v", got, err)
		}
	})
}
