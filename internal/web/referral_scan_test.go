package web

import "testing"

func TestWhoWritesAboutAScanIsToldWhenItHelps(t *testing.T) {
	for answer, want := range map[string]bool{
		"I want a scan":              true,
		"an X-ray of my back":        true,
		"two xrays":                  true,
		"a chest x ray":              true,
		"they X-rayed it":            true,
		"a CT":                       true,
		"scanning my spine":          true,
		"my act of faith":            false,
		"MRI please":                 true,
		"I was scanned last year":    true,
		"I scandalise my physio":     false,
		"To sit through a film":      false,
		"I work at Scanlon and Sons": false,
	} {
		if got := speaksOfScan(map[string]string{"hope": answer, "medicines": ""}); got != want {
			t.Errorf("%q: %t", answer, got)
		}
	}
}
