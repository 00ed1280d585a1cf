package web

import (
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func TestTheListOfReferralsSaysWhereTheyWentAndWhatIsNext(t *testing.T) {
	sent := rehab.Referral{ID: "r1", Service: "s1", Reference: "K7QP", Status: rehab.ReferralReceived, Sent: time.Date(2026, 7, 13, 17, 30, 0, 0, time.UTC)}
	draft := rehab.Referral{ID: "r2", Status: rehab.ReferralDraft}
	names := map[rehab.ServiceID]string{"s1": "Hillside MSK"}
	tests := map[string]struct {
		mine   []rehab.Referral
		button ui.Button
	}{
		"none yet":         {nil, ui.Button{Text: words.ReferYourself, URL: referURL}},
		"1 sent":           {[]rehab.Referral{sent}, ui.Button{Text: words.ReferAgain, URL: referURL, Kind: ui.Secondary}},
		"1 begun":          {[]rehab.Referral{draft}, ui.Button{Text: words.FinishReferral, URL: referURL}},
		"1 begun after it": {[]rehab.Referral{draft, sent}, ui.Button{Text: words.FinishReferral, URL: referURL}},
	}
	for name, tt := range tests {
		if got := referralsPage(tt.mine, names).Refer; got != tt.button {
			t.Errorf("%s: %+v, want %+v", name, got, tt.button)
		}
	}
	lines := referralsPage([]rehab.Referral{draft, sent}, names).Lines
	if l := lines[0]; l.Name != words.YourReferral || l.About != words.NotSentYet || l.URL != referURL {
		t.Errorf("the draft: %+v", l)
	}
	if l := lines[1]; l.Name != "Hillside MSK" || l.About != "Reference K7QP, sent 13 July 2026, 6:30pm" {
		t.Errorf("the one that was sent: %+v", l)
	}
}
