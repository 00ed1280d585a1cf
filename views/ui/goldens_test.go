package ui

import (
	"slices"
	"strings"

	"github.com/a-h/templ"
)

// field reads what all questions have.
func field(o options, words string) Field {
	return Field{
		Name:    o.str("name"),
		ID:      o.str("id", "idPrefix"),
		Label:   o.str(words+".heading", words+".text", words),
		Hint:    o.str("hint.text", "hint"),
		Problem: o.str("errorMessage.text", "errorMessage"),
		Size:    o.str(words + ".size"),
		Heading: o.str(words+".heading") != "",
	}
}

// asks are the options that field reads.
func asks(words string, more ...string) []string {
	return append([]string{
		"name", "id", "idPrefix", "hint", "hint.text", "errorMessage", "errorMessage.text",
		words, words + ".text", words + ".heading", words + ".size",
	}, more...)
}

func choice(o options) Choice {
	c := Choice{Field: field(o, "fieldset.legend"), Inline: o.yes("inline"), Small: o.yes("small"), Chosen: Chosen(o.str("value"))}
	for _, v := range o.each("values") {
		c.Chosen = append(c.Chosen, v.str("text"))
	}
	for _, item := range o.each("items") {
		option := Option{
			Value: item.str("value"), Label: item.str("text"), Hint: item.str("hint.text"), Divider: item.str("divider"),
			Exclusive: item.yes("exclusive"),
		}
		if inner := item.str("conditional.html"); inner != "" {
			option.Conditional = templ.Raw(inner)
		}
		c.Options = append(c.Options, option)
	}
	return c
}

var choices = asks("fieldset.legend", "value", "values[]", "inline?", "small?", "items[].value", "items[].text", "items[].hint.text",
	"items[].divider", "items[].exclusive?", "items[].conditional.html")

// legended passes over questions without words: ours always have some.
func legended(component func(Choice) templ.Component) func(options) templ.Component {
	return func(o options) templ.Component {
		if c := choice(o); c.Label != "" {
			return component(c)
		}
		return nil
	}
}

var goldens = slices.Concat(questionGoldens, textGoldens, listGoldens)

var questionGoldens = []golden{
	{"input", func(o options) templ.Component {
		return TextInput(Input{
			Field: field(o, "label"), Value: o.str("value"), Type: o.str("type"), InputMode: o.str("inputmode"), Autocomplete: o.str("autocomplete"),
			Width: o.number("width"), Prefix: o.str("prefix.text", "prefix"), Suffix: o.str("suffix.text", "suffix"),
			NoSpellcheck: o.at("spellcheck") == false,
		})
	}, asks("label", "value", "type", "inputmode", "autocomplete", "width", "prefix", "prefix.text", "suffix", "suffix.text", "spellcheck?"), nil, 18, ""},
	{"textarea", func(o options) templ.Component {
		return TextareaField(Textarea{Field: field(o, "label")})
	}, asks("label"), nil, 12, ""},
	{"character-count", func(o options) templ.Component {
		if o.at("maxlength") == nil {
			return nil // ours counts against a limit that the server knows
		}
		return TextareaField(Textarea{Field: field(o, "label"), Value: o.str("value"), Rows: o.number("rows"), MaxLength: o.number("maxlength")})
	}, asks("label", "maxlength", "rows", "value"), nil, 12, ""},
	{"select", func(o options) templ.Component {
		s := Select{Field: field(o, "label"), Value: o.str("value")}
		for _, item := range o.each("items") {
			s.Options = append(s.Options, Option{Value: item.str("value"), Label: item.str("text")})
		}
		return SelectField(s)
	}, asks("label", "value", "items[].text", "items[].value"), nil, 12, ""},
	{"radios", legended(Radios), choices, nil, 30, ""},
	{"checkboxes", legended(Checkboxes), choices, nil, 30, ""},
	// Our dates have names like born-day, so that a form may ask for two.
	{"date-input", func(o options) templ.Component {
		d := DateInput{Field: field(o, "fieldset.legend"), Day: o.str("values.day"), Month: o.str("values.month"), Year: o.str("values.year")}
		d.Name = d.ID
		return DateField(d)
	}, asks("fieldset.legend", "values.day", "values.month", "values.year", "namePrefix"), []string{"name"}, 8, ""},
	{"button", func(o options) templ.Component {
		kind, _ := strings.CutSuffix(o.str("variant"), "-solid")
		return ButtonField(Button{Text: o.str("text"), URL: o.str("href"), Small: o.yes("small"), Kind: Kind(kind)})
	}, []string{"text", "href", "small?", "preventDoubleClick?"}, nil, 2, ""},
	{"error-summary", func(o options) templ.Component {
		var faults []Fault
		for _, e := range o.each("errorList") {
			if e.str("href") == "" {
				return nil // ours always lead to the question
			}
			faults = append(faults, Fault{ID: strings.TrimPrefix(e.str("href"), "#"), Message: e.str("text")})
		}
		return ErrorSummary(faults)
	}, []string{"heading", "heading.text", "errorList[].text", "errorList[].href"}, nil, 2, ""},
}
