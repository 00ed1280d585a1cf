package rehab

import (
	"errors"
	"strings"
)

// Errors that every layer may return and the web layer knows how to show.
var (
	// ErrNotFound: there is no such record, or the person may not know of it.
	ErrNotFound = errors.New("not found")
	// ErrForbidden: this kind of person may not do this at all.
	ErrForbidden = errors.New("not allowed")
	// ErrChanged: the record changed since it was read.
	ErrChanged = errors.New("the record changed since it was read")
	// ErrKeyReused: the same key came again with other content.
	ErrKeyReused = errors.New("the key was used for something else")
	// ErrBusy: the record cannot be written just now; trying again is safe.
	ErrBusy = errors.New("the record cannot be written just now")
)

// A Problem is one thing wrong with what somebody entered. Field names the
// answer at fault; Code says what is wrong with it, as a key into the words
// that the pages keep ("blank", "too_long", "future", …); Values fill them.
type Problem struct {
	Field, Code string
	Values      []string
}

// Problems is an error that lists everything wrong, in the order asked.
type Problems []Problem

func (ps Problems) Error() string {
	msgs := make([]string, 0, len(ps))
	for _, p := range ps {
		msgs = append(msgs, p.Field+": "+p.Code)
	}
	return strings.Join(msgs, "; ")
}

// Err returns ps as an error, or nil if nothing is wrong.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// Add notes that the answer to field is wrong.
func (ps *Problems) Add(field, code string, values ...string) {
	*ps = append(*ps, Problem{field, code, values})
}
