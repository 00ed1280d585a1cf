package library

import (
	"example.org/sixweeks/internal/rehab"
)

// templateFile is a ready programme as clinicians write it.
type templateFile struct {
	Name      string      `yaml:"name"`
	Weeks     int         `yaml:"weeks"`
	Minutes   string      `yaml:"minutes"`
	PlainFor  string      `yaml:"plainFor"`
	Equipment []needFile  `yaml:"equipment"`
	Blocks    []blockFile `yaml:"blocks"`
	Progress  string      `yaml:"progress"`
	EaseBack  string      `yaml:"easeBack"`
	Avoid     string      `yaml:"avoid"`
	Review    *reviewFile `yaml:"review"`
}

type blockFile struct {
	Name        string     `yaml:"name"`
	When        string     `yaml:"when"`
	Kind        rehab.Kind `yaml:"kind"`
	BoutsPerDay int        `yaml:"targetBoutsPerDay"`
	DaysPerWeek int        `yaml:"targetDaysPerWeek"`
	Weeks       string     `yaml:"weeks"`
	Items       []itemFile `yaml:"items"`
}

type itemFile struct {
	Exercise rehab.ExerciseID `yaml:"exercise"`
	Reps     string           `yaml:"reps"`
	Sets     int              `yaml:"sets"`
}

func (r *reader) readTemplate(file string, lib *Library, review rehab.ContentReview) (rehab.Template, bool) {
	var f templateFile
	if !r.decode(file, &f) {
		return rehab.Template{}, false
	}
	t := rehab.Template{
		ID: rehab.TemplateID(idOf(file)), Name: f.Name, Weeks: f.Weeks, Minutes: f.Minutes, PlainFor: f.PlainFor,
		Equipment: r.needs(file, f.Equipment, lib),
		Progress:  f.Progress, EaseBack: f.EaseBack, Avoid: f.Avoid, Review: review,
	}
	if f.Review != nil {
		t.Review = r.review(file, *f.Review)
	}
	r.checkTemplate(file, t)
	for _, b := range f.Blocks {
		t.Blocks = append(t.Blocks, r.block(file, b, t.Weeks, lib))
	}
	t.Version = versionOf(t)
	return t, true
}

func (r *reader) checkTemplate(file string, t rehab.Template) {
	if !idPattern.MatchString(string(t.ID)) {
		r.bad(file, "file name", "use small letters, digits and hyphens")
	}
	if t.Weeks < 1 || t.Weeks > 12 {
		r.bad(file, "weeks", "%d is not between 1 and 12", t.Weeks)
	}
	r.text(file, "name", t.Name)
	r.text(file, "minutes", t.Minutes)
	r.text(file, "plainFor", t.PlainFor)
	r.text(file, "progress", t.Progress)
	r.text(file, "easeBack", t.EaseBack)
	r.style(file, "avoid", t.Avoid)
}

func (r *reader) block(file string, f blockFile, weeks int, lib *Library) rehab.Block {
	item := "block " + f.Name
	b := rehab.Block{Name: f.Name, When: f.When, Kind: f.Kind,
		TargetBoutsPerDay: f.BoutsPerDay, TargetDaysPerWeek: f.DaysPerWeek, FromWeek: 1, ToWeek: weeks}
	r.text(file, item+": name", f.Name)
	r.text(file, item+": when", f.When)
	r.known(file, item+": kind", string(f.Kind), codes(rehab.Kinds()))
	if f.Weeks != "" {
		from, to, err := parseCount(f.Weeks)
		if err != nil || to > weeks {
			r.bad(file, item+": weeks", "%q is not within %d weeks", f.Weeks, weeks)
		}
		b.FromWeek, b.ToWeek = from, to
	}
	for _, i := range f.Items {
		b.Items = append(b.Items, r.item(file, item, i, lib))
	}
	r.checkBlock(file, item, b, lib)
	return b
}

func (r *reader) item(file, block string, f itemFile, lib *Library) rehab.Item {
	i := rehab.Item{Exercise: f.Exercise, Reps: f.Reps, Sets: f.Sets}
	if _, ok := lib.byID[f.Exercise]; !ok {
		r.bad(file, block, "there is no exercise %q", f.Exercise)
	}
	if f.Reps != "" {
		from, to, err := parseCount(f.Reps)
		if err != nil || to > 30 {
			r.bad(file, block, "%s: reps: %q is not a number up to 30, or a range", f.Exercise, f.Reps)
		}
		i.RepsMin, i.RepsMax = from, to
	}
	if f.Sets < 0 || f.Sets > 4 {
		r.bad(file, block, "%s: sets: %d is not between 1 and 4", f.Exercise, f.Sets)
	}
	return i
}

// checkBlock refuses targets out of range, and strengthening where it does not
// belong.
func (r *reader) checkBlock(file, item string, b rehab.Block, lib *Library) {
	strengthening := 0
	for _, i := range b.Items {
		if at, ok := lib.byID[i.Exercise]; ok && lib.exercises[at].Kind.IsStrengthening() {
			strengthening++
		}
	}
	switch {
	case len(b.Items) == 0:
		r.bad(file, item, "it has no exercises")
	case b.TargetBoutsPerDay < 0 || b.TargetBoutsPerDay > 6:
		r.bad(file, item, "targetBoutsPerDay %d is not between 1 and 6", b.TargetBoutsPerDay)
	case b.TargetDaysPerWeek < 0 || b.TargetDaysPerWeek > 4:
		r.bad(file, item, "targetDaysPerWeek %d is not between 1 and 4", b.TargetDaysPerWeek)
	case b.Kind.IsStrengthening() && (strengthening == 0 || b.TargetDaysPerWeek == 0):
		r.bad(file, item, "a strengthening block needs a strengthening exercise and targetDaysPerWeek")
	case !b.Kind.IsStrengthening() && strengthening > 0:
		r.bad(file, item, "strengthening belongs into a strengthening block")
	}
}
