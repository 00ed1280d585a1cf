package casetable

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
)

// A Case is one JSON object. Its methods read the fields that a rule knows
// and pass over all others; the first thing that is wrong is kept, and Err
// returns it. A field that is missing is null.
type Case struct {
	path   string
	fields map[string]any
	err    *error
}

var errNoObject = errors.New("the line is not a JSON object")

// readCase reads a line. It is strict where guessing could hide an answer:
// a name may not stand twice, and its case matters.
func readCase(line []byte) (Case, error) {
	var fields map[string]any
	if err := json.Unmarshal(line, &fields); err != nil {
		if len(strings.TrimSpace(string(line))) == 0 {
			err = errNoObject
		}
		return Case{}, fmt.Errorf("read case: %w", err)
	}
	if fields == nil {
		return Case{}, fmt.Errorf("read case: %w", errNoObject)
	}
	return Case{fields: fields, err: new(error)}, nil
}

// Err returns the first thing found wrong with the case, or nil.
func (c Case) Err() error { return *c.err }

func (c Case) fail(name, problem string) {
	if *c.err == nil {
		*c.err = fmt.Errorf("%s%s: %s", c.path, name, problem)
	}
}

// isNull reports whether the field is missing or null.
func (c Case) isNull(name string) bool { return c.fields[name] == nil }

// object returns the object in a field; null is an empty one.
func (c Case) object(name string) Case {
	fields, ok := c.fields[name].(map[string]any)
	if !ok && !c.isNull(name) {
		c.fail(name, "is not an object")
	}
	return Case{c.path + name + ".", fields, c.err}
}

// number returns a number from least to most, or nil.
func (c Case) number(name string, least, most float64) *float64 {
	if c.isNull(name) {
		return nil
	}
	n, err := numberIn(c.fields[name], least, most)
	if err != nil {
		c.fail(name, err.Error())
		return nil
	}
	return &n
}

// whole returns a whole number from least to most, or nil.
func (c Case) whole(name string, least, most int) *int {
	if c.isNull(name) {
		return nil
	}
	n, err := wholeIn(c.fields[name], least, most)
	if err != nil {
		c.fail(name, err.Error())
		return nil
	}
	return &n
}

// wholeOr returns a whole number, or instead when there is none.
func (c Case) wholeOr(name string, least, most, instead int) int {
	if n := c.whole(name, least, most); n != nil {
		return *n
	}
	return instead
}

// needWhole returns a whole number that must be there.
func (c Case) needWhole(name string, least, most int) int {
	if c.isNull(name) {
		c.fail(name, "is missing")
		return least
	}
	return c.wholeOr(name, least, most, least)
}

// flag returns true or false; null is false.
func (c Case) flag(name string) bool {
	v, ok := c.fields[name].(bool)
	if !ok && !c.isNull(name) {
		c.fail(name, "is not true or false")
	}
	return v
}

// list returns the elements of a list; null is an empty one.
func (c Case) list(name string) []any {
	v, ok := c.fields[name].([]any)
	if !ok && !c.isNull(name) {
		c.fail(name, "is not a list")
	}
	return v
}

// element returns the object at index i of a list.
func (c Case) element(name string, i int, v any) Case {
	path := fmt.Sprintf("%s[%d]", name, i)
	fields, ok := v.(map[string]any)
	if !ok {
		c.fail(path, "is not an object")
	}
	return Case{c.path + path + ".", fields, c.err}
}

// word returns one of the words; null is "".
func word[W ~string](c Case, name string, words []W) W {
	if c.isNull(name) {
		return ""
	}
	w, ok := c.fields[name].(string)
	if !ok || !slices.Contains(words, W(w)) {
		c.fail(name, fmt.Sprintf("is not one of %s", join(words)))
		return ""
	}
	return W(w)
}

// needWord returns one of the words, which must be there.
func needWord[W ~string](c Case, name string, words []W) W {
	if c.isNull(name) {
		c.fail(name, "is missing")
	}
	return word(c, name, words)
}

func join[W ~string](words []W) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	return strings.Join(texts, ", ")
}

func numberIn(v any, least, most float64) (float64, error) {
	n, ok := v.(float64)
	if !ok || n < least || n > most {
		return 0, fmt.Errorf("is not a number from %g to %g", least, most)
	}
	return n, nil
}

func wholeIn(v any, least, most int) (int, error) {
	n, ok := v.(float64)
	if !ok || n != math.Trunc(n) || n < float64(least) || n > float64(most) {
		if most == noLimit {
			return 0, fmt.Errorf("is not a whole number of %d or more", least)
		}
		return 0, fmt.Errorf("is not a whole number from %d to %d", least, most)
	}
	return int(n), nil
}

// noLimit is the most for counts that have no other limit.
const noLimit = math.MaxInt32
