package rehab

// An ArticleID names an article for ever. It is the article's address too.
type ArticleID string

// A RequirementID names a requirement of the clinical specification, such as
// S4-14.
type RequirementID string

// An Article is a page to read, as clinicians wrote it.
type Article struct {
	ID      ArticleID
	Version string // changes whenever anything below changes

	Title   string
	Summary string // one sentence, for lists
	HTML    string // headings, paragraphs, lists and links; safe to show
	Words   int    // how long it is

	Figures   []ExerciseID    // whose pictures help
	Checklist []ChecklistItem // things to go through, if any
	Links     []ReadMore      // elsewhere
	Meets     []RequirementID

	Review  ContentReview
	Sources []string
}

// A ChecklistItem is one thing to look at; its id never changes.
type ChecklistItem struct{ ID, Text string }

// ReadMore is a page elsewhere that says more.
type ReadMore struct{ Text, URL string }

// A Requirement says where something that was asked for lives.
type Requirement struct {
	ID    RequirementID
	Asks  string
	Where []Home // at least one
}

// A Home is a page, and words that stand on it.
type Home struct{ Page, Says string }
