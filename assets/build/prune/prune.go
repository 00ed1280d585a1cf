// Package prune takes out of a style sheet what our pages do not use.
package prune

import (
	"fmt"
	"regexp"
	"strings"
)

// Sheet says what of a style sheet stays. Keep decides by the name of a block
// (nhsuk-card of .nhsuk-card__heading--m) whether its rules stay; rules that
// name no block stay always.
type Sheet struct {
	Prefix string // of the classes to decide about, such as nhsuk-
	Keep   func(block string) bool
	Drop   *regexp.Regexp // at-rules and selectors to leave out
	// Change, if set, returns the declarations of a rule that stays.
	Change func(selectors, declarations string) string
}

// CSS returns the rules of css that stay. It reads style sheets as a compiler
// writes them: it knows comments, strings and nested at-rules.
func (s Sheet) CSS(css string) (string, error) {
	var out strings.Builder
	rest := stripComments(css)
	for {
		rest = strings.TrimLeft(rest, " \t\r\n")
		if rest == "" {
			return out.String(), nil
		}
		head, body, after, err := next(rest)
		if err != nil {
			return "", err
		}
		kept, err := s.rule(head, body)
		if err != nil {
			return "", err
		}
		out.WriteString(kept)
		rest = after
	}
}

// rule returns what stays of one rule; body is nil for statements such as
// @charset.
func (s Sheet) rule(head string, body *string) (string, error) {
	switch {
	case body == nil:
		return "", nil // @charset and @import: the bundle has its own
	case strings.HasPrefix(head, "@") && s.drops(head):
		return "", nil
	case strings.HasPrefix(head, "@media"), strings.HasPrefix(head, "@supports"), strings.HasPrefix(head, "@container"):
		inner, err := s.CSS(*body)
		if err != nil || inner == "" {
			return "", err
		}
		return head + "{" + inner + "}\n", nil
	case strings.HasPrefix(head, "@"):
		return head + "{" + *body + "}\n", nil
	}
	selectors := s.selectors(head)
	if selectors == "" {
		return "", nil
	}
	if s.Change != nil {
		return selectors + "{" + s.Change(selectors, *body) + "}\n", nil
	}
	return selectors + "{" + *body + "}\n", nil
}

var class = regexp.MustCompile(`\.([a-zA-Z][\w-]*)`)

// selectors returns those that name only blocks to keep.
func (s Sheet) selectors(list string) string {
	var kept []string
	for _, selector := range splitList(list) {
		if s.uses(selector) && !s.drops(selector) {
			kept = append(kept, strings.TrimSpace(selector))
		}
	}
	return strings.Join(kept, ",")
}

// uses reports whether every block in the selector is kept. What stands in
// :not(…) does not count: it says what the rule is not about.
func (s Sheet) uses(selector string) bool {
	for _, m := range class.FindAllStringSubmatch(withoutNot(selector), -1) {
		if strings.HasPrefix(m[1], s.Prefix) && !s.Keep(Block(m[1])) {
			return false
		}
	}
	return true
}

func (s Sheet) drops(text string) bool { return s.Drop != nil && s.Drop.MatchString(text) }

var not = regexp.MustCompile(`:not\([^()]*(\([^()]*\))?[^()]*\)`)

func withoutNot(selector string) string { return not.ReplaceAllString(selector, "") }

// Block returns the block that a class belongs to: nhsuk-card for
// nhsuk-card__heading--m.
func Block(class string) string {
	block, _, _ := strings.Cut(class, "__")
	block, _, _ = strings.Cut(block, "--")
	return block
}

// next splits the first rule off css. The body is nil when the rule is a
// statement.
func next(css string) (head string, body *string, rest string, err error) {
	end := scan(css, 0, func(c byte) bool { return c == '{' || c == ';' })
	if end == len(css) {
		return "", nil, "", fmt.Errorf("no rule in %.60q", css)
	}
	head = strings.TrimSpace(css[:end])
	if css[end] == ';' {
		return head, nil, css[end+1:], nil
	}
	depth := 0
	closing := scan(css, end, func(c byte) bool {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		return depth == 0
	})
	if closing == len(css) {
		return "", nil, "", fmt.Errorf("no closing brace after %.60q", head)
	}
	inside := css[end+1 : closing]
	return head, &inside, css[closing+1:], nil
}

// scan returns the place of the first byte from start on, outside strings,
// that stop accepts, or the length of css.
func scan(css string, start int, stop func(byte) bool) int {
	var quote byte
	for i := start; i < len(css); i++ {
		switch c := css[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case stop(c):
			return i
		}
	}
	return len(css)
}

// splitList splits at the commas outside brackets and strings.
func splitList(list string) []string {
	var parts []string
	depth, from := 0, 0
	for {
		at := scan(list, from, func(c byte) bool {
			switch c {
			case '(', '[':
				depth++
			case ')', ']':
				depth--
			}
			return c == ',' && depth == 0
		})
		parts = append(parts, list[from:at])
		if at == len(list) {
			return parts
		}
		from = at + 1
	}
}

var comment = regexp.MustCompile(`(?s)/\*.*?\*/`)

func stripComments(css string) string { return comment.ReplaceAllString(css, "") }
