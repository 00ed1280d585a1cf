package web

import (
	"net/url"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// hostile are answers that no question of the start expects.
var hostile = []string{
	"", " ", "0", "-1", "3.5", "11", "999999999999999999999", "NaN", "yes", "none", "RF-E99", "<script>alert(1)</script>",
	"'; DROP TABLE patients; --", "\x00", "\xff\xfe", "مرحبا \u202e", "👩🏽‍⚕️", "../../etc/passwd", "2026-02-31", strings.Repeat("é", 20000),
}

// Whatever is sent to the start, it is answered clearly: never a fault of ours.
func TestStartTakesAnything(t *testing.T) {
	site := newSite(t)
	fields := append(painFields(), "check", "said", "emergency", "urgent", "more", "wait", "next", "baseline", "back", "id", "number",
		"template", "exercises", "asked", "parts", "start", "reason", "bouts", "days", "pause", "calm-down", "worrying", "version", "early-signs", "own-sign", "ease", "tasks", "moves", "own-ease", "towel-pull-sets", "towel-pull-from")
	addresses := []string{
		"/start/safety/urgent", "/start/safety/more", "/start/safety/result", "/start/safety/asked", "/start/checked",
		"/start/checked/result", "/safety/weekly/urgent", "/safety/any/result", "/safety/x/urgent", "/start/pain", "/start/pain/days",
		"/start/pain/you", "/start/programme", "/start/programme/confirm", "/programme/change", "/flare-plan", "/flare-plan/start", "/flare-plan/build-up", "/pauses", "/pauses/resume",
	}
	for i, value := range hostile {
		started := site.started("amy"+string(rune('a'+i)), clinic.TenMinutes)
		described := site.described("bob"+string(rune('a'+i)), nil)
		for _, v := range []*visitor{started, described} {
			for _, to := range addresses {
				form := url.Values{}
				for _, f := range fields {
					form.Add(f, value)
				}
				if p := v.send("POST", to, form); p.status >= 500 {
					t.Errorf("%s with %.20q: %d", to, value, p.status)
				}
			}
		}
	}
}

// What somebody else has is as if it was not there.
func TestStartLeavesOthersAlone(t *testing.T) {
	site := newSite(t)
	amy, bob := site.started("amy", clinic.TenMinutes), site.described("bob", nil)
	bob.post("/start/programme", "id", "p-amy", "template", "desk-day-reset", "start", "2026-06-01").leads("/programme")
	if p := amy.programme(); p.Template != clinic.TenMinutes {
		t.Errorf("the programme of somebody else is %s now", p.Template)
	}
	if p := bob.programme(); p.Patient != "bob" || p.Template != clinic.DeskDayReset {
		t.Errorf("one's own is %+v", p)
	}
	amy.post("/pauses", "pause", "away").leads("/programme")
	bob.post("/pauses/resume").leads("/programme")
	if amy.hold() != rehab.PauseByPatient {
		t.Error("somebody else ended the pause")
	}
	sam := site.physio("sam")
	for _, to := range []string{"/start/safety", "/start/pain", "/start/programme", "/programme"} {
		sam.get(to).is(404, "Page not found")
	}
}

func TestPolicyOnUncheckedPain(t *testing.T) {
	tests := []struct {
		policy, heading string
		urgent, soon    int // cards
	}{
		{"soon", "See a GP or physio soon", 0, 1},
		{"urgent", "Get your back checked", 1, 0},
		{"info", "Before you go on", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.policy, func(t *testing.T) {
			site := newSite(t)
			service, err := site.store.Service(t.Context(), "msk")
			site.must(err)
			service.UncheckedTier = tt.policy
			site.must(site.store.PutService(t.Context(), service))
			p := site.patient("amy").get("/start/safety").next("emergency", "none").next("urgent", "none").next("more", "RF-S6")
			p.is(200, tt.heading)
			if u, s := p.doc.Find(".nhsuk-card--care--urgent").Length(), p.doc.Find(".nhsuk-card--care--non-urgent").Length(); u != tt.urgent || s != tt.soon {
				t.Errorf("%d urgent cards and %d others", u, s)
			}
			if !p.says("The NHS website says") {
				t.Error("the sentence of the NHS is not in full view")
			}
		})
	}
}
