package web

import (
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/assets"
	"example.org/sixweeks/internal/rehab"
)

// routes is every address of the site, grouped by who may use it.
func (s *Server) routes(r *gin.Engine) {
	r.GET(healthy, s.showHealth)
	r.GET(ready, s.showReady)
	r.GET(assets.Prefix+"*file", gin.WrapH(assets.Handler()))

	r.GET("/", s.page(s.showHome))
	r.GET(helpNow, s.page(s.showHelpNow))
	r.GET("/how-we-decide", s.page(s.showHowWeDecide))
	r.GET("/privacy", s.page(s.showPrivacy))
	r.GET("/accessibility", s.page(s.showAccessibility))
	r.GET("/services", s.page(s.showServices))
	r.GET("/exercises", s.page(s.showExercises))
	r.GET("/exercises/:slug", s.page(s.showExercise))
	r.GET("/exercises/:slug/figure.svg", s.page(s.drawFigure))
	r.GET("/robots.txt", s.showRobots)
	r.GET("/.well-known/security.txt", s.page(s.showSecurity))

	r.GET("/sign-up", s.page(s.askJoin))
	r.POST("/sign-up", s.page(s.join))
	r.GET("/sign-in", s.page(s.askSignIn))
	r.POST("/sign-in", s.page(s.signIn))
	r.POST("/sign-out", s.page(s.signOut))
	r.GET("/set-up/:token", s.page(s.askSetUp))
	r.POST("/set-up/:token", s.page(s.setUp))

	account := r.Group("/account", s.signedIn)
	account.GET("", s.page(s.showAccount))
	account.GET("/name", s.page(s.askName))
	account.POST("/name", s.page(s.rename))
	account.GET("/password", s.page(s.askPassword))
	account.POST("/password", s.page(s.changePassword))
	account.POST("/sign-ins/end", s.page(s.endSignIn))

	patient := r.Group("", s.only(rehab.RolePatient))
	patient.POST("/start/safety/asked", s.page(s.acknowledge))
	patient.GET("/start/checked", s.page(s.askReturn))
	patient.POST("/start/checked", s.page(s.answerReturn))
	patient.GET("/start/safety", s.page(s.askSafety))
	patient.GET("/safety/:occasion", s.page(s.askSafety))
	for _, base := range []string{"/start/safety", "/start/checked", "/safety/:occasion"} {
		patient.GET(base+"/urgent", s.page(s.restartSafety))
		patient.POST(base+"/urgent", s.page(s.answerSafety))
		patient.GET(base+"/more", s.page(s.restartSafety))
		patient.POST(base+"/more", s.page(s.answerSafety))
		patient.GET(base+"/result", s.page(s.showSafety))
		patient.POST(base+"/result", s.page(s.answerSafety))
	}
	patient.GET("/start/pain", s.page(s.askPain))
	patient.POST("/start/pain", s.page(s.answerPain))
	patient.GET("/start/pain/days", s.page(s.restartPain))
	patient.POST("/start/pain/days", s.page(s.answerPain))
	patient.GET("/start/pain/you", s.page(s.restartPain))
	patient.POST("/start/pain/you", s.page(s.answerPain))
	patient.GET("/start/programme", s.page(s.showChoice))
	patient.POST("/start/programme", s.page(s.choose))
	patient.GET("/start/programme/own", s.page(s.showOwn))
	patient.GET("/start/programme/confirm", s.page(s.restartChoice))
	patient.POST("/start/programme/confirm", s.page(s.confirmChoice))
	patient.GET("/programme", s.page(s.showProgramme))
	patient.GET("/programme/change", s.page(s.askDoses))
	patient.POST("/programme/change", s.page(s.changeDoses))
	patient.POST("/programme/calmed", s.page(s.calmDown))
	patient.POST("/pauses", s.page(s.pause))
	patient.POST("/pauses/resume", s.page(s.resume))

	patient.GET("/referrals", s.page(s.listReferrals))
	patient.POST("/referrals", s.page(s.saveReferral))
	patient.GET("/referrals/new", s.page(s.askReferral))
	patient.GET("/referrals/:id", s.page(s.showReferral))
	patient.GET("/referrals/:id/check", s.page(s.checkReferral))
	patient.POST("/referrals/:id/send", s.page(s.sendReferral))
	patient.POST("/referrals/:id/withdraw", s.page(s.withdrawReferral))

	patient.GET("/check-ins/new", s.page(s.askCheckIn))
	patient.POST("/check-ins", s.page(s.saveCheckIn))
	patient.GET("/check-ins/:id", s.page(s.showCheckedIn))
	patient.POST("/check-ins/:id/ease-back", s.page(s.easeBack))

	physio := r.Group("/physio", s.only(rehab.RolePhysio))
	physio.GET("/caseload", s.page(s.showCaseload))

	admin := r.Group("/admin", s.only(rehab.RoleAdmin))
	admin.GET("/accounts", s.page(s.listAccounts))
	admin.POST("/accounts", s.page(s.addAccount))
	admin.GET("/accounts/new", s.page(s.askAccount))
	admin.POST("/accounts/:id/off", s.page(s.turnAccountOff))
	admin.POST("/accounts/:id/on", s.page(s.turnAccountOn))
	admin.POST("/accounts/:id/link", s.page(s.makeLink))
	admin.GET("/services", s.page(s.listServices))
	admin.POST("/services", s.page(s.saveService))
	admin.GET("/services/new", s.page(s.askNewService))
	admin.GET("/services/:id", s.page(s.askService))
}
