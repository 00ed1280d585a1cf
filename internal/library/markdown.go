package library

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// html turns the text of an article into HTML, and counts its words. It
// refuses everything but headings, paragraphs, lists and links: what an article
// is made of, and what is safe to show.
func (r *reader) html(file string, source []byte) (html string, words int) {
	md := goldmark.New()
	doc := md.Parser().Parse(text.NewReader(source))
	var plain strings.Builder
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering && n.Type() == ast.TypeBlock:
			plain.WriteString("\n")
		case entering:
			r.node(file, n, source, &plain)
		}
		return ast.WalkContinue, nil
	})
	var out bytes.Buffer
	if err == nil {
		err = md.Renderer().Render(&out, source, doc)
	}
	if err != nil {
		r.bad(file, "text", "%v", err)
	}
	for line := range strings.Lines(plain.String()) {
		r.style(file, "text", line)
	}
	return out.String(), len(strings.Fields(plain.String()))
}

// node checks one part of a text and notes its words.
func (r *reader) node(file string, n ast.Node, source []byte, plain *strings.Builder) {
	switch n := n.(type) {
	case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.List, *ast.ListItem:
	case *ast.Heading:
		if n.Level != 2 {
			r.bad(file, "text", "a heading has %d marks, not 2", n.Level)
		}
	case *ast.Text:
		plain.Write(n.Segment.Value(source))
		if n.SoftLineBreak() || n.HardLineBreak() {
			plain.WriteString(" ")
		}
	case *ast.Link:
		n.SetAttributeString("class", []byte("nhsuk-link"))
		if to := string(n.Destination); !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") {
			r.bad(file, "text", "the link to %s leads out of the site; it goes under links", to)
		}
	default:
		r.bad(file, "text", "it has a %s; use headings (##), paragraphs, lists and links", n.Kind())
	}
}
