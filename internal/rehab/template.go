package rehab

// A TemplateID names a ready programme, such as desk-day-reset.
type TemplateID string

// A Template is a ready programme that people and physios copy.
type Template struct {
	ID       TemplateID
	Version  string // changes whenever anything below changes
	Name     string
	Weeks    int
	Minutes  string // how long it takes, as shown
	PlainFor string // whom it suits, as shown
	// Equipment is what it takes, as shown; what an exercise really needs
	// stands in the exercise.
	Equipment []Need
	Blocks    []Block
	Progress  string // what comes when it goes well
	EaseBack  string // what to do when it does not
	Avoid     string // "" when there is nothing to add
	Review    ContentReview
}

// A Block is a part of a template that is done at one time.
type Block struct {
	Name string
	When string // as shown, for example "4 times a day, 7 days a week"
	Kind Kind   // what the block is for; a strengthening block may hold a movement too

	TargetBoutsPerDay int // 0 when the block is not counted in bouts
	TargetDaysPerWeek int // 0 when the block is not counted in days
	FromWeek, ToWeek  int // 1 to Weeks; the whole time when the template does not say
	Items             []Item
}

// An Item is one exercise of a block, with what differs from its own dose.
type Item struct {
	Exercise         ExerciseID
	Reps             string // as shown; "" is the exercise's own
	RepsMin, RepsMax int    // 0 is the exercise's own
	Sets             int    // 0 is the exercise's own
}

// Dose returns the exercise's own dose with what the item changes.
func (i Item) Dose(e Exercise) Dose {
	d := e.Dose
	if i.RepsMin > 0 {
		d.Reps, d.RepsMin, d.RepsMax = i.Reps, i.RepsMin, i.RepsMax
	}
	if i.Sets > 0 {
		d.Sets, d.SetsMax = i.Sets, max(i.Sets, d.SetsMax)
	}
	return d
}

// Exercises lists the exercises of the template once each, in order.
func (t Template) Exercises() []ExerciseID {
	var ids []ExerciseID
	seen := map[ExerciseID]bool{}
	for _, b := range t.Blocks {
		for _, i := range b.Items {
			if !seen[i.Exercise] {
				seen[i.Exercise] = true
				ids = append(ids, i.Exercise)
			}
		}
	}
	return ids
}
