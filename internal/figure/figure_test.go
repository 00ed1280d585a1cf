package figure_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"testing"
)

// wellFormed fails if the picture is not XML.
func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, svg)
		}
	}
}
