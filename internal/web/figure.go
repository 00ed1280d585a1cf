package web

import (
	"math"
	"net/url"
	"sync"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// figures are the views of an exercise.
var figures = map[string]func(rehab.Exercise) []byte{
	"still":  figure.Still,
	"thumb":  figure.Thumb,
	"moving": figure.Moving,
}

// figureURL is the address of a picture that never changes, or "" for an
// exercise that has none.
func figureURL(e rehab.Exercise, view string) string {
	if len(e.Keyframes) == 0 {
		return ""
	}
	return exerciseURL(e) + "/figure.svg?" + url.Values{"view": {view}, "version": {e.Version}, "drawing": {figure.Version}}.Encode()
}

// exerciseFigure is the figure of an exercise's own page: the moving one when
// the address asks for it. It is nil for an exercise that has none.
func exerciseFigure(e rehab.Exercise, address url.Values) *ui.Figure {
	if len(e.Keyframes) == 0 {
		return nil
	}
	f := &ui.Figure{
		Still: figureURL(e, "still"), Moving: figureURL(e, "moving"),
		Playing: address.Get("view") == "moving", Lasts: int(math.Ceil(figure.Lasts(e))),
	}
	f.Width, f.Height = figure.Size(e)
	for _, frame := range figure.Frames(e) {
		f.Says = append(f.Says, frame.Say)
	}
	f.Alt, f.MovingAlt = words.FigureAlt(e.PlainName, len(f.Says)), words.MovingAlt(e.PlainName, figure.Loops)
	address = url.Values{"version": address["version"]}
	f.StopURL = exerciseURL(e) + query(address) + "#figure"
	address.Set("view", "moving")
	f.PlayURL = exerciseURL(e) + query(address) + "#figure"
	return f
}

func query(v url.Values) string {
	if len(v.Encode()) == 0 {
		return ""
	}
	return "?" + v.Encode()
}

// pictures keeps what was drawn: a version of an exercise always looks the
// same. The zero value is ready to use.
type pictures struct {
	mu   sync.RWMutex
	kept map[pictureKey][]byte
}

type pictureKey struct {
	id            rehab.ExerciseID
	version, view string
}

// maxPictures is more than the library has; older versions of exercises may
// push others out.
const maxPictures = 500

func (p *pictures) of(e rehab.Exercise, view string) []byte {
	key := pictureKey{e.ID, e.Version, view}
	p.mu.RLock()
	svg, ok := p.kept[key]
	p.mu.RUnlock()
	if ok {
		return svg
	}
	svg = figures[view](e)
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.kept == nil || len(p.kept) >= maxPictures {
		p.kept = map[pictureKey][]byte{}
	}
	p.kept[key] = svg
	return svg
}
