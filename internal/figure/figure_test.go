package figure_test

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

func exercises(t testing.TB) []rehab.Exercise {
	t.Helper()
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	return lib.Exercises()
}

// wellFormed fails if the picture is not XML, or has what a strict content
// security policy forbids.
func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("not well formed: %v", err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local == "style" || e.Name.Local == "script" {
			t.Errorf("there is a <%s>", e.Name.Local)
		}
		for _, a := range e.Attr {
			if a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("<%s> has %s", e.Name.Local, a.Name.Local)
			}
		}
	}
}

// texts returns the character data of the elements with that name.
func texts(t *testing.T, svg []byte, name string) []string {
	t.Helper()
	var found []string
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err != nil {
			return found
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == name {
			var s string
			if err := d.DecodeElement(&s, &e); err != nil {
				t.Fatal(err)
			}
			found = append(found, s)
		}
	}
}

func TestEveryExerciseDraws(t *testing.T) {
	for _, e := range exercises(t) {
		t.Run(string(e.ID), func(t *testing.T) {
			still, thumb, moving := figure.Still(e), figure.Thumb(e), figure.Moving(e)
			for what, svg := range map[string][]byte{"still": still, "thumb": thumb, "moving one": moving} {
				wellFormed(t, svg)
				if n := compressed(t, svg); n > 12_000 {
					t.Errorf("the %s is %d bytes, compressed", what, n)
				}
				if bytes.Contains(svg, []byte("NaN")) || bytes.Contains(svg, []byte("Inf")) {
					t.Errorf("the %s has a number that is none", what)
				}
				if title := texts(t, svg, "title"); len(title) != 1 || title[0] != e.PlainName {
					t.Errorf("the %s is called %q", what, title)
				}
			}
			if !bytes.Equal(still, figure.Still(e)) || !bytes.Equal(moving, figure.Moving(e)) {
				t.Error("it is not the same twice")
			}
		})
	}
}

func compressed(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func TestAStillIsNumberedAndSaidInWords(t *testing.T) {
	for _, e := range exercises(t) {
		frames := figure.Frames(e)
		if len(frames) < 2 || len(frames) > 3 || frames[0].At != 0 {
			t.Errorf("%s shows %d poses from %v seconds", e.ID, len(frames), frames[0].At)
		}
		svg := figure.Still(e)
		var want string
		for i, f := range frames {
			want += string(rune('1'+i)) + ". " + f.Say + ". "
		}
		if desc := texts(t, svg, "desc"); len(desc) != 1 || desc[0] != want {
			t.Errorf("%s is described as %q, want %q", e.ID, desc, want)
		}
		clock := func(s string) bool { return strings.HasSuffix(s, " s") }
		if numbers := slices.DeleteFunc(texts(t, svg, "text"), clock); len(numbers) != len(frames) {
			t.Errorf("%s has the numbers %v for %d poses", e.ID, numbers, len(frames))
		}
	}
}

func TestThePosesShownDiffer(t *testing.T) {
	for _, e := range exercises(t) {
		stills := map[string]bool{}
		for _, f := range figure.Frames(e) {
			two := e
			two.Keyframes = []rehab.Keyframe{{Pose: f.Pose, Say: "x"}, {At: 1, Pose: f.Pose, Say: "x"}}
			stills[string(figure.Thumb(two))] = true
		}
		if len(stills) != len(figure.Frames(e)) {
			t.Errorf("%s shows %d poses of which %d differ", e.ID, len(figure.Frames(e)), len(stills))
		}
	}
}

func TestWordsAreEscaped(t *testing.T) {
	e := exercises(t)[0]
	e.PlainName = `Turn <b> & "hold"`
	svg := figure.Still(e)
	wellFormed(t, svg)
	if title := texts(t, svg, "title"); title[0] != e.PlainName {
		t.Errorf("title %q", title)
	}
}

func BenchmarkStill(b *testing.B) { benchmark(b, figure.Still) }

func BenchmarkMoving(b *testing.B) { benchmark(b, figure.Moving) }

func benchmark(b *testing.B, draw func(rehab.Exercise) []byte) {
	all := exercises(b)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		draw(all[i%len(all)])
		i++
	}
}
