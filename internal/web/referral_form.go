package web

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// referralForm is the referral form as it was typed.
type referralForm struct {
	ID, Service, Share string
	Born               dayAnswer
	Answers            map[string]string
}

// referralLists are the questions with several answers, each kept on a line.
var referralLists = []string{rehab.FieldWhen, rehab.FieldPlace, rehab.FieldTold}

// referralSingles are the other questions, in the order asked.
var referralSingles = []string{
	rehab.FieldName, rehab.FieldPhone, rehab.FieldEmail, rehab.FieldAddress, rehab.FieldSurgery, rehab.FieldNHSNumber,
	rehab.FieldContact, rehab.FieldLanguage, rehab.FieldAccess, rehab.FieldSide, rehab.FieldBegan, rehab.FieldHow,
	rehab.FieldPain, rehab.FieldActivities, rehab.FieldWork, rehab.FieldSleep, rehab.FieldTried, rehab.FieldPregnant,
	rehab.FieldMedicines, rehab.FieldHousebound, rehab.FieldNeuro, rehab.FieldWidespread, rehab.FieldTreated, rehab.FieldHope,
}

// referralChoices are the codes that each question with fixed answers takes.
var referralChoices = map[string][]words.Term{
	rehab.FieldContact: words.ContactWays, rehab.FieldWhen: words.ContactTimes, rehab.FieldPlace: words.PainPlaces,
	rehab.FieldSide: words.PainSides, rehab.FieldBegan: words.PainBegan, rehab.FieldWork: words.WorkStates,
	rehab.FieldPregnant: words.YesNoUnsaid, rehab.FieldMedicines: words.YesNoUnsure, rehab.FieldTold: words.ToldIHave,
	rehab.FieldHousebound: words.YesNo, rehab.FieldNeuro: words.YesNo, rehab.FieldWidespread: words.YesNo,
	rehab.FieldTreated: words.TreatedTimes,
}

func readReferralForm(c *gin.Context) referralForm {
	f := referralForm{
		ID: answer(c, "id"), Service: answer(c, "send-to"), Share: answer(c, "share"),
		Born: readDay(c, rehab.FieldBorn), Answers: map[string]string{},
	}
	for _, name := range referralSingles {
		f.Answers[name] = answer(c, name)
	}
	for _, name := range referralLists {
		f.Answers[name] = strings.Join(ticked(c, name), "\n")
	}
	return f
}

// formOf is the form as it would have been typed.
func formOf(v rehab.Referral) referralForm {
	f := referralForm{ID: string(v.ID), Service: string(v.Service), Answers: v.Form}
	if born, err := rehab.ParseDate(v.Form[rehab.FieldBorn]); err == nil {
		f.Born = dayAnswerOf(born)
	}
	if !v.Created.IsZero() {
		f.Share = map[bool]string{true: "yes", false: "no"}[v.Consent]
	}
	return f
}

// referral reads the form. A choice that is not among the answers is a problem
// and is not kept.
func (f referralForm) referral() (rehab.Referral, rehab.Problems) {
	var ps rehab.Problems
	v := rehab.Referral{
		ID: rehab.ReferralID(f.ID), Service: rehab.ServiceID(f.Service), Consent: f.Share == "yes", Form: map[string]string{},
	}
	for name, typed := range f.Answers {
		v.Form[name] = known(&ps, name, typed)
	}
	if f.Born != (dayAnswer{}) {
		v.Form[rehab.FieldBorn] = f.Born.date(&ps, rehab.FieldBorn).String()
	}
	if f.Share == "" {
		ps.Add("share", "blank")
	}
	return v, ps
}

// known drops a code that the question does not take.
func known(ps *rehab.Problems, name, typed string) string {
	terms, choice := referralChoices[name]
	if !choice || typed == "" {
		return typed
	}
	for code := range strings.SplitSeq(typed, "\n") {
		if _, ok := words.Say(terms, code); !ok {
			ps.Add(name, "unknown")
			return ""
		}
	}
	return typed
}

// referralFields is the order in which the form asks.
func referralFields() []string {
	return []string{
		"send-to", rehab.FieldName, rehab.FieldPhone, rehab.FieldEmail, rehab.FieldAddress, rehab.FieldSurgery,
		rehab.FieldNHSNumber, rehab.FieldBorn, rehab.FieldContact, rehab.FieldWhen, rehab.FieldLanguage, rehab.FieldAccess,
		rehab.FieldPlace, rehab.FieldSide, rehab.FieldBegan, rehab.FieldHow, rehab.FieldPain, rehab.FieldActivities,
		rehab.FieldWork, rehab.FieldSleep, rehab.FieldTried, rehab.FieldPregnant, rehab.FieldTold, rehab.FieldMedicines,
		rehab.FieldHousebound, rehab.FieldNeuro, rehab.FieldWidespread, rehab.FieldTreated, rehab.FieldHope, "share",
	}
}

