package rehab

import "time"

// A CardID names a card for ever: what it says may be put better, but not
// changed. What is new gets a card of its own.
type CardID string

// A Card is one of the few short texts that people read before anything else
// (S4-05), as clinicians wrote it.
type Card struct {
	ID      CardID
	Version string // changes whenever anything below changes

	Title   string
	HTML    string // paragraphs, lists and links; safe to show
	Words   int    // how long it is
	Figures []ExerciseID
	More    ReadMore // the page of this site that says more
	Meets   []RequirementID

	Review  ContentReview
	Sources []string
}

// CardRead is that a patient ticked a card as read, the first time.
type CardRead struct {
	Card CardID
	Day  Date
	At   time.Time
}
