package demo

import (
	"context"

	"example.org/sixweeks/internal/rehab"
)

const (
	hillside = rehab.ServiceID("hillside")
	harbour  = rehab.ServiceID("harbour")

	sam  = rehab.AccountID("demo-physio-sam")
	priy = rehab.AccountID("demo-physio-priya")
	alex = rehab.AccountID("demo-admin-alex")
)

// service adds the two services and the two physios.
func (m *maker) service(ctx context.Context) error {
	for _, v := range services {
		if err := m.records.PutService(ctx, v); err != nil {
			return err
		}
	}
	for _, a := range physios {
		a.PasswordHash, a.Created = m.opts.Hash, m.now.AddDate(0, -6, 0)
		if err := m.records.AddAccount(ctx, a); err != nil {
			return err
		}
	}
	return m.clinic.KeepLibrary(ctx)
}

var services = []rehab.Service{
	{
		ID: hillside, Name: "Hillside MSK physiotherapy", Phone: "01632 960 010", TextRelay: "18001 01632 960 010",
		Hours:      "Monday to Friday, 8:30am to 4:30pm",
		Criteria:   rehab.Criteria{MinAge: 16, NotPregnant: true, NotNeurological: true, NotSameWithinMonths: 6, Elsewhere: "A GP surgery can tell you who can help. If you are pregnant, ask your midwife about a women's health physio."},
		UrgentDays: 5, RoutineDays: 20, UncheckedTier: "soon",
	},
	{
		ID: harbour, Name: "Harbour Road physiotherapy", Phone: "01632 960 020", TextRelay: "18001 01632 960 020",
		Hours:      "Monday to Saturday, 8am to 6pm",
		Criteria:   rehab.Criteria{MinAge: 18, NotHousebound: true, Elsewhere: "Hillside MSK physiotherapy may be able to help."},
		UrgentDays: 3, RoutineDays: 10, UncheckedTier: "soon",
	},
}

var physios = []rehab.Account{
	{ID: sam, Role: rehab.RolePhysio, Email: "sam@demo.example", Name: "Sam Okafor", Service: hillside},
	{ID: priy, Role: rehab.RolePhysio, Email: "priya@demo.example", Name: "Priya Raman", Service: harbour},
}

var admin = rehab.Account{ID: alex, Role: rehab.RoleAdmin, Email: "alex@demo.example", Name: "Alex Morgan"}

// open adds the admin. It comes last, so that a clinic without one is one that
// was begun and not finished.
func (m *maker) open(ctx context.Context) error {
	a := admin
	a.PasswordHash, a.Created = m.opts.Hash, m.now.AddDate(0, -6, 0)
	return m.records.AddAccount(ctx, a)
}

// A SignIn is somebody to sign in as, and why one would.
type SignIn struct{ Email, Who string }

// SignIns are the people of the demo clinic worth signing in as.
func SignIns() []SignIn {
	return []SignIn{
		{"noor@demo.example", "patient, 6 weeks, no change although she really tried: the review is due today"},
		{"tom@demo.example", "patient, week 3, going well"},
		{"grace@demo.example", "patient, joined today"},
		{"ada@demo.example", "patient, stopped by the safety check"},
		{"sam@demo.example", "physio with a caseload and referrals"},
		{"alex@demo.example", "admin"},
	}
}
