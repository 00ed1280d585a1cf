package facts

import (
	"time"

	"example.org/sixweeks/internal/rehab"
)

// The kinds of facts.

func text[T ~string](name string, at func(of) *T) fact {
	return fact{name, func(b []byte, s of) []byte {
		v := *at(s)
		if v == "" {
			return b
		}
		return addText(addKey(b, name), string(v))
	}, func(in *reader, s of) { *at(s) = T(in.string()) }}
}

func number(name string, at func(of) *int) fact {
	return fact{name, func(b []byte, s of) []byte {
		v := *at(s)
		if v == 0 {
			return b
		}
		return addNumber(addKey(b, name), v)
	}, func(in *reader, s of) { *at(s) = in.number() }}
}

// maybe is what may be missing, which is not zero.
func maybe[T any](name string, at func(of) **T, add func([]byte, T) []byte, read func(*reader) T) fact {
	return fact{name, func(b []byte, s of) []byte {
		v := *at(s)
		if v == nil {
			return b
		}
		return add(addKey(b, name), *v)
	}, func(in *reader, s of) {
		if v := read(in); !in.bad {
			*at(s) = &v
		}
	}}
}

// instant is a moment, in UTC.
func instant(name string, at func(of) *time.Time) fact {
	return fact{name, func(b []byte, s of) []byte {
		v := *at(s)
		if v.IsZero() {
			return b
		}
		return addText(addKey(b, name), v.UTC().Format(time.RFC3339Nano))
	}, func(in *reader, s of) {
		v, err := time.Parse(time.RFC3339Nano, in.string())
		in.bad = in.bad || err != nil
		*at(s) = v
	}}
}

func flag(name string, at func(of) *bool) fact {
	return fact{name, func(b []byte, s of) []byte {
		if !*at(s) {
			return b
		}
		return append(addKey(b, name), "true"...)
	}, func(in *reader, s of) { *at(s) = in.take("true") }}
}

func date(name string, at func(of) *rehab.Date) fact {
	return fact{name, func(b []byte, s of) []byte {
		v := *at(s)
		if v.IsZero() {
			return b
		}
		return addDate(addKey(b, name), v)
	}, func(in *reader, s of) { *at(s) = in.date() }}
}

// list has room for as many as are usual.
func list[T any](name string, at func(of) *[]T, usual int, add func([]byte, T) []byte, read func(*reader) T) fact {
	return fact{name, func(b []byte, s of) []byte {
		v := *at(s)
		if len(v) == 0 {
			return b
		}
		return addList(addKey(b, name), v, add)
	}, func(in *reader, s of) { *at(s) = readList(in, usual, read) }}
}

func addList[T any](b []byte, list []T, add func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, one := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = add(b, one)
	}
	return append(b, ']')
}

func readList[T any](in *reader, usual int, read func(*reader) T) []T {
	if !in.take("[") {
		return nil
	}
	values := make([]T, 0, usual)
	for !in.bad {
		values = append(values, read(in))
		if in.next(",") {
			continue
		}
		in.take("]")
		return values
	}
	return nil
}
