// Package config is the settings of the program, from flags and environment.
package config

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// Program is every command with its settings. Each flag --some-name is also
// read from SIXWEEKS_SOME_NAME.
type Program struct {
	Serve   Serve   `cmd:"" help:"Serve the site."`
	Migrate Migrate `cmd:"" help:"Bring the database up to date."`
	Demo    Demo    `cmd:"" help:"Fill an empty database with a made-up clinic."`
	Account Account `cmd:"" help:"Accounts of people who work for a service."`
	Rules   Rules   `cmd:"" help:"The clinical rules on their own: JSON cases, one a line, from standard input; one answer a line."`

	// Command is what was asked for, such as "account add"; "" when the help
	// was, and has been printed.
	Command string `kong:"-"`
}

// Database says where the records are.
type Database struct {
	Database string `default:"sqlite:data/local/sixweeks.db" placeholder:"URL" help:"sqlite:PATH or postgres://…"`
}

// Public says how people reach the site.
type Public struct {
	PublicURL string `placeholder:"URL" help:"How people reach the site, such as https://sixweeks.example. With https, sign-ins are kept in secure cookies. Without, http:// and the address served."`
}

// Serve is the settings of the site.
type Serve struct {
	Database `embed:""`
	Public   `embed:""`

	Addr            string   `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Where to listen; port 0 takes a free one."`
	Demo            bool     `help:"Fill the database with the demo clinic if it is new, and say on every page that it is a demo."`
	Migrate         bool     `help:"Bring an older PostgreSQL database up to date first. (A SQLite file always is.)"`
	TrustedProxy    []string `placeholder:"ADDRESS" help:"Addresses or ranges of proxies in front of the site, whose X-Forwarded-For is believed."`
	MinAge          int      `default:"18" help:"How old people must be to join, in years."`
	MinPassword     int      `default:"15" help:"How long a password must be, in characters."`
	SecurityContact string   `placeholder:"URL" help:"Where to tell of a weakness in the site: mailto:… or https://…, for security.txt."`
	StopAfterReady  Seconds  `default:"1s" help:"How long to go on answering, as not ready, before stopping."`
}

// Migrate is the settings of migrate.
type Migrate struct {
	Database `embed:""`
}

// Demo is the settings of demo.
type Demo struct {
	Database `embed:""`
	Patients int    `default:"25" help:"How many patients, up to a million."`
	Weeks    int    `default:"0" help:"How many weeks of records each patient has; 0 is as the stories go."`
	Seed     uint64 `default:"1" help:"The same seed makes the same clinic."`
}

// Account is the commands about accounts.
type Account struct {
	Add AccountAdd `cmd:"" help:"Add a physio or an admin, and print a one-time link to set up their sign-in. For an account that exists, print a new link."`
}

// AccountAdd is the settings of account add.
type AccountAdd struct {
	Database `embed:""`
	Public   `embed:""`
	Role     string `enum:"physio,admin" required:"" help:"physio or admin."`
	Email    string `required:"" help:"The address they sign in with."`
	Name     string `help:"What to call them; without, the part of the address before the @."`
	Service  string `placeholder:"ID" help:"The service they work for, if there is more than one."`
}

// Rules is the clinical rules on their own.
type Rules struct {
	Review      struct{} `cmd:"" help:"What a review suggests."`
	Progression struct{} `cmd:"" help:"When an exercise gets harder or easier."`
	Adherence   struct{} `cmd:"" help:"How much of a programme was done."`
	Safety      struct{} `cmd:"" help:"What answers to the safety questions mean."`
}

type exit int

// Parse reads the settings from args and, for flags not in args, from
// variables. Help goes to out.
func Parse(args []string, getenv func(string) string, out io.Writer) (p Program, err error) {
	parser, err := kong.New(&p, kong.Name("sixweeks"),
		kong.Description("A programme of exercises for upper back pain, with a review after six weeks."),
		kong.Writers(out, out), kong.Exit(func(code int) { panic(exit(code)) }),
		kong.Resolvers(fromEnvironment(getenv)), kong.ValueFormatter(withVariable),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return Program{}, fmt.Errorf("settings: %w", err)
	}
	defer func() {
		if code, ok := recover().(exit); ok {
			p.Command = ""
			if err == nil && code != 0 {
				err = errors.New("wrong settings")
			}
		}
	}()
	parsed, err := parser.Parse(args)
	if err != nil {
		return Program{}, err
	}
	p.Command = parsed.Command()
	return p, p.check()
}

// variable is the environment's name of a flag.
func variable(flag string) string {
	return "SIXWEEKS_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func fromEnvironment(getenv func(string) string) kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		if v := getenv(variable(flag.Name)); v != "" && flag.Name != "help" {
			return v, nil
		}
		return nil, nil //nolint:nilnil // kong's way to say "not set"
	})
}

func withVariable(v *kong.Value) string {
	if v.Name == "help" || v.Flag == nil {
		return v.Help
	}
	return v.Help + " ($" + variable(v.Name) + ")"
}
