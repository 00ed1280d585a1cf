package web

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/views/words"
)

// sources are the packages that make codes, so that a new code without words
// is found.
func sources(t *testing.T) []*ast.File {
	t.Helper()
	var trees []*ast.File
	for _, folder := range []string{"../rehab", "../clinic", "../web", "../safety", "../signin"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			source, err := os.ReadFile(file) // read here, so that the test runs anew when it changes
			if err != nil {
				t.Fatal(err)
			}
			tree, err := parser.ParseFile(token.NewFileSet(), file, source, 0)
			if err != nil {
				t.Fatal(err)
			}
			trees = append(trees, tree)
		}
	}
	return trees
}

// calls returns the text arguments of every call of a method of that name. An
// argument that is not one text has "*" for what is not.
func calls(t *testing.T, name string) [][]string {
	t.Helper()
	var found [][]string
	for _, tree := range sources(t) {
		ast.Inspect(tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == name {
				found = append(found, texts(call.Args))
			}
			return true
		})
	}
	return found
}

func texts(args []ast.Expr) []string {
	out := make([]string, len(args))
	for i, a := range args {
		out[i] = text(a)
	}
	return out
}

// literals returns field and code of every rehab.Problem that is written out.
func literals(t *testing.T) [][]string {
	t.Helper()
	var found [][]string
	for _, tree := range sources(t) {
		ast.Inspect(tree, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			pair := []string{"*", ""}
			for _, e := range lit.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					switch name, _ := kv.Key.(*ast.Ident); {
					case name != nil && name.Name == "Field":
						pair[0] = text(kv.Value)
					case name != nil && name.Name == "Code":
						pair[1] = text(kv.Value)
					}
				}
			}
			if pair[1] != "" {
				found = append(found, pair)
			}
			return true
		})
	}
	return found
}

// text is the value of a text, with "*" for every part that is not written
// out.
func text(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil {
			return s
		}
	case *ast.BinaryExpr:
		return text(e.X) + text(e.Y)
	}
	return "*"
}

func TestEveryProblemHasWords(t *testing.T) {
	found := 0
	for _, args := range append(calls(t, "Add"), literals(t)...) {
		if len(args) < 2 || strings.Contains(args[1], "*") {
			continue
		}
		found++
		if field := strings.TrimSuffix(args[0], "*"); !words.HasProblem(field, args[1]) {
			t.Errorf("no words for %q of %q", args[1], args[0])
		}
	}
	if found < 20 {
		t.Errorf("found %d problems: the test looks in the wrong place", found)
	}
}

func TestEverythingDoneHasWords(t *testing.T) {
	for _, args := range calls(t, "done") {
		if len(args) == 2 && args[1] != "*" && !words.HasDone(args[1]) {
			t.Errorf("no words for %q", args[1])
		}
	}
}

func TestEveryLookHasWords(t *testing.T) {
	found := 0
	for _, name := range []string{"open", "look", "received"} {
		for _, args := range calls(t, name) {
			if len(args) != 4 || strings.Contains(args[3], "*") {
				continue
			}
			found++
			if !words.HasLook(args[3]) {
				t.Errorf("no words for %q", args[3])
			}
		}
	}
	if found < 10 {
		t.Errorf("found %d looks: the test looks in the wrong place", found)
	}
}

func TestTheFormForAServiceHasWords(t *testing.T) {
	for _, name := range serviceFields {
		if words.ServiceQuestion(name).Label == "" {
			t.Errorf("no words for the question %q", name)
		}
	}
	for _, k := range serviceCriteria {
		if words.Criterion(k.code) == "" {
			t.Errorf("no words for the criterion %q", k.code)
		}
	}
	for _, tier := range clinic.UncheckedTiers() {
		if words.UncheckedTier(tier) == "" {
			t.Errorf("no words for the tier %q", tier)
		}
	}
	for _, role := range accountRoles {
		if words.Role(string(role)) == "" || words.RolePlural(string(role)) == "" {
			t.Errorf("no words for the role %q", role)
		}
	}
}