func referralFormPage(f referralForm, r clinic.Referring, ps rehab.Problems) patient.ReferralForm {
	w := say(inOrder(ps, referralFields()...), rehab.FieldBorn)
	q := asking{f.Answers, w}
	page := patient.ReferralForm{
		Frame: ui.Frame{Title: words.ReferYourself}, ID: f.ID, Faults: w.faults, NoService: len(r.Services) == 0,
		Service: serviceChoice(f.Service, r.Services, w),
		You: []ui.Input{
			q.line(rehab.FieldName, "name"), q.line(rehab.FieldPhone, "tel"), q.line(rehab.FieldEmail, "email"),
			q.line(rehab.FieldAddress, "street-address"), q.line(rehab.FieldSurgery, ""), q.line(rehab.FieldNHSNumber, ""),
		},
		Born:    bornField(f.Born, q.field(rehab.FieldBorn)),
		Contact: q.choice(rehab.FieldContact), When: q.choice(rehab.FieldWhen),
		Language: q.line(rehab.FieldLanguage, ""), Access: q.text(rehab.FieldAccess),
		Place: q.choice(rehab.FieldPlace), Side: q.choice(rehab.FieldSide), Began: q.choice(rehab.FieldBegan),
		How: q.text(rehab.FieldHow), Pain: q.score(rehab.FieldPain, words.PainScale), Activities: q.text(rehab.FieldActivities),
		Work: q.choice(rehab.FieldWork), Sleep: q.score(rehab.FieldSleep, words.SleepScale), Tried: q.text(rehab.FieldTried),
		Pregnant: q.choice(rehab.FieldPregnant), Told: q.choice(rehab.FieldTold), Medicines: q.choice(rehab.FieldMedicines),
		Criteria: []ui.Choice{
			q.choice(rehab.FieldHousebound), q.choice(rehab.FieldNeuro), q.choice(rehab.FieldWidespread), q.choice(rehab.FieldTreated),
		},
		Hope:  q.text(rehab.FieldHope),
		Share: ui.Choice{Field: q.field("share"), Chosen: ui.Chosen(f.Share), Options: options(words.ShareAnswers)},
	}
	if r.Open != nil {
		page.Waiting, page.WaitingURL = r.Open.Reference, referralURL(r.Open.ID)
	}
	return page
}

// asking builds the questions of a form from its answers and what is wrong.
type asking struct {
	answers map[string]string
	wrong   wrong
}

func (q asking) field(name string) ui.Field {
	ask := words.ReferralAsk(name)
	return ui.Field{Name: name, Label: ask.Label, Hint: ask.Hint, Problem: q.wrong.at(name), Size: "s"}
}

func (q asking) line(name, fill string) ui.Input {
	return ui.Input{Field: q.field(name), Value: q.answers[name], Autocomplete: fill, NoSpellcheck: true}
}

func (q asking) text(name string) ui.Textarea {
	return ui.Textarea{Field: q.field(name), Value: q.answers[name], Rows: 3, MaxLength: rehab.MaxAnswer}
}

func (q asking) score(name string, scale words.Scale) ui.Score {
	return ui.Score{Field: q.field(name), Value: q.answers[name], Low: scale.Low, High: scale.High}
}

func (q asking) choice(name string) ui.Choice {
	chosen := slices.DeleteFunc(strings.Split(q.answers[name], "\n"), func(s string) bool { return s == "" })
	return ui.Choice{Field: q.field(name), Chosen: chosen, Options: options(referralChoices[name]), Small: true}
}

func bornField(d dayAnswer, f ui.Field) ui.DateInput {
	return ui.DateInput{Field: f, Day: d.Day, Month: d.Month, Year: d.Year, Birthday: true}
}

func serviceChoice(id string, services []rehab.Service, w wrong) ui.Choice {
	ask := words.ReferralAsk("send-to")
	c := ui.Choice{Field: ui.Field{Name: "send-to", Label: ask.Label, Problem: w.at("send-to"), Size: "s"}, Chosen: ui.Chosen(id)}
	for _, v := range services {
		c.Options = append(c.Options, ui.Option{Value: string(v.ID), Label: v.Name, Hint: v.Hours})
	}
	if len(services) == 1 && id == "" {
		c.Chosen = ui.Chosen(string(services[0].ID))
	}
	return c
}
