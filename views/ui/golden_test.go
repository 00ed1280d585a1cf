package ui

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/a-h/templ"
	"github.com/google/go-cmp/cmp"
)

const designSystem = "../../assets/node_modules/nhsuk-frontend/dist/nhsuk/components"

// A golden is a component of ours that has a counterpart in nhsuk-frontend.
// That package ships fixtures: the options of its component, and the HTML that
// it makes of them. Ours must make the same, but for the attributes in ignored
// and for options that we do not have: a fixture with one is passed over, and
// so is one for which render returns nil.
type golden struct {
	component string
	render    func(options) templ.Component
	knows     []string // the options that render reads
	ignored   []string // attributes that may differ, and why: see goldens
	min       int      // how many fixtures must be compared, at least
	inner     string   // where theirs has what ours has as children; its headings are not part of that
}

func TestOurHTMLIsTheDesignSystems(t *testing.T) {
	if _, err := os.Stat(designSystem); errors.Is(err, os.ErrNotExist) {
		if os.Getenv("CI") == "true" {
			t.Fatal("nhsuk-frontend is not there")
		}
		t.Skip("nhsuk-frontend is not there: run make build")
	}
	for _, g := range goldens {
		t.Run(g.component, func(t *testing.T) { g.check(t) })
	}
}

func (g golden) check(t *testing.T) {
	compared := 0
	for _, f := range fixtures(t, g.component) {
		component := g.made(t, f)
		if component == nil {
			continue
		}
		compared++
		theirs := strings.ReplaceAll(f.HTML, " nhsuk-u-nowrap", "") // a class that any cell may have
		ours := render(t, component)
		ignored := append([]string{"aria-invalid", "data-prevent-double-click"}, g.ignored...)
		if diff := cmp.Diff(outline(t, theirs, ignored), outline(t, ours, ignored)); diff != "" {
			t.Errorf("%s (-theirs +ours):\n%s", f.Name, diff)
		}
		if diff := cmp.Diff(words(t, theirs), words(t, ours)); diff != "" {
			t.Errorf("%s reads otherwise (-theirs +ours):\n%s", f.Name, diff)
		}
	}
	if compared < g.min {
		t.Errorf("compared %d fixtures, want at least %d", compared, g.min)
	}
}

// made returns our component with the fixture's options, or nil to pass over.
func (g golden) made(t *testing.T, f fixture) templ.Component {
	if len(f.Context.unknown(g.knows)) > 0 || g.inner == "" && strings.HasSuffix(f.Name, "via call block") {
		return nil
	}
	component := g.render(f.Context)
	if component == nil || g.inner == "" {
		return component
	}
	return with(component, innerHTML(t, f.HTML, g.inner))
}

type fixture struct {
	Name    string
	Context options
	HTML    string
}

func fixtures(t *testing.T, component string) []fixture {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(designSystem, component, "fixtures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Fixtures []fixture }
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	return file.Fixtures
}

// options are what a fixture was made with. Paths are as in label.text; a
// list is written items[] in golden.knows, and a yes or no as inline?.
type options map[string]any

// unknown returns the paths that have a value and are not known.
func (o options) unknown(known []string) []string {
	var out []string
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, inner := range v {
				walk(strings.TrimPrefix(path+"."+k, "."), inner)
			}
		case []any:
			for _, inner := range v {
				walk(path+"[]", inner)
			}
		case nil:
		case bool:
			if !slices.Contains(known, path+"?") {
				out = append(out, path+"?")
			}
		default:
			if !slices.Contains(known, path) {
				out = append(out, path)
			}
		}
	}
	walk("", map[string]any(o))
	return out
}

// at returns the value at a path, or nil.
func (o options) at(path string) any {
	var v any = map[string]any(o)
	for key := range strings.SplitSeq(path, ".") {
		m, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = m[key]
	}
	return v
}

// str returns the words at the first path that has some.
func (o options) str(paths ...string) string {
	for _, p := range paths {
		switch v := o.at(p).(type) {
		case string:
			return v
		case float64:
			return strconv.FormatFloat(v, 'f', -1, 64)
		}
	}
	return ""
}

func (o options) number(path string) int {
	n, _ := strconv.Atoi(o.str(path))
	return n
}

func (o options) yes(path string) bool {
	v, _ := o.at(path).(bool)
	return v
}

// each returns the members of a list; words become {text: words}.
func (o options) each(path string) []options {
	list, _ := o.at(path).([]any)
	var out []options
	for _, v := range list {
		switch v := v.(type) {
		case map[string]any:
			out = append(out, v)
		case string:
			out = append(out, options{"text": v})
		case []any:
			out = append(out, options{"cells": v})
		}
	}
	return out
}
