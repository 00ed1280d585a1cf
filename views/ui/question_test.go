package ui

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"
)

func parse(t *testing.T, c templ.Component) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(render(t, c)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestNothingIsChosenInAdvance(t *testing.T) {
	asked := Field{Name: "pain", Label: "Pain"}
	two := []Option{{Value: "yes", Label: "Yes"}, {Value: "", Label: "No answer"}}
	for name, c := range map[string]templ.Component{
		"a score":    ScoreField(Score{Field: asked}),
		"pills":      Pills(Choice{Field: asked, Options: two}),
		"radios":     Radios(Choice{Field: asked, Options: two}),
		"checkboxes": Checkboxes(Choice{Field: asked, Options: two, Chosen: Chosen("")}),
		"a select":   SelectField(Select{Field: asked, Options: two}),
	} {
		if got := parse(t, c).Find("[checked], [selected]").Length(); got != 0 {
			t.Errorf("%s has %d answers chosen", name, got)
		}
	}
}

func TestAScoreOf0IsAnAnswer(t *testing.T) {
	doc := parse(t, ScoreField(Score{Field: Field{Name: "pain", Label: "Pain"}, Value: "0"}))
	if got := doc.Find("input[checked]").AttrOr("value", "none"); got != "0" {
		t.Errorf("chosen is %s, want 0", got)
	}
}

func TestAScoreHasEveryNumberAndSaysWhatTheEndsMean(t *testing.T) {
	doc := parse(t, ScoreField(Score{Field: Field{Name: "pain", Label: "Pain while doing it", Problem: "Choose a number"}, Low: "no pain", High: "worst pain"}))
	if got := doc.Find("input[type=radio][name=pain]").Length(); got != 11 {
		t.Errorf("%d numbers, want 11", got)
	}
	set := doc.Find("fieldset")
	if got := strings.TrimSpace(set.Find("legend").Text()); got != "Pain while doing it" {
		t.Errorf("the question is %q", got)
	}
	var heard []string
	for id := range strings.FieldsSeq(set.AttrOr("aria-describedby", "")) {
		heard = append(heard, strings.Join(strings.Fields(doc.Find("#"+id).Text()), " "))
	}
	if got, want := strings.Join(heard, ". "), "0 no pain to 10 worst pain. Error: Choose a number"; got != want {
		t.Errorf("a screen reader adds %q, want %q", got, want)
	}
}

func TestTheErrorSummaryLeadsToTheFirstAnswer(t *testing.T) {
	questions := []templ.Component{
		TextInput(Input{Field: Field{Name: "name"}}),
		ScoreField(Score{Field: Field{Name: "pain"}}),
		Pills(Choice{Field: Field{Name: "effort"}, Options: []Option{{Value: "easy"}}}),
		Checkboxes(Choice{Field: Field{Name: "kit"}, Options: []Option{{Value: "band"}}}),
		DateField(DateInput{Field: Field{Name: "born"}}),
		TextareaField(Textarea{Field: Field{Name: "note"}}),
		SelectField(Select{Field: Field{Name: "place"}}),
	}
	doc := parse(t, templ.Join(questions...))
	for _, id := range []string{"name", "pain", "effort", "kit", "born-day", "note", "place"} {
		if got := doc.Find("input, textarea, select").Filter("#" + id).Length(); got != 1 {
			t.Errorf("%d inputs have the id %s", got, id)
		}
	}
}

func TestNoProblemsNoSummary(t *testing.T) {
	if got := strings.TrimSpace(render(t, ErrorSummary(nil))); got != "" {
		t.Errorf("got %s", got)
	}
}

func TestWhatWasTypedIsShownAsTyped(t *testing.T) {
	const typed = "\n<b>\"5\" & 'six'</b>\nthird line"
	doc := parse(t, templ.Join(
		TextInput(Input{Field: Field{Name: "a"}, Value: typed}),
		TextareaField(Textarea{Field: Field{Name: "b"}, Value: typed}),
	))
	if got := doc.Find("#a").AttrOr("value", ""); got != typed {
		t.Errorf("the input holds %q", got)
	}
	if got := doc.Find("#b").Text(); got != typed {
		t.Errorf("the textarea holds %q", got)
	}
}

func TestADateMarksOnlyTheWrongBox(t *testing.T) {
	doc := parse(t, DateField(DateInput{Field: Field{Name: "born", Problem: "The year must have 4 numbers"}, Wrong: Parts{Year: true}}))
	if got := doc.Find("[aria-invalid=true]").AttrOr("name", ""); got != "born-year" {
		t.Errorf("marked %q", got)
	}
	if got := doc.Find("[aria-invalid=true]").Length(); got != 1 {
		t.Errorf("marked %d boxes", got)
	}
}
