package rehab

import (
	"strconv"
	"strings"
	"unicode"
)

// The answers of a referral form, by field (H.7). Several choices of one field
// stand in one answer, each on a line of its own.
const (
	FieldName       = "name"
	FieldBorn       = "born" // 1980-02-29
	FieldPhone      = "phone"
	FieldEmail      = "email"
	FieldAddress    = "address"
	FieldSurgery    = "surgery"
	FieldNHSNumber  = "nhs-number" // optional, 10 digits
	FieldContact    = "contact"    // a code
	FieldWhen       = "when"       // codes
	FieldLanguage   = "language"   // of the interpreter, or blank
	FieldAccess     = "access"     // needs, in their own words
	FieldPlace      = "place"      // codes of where it hurts
	FieldSide       = "side"
	FieldBegan      = "began"
	FieldHow        = "how"        // it started, in their own words
	FieldPain       = "pain"       // 0 to 10
	FieldActivities = "activities" // in words, with their scores
	FieldWork       = "work"       // a code
	FieldSleep      = "sleep"      // 0 to 10, may be blank
	FieldTried      = "tried"      // in their own words
	FieldPregnant   = "pregnant"   // yes, no, unsaid
	FieldTold       = "told"       // codes of "told I have"
	FieldMedicines  = "medicines"  // blood thinners or steroids: yes, no, unsure
	FieldHope       = "hope"       // what they hope for
	FieldHousebound = "housebound" // the criteria: yes or no
	FieldNeuro      = "neuro"
	FieldWidespread = "widespread"
	FieldTreated    = "treated" // months since the same problem was treated, "never"
)

// Limits of the answers, in characters.
const (
	MaxLine   = 200
	MaxAnswer = 2000
)

// treatedWithin returns the most months ago that an answer can mean, and
// whether it means any.
func treatedWithin(answer string) (months int, treated bool) {
	switch answer {
	case "under6":
		return 0, true
	case "6to12":
		return 6, true
	default:
		return 0, false
	}
}

// Criterion is one thing that a service asks of whoever refers themselves.
type Criterion string

// The criteria (H.7).
const (
	CriterionAge        Criterion = "age"
	CriterionPregnant   Criterion = "pregnant"
	CriterionHousebound Criterion = "housebound"
	CriterionNeuro      Criterion = "neuro"
	CriterionWidespread Criterion = "widespread"
	CriterionTreated    Criterion = "treated"
)

// Criterions lists the criteria.
func Criterions() []Criterion {
	return []Criterion{CriterionAge, CriterionPregnant, CriterionHousebound, CriterionNeuro, CriterionWidespread, CriterionTreated}
}

// Unmet returns the criteria that the answers do not meet. It never closes the
// form: the service decides, and the person is shown where else to go.
func (c Criteria) Unmet(form map[string]string, today Date) []Criterion {
	var unmet []Criterion
	if born, err := ParseDate(form[FieldBorn]); err == nil && born.YearsOn(today) < c.MinAge {
		unmet = append(unmet, CriterionAge)
	}
	for _, ask := range []struct {
		asked     bool
		field     string
		criterion Criterion
	}{
		{c.NotPregnant, FieldPregnant, CriterionPregnant},
		{c.NotHousebound, FieldHousebound, CriterionHousebound},
		{c.NotNeurological, FieldNeuro, CriterionNeuro},
		{c.NotWidespread, FieldWidespread, CriterionWidespread},
	} {
		if ask.asked && form[ask.field] == "yes" {
			unmet = append(unmet, ask.criterion)
		}
	}
	if months, treated := treatedWithin(form[FieldTreated]); treated && months < c.NotSameWithinMonths {
		unmet = append(unmet, CriterionTreated)
	}
	return unmet
}

// CheckReferralForm returns everything that is wrong with a form that is to be
// sent.
func CheckReferralForm(form map[string]string, today Date) Problems {
	var ps Problems
	ps.Line(FieldName, form[FieldName], MaxLine)
	checkBorn(&ps, form[FieldBorn], today)
	checkContact(&ps, form)
	ps.Line(FieldSurgery, form[FieldSurgery], MaxLine)
	checkNHSNumber(&ps, form[FieldNHSNumber])
	checkScore(&ps, FieldPain, form[FieldPain], true)
	checkScore(&ps, FieldSleep, form[FieldSleep], false)
	for _, f := range []string{FieldPlace, FieldBegan, FieldWork, FieldPregnant, FieldMedicines} {
		if form[f] == "" {
			ps.Add(f, "blank")
		}
	}
	for _, f := range []string{FieldAddress, FieldLanguage, FieldAccess, FieldHow, FieldActivities, FieldTried, FieldHope} {
		ps.Text(f, form[f], MaxAnswer)
	}
	return ps
}

func checkBorn(ps *Problems, s string, today Date) {
	born, err := ParseDate(s)
	switch {
	case s == "":
		ps.Add(FieldBorn, "day_blank")
	case err != nil:
		ps.Add(FieldBorn, "not_a_day")
	case born.After(today):
		ps.Add(FieldBorn, "future")
	case born.YearsOn(today) > 120:
		ps.Add(FieldBorn, "too_old", today.AddDays(-120*366).Long())
	}
}

// checkContact sees to it that the service can answer in the way asked for.
func checkContact(ps *Problems, form map[string]string) {
	if form[FieldContact] == "" {
		ps.Add(FieldContact, "blank")
	}
	phone := strings.TrimSpace(form[FieldPhone])
	switch {
	case phone == "":
		ps.Add(FieldPhone, "blank")
	case !isPhone(phone):
		ps.Add(FieldPhone, "not_phone")
	}
	ps.Text(FieldEmail, form[FieldEmail], MaxLine)
	if form[FieldContact] == "email" && !strings.Contains(form[FieldEmail], "@") {
		ps.Add(FieldEmail, "not_email")
	}
	if form[FieldContact] == "letter" && strings.TrimSpace(form[FieldAddress]) == "" {
		ps.Add(FieldAddress, "blank")
	}
}

// isPhone reports whether s could be a phone number: 6 to 15 digits, as the
// international plan allows (ITU E.164), however they are grouped.
func isPhone(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case !strings.ContainsRune(" +-()./x", r) && !unicode.IsSpace(r):
			return false
		}
	}
	return digits >= 6 && digits <= 15
}

// checkNHSNumber checks the tenth digit against the others (modulus 11).
func checkNHSNumber(ps *Problems, s string) {
	s = strings.ReplaceAll(s, " ", "")
	if s == "" {
		return
	}
	sum := 0
	for i, r := range s {
		if r < '0' || r > '9' || i > 9 {
			ps.Add(FieldNHSNumber, "not_nhs_number")
			return
		}
		if i < 9 {
			sum += int(r-'0') * (10 - i)
		}
	}
	if len(s) != 10 || (11-sum%11)%11 != int(s[9]-'0') {
		ps.Add(FieldNHSNumber, "not_nhs_number")
	}
}

func checkScore(ps *Problems, field, s string, needed bool) {
	if s == "" {
		if needed {
			ps.Add(field, "blank")
		}
		return
	}
	if n, err := strconv.Atoi(s); err != nil || n < 0 || n > MaxPain {
		ps.Add(field, "range", "0", strconv.Itoa(MaxPain))
	}
}
