package main

import "fmt"

// rules answers cases with one of the clinical rules.
func (p program) rules(command string) error {
	return fmt.Errorf("%s: not there yet", command)
}
