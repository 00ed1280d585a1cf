// Package clinic is what people can do with the service: each method is one
// use, and decides who may do it.
package clinic

import (
	"context"
	"sync"
	"time"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// Records is what the clinic keeps. Each writing method is one transaction;
// each is harmless when it is sent twice: the same id with the same content
// does nothing, with other content it is rehab.ErrKeyReused.
type Records interface {
	peopleRecords
	recordRecords
	accessRecords
	referralRecords
	queueRecords
	accountRecords
	caseloadRecords
	boutRecords
	sessionRecords
	stepRecords
	checkInRecords
	loadRecords
	diaryRecords
	otherActivityRecords
	flareRecords
	progressRecords
	timeLineRecords
	reviewRecords
	checklistRecords
	cardRecords
}

// Clinic carries out the uses of the service.
type Clinic struct {
	Records  Records
	Library  *library.Library
	Now      func() time.Time
	NewID    func() string // random, 128 bits or more
	Settings Settings
}

// Settings is what a deployment decides.
type Settings struct {
	MinAge int // years; 18 by default
}

// today returns the day it is for a patient.
func (c *Clinic) today(p rehab.Patient) rehab.Date { return DayOf(p, c.Now()) }

// clock returns what a patient's clock shows.
func (c *Clinic) clock(p rehab.Patient) time.Time { return c.Now().In(zoneOf(p)) }

// DayOf returns the day that a moment is for a patient.
func DayOf(p rehab.Patient, at time.Time) rehab.Date { return rehab.DateOf(at.In(zoneOf(p))) }

var zones sync.Map // name → *time.Location: reading one from the disk takes long

// zoneOf returns a patient's time zone, and UTC when there is no such zone.
func zoneOf(p rehab.Patient) *time.Location {
	if zone, known := zones.Load(p.Zone); known {
		return zone.(*time.Location)
	}
	zone, err := time.LoadLocation(p.Zone)
	if err != nil {
		return time.UTC
	}
	zones.Store(p.Zone, zone)
	return zone
}

// own returns the actor's own record; only patients have one.
func (c *Clinic) own(ctx context.Context, a rehab.Actor) (rehab.Patient, error) {
	if a.Role != rehab.RolePatient {
		return rehab.Patient{}, rehab.ErrForbidden
	}
	return c.patient(ctx, a.Patient())
}

// patient returns somebody as they are today.
func (c *Clinic) patient(ctx context.Context, id rehab.PatientID) (rehab.Patient, error) {
	p, err := c.Records.Patient(ctx, id)
	if err != nil {
		return rehab.Patient{}, err
	}
	return p.On(c.today(p)), nil
}
