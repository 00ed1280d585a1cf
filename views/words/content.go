package words

// Words of the list of content.
const (
	TabContent           = "Content"
	TitleContentArticles = "Articles"
	TitleContentCards    = "Cards to read first"
	TitleReadyProgrammes = "Ready programmes"
	TitleContentRest     = "Safety and the body"
	ContentSafety        = "Safety questions"

	ContentLate      = "Overdue"
	ContentUnchecked = "Not checked yet"
	ContentChecked   = "Checked"
)

// ContentShow opens the list of one kind of content.
func ContentShow(kind string) string { return "Show all: " + small(kind) }

// ContentCount says how many pieces of content there are, and how many of them
// need a check.
func ContentCount(n, unchecked int) string {
	switch unchecked {
	case 0:
		return "All are checked."
	case n:
		return "None of the " + Thousands(n) + " is checked."
	default:
		return Thousands(unchecked) + " of " + Thousands(n) + " need a check."
	}
}

// ContentChecks says who checked something, when, and when it is due again.
func ContentChecks(who, on, due string) string {
	return "Checked by " + who + " on " + on + ". The next check is due on " + due + "."
}

// ContentDue says when something that nobody has checked is due.
func ContentDue(due string) string { return "A check is due by " + due + "." }

// ContentOverdue says how much content should have been checked again.
func ContentOverdue(n int) string {
	if n == 1 {
		return "1 piece of content should have been checked by now. Ask a health professional to look at it."
	}
	return Thousands(n) + " pieces of content should have been checked by now. Ask a health professional to look at them."
}
