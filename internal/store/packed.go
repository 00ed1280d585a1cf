package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
)

// packed is a value kept as JSON in one text column: what is written and read
// together, and never looked up by.
type packed[T any] struct{ V T }

// Value returns the JSON.
func (p packed[T]) Value() (driver.Value, error) {
	b, err := json.Marshal(p.V)
	return string(b), err
}

// Scan reads the JSON.
func (p *packed[T]) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return json.Unmarshal([]byte(v), &p.V)
	case []byte:
		return json.Unmarshal(v, &p.V)
	default:
		return fmt.Errorf("read JSON from %T", src)
	}
}

func pack[T any](v T) packed[T] { return packed[T]{v} }
