package floor

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"strconv"
)

// A mould is a page without its values.
type mould struct{ chunks [][]byte }

// A sheet is a page that is being written: values go into the gaps of its
// mould. Without one it learns: it keeps the values, to find them in a page.
type sheet struct {
	out      []byte
	chunks   [][]byte
	learning bool
	learnt   []found
}

// found is a value to be found in a page.
type found struct {
	after string // what stands before it, somewhere
	value string
	fresh bool // another value each time, of the same length
}

func (s *sheet) reset(m *mould) {
	s.out, s.chunks = s.out[:0], nil
	if m != nil {
		s.chunks = m.chunks
	}
}

// after says what the next value stands right behind, where the value alone
// could be found too early.
func (s *sheet) after(anchor string) {
	if s.learning {
		s.learnt = append(s.learnt, found{after: anchor})
	}
}

// fresh writes something made up anew each time.
func (s *sheet) fresh(anchor, v string) {
	if s.learning {
		s.learnt = append(s.learnt, found{anchor, v, true})
		return
	}
	s.raw(v)
}

// text writes words.
func (s *sheet) text(v string) { s.raw(html.EscapeString(v)) }

// number writes a number.
func (s *sheet) number(n int) {
	if s.learning {
		s.raw(strconv.Itoa(n))
		return
	}
	s.gap()
	s.out = strconv.AppendInt(s.out, int64(n), 10)
}

// raw writes what needs no escaping.
func (s *sheet) raw(v string) {
	if s.learning {
		s.learn(v)
		return
	}
	s.gap()
	s.out = append(s.out, v...)
}

func (s *sheet) learn(v string) {
	if n := len(s.learnt); n > 0 && s.learnt[n-1].after != "" && s.learnt[n-1].value == "" {
		s.learnt[n-1].value = v
		return
	}
	s.learnt = append(s.learnt, found{value: v})
}

func (s *sheet) gap() {
	if len(s.chunks) > 0 {
		s.out = append(s.out, s.chunks[0]...)
		s.chunks = s.chunks[1:]
	}
}

var errShape = errors.New("this page has other parts than the one that was learnt")

// end writes what follows the last value.
func (s *sheet) end() error {
	if len(s.chunks) != 1 {
		return fmt.Errorf("%w: %d are left", errShape, len(s.chunks))
	}
	s.gap()
	return nil
}

// cut makes a mould of a page: each value is looked for after the one before.
func (s *sheet) cut(page []byte) (*mould, error) {
	m := &mould{}
	at, from := 0, 0 // where to look, and where the chunk begins
	for _, v := range s.learnt {
		if v.after != "" {
			i := bytes.Index(page[at:], []byte(v.after))
			if i < 0 {
				return nil, fmt.Errorf("there is no %q before %q, after %q", v.after, v.value, page[max(0, at-200):at])
			}
			at += i + len(v.after)
			if !v.fresh && !bytes.HasPrefix(page[at:], []byte(v.value)) {
				return nil, fmt.Errorf("after %q stands %q, not %q", v.after, page[at:min(len(page), at+60)], v.value)
			}
		} else {
			i := alone(page[at:], v.value)
			if i < 0 {
				return nil, fmt.Errorf("there is no %q after %q", v.value, page[max(0, at-200):at])
			}
			at += i
		}
		m.chunks = append(m.chunks, page[from:at])
		at += len(v.value)
		from = at
	}
	m.chunks = append(m.chunks, page[from:])
	return m, nil
}

// alone is where a value stands by itself, not as part of a longer one.
func alone(page []byte, value string) int {
	for from := 0; ; {
		i := bytes.Index(page[from:], []byte(value))
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(value)
		if (i == 0 || !letter(page[i-1])) && (end == len(page) || !letter(page[end])) {
			return i
		}
		from = i + 1
	}
}

func letter(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}
