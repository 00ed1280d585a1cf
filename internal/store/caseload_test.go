package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// stand puts a patient on Sam's caseload with a concern.
func stand(t *testing.T, s *store.Store, id, name string, c rehab.Concern, since rehab.Date) {
	t.Helper()
	a := account(id, id+"@example.org", rehab.RolePatient)
	a.Name = name
	must(t, s.AddPatient(context.Background(), a, patient(id)))
	must(t, s.SetPhysio(context.Background(), rehab.PatientID(id), "sam", func(v rehab.Situation) rehab.Situation {
		v.Concern, v.Rank, v.Since, v.Turns = c, c.Rank(), since, since.AddDays(7)
		return v
	}))
}

func TestTheCaseload(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		stand(t, s, "well", "Zoë Well", rehab.ConcernNothing, june1)
		stand(t, s, "worse", "Élodie 100%", rehab.ConcernWorse, june1)
		stand(t, s, "longer", "Ada_Lovelace", rehab.ConcernWorse, june1.AddDays(-3))
		stand(t, s, "chest", "Bob", rehab.ConcernEmergency, june1.AddDays(2))
		addPatient(t, s, "elsewhere")

		tests := []struct {
			name string
			q    rehab.CaseloadQuery
			want []rehab.PatientID
		}{
			{"who needs somebody most comes first, then who has waited longest", rehab.CaseloadQuery{}, []rehab.PatientID{"chest", "longer", "worse", "well"}},
			{"only some concerns", rehab.CaseloadQuery{Concerns: []rehab.Concern{rehab.ConcernEmergency, rehab.ConcernNothing}}, []rehab.PatientID{"chest", "well"}},
			{"by part of a name, whatever the case", rehab.CaseloadQuery{Name: "ÉLOD"}, []rehab.PatientID{"worse"}},
			{"a percent sign is only itself", rehab.CaseloadQuery{Name: "%"}, []rehab.PatientID{"worse"}},
			{"an underline is only itself", rehab.CaseloadQuery{Name: "a_l"}, []rehab.PatientID{"longer"}},
			{"the next page starts after the last", rehab.CaseloadQuery{After: rehab.CaseloadPlace{Rank: rehab.ConcernWorse.Rank(), Since: june1.AddDays(-3), Patient: "longer"}}, []rehab.PatientID{"worse", "well"}},
		}
		for _, tt := range tests {
			got, err := s.Caseload(ctx, "sam", tt.q, 10)
			if err != nil {
				t.Fatal(err)
			}
			ids := []rehab.PatientID{}
			for _, v := range got {
				ids = append(ids, v.Patient)
			}
			if diff := cmp.Diff(tt.want, ids); diff != "" {
				t.Errorf("%s (- want, + got):\n%s", tt.name, diff)
			}
		}
		counts, err := s.CaseloadCounts(ctx, "sam")
		same(t, "counts", nonZero(counts), map[rehab.Concern]int{rehab.ConcernEmergency: 1, rehab.ConcernWorse: 2, rehab.ConcernNothing: 1}, err)
	})
}

func TestTimeAloneTurnsASituation(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		stand(t, s, "soon", "Amy", rehab.ConcernNothing, june1)
		stand(t, s, "later", "Bob", rehab.ConcernNothing, june1.AddDays(1))
		addPatient(t, s, "never")
		day := june1.AddDays(7)
		got, err := s.Turning(ctx, day, rehab.Turn{}, 10)
		same(t, "turning", got, []rehab.Turn{{Day: day, Patient: "soon"}}, err)
		got, err = s.Turning(ctx, day.AddDays(1), rehab.Turn{Day: day, Patient: "soon"}, 10)
		same(t, "turning after the first", got, []rehab.Turn{{Day: day.AddDays(1), Patient: "later"}}, err)
		must(t, s.ChangeSituation(ctx, "soon", func(v rehab.Situation) rehab.Situation {
			v.Concern, v.Rank, v.Turns = rehab.ConcernSilent, rehab.ConcernSilent.Rank(), rehab.Date{}
			return v
		}))
		got, err = s.Turning(ctx, day, rehab.Turn{}, 10)
		same(t, "turning afterwards", len(got), 0, err)
		counts, err := s.CaseloadCounts(ctx, "sam")
		same(t, "counts", nonZero(counts), map[rehab.Concern]int{rehab.ConcernNothing: 1, rehab.ConcernSilent: 1}, err)
	})
}

func nonZero(counts map[rehab.Concern]int) map[rehab.Concern]int {
	for c, n := range counts {
		if n == 0 {
			delete(counts, c)
		}
	}
	return counts
}
