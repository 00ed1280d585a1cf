package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"testing"
)

const module = "example.org/sixweeks/"

// rule returns what a package may import, and whether anybody said so.
func rule(pkg string) ([]string, bool) {
	if r, ok := allowed[pkg]; ok {
		return r, true
	}
	r, ok := testOnly[pkg]
	return r, ok
}

// The files are read here, not by a go command, so that a change to any of
// them makes go test run this again.
func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	eachFile(t, func(name string, src []byte) {
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return
		}
		pkg := path.Dir(name)
		may, ok := rule(pkg)
		if !ok {
			t.Errorf("%s: say in rules_test.go what %s may import", name, pkg)
			return
		}
		for _, imported := range imports(t, name, src) {
			if !permitted(imported, may) {
				t.Errorf("%s must not import %s", name, imported)
			}
		}
	})
}

func TestTheProductDoesNotImportWhatIsForTests(t *testing.T) {
	for pkg, may := range allowed {
		if pkg == "cmd/sixweeks" {
			continue // it may run the benchmarks
		}
		for forTests := range testOnly {
			if permitted(module+forTests, may) {
				t.Errorf("%s may import %s", pkg, forTests)
			}
		}
	}
}

func imports(t *testing.T, name string, src []byte) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range file.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	return paths
}

func permitted(imported string, may []string) bool {
	host, _, _ := strings.Cut(imported, "/")
	if !strings.Contains(host, ".") {
		return true // the standard library
	}
	imported = strings.TrimPrefix(imported, module)
	for _, m := range may {
		if imported == m || strings.HasSuffix(m, "/") && strings.HasPrefix(imported, m) {
			return true
		}
	}
	return false
}

func TestTheRulesCatchWhatTheyShould(t *testing.T) {
	for _, c := range []struct {
		pkg, imported string
		want          bool
	}{
		{"internal/rehab", "time", true},
		{"internal/rehab", "gorm.io/gorm", false},
		{"internal/clinic", module + "internal/review", true},
		{"internal/clinic", module + "internal/store", false},
		{"internal/web", module + "internal/store", false},
		{"internal/web", "github.com/gin-gonic/gin", true},
		{"views/patient", module + "internal/rehab", false},
		{"views/patient", module + "views/physio", false},
		{"internal/store", "github.com/gin-gonic/gin", false},
		{"internal/review", module + "internal/library", false},
	} {
		if may, _ := rule(c.pkg); permitted(c.imported, may) != c.want {
			t.Errorf("%s importing %s: permitted is %v", c.pkg, c.imported, !c.want)
		}
	}
}

// skipped are folders that hold nothing of ours.
var skipped = map[string]bool{"assets/node_modules": true, "assets/dist": true, "bin": true, "data/local": true}

func skip(name string, d fs.DirEntry) bool {
	return d.IsDir() && (skipped[name] || name != "." && strings.HasPrefix(d.Name(), "."))
}
