package web

import (
	"net/url"
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// anything is what can arrive in a form: what people write, what their
// phones add, and what no keyboard makes.
func anything() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", " ", "0", "-1", "4.5", "1e9", "99999999999999999999", "31", "2", "yes", "physio", "msk", "soon",
			"<script>alert(1)</script>", "'; DROP TABLE accounts; --", "👩‍👧", "שלום", "\u202Eabc", "a\x00b", "a\xffb", "a\r\nb", "../../etc/passwd", "%s%n"}),
		rapid.String(),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 60), func(b []byte) string { return string(b) }),
	)
}

func TestNothingThatArrivesBreaksAForm(t *testing.T) {
	storetest.Each(t, func(t *testing.T, records *store.Store) { breakForms(t, newSiteOn(t, records)) })
}

func breakForms(t *testing.T, s *site) {
	amy, root, nobody := s.patient("amy"), s.admin("root"), s.nobody()
	forms := []struct {
		v      *visitor
		path   string
		fields []string
	}{
		{nobody, "/sign-up", []string{"id", "name", "email", "born-day", "born-month", "born-year", "agree"}},
		{amy, "/account/name", []string{"name"}},
		{amy, "/account/sign-ins/end", []string{"id"}},
		{root, "/admin/accounts", []string{"id", "staff-name", "staff-email", "role", "service"}},
		{root, "/admin/services", append([]string{"id", "version"}, serviceFields...)},
	}
	rapid.Check(t, func(r *rapid.T) {
		f := forms[rapid.IntRange(0, len(forms)-1).Draw(r, "form")]
		var fields []string
		for _, name := range f.fields {
			if rapid.Bool().Draw(r, "is sent") {
				fields = append(fields, name, anything().Draw(r, name))
			}
		}
		if p := f.v.post(f.path, fields...); p.status >= 500 || p.status < 200 {
			r.Fatalf("%s with %q: %d", f.path, fields, p.status)
		}
	})
}

func TestNothingInAnAddressBreaksThePage(t *testing.T) {
	storetest.Each(t, func(t *testing.T, records *store.Store) { breakAddresses(t, newSiteOn(t, records)) })
}

func breakAddresses(t *testing.T, s *site) {
	root, amy := s.admin("root"), s.patient("amy")
	addresses := []struct {
		v    *visitor
		path string
		keys []string
	}{
		{amy, "/exercises", []string{"q", "kind", "start", "region", "muscle", "equipment", "about"}},
		{amy, "/exercises/chin-tuck", []string{"version"}},
		{amy, "/exercises/chin-tuck/figure.svg", []string{"view", "version"}},
		{amy, "/account", []string{"before"}},
		{amy, "/sign-in", []string{"next"}},
		{root, "/admin/accounts", []string{"role", "after"}},
	}
	rapid.Check(t, func(r *rapid.T) {
		a := addresses[rapid.IntRange(0, len(addresses)-1).Draw(r, "address")]
		q := url.Values{}
		for _, key := range a.keys {
			q.Set(key, anything().Draw(r, key))
		}
		if p := a.v.get(a.path + "?" + q.Encode()); p.status >= 500 {
			r.Fatalf("%s?%s: %d", a.path, q.Encode(), p.status)
		}
		if slug := url.PathEscape(anything().Draw(r, "slug")); slug != "" {
			if p := amy.get("/exercises/" + slug); p.status >= 500 {
				r.Fatalf("/exercises/%s: %d", slug, p.status)
			}
		}
	})
}
