package store

import (
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.org/sixweeks/internal/rehab"
)

// once inserts row and reports whether it did. When there is one already at
// that key it does nothing if the two are the same, and otherwise returns
// rehab.ErrKeyReused.
func once[R any](tx *Tx, row *R, where string, key []any, same func(kept R) bool) (added bool, err error) {
	res := tx.gorm().Clauses(clause.OnConflict{DoNothing: true}).Create(row)
	if res.Error != nil || res.RowsAffected == 1 {
		return res.Error == nil, res.Error
	}
	var kept []R
	if err := tx.gorm().Where(where, key...).Limit(1).Find(&kept).Error; err != nil {
		return false, err
	}
	if len(kept) == 0 || !same(kept[0]) {
		return false, rehab.ErrKeyReused
	}
	return false, nil
}

// one runs a statement that must change one row, and returns
// rehab.ErrNotFound when it changes none.
func (tx *Tx) one(sql string, args ...any) error {
	n, err := tx.exec(sql, args...)
	if err == nil && n == 0 {
		return rehab.ErrNotFound
	}
	return err
}

// each returns f of every row.
func each[R, V any](rows []R, f func(R) V) []V {
	values := make([]V, 0, len(rows))
	for _, r := range rows {
		values = append(values, f(r))
	}
	return values
}

// eachOrError returns f of every row, or the first error.
func eachOrError[R, V any](rows []R, f func(R) (V, error)) ([]V, error) {
	values := make([]V, 0, len(rows))
	for _, r := range rows {
		v, err := f(r)
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, nil
}

// found returns rehab.ErrNotFound when an update found no row.
func found(res *gorm.DB) error {
	if res.Error == nil && res.RowsAffected == 0 {
		return rehab.ErrNotFound
	}
	return res.Error
}
