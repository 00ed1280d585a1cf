package casetable

import (
	"fmt"
	"strconv"

	"example.org/sixweeks/internal/progression"
)

type adherenceAnswer struct {
	Movement      *oneDecimal `json:"movement"`
	Strengthening *oneDecimal `json:"strengthening"`
	Version       string      `json:"version"`
}

// oneDecimal is a percentage, written with one decimal, halves rounded up.
type oneDecimal float64

func (p oneDecimal) MarshalJSON() ([]byte, error) {
	tenths := progression.Tenths(float64(p))
	return strconv.AppendInt(append(strconv.AppendInt(nil, int64(tenths/10), 10), '.'), int64(tenths%10), 10), nil
}

// Adherence says how much of a week was done.
func Adherence(c Case) (any, error) {
	movement, strengthening := readMovement(c), readStrengthening(c)
	if err := c.Err(); err != nil {
		return nil, err
	}
	return adherenceAnswer{
		(*oneDecimal)(movement), (*oneDecimal)(strengthening), progression.AdherenceVersion,
	}, nil
}

func readMovement(c Case) *float64 {
	if c.isNull("movement") {
		return nil
	}
	m := c.object("movement")
	target := m.needWhole("target", 1, noLimit)
	if m.isNull("bouts") {
		m.fail("bouts", "is missing")
	}
	var bouts []int
	for i, v := range m.list("bouts") {
		if v == nil {
			continue // paused
		}
		n, err := wholeIn(v, 0, noLimit)
		if err != nil {
			m.fail(fmt.Sprintf("bouts[%d]", i), err.Error())
		}
		bouts = append(bouts, n)
	}
	return progression.Movement(target, bouts)
}

func readStrengthening(c Case) *float64 {
	if c.isNull("strengthening") {
		return nil
	}
	s := c.object("strengthening")
	target := s.needWhole("target", 1, noLimit)
	days := s.needWhole("days", 0, noLimit)
	return progression.Strengthening(target, days, s.needWhole("activeDays", 0, noLimit))
}
