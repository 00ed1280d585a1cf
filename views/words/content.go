package words

// Words of the list of content.
const (
	TabContent           = "Content"
	TitleContentArticles = "Articles"
	TitleReadyProgrammes = "Ready programmes"
	TitleContentRest     = "Safety and the body"
	ContentSafety        = "Safety questions"

	ContentLate      = "Overdue"
	ContentUnchecked = "Not checked yet"
	ContentChecked   = "Checked"
	Nobody           = "Nobody"
	NotYet           = "Not yet"
)

// ContentOverdue says how much content should have been checked again.
func ContentOverdue(n int) string {
	if n == 1 {
		return "1 piece of content should have been checked by now. Ask a clinician to look at it."
	}
	return Thousands(n) + " pieces of content should have been checked by now. Ask a clinician to look at them."
}
