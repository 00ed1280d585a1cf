package store

import (
	"context"

	"example.org/sixweeks/internal/rehab"
)

type serviceRow struct {
	ID              string
	Name            string
	Phone           string
	TextRelay       string
	Hours           string
	Criteria        packed[rehab.Criteria]
	UrgentDays      int
	RoutineDays     int
	AdviseWaitWeeks int
	UncheckedTier   string
	Version         int
}

func (serviceRow) TableName() string { return "services" }

func newServiceRow(v rehab.Service) serviceRow {
	return serviceRow{
		ID: string(v.ID), Name: v.Name, Phone: v.Phone, TextRelay: v.TextRelay, Hours: v.Hours, Criteria: pack(v.Criteria),
		UrgentDays: v.UrgentDays, RoutineDays: v.RoutineDays, AdviseWaitWeeks: v.AdviseWaitWeeks,
		UncheckedTier: v.UncheckedTier, Version: v.Version,
	}
}

func (r serviceRow) service() rehab.Service {
	return rehab.Service{
		ID: rehab.ServiceID(r.ID), Name: r.Name, Phone: r.Phone, TextRelay: r.TextRelay, Hours: r.Hours, Criteria: r.Criteria.V,
		UrgentDays: r.UrgentDays, RoutineDays: r.RoutineDays, AdviseWaitWeeks: r.AdviseWaitWeeks,
		UncheckedTier: r.UncheckedTier, Version: r.Version,
	}
}

// Service returns a service, or rehab.ErrNotFound.
func (s *Store) Service(ctx context.Context, id rehab.ServiceID) (rehab.Service, error) {
	var r serviceRow
	err := s.read(ctx).Where("id = ?", string(id)).Take(&r).Error
	return r.service(), known(err)
}

// maxServices bounds how many services one installation refers to.
const maxServices = 200

// Services returns the services in order of name, at most 200.
func (s *Store) Services(ctx context.Context) ([]rehab.Service, error) {
	var rows []serviceRow
	err := s.read(ctx).Order("name, id").Limit(maxServices).Find(&rows).Error
	return each(rows, serviceRow.service), known(err)
}

// PutService keeps a new service (version 0) or a changed one, at the next
// version. It returns rehab.ErrChanged unless v.Version is the one kept.
func (s *Store) PutService(ctx context.Context, v rehab.Service) error {
	row := newServiceRow(v)
	row.Version++
	return s.write(ctx, func(tx *Tx) error {
		if v.Version == 0 {
			_, err := once(tx, &row, "id = ?", []any{row.ID}, func(kept serviceRow) bool { return kept == row })
			return err
		}
		res := tx.gorm().Model(&serviceRow{}).Where("id = ? AND version = ?", row.ID, v.Version).Select("*").Updates(row)
		if res.Error == nil && res.RowsAffected == 0 {
			return rehab.ErrChanged
		}
		return res.Error
	})
}
