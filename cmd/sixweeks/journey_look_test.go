package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/browsertest"
)

// moves reports whether what the window shows changes within 2 seconds.
func moves(tab *browsertest.Tab) bool {
	before := tab.Picture()
	for range 10 {
		time.Sleep(200 * time.Millisecond)
		if !bytes.Equal(before, tab.Picture()) {
			return true
		}
	}
	return false
}

func TestAPatientFindsWatchesAndStartsAnExercise(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	ann := j.person("Ann", browsertest.Phone)
	ann.starts()
	ann.Press("Exercises")
	ann.Fill("Search by name", "reach ceiling")
	ann.Press("Show exercises")
	ann.Press("Reach for the ceiling")
	ann.Sees("Reach for the ceiling Overhead reach", "Arms down", "Arms up")
	if moves(ann.Tab) {
		t.Error("the figure moves by itself")
	}
	for range 2 {
		ann.Open("Show the movement")
		if !moves(ann.Tab) {
			t.Error("the figure does not move when asked to")
		}
		ann.Open("Stop the movement")
		if moves(ann.Tab) {
			t.Error("the figure does not stop")
		}
	}
	ann.Press("Today")
	ann.Press("I have just done these")
	ann.Sees("Today", "1 of 4 today")
}

func TestAnybodyWatchesAnExerciseWithoutScripts(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	tab := j.somebody(browsertest.Phone)
	tab.WithoutScripts()
	tab.Visit(j.url + "/exercises/arm-reach")
	tab.Press("Show the movement")
	if !moves(tab) {
		t.Error("the figure does not move when asked to")
	}
	tab.Press("Stop the movement")
	if moves(tab) || strings.Contains(tab.Address(), "moving") {
		t.Error("the figure does not stop")
	}
}

func TestADeviceThatAsksForLessMovementGetsTheStill(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	tab := j.somebody(browsertest.Desk)
	tab.LessMovement()
	tab.Visit(j.url + "/exercises/arm-reach")
	tab.Press("Show the movement")
	if moves(tab) || !tab.Says("Your device asks for less movement, so the picture stays still") {
		t.Error("the figure moves although the device asks for less movement")
	}
}
