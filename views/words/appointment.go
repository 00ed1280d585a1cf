package words

// The words of the page for an appointment. Whoever reads it has a minute.
const (
	AppointmentLead   = "Take this to a GP, a physio or a pharmacist. It is 1 or 2 pages."
	AppointmentHow    = "To print it, choose Print in the menu of your browser. You can also show it on your phone."
	AppointmentPrint  = "Print"
	AppointmentNoData = "Nothing is recorded yet. Write in your diary first."
	KeyName           = "Name"
	KeyOn             = "As of"
	KeyRuns           = "Exercise programme"
	KeyPainStart      = "Pain at the start, on average"
	KeyPainNow        = "Pain last recorded"
	SafetyAllNo       = "Answered no to every question."
	SafetySaid        = "Not answered with no:"
	SafetyNever       = "The safety questions have not been answered yet."
	DiaryCaption      = "Pain diary of the last 6 weeks, the latest first"
	ActivityCaption   = "0 is cannot do it, 10 is as well as before"
)

// AppointmentHead are the columns of the diary for an appointment.
var AppointmentHead = []string{"When", "Pain, 0 to 10", "Where and what it feels like", "What set it off, what came with it, note"}

// AppointmentActivityHead are the columns of the activities.
var AppointmentActivityHead = []string{"Activity", "At the start", "Now"}

// RunsSince names a programme and its first day.
func RunsSince(name, day string) string { return name + ", since " + day }

// AskedOn says when the safety questions were last asked.
func AskedOn(day string) string { return "Last asked on " + day + "." }
