package main

import (
	"encoding/json"
	"io"
	"net/http"

	"example.org/sixweeks/internal/bench/floor"
)

// lesson is a page of the site as somebody sees it.
type lesson struct{ Path, Token, HTML string }

// openFloor is the floor on the child's database.
func (c *child) openFloor() (site, error) {
	f, err := floor.Open(c.database, clock(), func() { c.statements.Add(1) })
	if err != nil {
		return site{}, err
	}
	mux := http.NewServeMux()
	mux.Handle("/", f.Handler())
	mux.HandleFunc("POST /learn", func(w http.ResponseWriter, r *http.Request) {
		var l lesson
		err := json.NewDecoder(r.Body).Decode(&l)
		if err == nil {
			err = f.Learn(l.Path, l.Token, []byte(l.HTML))
		}
		if err != nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, _ = io.WriteString(w, err.Error())
		}
	})
	return site{mux, func(s setting) { f.InGroups(s.Groups) }, f.Close}, nil
}
