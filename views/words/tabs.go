package words

// The pages at the top of the site.
const (
	TabToday      = "Today"
	TabProgramme  = "Programme"
	TabProgress   = "Progress"
	TabExercises  = "Exercises"
	TabAccount    = "Account"
	TabCaseload   = "Caseload"
	TabReferrals  = "Referrals"
	TabProgrammes = "Programmes"
	TabAccounts   = "Accounts"
	TabServices   = "Services"
)
