package web

import (
	"errors"
	"net/http"

	"example.org/sixweeks/internal/rehab"
)

// What can be wrong with a request before the clinic hears of it.
var (
	errMethod    = errors.New("the address does not take this method")
	errMedia     = errors.New("the body is not a form")
	errMalformed = errors.New("the form cannot be read")
	errElsewhere = errors.New("the form was sent from another site")
	errTooMany   = errors.New("too many tries")
)

// A failure is how an error is answered: a status, and a code for which
// views/words has the words.
type failure struct {
	status int
	code   string
}

// failures are tried in order. Somebody else's record, a missing one and one
// that this kind of person may not see are answered alike.
var failures = []struct {
	err error
	failure
}{
	{rehab.ErrNotFound, failure{http.StatusNotFound, "not_found"}},
	{rehab.ErrForbidden, failure{http.StatusNotFound, "not_found"}},
	{rehab.ErrChanged, failure{http.StatusConflict, "changed"}},
	{rehab.ErrKeyReused, failure{http.StatusUnprocessableEntity, "key_reused"}},
	{rehab.ErrBusy, failure{http.StatusServiceUnavailable, "busy"}},
	{errMethod, failure{http.StatusMethodNotAllowed, "method"}},
	{errMedia, failure{http.StatusUnsupportedMediaType, "media"}},
	{errMalformed, failure{http.StatusBadRequest, "malformed"}},
	{errElsewhere, failure{http.StatusForbidden, "elsewhere"}},
	{errTooMany, failure{http.StatusTooManyRequests, "too_many"}},
}

func failureOf(err error) failure {
	for _, f := range failures {
		if errors.Is(err, f.err) {
			return f.failure
		}
	}
	var problems rehab.Problems
	if errors.As(err, &problems) {
		return failure{http.StatusUnprocessableEntity, "problems"}
	}
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return failure{http.StatusRequestEntityTooLarge, "too_large"}
	}
	return failure{http.StatusInternalServerError, "broken"}
}
