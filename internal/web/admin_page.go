package web

import (
	"net/url"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/admin"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

var backToAccounts = &ui.Link{Text: words.TitleAccounts, URL: "/admin/accounts"}

// accountRoles are the lists of accounts, in the order shown.
var accountRoles = []rehab.Role{rehab.RolePhysio, rehab.RoleAdmin, rehab.RolePatient}

func accountsURL(role rehab.Role, after rehab.AccountID) string {
	v := url.Values{"role": {string(role)}}
	if after != "" {
		v.Set("after", string(after))
	}
	return "/admin/accounts?" + v.Encode()
}

func accountsPage(accounts []rehab.Account, services []rehab.Service, role rehab.Role, me rehab.AccountID) admin.Accounts {
	p := admin.Accounts{Head: words.TitleAccounts}
	for _, r := range accountRoles {
		p.Roles = append(p.Roles, ui.NavItem{Label: words.RolePlural(string(r)), URL: accountsURL(r, ""), Current: r == role})
	}
	names := map[rehab.ServiceID]string{}
	for _, s := range services {
		names[s.ID] = s.Name
	}
	for _, a := range accounts {
		row := admin.AccountRow{Name: a.Name, Email: a.Email, Role: words.Role(string(a.Role)), Service: names[a.Service], Status: accountStatus(a)}
		if a.ID != me {
			row.Actions = accountActions(a)
		}
		p.Rows = append(p.Rows, row)
	}
	return p
}

func accountStatus(a rehab.Account) ui.Tag {
	switch {
	case !a.Disabled.IsZero():
		return ui.Tag{Text: words.AccountOff, Colour: ui.Grey}
	case a.PasswordHash == "":
		return ui.Tag{Text: words.AccountNew, Colour: ui.Blue}
	default:
		return ui.Tag{Text: words.AccountOn, Colour: ui.Green}
	}
}

func accountActions(a rehab.Account) []ui.Post {
	at := "/admin/accounts/" + url.PathEscape(string(a.ID))
	if !a.Disabled.IsZero() {
		return []ui.Post{{Action: at + "/on", Button: ui.Button{Text: words.TurnOn, Hidden: a.Name}}}
	}
	posts := []ui.Post{{Action: at + "/off", Button: ui.Button{Text: words.TurnOff, Hidden: a.Name}}}
	if a.Role.IsStaff() {
		posts = append(posts, ui.Post{Action: at + "/link", Button: ui.Button{Text: words.NewLink, Hidden: words.For(a.Name)}})
	}
	return posts
}

// accountPages are the ways to other pages of the list.
func accountPages(accounts []rehab.Account, role rehab.Role, after rehab.AccountID, more bool) (first *ui.Link, next *ui.PageLink) {
	if after != "" {
		first = &ui.Link{Text: words.FirstPage, URL: accountsURL(role, "")}
	}
	if more {
		next = &ui.PageLink{URL: accountsURL(role, accounts[len(accounts)-1].ID)}
	}
	return first, next
}

func (f staffForm) page(services []rehab.Service, ps rehab.Problems) admin.AddAccount {
	w := say(inOrder(ps, "staff-name", "staff-email", "role", "service"))
	p := admin.AddAccount{
		ID: f.ID, Faults: w.faults,
		Name:  ui.Input{Field: ui.Field{Name: "staff-name", Label: words.FactName, Hint: words.StaffNameHint, Problem: w.at("staff-name")}, Value: f.Name, NoSpellcheck: true, Autocomplete: "off"},
		Email: ui.Input{Field: ui.Field{Name: "staff-email", Label: words.Email, Problem: w.at("staff-email")}, Value: f.Email, Type: "email", NoSpellcheck: true, Autocomplete: "off"},
		Role: ui.Choice{Field: ui.Field{Name: "role", Label: words.StaffRole, Size: "s", Problem: w.at("role")}, Chosen: ui.Chosen(f.Role), Options: []ui.Option{
			{Value: string(rehab.RolePhysio), Label: words.Role("physio"), Hint: words.PhysioHint},
			{Value: string(rehab.RoleAdmin), Label: words.Role("admin"), Hint: words.AdminHint},
		}},
		Service: ui.Select{Field: ui.Field{Name: "service", Label: words.StaffService, Hint: words.StaffServiceHint, Problem: w.at("service")}, Value: f.Service, Options: []ui.Option{{Label: words.ChooseService}}},
	}
	for _, s := range services {
		p.Service.Options = append(p.Service.Options, ui.Option{Value: string(s.ID), Label: s.Name})
	}
	return p
}
