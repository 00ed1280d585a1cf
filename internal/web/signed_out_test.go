package web

import (
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
)

func sendSignedOut(t *testing.T, body string) *httptest.ResponseRecorder {
	t.Helper()
	s, _, _ := ground(t, answers)
	w := httptest.NewRecorder()
	c, _ := gin.CreateTestContext(w)
	c.Request = httptest.NewRequest("POST", "/sessions", strings.NewReader(body))
	c.Request.Header.Set("Content-Type", form)
	if err := readForm(c); err != nil {
		t.Fatal(err)
	}
	s.only(rehab.RolePatient)(c)
	c.Writer.WriteHeaderNow()
	if !c.IsAborted() {
		t.Error("somebody who is not signed in was let in")
	}
	return w
}

func TestAFormSentAfterBeingSignedOutIsKeptOnThePage(t *testing.T) {
	w := sendSignedOut(t, "note=stiff%0D%0A%3Cb%3E+today&set=12&set=10")
	if w.Code != 401 {
		t.Errorf("status %d, want 401", w.Code)
	}
	doc, err := goquery.NewDocumentFromReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	resend := doc.Find("main form[method=post][action='/sessions']")
	var got []string
	resend.Find("input[type=hidden]").Each(func(_ int, in *goquery.Selection) {
		got = append(got, in.AttrOr("name", "")+"="+in.AttrOr("value", ""))
	})
	if want := "note=stiff\r\n<b> today|set=12|set=10"; strings.ReplaceAll(strings.Join(got, "|"), "\r\n", "\n") != strings.ReplaceAll(want, "\r\n", "\n") {
		t.Errorf("the form holds %q, want %q", got, want)
	}
	if doc.Find("main a[href='/sign-in']").Length() != 1 || strings.TrimSpace(resend.Find("button").Text()) != "Save it now" {
		t.Error("want a link to sign in and a button to save")
	}
}

func TestAPasswordIsNotKeptOnAPage(t *testing.T) {
	for _, body := range []string{"current=secret&password=other", ""} {
		if w := sendSignedOut(t, body); w.Code != 303 || strings.Contains(w.Body.String(), "secret") {
			t.Errorf("%q: %d %s, want to be led to sign in", body, w.Code, w.Body)
		}
	}
}
