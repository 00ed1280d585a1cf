package web

import (
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// tabs are the pages at the top of the site for each kind of person.
var tabs = map[rehab.Role][]ui.NavItem{
	rehab.RolePatient: {
		{Label: words.TabToday, URL: "/today"},
		{Label: words.TabProgramme, URL: "/programme"},
		{Label: words.TabProgress, URL: "/progress"},
		{Label: words.TabExercises, URL: "/exercises"},
		{Label: words.TabAccount, URL: "/account"},
	},
	rehab.RolePhysio: {
		{Label: words.TabCaseload, URL: "/physio/caseload"},
		{Label: words.TabReferrals, URL: "/physio/referrals"},
		{Label: words.TabProgrammes, URL: "/physio/programmes"},
		{Label: words.TabAccount, URL: "/account"},
	},
	rehab.RoleAdmin: {
		{Label: words.TabAccounts, URL: "/admin/accounts"},
		{Label: words.TabServices, URL: "/admin/services"},
		{Label: words.TabContent, URL: "/admin/content"},
		{Label: words.TabAccount, URL: "/account"},
	},
}

// homes is where each kind of person starts.
var homes = map[rehab.Role]string{
	"":                "/",
	rehab.RolePatient: "/today",
	rehab.RolePhysio:  "/physio/caseload",
	rehab.RoleAdmin:   "/admin/accounts",
}

// frame is what stands around a page for whoever is asking.
func (s *Server) frame(c *gin.Context, title string) ui.Frame {
	a := actor(c)
	f := ui.Frame{Title: title, HomeURL: homes[a.Role], Demo: s.Demo, Done: s.takeDone(c), NoIndex: a.Role != ""}
	if !a.Role.IsStaff() {
		f.HelpURL, f.ReferURL = "/help-now", "/referrals/new"
	}
	if a.Role != "" {
		f.SignedIn, f.SignOutURL = a.Name, "/sign-out"
	}
	for _, tab := range tabs[a.Role] {
		tab.Current = below(c.Request.URL.Path, tab.URL)
		f.Nav = append(f.Nav, tab)
	}
	return f
}

// below reports whether path is page or one of its parts.
func below(path, page string) bool { return path == page || strings.HasPrefix(path, page+"/") }
