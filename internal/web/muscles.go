package web

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) showMuscles(c *gin.Context) error {
	p := musclesPage(s.Clinic.Library)
	p.Frame = s.frame(c, words.TitleMuscles)
	return render(c, http.StatusOK, public.MusclesPage(p))
}

// drawMuscles draws a layer. The address that the page gives names what is
// drawn, so that browsers may keep it.
func (s *Server) drawMuscles(c *gin.Context) error {
	name, isSVG := strings.CutSuffix(c.Param("layer"), ".svg")
	svg, ok := layerPicture(s.Clinic.Library, rehab.Layer(name))
	if !ok || !isSVG {
		return errNoView
	}
	c.Header("Cache-Control", "public, max-age=3600")
	if c.Query("drawing") == sumOf(svg) {
		c.Header("Cache-Control", "public, max-age=31536000, immutable")
	}
	c.Data(http.StatusOK, "image/svg+xml", svg)
	return nil
}

func layerPicture(l *library.Library, layer rehab.Layer) ([]byte, bool) {
	ids := musclesIn(l, layer)
	if len(figure.BackNumbers(layer, ids)) == 0 {
		return nil, false
	}
	return figure.Back(layer, ids, words.LayerAlt(layerName(l, layer))), true
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:6])
}

func musclesIn(l *library.Library, layer rehab.Layer) []rehab.MuscleID {
	var ids []rehab.MuscleID
	for _, m := range l.Muscles() {
		if m.Layer == layer {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

func layerName(l *library.Library, layer rehab.Layer) string {
	name, _, _ := strings.Cut(l.Words().Layers[layer], ". ")
	return strings.TrimSuffix(name, ".")
}

func musclesPage(l *library.Library) public.Muscles {
	uses := map[rehab.MuscleID]int{}
	for _, e := range l.Exercises() {
		for _, m := range e.Muscles {
			uses[m.ID]++
		}
	}
	var p public.Muscles
	for _, layer := range rehab.Layers() {
		p.Layers = append(p.Layers, musclesLayer(l, layer, uses))
	}
	return p
}

func musclesLayer(l *library.Library, layer rehab.Layer, uses map[rehab.MuscleID]int) public.MusclesLayer {
	_, about, _ := strings.Cut(l.Words().Layers[layer], ". ")
	view := public.MusclesLayer{Name: layerName(l, layer), About: about}
	if svg, ok := layerPicture(l, layer); ok {
		view.Picture = "/muscles/" + string(layer) + ".svg?drawing=" + sumOf(svg)
		view.PicAlt = words.LayerAlt(view.Name)
		view.Width, view.Height = figure.BackSize()
	}
	numbers := figure.BackNumbers(layer, musclesIn(l, layer))
	for _, m := range l.Muscles() {
		if m.Layer != layer {
			continue
		}
		item := public.MuscleItem{Name: m.Name, Plain: words.Capital(m.Plain), Number: span(numbers[m.ID])}
		if n := uses[m.ID]; n > 0 {
			item.Exercises = &ui.Link{
				Text: words.Count(n, "exercise"), Hidden: words.For(m.Name),
				URL: "/exercises?" + url.Values{"muscle": {string(m.ID)}}.Encode() + "#results",
			}
		}
		view.Muscles = append(view.Muscles, item)
	}
	return view
}

// span is numbers in a row, such as "2" or "2 to 4".
func span(numbers []int) string {
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return strconv.Itoa(numbers[0])
	default:
		return words.Range(strconv.Itoa(numbers[0]), strconv.Itoa(numbers[len(numbers)-1]))
	}
}
