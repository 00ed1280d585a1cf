// Package casetable runs the clinical rules over tables of cases, one JSON
// object a line, for a safety officer who wants to see what they say.
package casetable

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
)

// ErrUnread is returned when at least one case could not be read. Its line of
// the answers says why; all the others are answered.
var ErrUnread = errors.New("at least one case could not be read")

// A Rule reads one case and answers it. The answer can be written as JSON.
type Rule func(c Case) (any, error)

// Run answers each line of in with a line of out, in the same order. An empty
// line is a case that cannot be read, like any other that is wrong. Lines may
// have any length.
func Run(ctx context.Context, rule Rule, in io.Reader, out io.Writer) error {
	r, w := bufio.NewReader(in), bufio.NewWriter(out)
	var unread error
	for {
		line, readErr := r.ReadBytes('\n')
		if readErr != nil && !errors.Is(readErr, io.EOF) {
			return fmt.Errorf("read cases: %w", readErr)
		}
		if len(line) > 0 {
			answer, err := answer(rule, line)
			if err != nil {
				unread = ErrUnread
			}
			if err := write(w, answer); err != nil {
				return err
			}
		}
		if readErr != nil || r.Buffered() == 0 || ctx.Err() != nil {
			if err := w.Flush(); err != nil {
				return fmt.Errorf("write answers: %w", err)
			}
		}
		if readErr != nil {
			return unread
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

type unreadAnswer struct {
	Error string `json:"error"`
}

func answer(rule Rule, line []byte) (any, error) {
	c, err := readCase(line)
	if err != nil {
		return unreadAnswer{err.Error()}, err
	}
	a, err := rule(c)
	if err != nil {
		return unreadAnswer{err.Error()}, err
	}
	return a, nil
}

func write(w *bufio.Writer, answer any) error {
	line, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("write answer: %w", err)
	}
	if _, err := w.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write answers: %w", err)
	}
	return nil
}
