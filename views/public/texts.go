package public

import "example.org/sixweeks/views/ui"

// EmergencyHelp is how to get help at once. No more to read leads from here.
func EmergencyHelp() []HelpLine {
	return []HelpLine{
		{Text: "Do not drive yourself. Ask somebody to drive you, or wait for the ambulance."},
		{Text: "Phone:", Link: &ui.Link{Text: "Call\u00a0999", URL: "tel:999"}},
	}
}

// UrgentHelp is how to get help today.
func UrgentHelp() []HelpLine {
	return []HelpLine{
		{Text: "Stop your exercises until you have been checked."},
		{Text: "Phone, at any time:", Link: &ui.Link{Text: "Call\u00a0111", URL: "tel:111"}},
		{Text: "Online:", Link: &ui.Link{Text: "Get help from NHS 111 online", URL: "https://111.nhs.uk"}},
	}
}

// SoonHelp is how to get help in the next days.
func SoonHelp() []HelpLine {
	return []HelpLine{
		{Text: "Ask a GP surgery. Many have a physio. You can also refer yourself to a physiotherapy service.", Link: &ui.Link{Text: "Find a service", URL: "/services"}},
	}
}

// Privacy says what is kept about people, and who sees it.
func Privacy() Text {
	return Text{
		Lede: "What we keep about you, who can see it, and what you can do about it.",
		Sections: []Section{
			{Heading: "What we keep", List: []string{
				"your name as you want to be called, your email address and your date of birth",
				"your answers about safety and about your pain",
				"your programme, and the exercises that you tell us you did",
				"your check-ins, your reviews and any referral that you send",
				"the checklists that you save, and which of the cards to read first you have read",
				"when you signed in, and who looked at your record",
			}, After: []string{"We do not ask for your address, your GP surgery or your NHS number, unless you refer yourself."}},
			{Heading: "Why we keep it", Paragraphs: []string{
				"We use it to show you your programme and your progress, to tell you when some symptoms need help, and to help you refer yourself.",
				"We do not use it for adverts. We do not sell it.",
			}},
			{Heading: "Who can see it", List: []string{
				"you",
				"a physio, when you are on their list or have referred yourself to their service. We keep a note of each look, and you can see it in your account",
			}, After: []string{
				"The people who run this site can add and turn off accounts. They cannot open your record.",
				"What you write is not read straight away. If you need help, see Help now.",
			}, Links: []ui.Link{{Text: "Help now", URL: "/help-now"}}},
			{Heading: "When you refer yourself", Paragraphs: []string{
				"You see what will be shared before you send it. You can change it, and you can choose not to share your progress.",
			}},
			{Heading: "How long we keep it", Paragraphs: []string{
				"We keep your record while you have an account. If you refer yourself, the referral becomes part of your health record at that service. Services usually keep health records for 8 years.",
			}},
			{Heading: "Cookies", Paragraphs: []string{
				"We use 1 cookie to keep you signed in, and 1 for a minute to tell you that something was saved. We do not use any others, so there is nothing for you to accept.",
			}},
			{Heading: "What you can ask for", List: []string{
				"a copy of what we keep about you",
				"that we put right what is wrong",
				"that we delete it, or stop using it for a while",
			}, After: []string{"Ask the service that runs this site. You can also complain to the Information Commissioner's Office."}, Links: []ui.Link{
				{Text: "Find the service and its phone number", URL: "/services"},
				{Text: "Complain to the Information Commissioner's Office", URL: "https://ico.org.uk/make-a-complaint/"},
			}},
		},
	}
}

// Accessibility says who can use the site, and what does not work yet.
func Accessibility() Text {
	return Text{
		Lede: "We want as many people as possible to be able to use this site.",
		Sections: []Section{
			{Heading: "What you can do", List: []string{
				"zoom in to 400% without losing words",
				"use all of the site with only a keyboard",
				"use all of the site with a screen reader",
				"use all of the site without JavaScript",
				"read each picture and each chart as words or as a table",
				"choose if a picture of an exercise moves. It stands still until you ask, and it stops by itself",
				"take as long as you like: no page runs out while you fill it in",
			}, After: []string{"Colour is never the only sign: the words say the same."}},
			{Heading: "What does not work yet", List: []string{
				"there is no British Sign Language, Easy Read or large print version yet",
				"the site is in English only",
			}},
			{Heading: "How we check", Paragraphs: []string{
				"We test every page, in every state, against the Web Content Accessibility Guidelines (WCAG) version 2.2 at level AA with automated tools, at the width of a phone and of a desktop. We go through the main tasks with a keyboard only.",
				"People with access needs have not tested the site yet.",
			}},
			{Heading: "If you need help or another format", Paragraphs: []string{
				"Phone the service that runs this site. Tell them what you need, for example large print or somebody to go through the questions with you.",
			}, Links: []ui.Link{{Text: "Find the service and its phone number", URL: "/services"}}},
			{Heading: "If you are not happy with the answer", Paragraphs: []string{
				"You can contact the Equality Advisory and Support Service (EASS).",
			}, Links: []ui.Link{{Text: "Contact the EASS", URL: "https://www.equalityadvisoryservice.com"}}},
		},
	}
}
