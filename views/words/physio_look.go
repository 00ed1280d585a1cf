package words

// StaffLook says what somebody did with a record, to staff.
func StaffLook(action, outcome string) string {
	said, ok := staffLooks[action]
	if !ok {
		said = "Looked at the record"
	}
	if outcome == "refused" {
		return "Was refused: " + said
	}
	return said
}

// HasStaffLook reports whether there are words for an action of the access log.
func HasStaffLook(action string) bool { return staffLooks[action] != "" }

var staffLooks = map[string]string{
	"see record": "Looked at the overview", "see progress": "Looked at the progress", "see check-ins": "Looked at the check-ins",
	"see safety answers": "Looked at the safety answers", "see reviews": "Looked at the reviews", "see review": "Looked at a review",
	"see sessions": "Looked at the sessions", "see session": "Looked at a session", "see diary": "Looked at the pain diary", "see time line": "Looked at the time line", "see start answers": "Looked at the answers from the start",
	"see who looked": "Looked at who looked", "see referrals": "Looked at the referrals", "read referral": "Read a referral",
	"answer referral": "Answered a referral", "override review": "Decided otherwise after a review", "release safety stop": "Ended a safety stop",
	"prepare hand-over": "Looked at handing over", "hand over": "Handed over", "see programme": "Looked at the programme",
	"assign programme": "Changed the programme",
}
