package web

import (
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// referralsSize is how many referrals one page of a list holds.
const referralsSize = 40

func receivedURL(id rehab.ReferralID) string { return "/physio/referrals/" + string(id) }

func staffTag(s rehab.ReferralStatus) ui.Tag {
	text, colour := words.StaffStatus(string(s))
	return ui.Tag{Text: text, Colour: ui.Colour(colour)}
}

// listReceived shows the referrals that wait, or those that were answered.
func (s *Server) listReceived(c *gin.Context) error {
	ctx, a := c.Request.Context(), actor(c)
	open := c.Query("show") != "answered"
	list, err := s.Clinic.ReferralsReceived(ctx, a, open, readQueuePlace(c.Query("after")), referralsSize+1)
	if err != nil {
		return err
	}
	service, err := s.Clinic.Service(ctx, a.Service)
	if err != nil {
		return err
	}
	page := receivedPage(list, open, service, rehab.DateOf(s.Now().In(london)))
	page.Frame = s.frame(c, words.ReferralsTitle)
	page.Frame.Wide = true
	return render(c, 200, physio.ReferralsPage(page))
}

func receivedPage(list []rehab.Referral, open bool, service rehab.Service, today rehab.Date) physio.Referrals {
	p := physio.Referrals{
		Targets: words.Targets(service.UrgentDays, service.RoutineDays), Empty: words.NoReferralsWaiting,
		Parts: []ui.NavItem{
			{Label: words.ReferralsWaiting, URL: "/physio/referrals", Current: open},
			{Label: words.ReferralsAnswered, URL: "/physio/referrals?show=answered", Current: !open},
		},
	}
	show := ""
	if !open {
		p.Empty, show = words.NoReferralsSoFar, "show=answered&"
	}
	if len(list) > referralsSize {
		list = list[:referralsSize]
		p.Next = &ui.Link{Text: words.NextReferrals, URL: "/physio/referrals?" + show + "after=" + writeQueuePlace(list[referralsSize-1])}
	}
	for _, v := range list {
		p.Lines = append(p.Lines, receivedLine(v, open, service, today))
	}
	return p
}

func receivedLine(v rehab.Referral, open bool, service rehab.Service, today rehab.Date) physio.ReferralLine {
	sent := rehab.DateOf(v.Sent.In(london))
	line := physio.ReferralLine{
		Name: v.Name, URL: receivedURL(v.ID), Reference: v.Reference, Sent: sent.Long(), Status: staffTag(v.Status),
	}
	if open {
		working := workingDays(sent, today)
		line.Waited, line.Late = words.Waited(today.DaysSince(sent), working), lateTag(working, service)
	}
	return line
}

// lateTag says which target of the service a referral has missed.
func lateTag(working int, service rehab.Service) *ui.Tag {
	switch {
	case service.RoutineDays > 0 && working > service.RoutineDays:
		return &ui.Tag{Text: words.PastRoutine, Colour: ui.Red}
	case service.UrgentDays > 0 && working > service.UrgentDays:
		return &ui.Tag{Text: words.PastUrgent, Colour: ui.Yellow}
	default:
		return nil
	}
}

// workingDays counts the Mondays to Fridays after one day, up to another and
// including it. Bank holidays count too: they differ between places.
func workingDays(from, to rehab.Date) int {
	days := max(0, to.DaysSince(from))
	n := days / 7 * 5
	for d := from.AddDays(days/7*7 + 1); !d.After(to); d = d.AddDays(1) {
		if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
			n++
		}
	}
	return n
}

func writeQueuePlace(v rehab.Referral) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatInt(v.Sent.UnixMicro(), 10) + " " + string(v.ID)))
}

// readQueuePlace reads a place in the queue; what it does not know is the
// start.
func readQueuePlace(s string) rehab.QueuePlace {
	text, err := base64.RawURLEncoding.DecodeString(s)
	at, id, ok := strings.Cut(string(text), " ")
	us, err2 := strconv.ParseInt(at, 10, 64)
	if err != nil || err2 != nil || !ok || !writable(id) {
		return rehab.QueuePlace{}
	}
	return rehab.QueuePlace{Sent: time.UnixMicro(us).UTC(), Referral: rehab.ReferralID(id)}
}

// answerForm is what a physio typed to answer a referral.
type answerForm struct{ status, reason string }

func (s *Server) readReceived(c *gin.Context) error { return s.receivedForm(c, 200, answerForm{}, nil) }

func (s *Server) receivedForm(c *gin.Context, status int, typed answerForm, ps rehab.Problems) error {
	v, service, check, err := s.Clinic.ReadReferral(c, actor(c), referralID(c))
	if err != nil {
		return err
	}
	sum, err := clinic.ReadSummary(v)
	if err != nil {
		return err
	}
	page := s.receivedReferral(v, service, check, typed, ps)
	if sum != nil {
		page.Shared = summaryRows(*sum, s.summaryNames(sum))
	}
	page.Frame = s.frame(c, words.ReferralOf)
	page.Frame.Wide, page.Frame.Failed = true, len(ps) > 0
	page.Frame.Back = &ui.Link{Text: words.BackToReferrals, URL: "/physio/referrals"}
	return render(c, status, physio.ReferralPage(page))
}

// answerReceived answers a referral.
func (s *Server) answerReceived(c *gin.Context) error {
	typed := answerForm{answer(c, "status"), answer(c, "answer-reason")}
	version := number(answer(c, "version")) // 0 is no version
	err := s.Clinic.AnswerReferral(c, actor(c), referralID(c), version, rehab.ReferralStatus(typed.status), typed.reason)
	if ps, ok := problemsOf(err); ok {
		return s.receivedForm(c, 422, typed, renamed(ps, "reason", "answer-reason"))
	}
	if err != nil {
		return err
	}
	s.done(c, "referral answered")
	return seeOther(c, receivedURL(referralID(c)))
}
