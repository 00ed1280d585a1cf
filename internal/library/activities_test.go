package library_test

import (
	"strings"
	"testing"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

func TestWhatCanBeLoggedBesideTheProgramme(t *testing.T) {
	lib := load(t)
	groups := map[rehab.ActivityGroup]int{}
	for _, k := range lib.ActivityKinds() {
		groups[k.Group]++
		if found, ok := lib.ActivityKind(k.ID); !ok || found != k {
			t.Errorf("%s is not found again", k.ID)
		}
	}
	for _, g := range rehab.ActivityGroups() {
		if groups[g] == 0 {
			t.Errorf("there is nothing in the group %s", g)
		}
	}
	for _, id := range []string{"swimming", "yoga", "pilates", "walking", "mindfulness", "heat", "ice", rehab.OwnActivity} {
		if _, ok := lib.ActivityKind(id); !ok {
			t.Errorf("there is no %s", id)
		}
	}
	if _, ok := lib.ActivityKind("flying"); ok {
		t.Error("there is flying")
	}
	said := strings.Join(lib.SafeUse(), " ")
	for _, want := range []string{"cloth", "10 to 15 minutes", "numb", "asleep"} {
		if !strings.Contains(said, want) {
			t.Errorf("the note on safe use does not say %q", want)
		}
	}
}

func TestWrongActivitiesAreRefused(t *testing.T) {
	const file = "activities.yaml"
	for name, c := range map[string]struct{ from, to, want string }{
		"a kind twice":              {"id: yoga,", "id: swimming,", "activities.yaml: swimming: it stands there twice"},
		"an id that is none":        {"id: yoga,", "id: Hot Yoga,", "activities.yaml: Hot Yoga: use small letters"},
		"no such group":             {"said: ice, group: self-care", "said: ice, group: cold", `activities.yaml: ice: group: "cold" is none of`},
		"a kind without a name":     {"name: Yoga", "name: ''", "activities.yaml: yoga: name: it is blank"},
		"a kind without a sentence": {"said: yoga", "said: ''", "activities.yaml: yoga: said: it is blank"},
		"no words of one's own":     {"id: own,", "id: other,", "activities.yaml: own: it is missing"},
		"own words in another group": {"said: something else, group: activity", "said: something else, group: calm",
			"activities.yaml: own: it is missing, or not in the group activity"},
		"not our style": {"Do not fall asleep", "Don't fall asleep", "activities.yaml: safeUse:"},
	} {
		files := content(t)
		change(t, files, file, c.from, c.to)
		if _, err := library.LoadFrom(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}
