package config

import "runtime/debug"

// collectAt is when memory is collected: once as much again is in use, times
// this, in percent. What the program keeps is small, a few MB, so that the
// default of 100 has it collect at every 20 pages or so, which takes a sixth
// of its time.
const collectAt = 400

// SpareTheCollector spends some memory to save work, unless GOGC says
// otherwise. What starting took is given back to the system.
func SpareTheCollector(getenv func(string) string) {
	if getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	debug.FreeOSMemory()
}
