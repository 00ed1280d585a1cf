package main

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// A form is what somebody sends to log a session, without its id.
type form struct {
	person
	fields string
}

// with is the form as it is sent with an id.
func (f form) with(id string) []byte {
	return post("/sessions", f.cookie(), "session="+id+"&"+f.fields)
}

// forms are the app's forms for today's session, filled in by those people.
func forms(ctx context.Context, app *process, people []person) ([]form, error) {
	var all []form
	for _, who := range people {
		page, err := app.fetch(ctx, "/sessions/new", who)
		if err != nil {
			return nil, err
		}
		fields, err := fillIn(page)
		if err != nil {
			return nil, err
		}
		all = append(all, form{who, fields.Encode()})
	}
	return all, nil
}

// answers are what somebody says who had a good session. What is not asked
// like this stays as the form has it.
var answers = map[string]string{"worrying": "no", "pain-before": "2", "effort": "moderate", "during": "2", "form": "yes"}

func fillIn(page []byte) (url.Values, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	fields := url.Values{}
	doc.Find(`form[action="/sessions"] [name]`).Each(func(_ int, e *goquery.Selection) {
		name, value := e.AttrOr("name", ""), e.AttrOr("value", "")
		_, checked := e.Attr("checked")
		kind, _, _ := strings.Cut(name, "-")
		answer, asked := answers[name]
		if !asked {
			answer, asked = answers[kind]
		}
		switch {
		case name == "session":
		case e.Is("select"):
			fields.Set(name, e.Find("option[selected]").AttrOr("value", ""))
		case e.AttrOr("type", "") == "radio":
			if checked || asked && value == answer {
				fields.Set(name, value)
			}
		default:
			fields.Add(name, value)
		}
	})
	if len(fields["exercise"]) == 0 {
		return nil, fmt.Errorf("the form has no exercises: %.300s", doc.Find("main").Text())
	}
	return fields, nil
}
