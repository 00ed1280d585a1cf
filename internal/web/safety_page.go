package web

import (
	"fmt"
	"slices"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// safetyPage is one screen of a safety check, with what was ticked on it.
func safetyPage(flow safetyFlow, screens []screen, at int, form safetyForm, problem string) patient.SafetyQuestions {
	ask, _ := words.SafetyAskAt(flow.name)
	screen := screens[at]
	next := "/result"
	if at+1 < len(screens) {
		next = screens[at+1].path
	}
	p := patient.SafetyQuestions{
		Title: ask.Title, Part: fmt.Sprintf("Part %d of %d", at+1, len(screens)),
		Action: flow.base + next, Hidden: form.hidden(screens[:at]), Next: words.Continue,
		Signs: ui.Choice{
			Field:   ui.Field{Name: screen.name, Label: words.SafetyLegend(screen.name, flow.at == rehab.Weekly), Size: "m"},
			Chosen:  form.ticked[screen.name],
			Options: screen.options(),
		},
	}
	if at == 0 {
		p.Lead = ask.Lead
	}
	if !screen.notSure {
		p.Signs.Hint = words.TickNotSure
		if flow.at == rehab.Weekly {
			p.Signs.Hint = words.TickAgain
		}
	}
	if problem != "" {
		p.Signs.Problem = words.Problem("signs", problem)
		p.Faults = []ui.Fault{{ID: screen.name, Message: p.Signs.Problem}}
	}
	return p
}

func (s screen) options() []ui.Option {
	var options []ui.Option
	for _, q := range s.questions {
		options = append(options, ui.Option{Value: string(q.ID), Label: q.Question, Hint: q.Help})
	}
	options = append(options, ui.Option{Divider: "or"})
	if s.notSure {
		options = append(options, ui.Option{Value: signNotSure, Label: words.NotSure, Hint: words.NotSureHint})
	}
	return append(options, ui.Option{Value: signNone, Label: words.NoneOfThese, Exclusive: true})
}

// hidden carries the answers to the screens before.
func (f safetyForm) hidden(before []screen) []ui.Hidden {
	fields := []ui.Hidden{{Name: "check", Value: f.id}}
	if f.again {
		fields = append(fields, ui.Hidden{Name: "again", Value: "yes"})
	}
	if f.said != "" {
		fields = append(fields, ui.Hidden{Name: "said", Value: string(f.said)})
	}
	for _, s := range before {
		for _, v := range f.ticked[s.name] {
			fields = append(fields, ui.Hidden{Name: s.name, Value: v})
		}
	}
	return fields
}

// stopPage is the page of somebody whose exercises were stopped.
func stopPage(r clinic.SafetyResult, questions []rehab.SafetyQuestion) patient.SafetyStop {
	tier := ui.Urgent
	if r.Hold.Kind == rehab.PauseEmergency {
		tier = ui.Emergency
	}
	text, _ := words.StopTextFor(string(tier))
	return patient.SafetyStop{
		Title: text.Title, Do: text.Do, Also: text.Also, Stopped: text.Stopped, Back: text.Back, BackURL: wayBackFlow.base,
		Card: patient.SafetyCard{
			Tier: tier, Heading: text.Heading, Signs: signs(r.Because, questions),
			How: []ui.Link{{Text: text.Call, URL: text.CallURL}},
		},
	}
}

// signs are the lines of a care card. Emergency cards say no more than that.
func signs(because []rehab.QuestionID, questions []rehab.SafetyQuestion) []patient.SafetySign {
	var lines []patient.SafetySign
	for _, q := range questions {
		if !slices.Contains(because, q.ID) {
			continue
		}
		line, _ := words.SafetySign(string(q.ID))
		sign := patient.SafetySign{Text: line}
		if q.Level != rehab.TierEmergency {
			sign.Help = q.Help
		}
		lines = append(lines, sign)
	}
	return lines
}

// soonPage is the page of somebody who goes on, and should see somebody.
func soonPage(r clinic.SafetyResult, questions []rehab.SafetyQuestion, flow safetyFlow, next string) patient.SafetySoon {
	because := r.Check.Because
	p := patient.SafetySoon{
		ReferURL: "/referrals/new", Blocks: strengthBlocks(r.Waits, flow.result()),
		Next: words.Continue, NextURL: next,
	}
	result := "soon"
	unchecked := []rehab.QuestionID{safety.Unchecked}
	switch asked := slices.Contains(because, safety.Unchecked); {
	case asked && r.Check.Advice == rehab.TierUrgent.String():
		result = "checked first"
		p.Advice = &patient.SafetyCard{Tier: ui.Urgent, Heading: words.UrgentHeading, Signs: signs(unchecked, questions)}
		because = without(because, safety.Unchecked)
	case asked && r.Check.Advice == rehab.TierNone.String() && len(because) == 1:
		result, because = "told", nil
	}
	if len(because) > 0 {
		p.Card = &patient.SafetyCard{Tier: ui.NonUrgent, Heading: words.SoonHeading, Signs: signs(because, questions)}
	}
	text, _ := words.SoonTextFor(result)
	p.Title, p.Lead = text.Title, text.Lead
	return p
}

func without(ids []rehab.QuestionID, id rehab.QuestionID) []rehab.QuestionID {
	return slices.DeleteFunc(slices.Clone(ids), func(q rehab.QuestionID) bool { return q == id })
}

// strengthBlocks are the cards of what keeps strengthening off; their buttons
// lead back to the page they stand on.
func strengthBlocks(waits []clinic.Wait, back string) []patient.StrengthBlock {
	var blocks []patient.StrengthBlock
	for _, w := range waits {
		text, _ := words.WaitTextFor(string(w))
		blocks = append(blocks, patient.StrengthBlock{
			Heading: text.Heading, Why: text.Why,
			Post: ui.Post{
				Action: "/start/safety/asked",
				Fields: []ui.Hidden{{Name: "wait", Value: string(w)}, {Name: "next", Value: back}},
				Button: ui.Button{Text: text.Button, Kind: ui.Secondary},
			},
		})
	}
	return blocks
}

// returnPage asks on the way back what somebody was told.
func returnPage(hold rehab.Pause, service rehab.Service, w wrong) patient.SafetyReturn {
	terms := words.SaidAfterUrgent
	if hold.Kind == rehab.PauseEmergency {
		terms = words.SaidAfterEmergency
	}
	return patient.SafetyReturn{
		Faults: w.faults, Action: wayBackFlow.base,
		Lead:   words.StoppedSince(hold.From.Long()),
		Physio: words.AskService(service.Name, service.Phone),
		Seen: ui.Choice{
			Field:   ui.Field{Name: "said", Label: words.HaveYouBeenChecked, Size: "m", Problem: w.at("said")},
			Options: options(terms),
		},
	}
}
