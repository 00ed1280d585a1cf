package facts

import (
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// A reader reads JSON as Pack writes it, and nothing else: bad says
// that something else has come.
type reader struct {
	text string // what is still to be read
	bad  bool
}

// situation reads all the facts there are. They come in the order of the
// table.
func (in *reader) situation(s *rehab.Situation) bool {
	in.take("{")
	if in.next("}") {
		return in.text == ""
	}
	for _, f := range facts {
		if in.bad || !in.key(f.name) {
			continue
		}
		f.read(in, s)
		if !in.next(",") {
			break
		}
	}
	in.take("}")
	return !in.bad && in.text == ""
}

// next takes what is expected if it comes.
func (in *reader) next(expected string) bool {
	rest, ok := strings.CutPrefix(in.text, expected)
	if ok {
		in.text = rest
	}
	return ok
}

// take takes what has to come.
func (in *reader) take(expected string) bool {
	ok := in.next(expected)
	in.bad = in.bad || !ok
	return ok
}

// key takes the name of a field if it comes.
func (in *reader) key(name string) bool {
	n := len(name)
	if len(in.text) < n+3 || in.text[0] != '"' || in.text[1:n+1] != name || in.text[n+1:n+3] != `":` {
		return false
	}
	in.text = in.text[n+3:]
	return true
}

// string reads text without anything escaped.
func (in *reader) string() string {
	if !in.take(`"`) {
		return ""
	}
	i := strings.IndexByte(in.text, '"')
	if i < 0 || strings.IndexByte(in.text[:i], '\\') >= 0 {
		in.bad = true
		return ""
	}
	v := in.text[:i]
	in.text = in.text[i+1:]
	return v
}

func (in *reader) number() int {
	negative := in.next("-")
	n, i := 0, 0
	for ; i < len(in.text) && i < 9 && in.text[i] >= '0' && in.text[i] <= '9'; i++ {
		n = 10*n + int(in.text[i]-'0')
	}
	in.bad = in.bad || i == 0
	in.text = in.text[i:]
	if negative {
		return -n
	}
	return n
}

func (in *reader) date() rehab.Date {
	text := in.string()
	if text == "" {
		return rehab.Date{}
	}
	d, err := rehab.ParseDate(text)
	in.bad = in.bad || err != nil
	return d
}
