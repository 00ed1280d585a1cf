package web

import (
	"context"
	"testing"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// town is a site with one of each kind of person: Ann has a record with
// everything in it, which Ben and Dan must not see. Pia is Ann's physio, Sam
// works at the service that Ann referred herself to, Zoe elsewhere. Eve has
// just joined, Gil is about to choose a programme, Ben to review six weeks;
// Fay's exercises are stopped.
type town struct {
	*site
	routes gin.RoutesInfo
	token  string // of the link that sets up Tim's sign-in
}

// The ids of Ann's records.
const (
	annsSession  = "ANN-SESSION"
	annsCheckIn  = "ANN-CHECK-IN"
	annsReview   = "ANN-REVIEW"
	annsReferral = "ANN-REFERRAL"
	annsTask     = "ANN-TASK"
	annsEntry    = "ANN-ENTRY"
	annsActivity = "ANN-ACTIVITY"
)

func newTown(t *testing.T) *town { t.Helper(); return newTownOn(t, storetest.New(t)) }

func newTownOn(t *testing.T, kept *store.Store) *town {
	t.Helper()
	s := newSiteOn(t, kept)
	s.server.SecurityContact = "mailto:security@example.com"
	engine := gin.New()
	s.server.routes(engine)
	s.must(s.clinic.PutService(context.Background(), rehab.Actor{Role: rehab.RoleAdmin}, rehab.Service{
		ID: "harbour", Name: "Harbour MSK", Phone: "0300 765 4321", Hours: "Monday to Friday, 9am to 5pm",
		UrgentDays: 5, RoutineDays: 20, UncheckedTier: "soon",
	}))
	for _, id := range []string{"pia", "sam", "tim"} {
		s.physio(id)
	}
	s.admin("ada")
	s.must(s.clinic.AddStaff(context.Background(), rehab.Actor{Role: rehab.RoleAdmin}, clinic.Staff{
		ID: "zoe", Name: "Zoe", Email: "zoe@example.com", Role: rehab.RolePhysio, Service: "harbour",
	}))
	for _, id := range []string{"ben", "dan", "fay"} {
		s.begun(id)
	}
	s.patient("eve").safe(rehab.Joining)
	gil := s.patient("gil")
	gil.safe(rehab.Joining)
	s.must(s.clinic.SaveBaseline(context.Background(), gil.actor(), rehab.Baseline{ID: "gil-b", Pain: new(4), Began: "over12weeks", Neck: "no", CheckedBy: "gp"}))
	s.record(s.begun("ann"))
	s.as("fay").safe(rehab.AnyTime, "RF-E1")
	s.must(s.store.SetPhysio(context.Background(), "fay", "pia", func(v rehab.Situation) rehab.Situation { return v }))
	for _, at := range []rehab.Occasion{rehab.Weekly, rehab.AtReview, rehab.AtReferral} {
		s.as("ben").safe(at)
	}
	token, err := s.server.SignIns.NewLink(context.Background(), "tim")
	s.must(err)
	return &town{site: s, routes: engine.Routes(), token: token}
}

// record gives somebody who starts today six weeks with one of everything.
func (s *site) record(ann *visitor) {
	s.t.Helper()
	ctx := context.Background()
	s.must(s.store.SetPhysio(ctx, ann.actor().Patient(), "pia", func(v rehab.Situation) rehab.Situation { return v }))
	_, err := s.clinic.LogSession(ctx, ann.actor(), rehab.Session{
		ID: annsSession, Programme: "ann-p", Version: 1, Day: rehab.DateOf(s.now), PainBefore: new(2), Worrying: "no",
		Exercises: []rehab.Done{{
			Exercise: "band-row-sit", Reps: []int{10, 10}, Effort: rehab.Moderate, GoodForm: true, Pain: new(2),
			Resistance: rehab.Resistance{Kind: rehab.Band, Colour: "red"},
		}},
	}, "")
	s.must(err)
	s.must(s.clinic.PlanTask(ctx, ann.actor(), rehab.HardTask{ID: annsTask, Task: "desk", Swaps: []string{"breaks"}}))
	_, err = s.clinic.WriteDiary(ctx, ann.actor(), rehab.DiaryEntry{ID: annsEntry, Pain: new(4), Places: []string{"back-between"}}, clinic.DiaryTime{Day: rehab.DateOf(s.now)})
	s.must(err)
	s.must(s.clinic.LogOtherActivity(ctx, ann.actor(), rehab.OtherActivity{ID: annsActivity, Kind: "yoga", Day: rehab.DateOf(s.now), Minutes: new(30), Effort: "some"}))
	s.later(7)
	ann.safe(rehab.Weekly)
	checkIn := rehab.CheckIn{ID: annsCheckIn, Pain: new(6), Change: new(4), HardTasks: "some"}
	_, err = s.clinic.CheckIn(ctx, ann.actor(), checkIn)
	s.must(err)
	s.later(35)
	ann.safe(rehab.AtReview)
	checkIn.ID = ""
	_, err = s.clinic.Review(ctx, ann.actor(), clinic.ReviewAnswers{ID: annsReview, CheckIn: checkIn, NoneOfGood: true, Commitment: review.Most, Confidence: new(6)})
	s.must(err)
	ann.safe(rehab.AtReferral)
	ann = s.as("ann") // nobody stays signed in for six weeks
	ann.post("/referrals", filledIn(map[string]string{"id": annsReferral})...).leads("/referrals/" + annsReferral + "/check")
	ann.post("/referrals/" + annsReferral + "/send").leads("/referrals/" + annsReferral)
}
