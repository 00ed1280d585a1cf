package library

import (
	"regexp"
	"slices"
	"strings"
)

// Ways of writing that patients' words do not have (NHS content style guide).
var notOurStyle = regexp.MustCompile(`(?i)\b(don't|can't|won't|shouldn't|doesn't|isn't|e\.g\.?|i\.e\.?|etc|chronic|acute|telephone|fever)\b|\d ?[-–] ?\d|%`)

// text refuses a blank or badly worded text.
func (r *reader) text(file, item, s string) {
	if strings.TrimSpace(s) == "" {
		r.bad(file, item, "it is blank")
	}
	r.style(file, item, s)
}

// texts refuses a list that is too short, or a text in it that is wrong.
func (r *reader) texts(file, item string, least int, list []string) {
	if len(list) < least {
		r.bad(file, item, "there are %d; at least %d are needed", len(list), least)
	}
	for _, s := range list {
		r.text(file, item, s)
	}
}

// style refuses words and signs that patients should not have to read.
func (r *reader) style(file, item, s string) {
	if found := notOurStyle.FindString(s); found != "" && item != "sources" {
		r.bad(file, item, "%q is not our style, in: %s", found, s)
	}
}

func (r *reader) known(file, item, code string, all []string) {
	if !slices.Contains(all, code) {
		r.bad(file, item, "%q is none of %s", code, strings.Join(all, ", "))
	}
}

// codesKnown refuses unknown and repeated codes.
func (r *reader) codesKnown(file, item string, list, all []string) {
	for i, c := range list {
		r.known(file, item, c, all)
		if slices.Contains(list[:i], c) {
			r.bad(file, item, "%s stands there twice", c)
		}
	}
}

func (r *reader) someKnown(file, item string, list, all []string) {
	if len(list) == 0 {
		r.bad(file, item, "there are none")
	}
	r.codesKnown(file, item, list, all)
}

func codes[C ~string](cs []C) []string {
	ss := make([]string, len(cs))
	for i, c := range cs {
		ss[i] = string(c)
	}
	return ss
}
