package rehab

import (
	"slices"
	"testing"
)

func goodForm() map[string]string {
	return map[string]string{
		FieldName: "Amy Ellis", FieldBorn: "1980-02-29", FieldPhone: "020 7946 0000", FieldContact: "phone",
		FieldSurgery: "High Street Surgery", FieldPain: "0", FieldPlace: "between", FieldBegan: "under6weeks",
		FieldWork: "working", FieldPregnant: "no", FieldMedicines: "unsure",
	}
}

func TestAReferralFormSaysWhatIsWrongWithIt(t *testing.T) {
	today := NewDate(2026, 6, 1)
	tests := []struct {
		name, field, value string
		want               string // the code, or "" when all is well
	}{
		{"as it should be", FieldName, "Amy Ellis", ""},
		{"no name", FieldName, " ", "blank"},
		{"no date of birth", FieldBorn, "", "day_blank"},
		{"a day no calendar has", FieldBorn, "1980-02-31", "not_a_day"},
		{"born tomorrow", FieldBorn, "2026-06-02", "future"},
		{"born 121 years ago", FieldBorn, "1905-05-31", "too_old"},
		{"no phone number", FieldPhone, "", "blank"},
		{"a phone number in words", FieldPhone, "the usual one", "not_phone"},
		{"too few digits", FieldPhone, "12345", "not_phone"},
		{"a number from abroad", FieldPhone, "+353 (0)1 555-0100", ""},
		{"an e-mail asked for and none given", FieldContact, "email", "not_email"},
		{"a letter asked for and no address given", FieldContact, "letter", "blank"},
		{"pain not answered is not pain of 0", FieldPain, "", "blank"},
		{"pain of 11", FieldPain, "11", "range"},
		{"half a point of pain", FieldPain, "5.5", "range"},
		{"sleep may be left out", FieldSleep, "", ""},
		{"an NHS number with spaces", FieldNHSNumber, "943 476 5919", ""},
		{"an NHS number with a digit wrong", FieldNHSNumber, "943 476 5918", "not_nhs_number"},
		{"an NHS number too long", FieldNHSNumber, "943 476 59199", "not_nhs_number"},
		{"not an NHS number", FieldNHSNumber, "QQ123456C", "not_nhs_number"},
	}
	for _, tt := range tests {
		form := goodForm()
		form[tt.field] = tt.value
		ps := CheckReferralForm(form, today)
		got := ""
		if len(ps) > 0 {
			got = ps[0].Code
		}
		if got != tt.want || len(ps) > 1 {
			t.Errorf("%s: %v, want %q", tt.name, ps, tt.want)
		}
	}
}

func TestCriteria(t *testing.T) {
	today := NewDate(2026, 6, 1)
	strict := Criteria{MinAge: 16, NotPregnant: true, NotHousebound: true, NotNeurological: true, NotWidespread: true, NotSameWithinMonths: 6}
	tests := []struct {
		name     string
		criteria Criteria
		field    string
		value    string
		want     []Criterion
	}{
		{"everything met", strict, FieldPregnant, "no", nil},
		{"16 today", strict, FieldBorn, "2010-06-01", nil},
		{"16 tomorrow", strict, FieldBorn, "2010-06-02", []Criterion{CriterionAge}},
		{"pregnant", strict, FieldPregnant, "yes", []Criterion{CriterionPregnant}},
		{"pregnant, where that does not matter", Criteria{}, FieldPregnant, "yes", nil},
		{"not said is not yes", strict, FieldPregnant, "unsaid", nil},
		{"housebound", strict, FieldHousebound, "yes", []Criterion{CriterionHousebound}},
		{"neurological", strict, FieldNeuro, "yes", []Criterion{CriterionNeuro}},
		{"widespread", strict, FieldWidespread, "yes", []Criterion{CriterionWidespread}},
		{"treated last month", strict, FieldTreated, "under6", []Criterion{CriterionTreated}},
		{"treated 6 to 12 months ago where 6 is the limit", strict, FieldTreated, "6to12", nil},
		{"treated 6 to 12 months ago where 12 is the limit", Criteria{NotSameWithinMonths: 12}, FieldTreated, "6to12", []Criterion{CriterionTreated}},
		{"never treated", strict, FieldTreated, "never", nil},
	}
	for _, tt := range tests {
		form := goodForm()
		form[tt.field] = tt.value
		if got := tt.criteria.Unmet(form, today); !slices.Equal(got, tt.want) {
			t.Errorf("%s: unmet %v, want %v", tt.name, got, tt.want)
		}
	}
}
