package words

// The pages at the top of the site.
const (
	TabToday     = "Today"
	TabProgramme = "Programme"
	TabProgress  = "Progress"
	TabExercises = "Exercises"
	TabAccount   = "Account"
	TabCaseload  = "Caseload"
	TabReferrals = "Referrals"
	TabAccounts  = "Accounts"
	TabServices  = "Services"
)
