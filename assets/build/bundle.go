package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"example.org/sixweeks/assets/build/prune"
)

// designSystem is where npm puts nhsuk-frontend's compiled style sheet.
const designSystem = "node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css"

// notice stands at the top of what is served; NOTICE has the licence in full.
const notice = "/* Contains parts of nhsuk-frontend, (c) NHS England, MIT License */"

// blocks are the parts of nhsuk-frontend that our pages use.
var blocks = wordSet(`
	back-link body body-l body-m body-s breadcrumb button button-group caption-l caption-m caption-xl
	card character-count checkboxes date-input details error-message error-summary
	fieldset form-group frontend-supported heading-l heading-m heading-s heading-xl hint icon
	input input-wrapper inset-text js-character-count js-password-input-input js-password-input-toggle
	label label-wrapper lede-text link list main-wrapper notification-banner pagination pagination-item panel password-input radios select
	skip-link summary-list table tag task-list template textarea width-container
	grid-row grid-column-full grid-column-one-half grid-column-one-third grid-column-two-thirds
	u-visually-hidden u-nowrap u-secondary-text-colour u-font-weight-normal u-font-weight-bold
	u-margin-bottom-0 u-margin-bottom-1 u-margin-bottom-2 u-margin-bottom-3 u-margin-bottom-4 u-margin-bottom-5 u-margin-bottom-6
	u-margin-top-0 u-margin-top-2 u-margin-top-3 u-margin-top-4 u-margin-top-5
	u-text-break-word
`)

// sheet leaves out the other parts, what only very old browsers read, the
// fonts, and the variants that we have no component for.
var sheet = prune.Sheet{
	Prefix: "nhsuk-",
	Keep:   func(block string) bool { return blocks[strings.TrimPrefix(block, "nhsuk-")] },
	Drop: regexp.MustCompile(`^@font-face|screen\\0|and \(-ms-high-contrast|scroll-state|scroll-content` +
		`|data-sort|aria-sort|__sort|cancel-button|--(reverse|login|clickable|feature|primary|top-task|code|expander|scroll\w*|sortable)\b`),
	Change: recolour,
}

// branded are the parts whose blue becomes our colour. Blue stays where it
// means something: for links, and for the care card that is not urgent.
var branded = regexp.MustCompile(`button--secondary|notification-banner|inset-text|pagination__item--current`)

var ourColours = strings.NewReplacer(
	"#005eb8", "#12545b",
	"#d9e7f4", "#e4eeee", // hovered
	"#c7dcef", "#d3e2e2", // pressed
)

func recolour(selectors, declarations string) string {
	if branded.MatchString(selectors) {
		return ourColours.Replace(declarations)
	}
	return declarations
}

// pruned returns what we use of nhsuk-frontend's style sheet, with system
// fonts. It refuses to return anything that would fetch from elsewhere.
func pruned(dir string) (string, error) {
	css, err := os.ReadFile(filepath.Join(dir, designSystem)) //nolint:gosec // a constant path below our own folder
	if errors.Is(err, os.ErrNotExist) {
		return "", errors.New("nhsuk-frontend is missing: run npm ci in " + dir)
	}
	if err != nil {
		return "", fmt.Errorf("read nhsuk-frontend: %w", err)
	}
	kept, err := sheet.CSS(string(css))
	if err != nil {
		return "", fmt.Errorf("read nhsuk-frontend: %w", err)
	}
	kept = strings.ReplaceAll(kept, `"Frutiger W01", arial`, "arial")
	if bad := regexp.MustCompile(`url\([^)]*\)|Frutiger|@import`).FindString(kept); bad != "" {
		return "", fmt.Errorf("nhsuk-frontend's style sheet still has %s", bad)
	}
	return kept, nil
}

// bundle returns the outputs of esbuild for the style sheet and the script.
func bundle(dir string) ([]api.OutputFile, error) {
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     mustAbs(dir),
		EntryPoints:       []string{"css/app.css", "js/app.js"},
		EntryNames:        "[name]-[hash]",
		Outdir:            "dist",
		Bundle:            true,
		Format:            api.FormatESModule,
		Target:            api.ES2020,
		Engines:           []api.Engine{{Name: api.EngineSafari, Version: "14.1"}, {Name: api.EngineChrome, Version: "87"}, {Name: api.EngineFirefox, Version: "78"}},
		MinifyWhitespace:  true,
		MinifySyntax:      true,
		MinifyIdentifiers: true,
		LegalComments:     api.LegalCommentsNone,
		Banner:            map[string]string{"css": notice, "js": notice},
		Plugins:           []api.Plugin{designSystemPlugin(dir)},
		LogLevel:          api.LogLevelSilent,
	})
	if len(result.Errors) > 0 {
		m := result.Errors[0]
		return nil, fmt.Errorf("bundle: %s", m.Text)
	}
	return result.OutputFiles, nil
}

// designSystemPlugin lets app.css import what is left of nhsuk-frontend.
func designSystemPlugin(dir string) api.Plugin {
	return api.Plugin{Name: "nhsuk-frontend", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `^nhsuk-frontend\.css$`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: a.Path, Namespace: "pruned"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "pruned"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			css, err := pruned(dir)
			return api.OnLoadResult{Contents: &css, Loader: api.LoaderCSS}, err
		})
	}}
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func mustAbs(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		panic(err) // there is no working directory
	}
	return abs
}
