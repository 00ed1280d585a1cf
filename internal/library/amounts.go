package library

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// Amounts are written as people say them: "8 to 10", "5 each side",
// "20 to 30 seconds", "1 minute".
var (
	countPattern = regexp.MustCompile(`^(\d{1,3})(?: to (\d{1,3}))?( [a-z ]+|, [a-z0-9 ]+)?$`)
	timePattern  = regexp.MustCompile(`^(\d{1,3})(?: to (\d{1,3}))? (second|minute)s?$`)
)

// parseCount reads a count or a range of counts. What follows the numbers is
// for reading only.
func parseCount(s string) (from, to int, err error) {
	m := countPattern.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, fmt.Errorf("%q is not a number or a range such as 8 to 10", s)
	}
	return span(m[1], m[2])
}

// parseTime reads a time or a range of times. "" is none.
func parseTime(s string) (from, to time.Duration, err error) {
	if s == "" {
		return 0, 0, nil
	}
	m := timePattern.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, fmt.Errorf("%q is not a time such as 20 seconds or 20 to 30 seconds", s)
	}
	unit := time.Second
	if m[3] == "minute" {
		unit = time.Minute
	}
	a, b, err := span(m[1], m[2])
	return time.Duration(a) * unit, time.Duration(b) * unit, err
}

func span(first, last string) (from, to int, err error) {
	from, _ = strconv.Atoi(first)
	to = from
	if last != "" {
		to, _ = strconv.Atoi(last)
	}
	if from == 0 || to < from || last != "" && to == from {
		return 0, 0, fmt.Errorf("%s to %s is not a range", first, last)
	}
	return from, to, nil
}
