package demo

import "example.org/sixweeks/internal/rehab"

// ending is what somebody's story comes to.
type ending string

const (
	goesOn    ending = ""
	emergency ending = "emergency" // a yes to an emergency question today
	urgent    ending = "urgent"    // the same, urgent
	refers    ending = "refers"    // a referral that waits
	accepted  ending = "accepted"  // a referral that was accepted
	away      ending = "away"      // paused by the patient
)

// story is how somebody's weeks go. Pain and change go by check-in; the last
// value lasts.
type story struct {
	name, email string
	born        rehab.Date
	days        int // since the programme started
	template    rehab.TemplateID
	pain        []int    // at the start, then at each check-in
	change      []int    // at each check-in from week 2
	activity    [2]int   // score of their own activities, from and to
	doing       [2]int   // bouts a day and strength days a week
	stops       int      // the day after which they log nothing; 0 is never
	good        []string // changes for the better, at the review
	unread      int      // how many of the cards to read first they left out
	reviews     int      // how many reviews are done: 0, 1 (week 6), 2 (week 12)
	signs       []string // of their flare plan; none is no plan
	calms       int      // how many days ago they began to calm a flare down; 0 is never
	ends        ending
	physio      rehab.AccountID
}

func born(year int) rehab.Date { return rehab.NewDate(year, 5, 17) }

const (
	desk  = rehab.TemplateID("desk-day-reset")
	ten   = rehab.TemplateID("ten-minutes-a-day")
	bands = rehab.TemplateID("strength-starter-bands")
	plain = rehab.TemplateID("strength-no-equipment")
	flare = rehab.TemplateID("gentle-after-flare")
	neck  = rehab.TemplateID("neck-referred")
)

