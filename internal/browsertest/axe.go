package browsertest

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// axeFile is where npm puts axe-core, in the module's folder.
const axeFile = "assets/node_modules/axe-core/axe.min.js"

// check runs axe in the page, and makes a line of each violation. The size of
// what is pressed is checked although axe does not do so by itself.
const check = `axe.run({
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
		rules: {"target-size": {enabled: true}}, resultTypes: ["violations"],
	}).then(
	r => r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + v.help + ": " + n.html.slice(0, 200)))
)`

// Barriers returns what axe finds wrong with the page that is open: what keeps
// people out who use a screen reader, a keyboard or large text. Without axe
// the test is skipped, or fails with CI=true.
func (tab *Tab) Barriers() []string {
	tab.t.Helper()
	tab.Do() // the tab is open
	if Eval[bool](tab, `typeof axe === "undefined"`) {
		Eval[any](tab, axe(tab.t)+"; null")
	}
	return Eval[[]string](tab, check)
}

func axe(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(root(t), axeFile))
	if errors.Is(err, os.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skip("axe-core is not there: run make build")
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// root is the folder of go.mod, above the folder of the test.
func root(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if parent := filepath.Dir(dir); parent != dir {
			dir = parent
			continue
		}
		t.Fatal("there is no go.mod above the test")
	}
}
