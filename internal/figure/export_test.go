package figure

import "example.org/sixweeks/internal/rehab"

// Drawn is the muscles of each layer's drawing.
func Drawn() map[rehab.Layer][]rehab.MuscleID {
	all := map[rehab.Layer][]rehab.MuscleID{}
	for layer, ps := range patches {
		for _, p := range ps {
			all[layer] = append(all[layer], p.muscle)
		}
	}
	return all
}
