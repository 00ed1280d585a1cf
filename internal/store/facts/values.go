package facts

import (
	"encoding/json"
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// How values are written, and the objects among them read. An object has all
// its fields, in order.

func addKey(b []byte, name string) []byte {
	b = append(b, '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

func addText(b []byte, v string) []byte {
	for i := range len(v) {
		if c := v[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x7f {
			return addJSON(b, v)
		}
	}
	b = append(b, '"')
	b = append(b, v...)
	return append(b, '"')
}

func addJSON(b []byte, v any) []byte {
	encoded, err := json.Marshal(v)
	if err != nil {
		panic("facts: " + err.Error()) // plain values only
	}
	return append(b, encoded...)
}

func addWord[T ~string](b []byte, v T) []byte { return addText(b, string(v)) }

func readWord[T ~string](in *reader) T { return T(in.string()) }

func addNumber(b []byte, v int) []byte { return strconv.AppendInt(b, int64(v), 10) }

func addDate(b []byte, v rehab.Date) []byte { return addText(b, v.String()) }

func addDayScore(b []byte, v rehab.DayScore) []byte {
	b = addDate(append(b, `{"Day":`...), v.Day)
	b = addNumber(append(b, `,"Score":`...), v.Score)
	return append(b, '}')
}

func readDayScore(in *reader) (v rehab.DayScore) {
	in.take(`{"Day":`)
	v.Day = in.date()
	in.take(`,"Score":`)
	v.Score = in.number()
	in.take("}")
	return v
}

func addExerciseDay(b []byte, v rehab.ExerciseDay) []byte {
	b = addWord(append(b, `{"Exercise":`...), v.Exercise)
	b = addDate(append(b, `,"Day":`...), v.Day)
	return append(b, '}')
}

func readExerciseDay(in *reader) (v rehab.ExerciseDay) {
	in.take(`{"Exercise":`)
	v.Exercise = readWord[rehab.ExerciseID](in)
	in.take(`,"Day":`)
	v.Day = in.date()
	in.take("}")
	return v
}

func addPastTarget(b []byte, v rehab.PastTarget) []byte {
	b = addDate(append(b, `{"Until":`...), v.Until)
	b = addNumber(append(b, `,"Bouts":`...), v.Bouts)
	b = addNumber(append(b, `,"Strength":`...), v.Strength)
	return append(b, '}')
}

func readPastTarget(in *reader) (v rehab.PastTarget) {
	in.take(`{"Until":`)
	v.Until = in.date()
	in.take(`,"Bouts":`)
	v.Bouts = in.number()
	in.take(`,"Strength":`)
	v.Strength = in.number()
	in.take("}")
	return v
}

func addSpan(b []byte, v rehab.Span) []byte {
	b = addDate(append(b, `{"From":`...), v.From)
	b = addDate(append(b, `,"Until":`...), v.Until)
	return append(b, '}')
}

func readSpan(in *reader) (v rehab.Span) {
	in.take(`{"From":`)
	v.From = in.date()
	in.take(`,"Until":`)
	v.Until = in.date()
	in.take("}")
	return v
}

func addSuggestion(b []byte, v rehab.Suggestion) []byte {
	b = addWord(append(b, `{"Exercise":`...), v.Exercise)
	b = addText(append(b, `,"Action":`...), v.Action)
	b = addText(append(b, `,"Reason":`...), v.Reason)
	b = addWord(append(b, `,"Session":`...), v.Session)
	b = addNumber(append(b, `,"Version":`...), v.Version)
	b = addDate(append(b, `,"LastUp":`...), v.LastUp)
	b = append(b, `,"Options":`...)
	if len(v.Options) == 0 {
		return append(b, "null}"...)
	}
	return append(addList(b, v.Options, addOption), '}')
}

func readSuggestion(in *reader) (v rehab.Suggestion) {
	in.take(`{"Exercise":`)
	v.Exercise = rehab.ExerciseID(in.string())
	in.take(`,"Action":`)
	v.Action = in.string()
	in.take(`,"Reason":`)
	v.Reason = in.string()
	in.take(`,"Session":`)
	v.Session = rehab.SessionID(in.string())
	in.take(`,"Version":`)
	v.Version = in.number()
	in.take(`,"LastUp":`)
	v.LastUp = in.date()
	in.take(`,"Options":`)
	if !in.next("null") {
		v.Options = readList(in, 2, readOption)
	}
	in.take("}")
	return v
}

func addOption(b []byte, v rehab.StepOption) []byte {
	b = addText(append(b, `{"How":`...), v.How)
	b = addWord(append(b, `,"Resistance":{"Kind":`...), v.Resistance.Kind)
	b = addWord(append(b, `,"Colour":`...), v.Resistance.Colour)
	b = addNumber(append(b, `,"Grams":`...), v.Resistance.Grams)
	b = addWord(append(b, `},"To":`...), v.To)
	b = addNumber(append(b, `,"Sets":`...), v.Sets)
	return append(b, '}')
}

func readOption(in *reader) (v rehab.StepOption) {
	in.take(`{"How":`)
	v.How = in.string()
	in.take(`,"Resistance":{"Kind":`)
	v.Resistance.Kind = rehab.ResistanceKind(in.string())
	in.take(`,"Colour":`)
	v.Resistance.Colour = rehab.BandColour(in.string())
	in.take(`,"Grams":`)
	v.Resistance.Grams = in.number()
	in.take(`},"To":`)
	v.To = rehab.ExerciseID(in.string())
	in.take(`,"Sets":`)
	v.Sets = in.number()
	in.take("}")
	return v
}
