package library

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// cardFile is what stands above the text of a card.
type cardFile struct {
	Title        string                `yaml:"title"`
	Order        int                   `yaml:"order"`
	Figures      []rehab.ExerciseID    `yaml:"figures"`
	More         linkFile              `yaml:"more"`
	Requirements []rehab.RequirementID `yaml:"requirements"`
	Review       *reviewFile           `yaml:"review"`
	Sources      []string              `yaml:"sources"`
}

// How many cards there are (S4-05), and how long they may be, in words: all of
// them are read in about a minute.
const (
	minCards, maxCards           = 3, 5
	minCardWords, maxCardWords   = 40, 90
	maxWordsOfCards, mostFigures = 280, 3
)

// readCards reads the cards in the order in which they are read.
func (r *reader) readCards(lib *Library, review rehab.ContentReview) []rehab.Card {
	names, err := fs.Glob(r.content, "cards/*.md")
	if err != nil || len(names) < minCards || len(names) > maxCards {
		r.bad("cards", "files", "there are %d, not %d to %d", len(names), minCards, maxCards)
	}
	var all []placed[rehab.Card]
	words := 0
	for _, file := range names {
		if c, order, ok := r.readCard(file, lib, review); ok {
			all = append(all, placed[rehab.Card]{order, string(c.ID), c})
			words += c.Words
		}
	}
	if words > maxWordsOfCards {
		r.bad("cards", "text", "they have %d words together, not at most %d", words, maxWordsOfCards)
	}
	return byOrder(all)
}

func (r *reader) readCard(file string, lib *Library, review rehab.ContentReview) (rehab.Card, int, bool) {
	var f cardFile
	text, ok := r.split(file, &f)
	if !ok {
		return rehab.Card{}, 0, false
	}
	c := rehab.Card{
		ID: rehab.CardID(strings.TrimSuffix(path.Base(file), ".md")), Title: f.Title, Figures: f.Figures,
		More: rehab.ReadMore(f.More), Meets: f.Requirements, Review: review, Sources: f.Sources,
	}
	if f.Review != nil {
		c.Review = r.review(file, *f.Review)
	}
	c.HTML, c.Words = r.html(file, text)
	r.checkCard(file, c, lib)
	c.Version = versionOf(c)
	return c, f.Order, true
}

func (r *reader) checkCard(file string, c rehab.Card, lib *Library) {
	if !idPattern.MatchString(string(c.ID)) {
		r.bad(file, "file name", "use small letters, digits and hyphens")
	}
	r.text(file, "title", c.Title)
	r.texts(file, "sources", 1, c.Sources)
	if c.Words < minCardWords || c.Words > maxCardWords {
		r.bad(file, "text", "it has %d words, not %d to %d", c.Words, minCardWords, maxCardWords)
	}
	if strings.Contains(c.HTML, "<h2") {
		r.bad(file, "text", "it has a heading; the title is one")
	}
	r.text(file, "more", c.More.Text)
	if !strings.HasPrefix(c.More.URL, "/") || strings.HasPrefix(c.More.URL, "//") {
		r.bad(file, "more", "%q is not a page of this site", c.More.URL)
	}
	if len(c.Figures) > mostFigures {
		r.bad(file, "figures", "there are %d, more than %d", len(c.Figures), mostFigures)
	}
	r.checkFigures(file, c.Figures, lib)
	r.checkMeets(file, c.Meets)
}

// Cards lists the cards to read first, in order.
func (l *Library) Cards() []rehab.Card { return slices.Clone(l.cards) }

// Card returns the card, or rehab.ErrNotFound.
func (l *Library) Card(id rehab.CardID) (rehab.Card, error) {
	for _, c := range l.cards {
		if c.ID == id {
			return c, nil
		}
	}
	return rehab.Card{}, rehab.ErrNotFound
}
