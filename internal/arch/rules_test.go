package arch

import "slices"

// pure are the packages that hold facts and rules, and touch nothing.
var pure = []string{"internal/rehab", "internal/safety", "internal/review", "internal/progression", "internal/library", "internal/figure", "internal/caseload"}

// templ is what generated views import.
var templ = []string{"github.com/a-h/templ", "github.com/a-h/templ/runtime"}

// allowed lists what each package may import, beyond the standard library.
// A name ending in a slash allows everything below it.
var allowed = map[string][]string{
	"assets":             {},
	"assets/build":       {"assets/build/prune", "github.com/andybalholm/brotli", "github.com/evanw/esbuild/pkg/api"},
	"assets/build/prune": {},

	"cmd/sixweeks": join(pure, []string{
		"internal/bench", "internal/casetable", "internal/clinic", "internal/config", "internal/demo", "internal/signin", "internal/store", "internal/web",
		"assets", "data", "github.com/alecthomas/kong",
	}),

	"data": {},

	"internal/arch":        {},
	"internal/casetable":   join(pure, []string{"github.com/go-json-experiment/json"}),
	"internal/caseload":    {"internal/rehab", "internal/review"},
	"internal/clinic":      pure,
	"internal/config":      {"github.com/alecthomas/kong"},
	"internal/demo":        join(pure, []string{"internal/clinic", "golang.org/x/sync/errgroup"}),
	"internal/figure":      {"internal/rehab"},
	"internal/library":     {"internal/rehab", "data", "github.com/goccy/go-yaml", "github.com/yuin/goldmark", "github.com/yuin/goldmark/", "golang.org/x/text/unicode/norm"},
	"internal/progression": {"internal/rehab"},
	"internal/rehab":       {},
	"internal/review":      {"internal/rehab"},
	"internal/safety":      {"internal/rehab"},
	"internal/signin":      {"internal/rehab", "golang.org/x/crypto/argon2", "golang.org/x/sync/semaphore", "github.com/alexedwards/scs/v2"},
	"internal/store": {
		"internal/rehab", "internal/store/facts", "github.com/go-json-experiment/json", "gorm.io/", "github.com/jackc/pgx/", "github.com/mattn/go-sqlite3", "github.com/pressly/goose/",
	},
	"internal/store/facts": {"internal/rehab"},
	"internal/web": join(pure, templ, []string{
		"internal/clinic", "internal/signin", "assets", "views/",
		"github.com/gin-gonic/", "github.com/alexedwards/scs/v2", "github.com/google/uuid", "github.com/klauspost/compress/",
	}),

	"views/admin":            join(templ, []string{"views/ui", "views/words"}),
	"views/fixtures":         join(templ, []string{"assets", "views/"}),
	"views/fixtures/gallery": {"assets", "views/fixtures"},
	"views/patient":          join(templ, []string{"views/ui", "views/words"}),
	"views/physio":           join(templ, []string{"views/ui", "views/words"}),
	"views/public":           join(templ, []string{"views/ui", "views/words"}),
	"views/ui":               join(templ, []string{"assets"}),
	"views/words":            {},
}

// testOnly are packages that only tests import. They may reach further, but no
// package of the product may import them.
var testOnly = map[string][]string{
	"internal/browsertest":     {"github.com/chromedp/"},
	"internal/bench":           {"internal/", "assets", "github.com/", "golang.org/x/sync/"},
	"internal/bench/floor":     {"internal/rehab", "internal/library", "views/words", "github.com/mattn/go-sqlite3"},
	"internal/store/storetest": {"internal/rehab", "internal/store", "github.com/jackc/pgx/"},
	"internal/e2e":             {"internal/", "cmd/", "assets", "views/", "github.com/"},
}

func join(lists ...[]string) []string { return slices.Concat(lists...) }
