// Package ui holds the parts that pages are made of: typed components with
// the HTML of nhsuk-frontend 10, in colours and a header of our own.
//
// Every component is a struct and a templ component of about the same name.
// The words of the domain come from the caller.
package ui

import "github.com/a-h/templ"

// Brand is the name of the service.
const Brand = "Sixweeks"

// A Link is words that lead somewhere.
type Link struct {
	Text, URL string
	Hidden    string // more words, for screen readers only
}

func safe(url string) templ.SafeURL { return templ.URL(url) }
