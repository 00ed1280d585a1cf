package library

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// besides is what people can log beside their programme.
type besides struct {
	kinds   []rehab.ActivityKind
	safeUse []string
}

type activitiesFile struct {
	Kinds []struct {
		ID    string              `yaml:"id"`
		Name  string              `yaml:"name"`
		Said  string              `yaml:"said"`
		Group rehab.ActivityGroup `yaml:"group"`
	} `yaml:"kinds"`
	SafeUse []string `yaml:"safeUse"`
}

func (r *reader) readActivities() besides {
	const file = "activities.yaml"
	var (
		f activitiesFile
		b besides
	)
	r.decode(file, &f)
	for _, k := range f.Kinds {
		r.checkID(file, k.ID, len(b.kinds), func(i int) string { return b.kinds[i].ID })
		r.text(file, k.ID+": name", k.Name)
		r.text(file, k.ID+": said", k.Said)
		r.known(file, k.ID+": group", string(k.Group), codes(rehab.ActivityGroups()))
		b.kinds = append(b.kinds, rehab.ActivityKind(k))
	}
	own := rehab.ActivityKind{ID: rehab.OwnActivity, Group: rehab.MovingActivity}
	if !slices.ContainsFunc(b.kinds, func(k rehab.ActivityKind) bool { return k.ID == own.ID && k.Group == own.Group }) {
		r.bad(file, own.ID, "it is missing, or not in the group %s: it stands for people's own words", own.Group)
	}
	r.texts(file, "safeUse", 1, f.SafeUse)
	b.safeUse = f.SafeUse
	return b
}

// ActivityKinds lists what can be logged beside the programme.
func (l *Library) ActivityKinds() []rehab.ActivityKind { return slices.Clone(l.besides.kinds) }

// ActivityKind returns the kind, and whether there is one.
func (l *Library) ActivityKind(id string) (rehab.ActivityKind, bool) {
	for _, k := range l.besides.kinds {
		if k.ID == id {
			return k, true
		}
	}
	return rehab.ActivityKind{}, false
}

// SafeUse says how heat and ice are used safely, a line each.
func (l *Library) SafeUse() []string { return slices.Clone(l.besides.safeUse) }
