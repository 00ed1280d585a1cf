package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// How much happens at once to how few people.
const (
	driftPatients = 6
	driftWorkers  = 8
	driftSteps    = 40
)

// The counts of a caseload are kept beside it: whatever happens at once, they
// are what counting would give, and nothing that happened is lost.
func TestCaseloadCountsNeverDrift(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		for i := range driftPatients {
			addPatient(t, s, fmt.Sprint("p", i))
		}
		seed := rand.Uint64()
		t.Logf("seed %d", seed)
		var wg sync.WaitGroup
		for w := range driftWorkers {
			wg.Go(func() { drift(t, s, rand.New(rand.NewPCG(seed, uint64(w)))) })
		}
		wg.Wait()
		people, logged := 0, 0
		for _, physio := range driftPhysios {
			people += sameCounts(t, s, physio)
		}
		for i := range driftPatients {
			v, err := s.Situation(context.Background(), rehab.PatientID(fmt.Sprint("p", i)))
			must(t, err)
			logged += v.ReviewWeek
		}
		if logged != driftWorkers*driftSteps {
			t.Errorf("%d changes stand, want %d: some were lost", logged, driftWorkers*driftSteps)
		}
		if people == 0 {
			t.Log("nobody is on a caseload at the end")
		}
	})
}

var driftPhysios = []rehab.AccountID{"sam", "kit"}

// drift makes random changes: each is counted in ReviewWeek.
func drift(t *testing.T, s *store.Store, r *rand.Rand) {
	ctx := context.Background()
	for range driftSteps {
		of := rehab.PatientID(fmt.Sprint("p", r.IntN(driftPatients)))
		concern := rehab.Concerns()[r.IntN(len(rehab.Concerns()))]
		change := func(v rehab.Situation) rehab.Situation {
			v.Concern, v.Rank = concern, concern.Rank()
			v.ReviewWeek++
			return v
		}
		write := func() error { return s.ChangeSituation(ctx, of, change) }
		if r.IntN(3) == 0 {
			to := append([]rehab.AccountID{""}, driftPhysios...)[r.IntN(1+len(driftPhysios))]
			write = func() error { return s.SetPhysio(ctx, of, to, change) }
		}
		err := write()
		for errors.Is(err, rehab.ErrBusy) {
			err = write()
		}
		if err != nil {
			t.Errorf("change %s: %v", of, err)
		}
	}
}

// sameCounts compares the counts of a caseload with the caseload, and returns
// how many people are on it.
func sameCounts(t *testing.T, s *store.Store, physio rehab.AccountID) int {
	t.Helper()
	ctx := context.Background()
	list, err := s.Caseload(ctx, physio, rehab.CaseloadQuery{}, 100)
	must(t, err)
	want := map[rehab.Concern]int{}
	for _, v := range list {
		want[v.Concern]++
	}
	counts, err := s.CaseloadCounts(ctx, physio)
	must(t, err)
	for _, c := range rehab.Concerns() {
		if counts[c] != want[c] {
			t.Errorf("%s: %d are counted as %q, and there are %d", physio, counts[c], c, want[c])
		}
	}
	return len(list)
}
