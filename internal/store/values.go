package store

import (
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"example.org/sixweeks/internal/rehab"
)

// micros is t as both databases keep it: microseconds since 1970, UTC. The
// zero time is 0.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// instant reads what micros wrote, in UTC.
func instant(us int64) time.Time {
	if us == 0 {
		return time.Time{}
	}
	return time.UnixMicro(us).UTC()
}

// checkText refuses text that one database would keep and the other not. Forms
// are checked before; this is the last gate.
func checkText(args []any) error {
	for _, arg := range args {
		if s, ok := text(arg); ok && (strings.IndexByte(s, 0) >= 0 || !utf8.ValidString(s)) {
			return rehab.Problems{{Code: "characters"}}
		}
	}
	return nil
}

// text is arg as a string, if it is one or points at one.
func text(arg any) (string, bool) {
	switch v := arg.(type) {
	case nil, int, int64, bool, float64, []byte, time.Time:
		return "", false
	case string:
		return v, true
	}
	v := reflect.ValueOf(arg)
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	return v.String(), v.Kind() == reflect.String
}
