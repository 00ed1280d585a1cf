package store_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// happenings are what they are, in short.
func happenings(list []rehab.Happened) []string {
	var said []string
	for _, h := range list {
		pain := "-"
		if h.Pain != nil {
			pain = fmt.Sprint(*h.Pain)
		}
		said = append(said, fmt.Sprint(h.Day.DaysSince(june1), " ", h.ID, " ", pain, " ", h.Count, h.Week, h.Code, h.What, h.Note))
	}
	return said
}

func TestTheTimeLineShowsWhatHappened(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		withProgramme(t, s)
		addPatient(t, s, "bob")
		addSession(t, s, "s1", june1, false, true, "8", "-", "8")                 // pain 0, 1 and 2 in it, the second skipped
		addSession(t, s, "s2", june1.AddDays(1), true, true, "8")                 // withdrawn
		addSession(t, s, "s3", june1.AddDays(2), false, true, "8", "8", "8", "8") // pain up to 3, more than before
		checkIn := func(id string, days int) rehab.CheckIn {
			return rehab.CheckIn{ID: rehab.CheckInID(id), Patient: "amy", Programme: "p1", Day: june1.AddDays(days), At: morning.AddDate(0, 0, days), Pain: score(5), Note: "so"}
		}
		must(t, s.AddCheckIn(ctx, checkIn("k1", 2), nil))
		reviewed := func(id, outcome string, days int) {
			in := checkIn(id, days)
			must(t, s.AddReview(ctx, rehab.Review{ID: rehab.ReviewID(id), Patient: "amy", Programme: "p1", Week: 6, Kind: "scheduled", Day: in.Day, At: in.At, Outcome: outcome}, &in, nil))
		}
		reviewed("r1", "KEEP_GOING", 3)
		reviewed("r2", rehab.OutcomeNeedData, 4)
		for i, id := range []string{"d1", "d2"} {
			must(t, s.AddDiaryEntry(ctx, diaryEntry(id, 5, 6+i), nil))
			must(t, s.AddOtherActivity(ctx, walk("a"+id, 5, 30)))
		}
		must(t, s.WithdrawDiaryEntry(ctx, "amy", "d2", morning, nil))
		must(t, s.WithdrawOtherActivity(ctx, "amy", "ad2", morning))
		corrected := walk("ad1", 5, 45)
		corrected.Revision, corrected.Own, corrected.Note = 2, "a|b", ""
		must(t, s.AddOtherActivity(ctx, corrected))
		got, err := s.TimeLine(ctx, "amy", rehab.HappenedKinds(), rehab.Mark{}, 10)
		if len(got) > 1 && (got[0].Effort != "easy" || !slices.Equal(got[0].Places, []string{"neck"}) || !slices.Equal(got[1].Places, []string{"back-between"})) {
			t.Errorf("the activity and the diary entry are %+v", got[:2])
		}
		same(t, "time line", happenings(got), []string{
			"5 ad1 - 45 0walkinga|b", "5 d1 6 0 0a <b>bad</b> day",
			"4 r2 5 0 0so", "3 r1 - 0 6scheduledKEEP_GOING", "2 k1 5 0 0so", "2 s3 3 4 0ok", "0 s1 2 2 0ok",
		}, err)
		got, err = s.TimeLine(ctx, "bob", rehab.HappenedKinds(), rehab.Mark{}, 10)
		same(t, "somebody else's", happenings(got), []string(nil), err)
	})
}

// Whatever is logged most, a page is as long as asked, and one page goes on
// where the last one ended, also among things of the same moment.
func TestTheTimeLineComesInPagesOfAllKinds(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		withProgramme(t, s)
		for i := range 30 {
			addSession(t, s, fmt.Sprintf("s%02d", i), june1.AddDays(i/5), false, true, "8") // all logged at one moment
			at := morning.Add(time.Duration(i/4) * 24 * time.Hour)
			in := rehab.CheckIn{ID: rehab.CheckInID(fmt.Sprintf("k%02d", i)), Patient: "amy", Programme: "p1", Day: rehab.DateOf(at), At: at}
			must(t, s.AddCheckIn(ctx, in, nil))
			must(t, s.AddDiaryEntry(ctx, diaryEntry(fmt.Sprintf("d%02d", i), i/3, 4), nil))
			must(t, s.AddOtherActivity(ctx, walk(fmt.Sprintf("a%02d", i), i/3, 30)))
		}
		all, err := s.TimeLine(ctx, "amy", rehab.HappenedKinds(), rehab.Mark{}, 1000)
		must(t, err)
		for _, limit := range []int{1, 7, 119, 120} {
			var seen []string
			for before, n := (rehab.Mark{}), limit; n == limit; {
				page, err := s.TimeLine(ctx, "amy", rehab.HappenedKinds(), before, limit)
				must(t, err)
				seen = append(seen, happenings(page)...)
				if n = len(page); n > 0 {
					before = page[n-1].Mark
				}
			}
			if !slices.Equal(seen, happenings(all)) {
				t.Errorf("in pages of %d: %q, want %q", limit, seen, happenings(all))
			}
		}
		if len(all) != 120 || !slices.IsSortedFunc(all, func(a, b rehab.Happened) int { return b.Day.DaysSince(a.Day) }) {
			t.Errorf("%d things, or not in order", len(all))
		}
	})
}
