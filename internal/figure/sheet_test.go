package figure_test

import (
	"os"
	"testing"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/library"
)

// To look at the whole library: SHEET=/tmp/sheet.svg go test -run Sheet ./internal/figure
func TestSheet(t *testing.T) {
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	sheet := figure.Sheet(lib.Exercises())
	wellFormed(t, sheet)
	if file := os.Getenv("SHEET"); file != "" {
		if err := os.WriteFile(file, sheet, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
