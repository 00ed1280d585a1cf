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

	"example.org/sixweeks/views/words"
)

// calls returns the text arguments of every call of a method named name in
// the packages that make codes, so that a new code without words is found. An
// argument that is not one text is "*".
func calls(t *testing.T, name string) [][]string {
	t.Helper()
	var found [][]string
	for _, folder := range []string{"../rehab", "../clinic", "../web", "../safety", "../signin"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				found = append(found, callsIn(t, file, name)...)
			}
		}
	}
	return found
}

func callsIn(t *testing.T, file, name string) [][]string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := parser.ParseFile(token.NewFileSet(), file, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found [][]string
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
	return found
}

func texts(args []ast.Expr) []string {
	out := make([]string, len(args))
	for i, a := range args {
		out[i] = text(a)
	}
	return out
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
	for _, args := range calls(t, "Add") {
		if len(args) < 2 || args[1] == "*" {
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
