package library

import (
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Words are what the codes of the library are called on the page. Each map
// has every code.
type Words struct {
	Kinds    map[rehab.Kind]string          `yaml:"kinds"`
	Starts   map[rehab.StartPosition]string `yaml:"starts"`
	Regions  map[rehab.Region]string        `yaml:"regions"`
	Sides    map[rehab.Side]string          `yaml:"sides"`
	Layers   map[rehab.Layer]string         `yaml:"layers"`
	Filters  map[rehab.FilterCode]string    `yaml:"filters"`  // ends "… may not suit you if …"
	Cautions map[rehab.FilterCode]string    `yaml:"cautions"` // a sentence, shown with an exercise
	Stops    map[rehab.StopCode]string      `yaml:"stops"`    // ends "Stop if …"
}

func (r *reader) readWords() Words {
	var w Words
	if r.decode("words.yaml", &w) {
		complete(r, "kinds", w.Kinds, rehab.Kinds())
		complete(r, "starts", w.Starts, rehab.StartPositions())
		complete(r, "regions", w.Regions, rehab.Regions())
		complete(r, "sides", w.Sides, rehab.Sides())
		complete(r, "layers", w.Layers, rehab.Layers())
		complete(r, "filters", w.Filters, rehab.FilterCodes())
		complete(r, "cautions", w.Cautions, rehab.FilterCodes())
		complete(r, "stops", w.Stops, rehab.StopCodes())
	}
	return w
}

// complete refuses a table without a code, or with one too many.
func complete[C ~string](r *reader, table string, words map[C]string, all []C) {
	const file = "words.yaml"
	for _, c := range all {
		r.text(file, table+": "+string(c), words[c])
	}
	for _, c := range slices.Sorted(maps.Keys(words)) {
		r.known(file, table, string(c), codes(all))
	}
}
