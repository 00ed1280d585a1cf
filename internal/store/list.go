package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"

	quick "github.com/go-json-experiment/json"
)

// A list is kept as JSON in one column; none is [], never NULL.
type list[T any] []T

// Value returns the JSON.
func (l list[T]) Value() (driver.Value, error) {
	if len(l) == 0 {
		return "[]", nil
	}
	text, err := json.Marshal([]T(l))
	return string(text), err
}

// Scan reads the JSON.
func (l *list[T]) Scan(src any) error {
	text, ok := src.(string)
	if !ok {
		return fmt.Errorf("read list from %T", src)
	}
	*l = nil
	if text == "[]" {
		return nil
	}
	return quick.Unmarshal([]byte(text), (*[]T)(l))
}