// cast is everybody with a story: those on every branch of the rules first.
func (m *maker) cast() []story {
	all := []story{
		{name: "Noor Haddad", email: "noor", born: born(1984), days: 42, template: bands, pain: []int{5, 5, 5, 6, 5, 5}, change: []int{4}, activity: [2]int{4, 4}, doing: [2]int{4, 3}, physio: sam},
		{name: "Tom Reyes", email: "tom", born: born(1991), days: 17, template: plain, pain: []int{6, 5, 4}, change: []int{3}, activity: [2]int{4, 6}, doing: [2]int{4, 3}, signs: []string{"stiffer-morning", "stop-turning"}, physio: sam},
		{name: "Grace Lim", email: "grace", born: born(1997), days: 0, template: desk, pain: []int{4}, activity: [2]int{6, 6}, doing: [2]int{1, 0}, unread: 3},
		{name: "Ada Murphy", email: "ada", born: born(1963), days: 12, template: ten, pain: []int{6, 7}, activity: [2]int{5, 4}, doing: [2]int{3, 2}, ends: emergency, physio: sam},
		{name: "George Hall", email: "george", born: born(1958), days: 46, template: plain, pain: []int{5, 5, 4, 4, 4, 4, 4}, change: []int{4, 3}, activity: [2]int{5, 6}, doing: [2]int{3, 3}, physio: sam},
		{name: "Priscilla Nair", email: "priscilla", born: born(1989), days: 24, template: bands, pain: []int{4, 6, 6, 7}, change: []int{5}, activity: [2]int{6, 4}, doing: [2]int{2, 1}, physio: sam},
		{name: "Ines Costa", email: "ines", born: born(2001), days: 30, template: desk, pain: []int{6, 6, 6}, change: []int{4}, activity: [2]int{5, 5}, doing: [2]int{3, 0}, stops: 15, physio: sam},
		{name: "Sam Whitlock", email: "samw", born: born(1979), days: 44, template: bands, pain: []int{6, 5, 5, 4, 3, 3}, change: []int{3, 2}, activity: [2]int{4, 8}, doing: [2]int{4, 3}, good: []string{"pain-less", "do-more"}, unread: 2, reviews: 1, signs: []string{"sleep-worse", "shoulders-up"}, physio: sam},
		{name: "Mei Tan", email: "mei", born: born(1972), days: 88, template: plain, pain: []int{6, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2}, change: []int{3, 2}, activity: [2]int{3, 9}, doing: [2]int{4, 3}, good: []string{"pain-less", "sleep"}, reviews: 2, physio: sam},
		{name: "Joan Baptiste", email: "joan", born: born(1955), days: 43, template: ten, pain: []int{5}, change: []int{4}, activity: [2]int{5, 5}, doing: [2]int{1, 0}, unread: 5, reviews: 1, physio: sam},
		{name: "Kwame Boateng", email: "kwame", born: born(1986), days: 45, template: bands, pain: []int{5}, change: []int{4}, activity: [2]int{5, 5}, doing: [2]int{4, 3}, reviews: 1, ends: refers, physio: sam},
		{name: "Lena Fischer", email: "lena", born: born(1968), days: 47, template: plain, pain: []int{4, 4, 5, 6, 6, 7}, change: []int{4, 5}, activity: [2]int{6, 4}, doing: [2]int{3, 2}, reviews: 1, physio: sam},
		{name: "Rafael Ortiz", email: "rafael", born: born(1994), days: 9, template: flare, pain: []int{7, 6}, change: []int{3}, activity: [2]int{3, 4}, doing: [2]int{3, 0}, signs: []string{"stiffer-morning", "short-temper"}, physio: priy},
		{name: "Bridget Doyle", email: "bridget", born: born(1949), days: 33, template: ten, pain: []int{6, 5, 5, 5}, change: []int{4, 3}, activity: [2]int{4, 5}, doing: [2]int{3, 2}, ends: urgent, physio: priy},
		{name: "Yusuf Demir", email: "yusuf", born: born(1982), days: 20, template: neck, pain: []int{5, 5, 4}, change: []int{3}, activity: [2]int{5, 6}, doing: [2]int{4, 3}, physio: priy},
		{name: "Hannah Price", email: "hannah", born: born(1990), days: 28, template: desk, pain: []int{5, 4, 4}, change: []int{3}, activity: [2]int{6, 7}, doing: [2]int{3, 0}, stops: 18, ends: away, physio: priy},
		{name: "Oluwaseun Ade", email: "seun", born: born(1976), days: 85, template: bands, pain: []int{6, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4}, change: []int{3}, activity: [2]int{4, 6}, doing: [2]int{4, 3}, good: []string{"move"}, reviews: 2, physio: sam},
		{name: "Wendy Clarke", email: "wendy", born: born(1961), days: 37, template: plain, pain: []int{5, 5, 4, 4, 4}, change: []int{3}, activity: [2]int{4, 6}, doing: [2]int{4, 3}, signs: []string{"sleep-worse", "stop-turning", "put-off"}, calms: 3, physio: sam},
		{name: "Dmitri Volkov", email: "dmitri", born: born(1987), days: 53, template: bands, pain: []int{5, 5, 5, 5, 5}, change: []int{4}, activity: [2]int{5, 5}, doing: [2]int{2, 2}, stops: 36, physio: sam},
		{name: "Aisha Rahman", email: "aisha", born: born(1999), days: 4, template: desk, pain: []int{4}, activity: [2]int{6, 6}, doing: [2]int{4, 0}},
		{name: "Colin Fraser", email: "colin", born: born(1953), days: 50, template: plain, pain: []int{6, 6, 6, 6, 6, 6}, change: []int{4}, activity: [2]int{4, 4}, doing: [2]int{4, 3}, reviews: 1, ends: accepted, physio: sam},
		{name: "Mariam Keita", email: "mariam", born: born(1993), days: 14, template: ten, pain: []int{5, 5, 4}, change: []int{4, 3}, activity: [2]int{5, 6}, doing: [2]int{3, 3}},
		{name: "Peter Novak", email: "peter", born: born(1970), days: 26, template: bands, pain: []int{7, 6, 6, 5}, change: []int{4, 3}, activity: [2]int{3, 5}, doing: [2]int{4, 3}, physio: priy},
		{name: "Sofia Marino", email: "sofia", born: born(2003), days: 8, template: desk, pain: []int{3, 3}, change: []int{4}, activity: [2]int{7, 7}, doing: [2]int{4, 0}},
		{name: "Eleanor Shaw", email: "eleanor", born: born(1966), days: 62, template: plain, pain: []int{5, 4, 4, 3, 3, 2, 2, 2}, change: []int{3, 2}, activity: [2]int{5, 8}, doing: [2]int{4, 3}, good: []string{"pain-rarer", "worry"}, reviews: 1, physio: priy},
	}
	if m.opts.Patients < len(all) {
		all = all[:max(1, m.opts.Patients)]
	}
	for i := range all {
		all[i].email += "@demo.example"
		if m.opts.Weeks > 0 {
			all[i].days = 7 * m.opts.Weeks
		}
	}
	return all
}

// firstNames and lastNames are what copies are called.
var (
	firstNames = []string{"Alma", "Ben", "Chidi", "Dora", "Emil", "Fay", "Gita", "Hugo", "Ivy", "Jonas", "Kezia", "Liam", "Mina", "Nils", "Orla", "Pia", "Quinn", "Rosa", "Sven", "Tara", "Uma", "Vik", "Wanda", "Xena", "Yara", "Zak"}
	lastNames  = []string{"Abbot", "Brook", "Castle", "Dale", "Elms", "Field", "Glen", "Heath", "Isle", "Jarrow", "Kerr", "Lake", "Marsh", "North", "Oakes", "Poole", "Quarry", "Rivers", "Stone", "Thorn", "Upton", "Vale", "Wood", "Yates"}
)
