package words

// GoHome is the way on from a page that could not be shown.
const GoHome = "Go to the start page"

// A FailureText says that something could not be shown or kept, and what to do.
type FailureText struct {
	Title  string
	Advice []string
}

// Failure is the text for a code of internal/web; a code without words is
// "broken".
func Failure(code string) FailureText {
	if text, ok := failures[code]; ok {
		return text
	}
	return failures["broken"]
}

// HasFailure reports whether there are words for a code.
func HasFailure(code string) bool {
	_, ok := failures[code]
	return ok
}

var failures = map[string]FailureText{
	"not_found": {"Page not found", []string{
		"If you typed the address, check it is right.",
		"If you followed a link, the page may have moved, or you may need to sign in as somebody else.",
	}},
	"changed": {"This has changed since you opened it", []string{
		"Somebody changed it while your page was open, so your change was not saved.",
		"Go back, reload the page and look at it again before you save.",
	}},
	"key_reused": {"This was saved already", []string{
		"The same form was sent before with other answers. The first answers were kept.",
		"Look at what was saved. You can correct it there.",
	}},
	"busy": {"Sorry, we cannot save this just now", []string{
		"Nothing you saved before is lost.",
		"Wait a few seconds and send the page again. It is safe to send it twice: it is kept once.",
	}},
	"method": {"This page cannot be opened like that", []string{
		"Go back and use the button on the page.",
	}},
	"media": {"We cannot read what was sent", []string{
		"Go back and send the form from the page itself. Files cannot be sent.",
	}},
	"malformed": {"We cannot read what was sent", []string{
		"Go back and send the form again.",
	}},
	"elsewhere": {"This form was sent from another site", []string{
		"To keep your record safe, we only take forms that are sent from our own pages.",
		"Open the page here and try again.",
	}},
	"too_large": {"That is too much to send", []string{
		"Go back, make what you wrote shorter, and send it again.",
	}},
	"too_many": {"Too many tries", []string{
		"Wait a few minutes, then try again.",
	}},
	"problems": {"Something needs another look", []string{
		"Go back and check your answers.",
	}},
	"broken": {"Sorry, there is a problem", []string{
		"Nothing you saved before is lost.",
		"Try again later.",
	}},
}

// SignInToSave heads the page that keeps a form for somebody who was signed out.
const SignInToSave = "Sign in to save this"
