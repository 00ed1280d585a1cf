package arch

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// root is the module's folder.
var root = os.DirFS("../..")

// eachFile calls do for each file of ours, with slashes in its name.
func eachFile(t *testing.T, do func(name string, content []byte)) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if skip(name, d) {
			return fs.SkipDir
		}
		if d.IsDir() || !isSource(name) {
			return nil
		}
		content, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		do(name, content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func isSource(name string) bool {
	return strings.HasSuffix(name, ".go") || strings.HasSuffix(name, ".templ")
}

// The folders at the top are fixed: a new one is a decision, not a habit.
func TestTheTopHasOnlyTheFoldersItMay(t *testing.T) {
	entries, err := fs.ReadDir(root, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		hidden := strings.HasPrefix(e.Name(), ".")
		if e.IsDir() && !hidden && !slices.Contains([]string{"assets", "bin", "cmd", "data", "internal", "views"}, e.Name()) {
			t.Errorf("the folder %s does not belong at the top", e.Name())
		}
	}
}

// A file of this many lines is about more than one thing. Tables of tests may
// be longer.
const (
	tooLong     = 300
	tooLongTest = 400
)

func TestFilesAreShort(t *testing.T) {
	eachFile(t, func(name string, content []byte) {
		if isGenerated(name) {
			return
		}
		limit := tooLong
		if strings.HasSuffix(name, "_test.go") {
			limit = tooLongTest
		}
		if lines := bytes.Count(content, []byte("\n")); lines >= limit {
			t.Errorf("%s has %d lines: split it below %d", name, lines, limit)
		}
	})
}

func isGenerated(name string) bool { return strings.HasSuffix(name, "_templ.go") }

// Names that say nothing gather what belongs elsewhere.
func TestNoPackageIsADrawerForEverything(t *testing.T) {
	empty := []string{"utils", "util", "common", "models", "services", "helpers", "misc", "shared"}
	eachFile(t, func(name string, _ []byte) {
		for folder := range strings.SplitSeq(path.Dir(name), "/") {
			if slices.Contains(empty, folder) {
				t.Errorf("%s: name the package for what it does", name)
			}
		}
	})
}

// A style attribute or an inline script would do nothing under our policy.
func TestViewsHaveNoInlineStyleOrScript(t *testing.T) {
	eachFile(t, func(name string, content []byte) {
		if !strings.HasSuffix(name, ".templ") {
			return
		}
		for _, bad := range []string{" style=", "<style", "<script>", " onclick=", " onchange=", " onsubmit=", "javascript:"} {
			if bytes.Contains(content, []byte(bad)) {
				t.Errorf("%s has %s", name, strings.TrimSpace(bad))
			}
		}
	})
}

// Nothing below the program's entry asks what time it is: a clock is passed in.
func TestNothingInsideReadsTheClock(t *testing.T) {
	eachFile(t, func(name string, content []byte) {
		inside := strings.HasPrefix(name, "internal/") || strings.HasPrefix(name, "views/")
		if !inside || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "test/") || strings.HasPrefix(name, "internal/bench/") {
			return
		}
		if bytes.Contains(content, []byte("time.Now()")) {
			t.Errorf("%s calls time.Now", name)
		}
	})
}
