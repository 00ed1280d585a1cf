package words

import "time"

// Words of running the site.
const (
	TitleAccounts   = "Accounts"
	TitleAddAccount = "Add an account"
	TitleLink       = "A link to set up a sign-in"
	TitleService    = "Change a service"
	TitleNewService = "Add a service"

	AccountOn  = "On"
	AccountOff = "Turned off"
	AccountNew = "No password yet"
	TurnOn     = "Turn on"
	TurnOff    = "Turn off"
	NewLink    = "New link"
	FirstPage  = "Back to the first page"

	StaffNameHint    = "Patients see it when they look up who opened their record."
	StaffRole        = "What do they do?"
	PhysioHint       = "Sees the people on their list, and who refers themselves to their service"
	AdminHint        = "Adds accounts and changes services. Cannot open any record"
	StaffService     = "Service"
	StaffServiceHint = "A physio works for 1 service. An admin does not need one."
	ChooseService    = "Choose a service"
)

// For names whom something is for.
func For(name string) string { return "for " + name }

// LinkWorksFor says how long a one-time link works.
func LinkWorksFor(d time.Duration) string { return "It works for " + Times(d, d) + "." }

// RolePlural names the people of a role.
func RolePlural(role string) string {
	return map[string]string{"patient": "Patients", "physio": "Physios", "admin": "Admins"}[role]
}

// A ServiceAsk is what the form for a service asks.
type ServiceAsk struct{ Label, Hint string }

// ServiceQuestion is a question about a service, by its name in the form.
func ServiceQuestion(name string) ServiceAsk { return serviceQuestions[name] }

var serviceQuestions = map[string]ServiceAsk{
	"service-name": {"Name of the service", ""},
	"phone":        {"Phone number", "For example, 0300 123 4567"},
	"relay":        {"Text relay number (optional)", "For people who cannot hear or speak on the phone. For example, 18001 0300 123 4567"},
	"hours":        {"When people can phone", "For example, Monday to Friday, 9am to 5pm"},
	"min-age":      {"Youngest age, in years", "Enter 0 if anybody may refer themselves"},
	"not":          {"Who can you not see?", "Choose all that are true"},
	"months":       {"Months to wait after treatment for the same problem", "Enter 0 if people can come back at any time"},
	"elsewhere":    {"Where can people go whom you cannot see?", "They read this. Say where to go and how to get in touch"},
	"urgent-days":  {"Working days until you see urgent referrals", ""},
	"routine-days": {"Working days until you see other referrals", ""},
	"wait-weeks":   {"Weeks to try exercises first", "People read this as advice. It never stops them. Enter 0 for none"},
	"unchecked":    {"What should people read when nobody has checked their pain?", "The NHS website says that pain at the top of the back should have urgent advice. Your clinical safety officer decides"},
}

// UncheckedTier is what a service may say about pain that nobody has checked.
func UncheckedTier(tier string) string {
	return map[string]string{
		"urgent": "Get help from a GP or 111 today. Strengthening waits until they were checked",
		"soon":   "See a GP or physio soon",
		"info":   "What the NHS website says, and no more",
	}[tier]
}
