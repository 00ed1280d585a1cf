package web

import "testing"

func TestWhoWritesAboutAScanIsToldWhenItHelps(t *testing.T) {
	for answer, want := range map[string]bool{
		"I want a scan":              true,
		"an X-ray of my back":        true,
		"two xrays":                  true,
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
