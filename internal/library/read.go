package library

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
	"github.com/goccy/go-yaml"
)

// A reader reads the content files and keeps a list of what is wrong.
type reader struct {
	content fs.FS
	errs    []error
}

func (r *reader) err() error { return errors.Join(r.errs...) }

// bad notes that an item of a file is wrong.
func (r *reader) bad(file, item, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s: %s: %s", file, item, fmt.Sprintf(format, args...)))
}

// decode reads a file into v. Unknown and repeated keys are refused.
func (r *reader) decode(file string, v any) bool {
	text, err := fs.ReadFile(r.content, file)
	if err == nil {
		err = decodeOne(text, v)
	}
	if err != nil {
		r.errs = append(r.errs, fmt.Errorf("%s: %w", file, err))
	}
	return err == nil
}

// decodeOne reads the one document of a file. The YAML reader panics at some
// tags that no clinician writes; that is an error like any other.
func decodeOne(text []byte, v any) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the YAML cannot be understood: %v", p)
		}
	}()
	d := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict())
	if err := d.Decode(v); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if err := d.Decode(new(any)); !errors.Is(err, io.EOF) {
		return errors.New("there is a second document in the file")
	}
	return nil
}

// files lists the .yaml files of a folder; a file's name is the item's id.
func (r *reader) files(folder string) []string {
	names, err := fs.Glob(r.content, folder+"/*.yaml")
	if err != nil || len(names) == 0 {
		r.errs = append(r.errs, fmt.Errorf("%s: there are no .yaml files", folder))
	}
	return names
}

func idOf(file string) string { return strings.TrimSuffix(path.Base(file), ".yaml") }

func (r *reader) library() *Library {
	lib := &Library{byID: map[rehab.ExerciseID]int{}}
	lib.words = r.readWords()
	lib.muscles = r.readMuscles()
	lib.equipment, lib.usual = r.readEquipment()
	review := r.readReview()
	lib.review = review
	for _, f := range r.files("exercises") {
		if e, ok := r.readExercise(f, lib, review); ok {
			lib.exercises = append(lib.exercises, e)
		}
	}
	slices.SortStableFunc(lib.exercises, inOrder)
	for i, e := range lib.exercises {
		lib.byID[e.ID] = i
	}
	r.checkTogether(lib)
	for _, f := range r.files("programmes") {
		if t, ok := r.readTemplate(f, lib, review); ok {
			lib.templates = append(lib.templates, t)
		}
	}
	lib.safety, lib.sets = r.readSafety()
	lib.load = r.readLoad()
	lib.besides = r.readActivities()
	lib.flare = r.readFlare()
	lib.articles = r.readArticles(lib, review)
	lib.cards = r.readCards(lib, review)
	lib.required = r.readRequirements(lib)
	return lib
}

// inOrder sorts by kind, the base set first, then by plain name.
func inOrder(a, b rehab.Exercise) int {
	kinds := rehab.Kinds()
	core := func(e rehab.Exercise) int {
		if e.Core {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
		cmp.Compare(core(a), core(b)),
		strings.Compare(a.PlainName, b.PlainName),
	)
}
