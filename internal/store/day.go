package store

import (
	"database/sql/driver"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

// day is a rehab.Date as both databases keep it: text such as 2026-06-01, ”
// when it is not recorded.
type day rehab.Date

// Value returns the text.
func (d day) Value() (driver.Value, error) { return rehab.Date(d).String(), nil }

// Scan reads the text.
func (d *day) Scan(src any) error {
	s, ok := src.(string)
	if !ok {
		return fmt.Errorf("read day from %T", src)
	}
	if s == "" {
		*d = day{}
		return nil
	}
	date, err := rehab.ParseDate(s)
	*d = day(date)
	return err
}
