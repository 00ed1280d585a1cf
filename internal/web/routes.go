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

	patient := r.Group("", s.only(rehab.RolePatient))
	_ = patient

	physio := r.Group("/physio", s.only(rehab.RolePhysio))
	_ = physio

	admin := r.Group("/admin", s.only(rehab.RoleAdmin))
	_ = admin
}
