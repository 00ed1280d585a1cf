package web

import (
	"bytes"
	"compress/gzip"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// maxPage is how much a page may weigh with its style sheet, its script and its
// pictures, compressed, in bytes.
const maxPage = 100_000

func TestPagesAreLightWithTheirPictures(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/", "/exercises", "/exercises/break-walk", "/exercises/break-walk?view=moving", "/articles", "/articles/calm-it-down", "/muscles", "/help-now"} {
		v := s.nobody()
		p := v.get(path)
		total := packedSize(t, p.body)
		parts := p.doc.Find("img[src], script[src], link[rel=stylesheet]")
		parts.Each(func(_ int, part *goquery.Selection) {
			got := v.get(part.AttrOr("src", part.AttrOr("href", "")))
			total += packedSize(t, got.body)
		})
		if p.status != 200 || total > maxPage {
			t.Errorf("%s: %d, %d bytes with its %d parts", path, p.status, total, parts.Length())
		}
		t.Logf("%s: %d bytes with its %d parts", path, total, parts.Length())
	}
}

func packedSize(t *testing.T, body string) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write([]byte(body))
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Len()
}
