package facts

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

var sameDates = cmp.Comparer(func(a, b rehab.Date) bool { return a == b })

func genDate(t *rapid.T) rehab.Date {
	if rapid.Bool().Draw(t, "no day") {
		return rehab.Date{}
	}
	return rehab.NewDate(2026, 1, 1).AddDays(rapid.IntRange(-20_000, 20_000).Draw(t, "day"))
}

func isKept(f reflect.StructField) bool { return f.Tag.Get("json") != "-" }

// fillAny sets everything in v to something, or to nothing.
func fillAny(t *rapid.T, v reflect.Value) {
	switch v.Interface().(type) {
	case rehab.Date:
		v.Set(reflect.ValueOf(genDate(t)))
		return
	case time.Time:
		v.Set(reflect.ValueOf(time.UnixMicro(rapid.Int64Range(0, 4e15).Draw(t, "at")).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if isKept(v.Type().Field(i)) {
				fillAny(t, v.Field(i))
			}
		}
	case reflect.String:
		v.SetString(rapid.String().Draw(t, "text"))
	case reflect.Int:
		v.SetInt(rapid.Int64Range(-1000, 1000).Draw(t, "number"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(v.Type().Elem()))
			fillAny(t, v.Elem())
		}
	case reflect.Slice:
		for range rapid.IntRange(0, 3).Draw(t, "many") {
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			fillAny(t, v.Index(v.Len()-1))
		}
	default:
		t.Fatalf("no example of a %v", v.Type())
	}
}

func TestFactsComeBackAsTheyWere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var want rehab.Situation
		fillAny(t, reflect.ValueOf(&want).Elem())
		text := Pack(want)
		got, err := Unpack(text)
		if diff := cmp.Diff(want, got, sameDates); err != nil || diff != "" {
			t.Fatalf("%v\n%s\n%s", err, text, diff)
		}
		var read rehab.Situation
		if err := json.Unmarshal([]byte(text), &read); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, read, sameDates); diff != "" {
			t.Fatalf("encoding/json reads something else:\n%s", diff)
		}
	})
}

func TestFactsThatEncodingJSONWroteAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var want rehab.Situation
		fillAny(t, reflect.ValueOf(&want).Elem())
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Unpack(string(text))
		if diff := cmp.Diff(want, got, sameDates); err != nil || diff != "" {
			t.Fatalf("%v\n%s", err, diff)
		}
	})
}

func TestEveryFieldIsAFactAndReadWithoutReflection(t *testing.T) {
	fields := slices.DeleteFunc(reflect.VisibleFields(reflect.TypeFor[rehab.Situation]()), func(f reflect.StructField) bool { return !isKept(f) })
	if len(fields) != len(facts) {
		t.Fatalf("%d fields, %d facts", len(fields), len(facts))
	}
	for i, f := range fields {
		if f.Name != facts[i].name {
			t.Errorf("fact %d is %s, the field is %s", i, facts[i].name, f.Name)
		}
	}
	day, three := rehab.NewDate(2026, 3, 2), 3
	s := rehab.Situation{
		Patient: "amy", Born: day, Pauses: []rehab.Span{{From: day}}, Because: []rehab.QuestionID{"RF-E1"}, BaselinePain: &three,
		Pains: []rehab.DayScore{{Day: day, Score: 3}, {Day: day, Score: 0}}, SeeSoon: true, StrengthDays: []rehab.Date{day, day},
		SessionPain: &rehab.DayScore{Day: day, Score: 3}, Rank: 9, Changed: time.UnixMicro(1).UTC(),
		Suggestions: []rehab.Suggestion{{Exercise: "row", Reason: "so it is, {1}", Options: []rehab.StepOption{{How: "reps"}}}, {Exercise: "é"}},
	}
	var got rehab.Situation
	in := reader{text: Pack(s)}
	if !in.situation(&got) || !cmp.Equal(s, got, sameDates) {
		t.Errorf("not read: %s\n%s", Pack(s), cmp.Diff(s, got, sameDates))
	}
}

func TestSpoiltFactsAreAnErrorNotASituation(t *testing.T) {
	for _, text := range []string{"", "{", `{"Patient":"amy"`, `{"Born":"2026-02-31"}`, `{"Rank":"x"}`, `{"Pains":[{"Day":"","Score":}]}`, `{} {}`} {
		if s, err := Unpack(text); err == nil {
			t.Errorf("%q is read as %+v", text, s)
		}
	}
}

func BenchmarkUnpack(b *testing.B) {
	day, three := rehab.NewDate(2026, 11, 20), 3
	s := rehab.Situation{
		Patient: "0000tom1111", Name: "Tom Reyes", Born: day, Physio: "sam", Service: "hillside", Programme: "p123456789", Started: day,
		StrengthTarget: 3, BoutTarget: 4, BaselinePain: &three, LastChange: &three, LastCheckIn: day, NextCheckIn: day, LastLogged: day,
		Unsettled: "s123456789", UnsettledDay: day, SessionPain: &rehab.DayScore{Day: day, Score: 3}, Rank: 9, Concern: "none", Since: day, Turns: day,
		Changed: time.UnixMicro(4e12).UTC(),
	}
	for range 7 {
		s.Pains, s.StrengthDays = append(s.Pains, rehab.DayScore{Day: day, Score: 4}), append(s.StrengthDays, day)
	}
	text := Pack(s)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Unpack(text); err != nil {
			b.Fatal(err)
		}
	}
}
