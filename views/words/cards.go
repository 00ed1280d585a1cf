package words

import "strconv"

// Words of the cards to read first.
const (
	TitleRead = "Read these first"
	AboutRead = "Short cards about your back and the next 6 weeks. They take about a minute."
	SeeRead   = "See the cards to read first"
	HaveRead  = "I have read this"
	SaveRead  = "Save and carry on"
	SaveTicks = "Save"
	CarryOn   = "Carry on"
	ReadTag   = "Read"
)

var cardProblems = map[string]string{
	"read unknown": "One of these cards has changed. Look through them, then save again",
}

var cardDone = map[string]string{
	"cards read": "We have saved what you have read",
}

// ReadLead says what the cards are, and that nobody has to read them.
func ReadLead(cards int) string {
	return strconv.Itoa(cards) + " short cards. They take about a minute. Tick each one that you have read. You can also skip any, and come back to them at any time."
}

// AllRead says that somebody has read every card.
func AllRead(cards int) string {
	return "You have read all " + strconv.Itoa(cards) + ". You can come back to them at any time."
}

// ReadOn says when a card was read, after ReadTag.
func ReadOn(date string) string { return "on " + date }

// ReadSoFar says how many of the cards are read: "2 of 5 read".
func ReadSoFar(read, of int) string { return strconv.Itoa(read) + " of " + strconv.Itoa(of) + " read" }
