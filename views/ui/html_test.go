package ui

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func render(t *testing.T, c templ.Component) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// outline is HTML a line for each element and each piece of text, with the
// attributes in order and white space folded, so that two can be compared.
func outline(t *testing.T, source string, ignored []string) string {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(source), body)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, n := range nodes {
		describe(&b, n, 0, ignored)
	}
	return b.String()
}

func describe(b *strings.Builder, n *html.Node, depth int, ignored []string) {
	indent := strings.Repeat("  ", depth)
	switch n.Type {
	case html.TextNode:
		if words := strings.Join(strings.Fields(n.Data), " "); words != "" {
			fmt.Fprintf(b, "%s%q\n", indent, words)
		}
	case html.ElementNode:
		var attrs []string
		for _, a := range n.Attr {
			if !slices.Contains(ignored, a.Key) {
				attrs = append(attrs, a.Key+"="+strings.Join(strings.Fields(a.Val), " "))
			}
		}
		slices.Sort(attrs)
		fmt.Fprintf(b, "%s<%s %s>\n", indent, n.Data, strings.Join(attrs, " | "))
	}
	for child := range n.ChildNodes() {
		describe(b, child, depth+1, ignored)
	}
}

// inline are elements that do not part words.
var inline = []string{"a", "abbr", "b", "em", "i", "span", "strong"}

// words is what a screen reader gets to read: the words, as the elements
// and the white space part them.
func words(t *testing.T, source string) []string {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(source))
	var b strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Fields(b.String())
		case html.TextToken:
			b.WriteString(z.Token().Data)
		default:
			if name, _ := z.TagName(); !slices.Contains(inline, string(name)) {
				b.WriteByte(' ')
			}
		}
	}
}

// innerHTML is what the first element that the selector finds holds, without
// its headings and without the words before it for screen readers.
func innerHTML(t *testing.T, source, selector string) string {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	found := doc.Find(selector).First()
	found.Children().Filter("[class$=__heading], .nhsuk-u-visually-hidden:first-child").Remove()
	inner, err := found.Html()
	if err != nil {
		t.Fatal(err)
	}
	return inner
}

// with puts HTML inside a component, as its children.
func with(c templ.Component, inner string) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return c.Render(templ.WithChildren(ctx, templ.Raw(inner)), w)
	})
}
