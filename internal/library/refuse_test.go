package library_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// change replaces a text that stands in the file.
func change(t *testing.T, files fstest.MapFS, path, from, to string) {
	t.Helper()
	before := string(files[path].Data)
	after := strings.Replace(before, from, to, 1)
	if after == before {
		t.Fatalf("%s does not say %q", path, from)
	}
	files[path] = &fstest.MapFile{Data: []byte(after)}
}

func isNotFound(err error) bool { return errors.Is(err, rehab.ErrNotFound) }

func strs[T ~string](list []T) []string {
	var ss []string
	for _, s := range list {
		ss = append(ss, string(s))
	}
	return ss
}

func TestWrongContentIsRefused(t *testing.T) {
	const rib, reach, row = "exercises/rib.yaml", "exercises/long-sit-reach.yaml", "exercises/band-row-sit.yaml"
	const desk, bands = "programmes/desk-day-reset.yaml", "programmes/strength-starter-bands.yaml"
	for name, c := range map[string]struct{ file, from, to, want string }{
		"a key nobody knows":           {rib, "plainName:", "plainname:", `rib.yaml: [2:1] unknown field "plainname"`},
		"not YAML":                     {rib, "kind: breathing", "kind: [", "rib.yaml: "},
		"a second document":            {rib, "kind: breathing", "kind: breathing\n---\na: 1\n---", "rib.yaml: "},
		"an unknown kind":              {rib, "kind: breathing", "kind: dance", `rib.yaml: kind: "dance" is none of movement`},
		"no kind":                      {rib, "kind: breathing", "", `rib.yaml: kind: "" is none of`},
		"an unknown region":            {rib, "[ribs]", "[toes]", `rib.yaml: regions: "toes" is none of`},
		"an unknown start":             {rib, "start: sitting", "start: flying", `rib.yaml: start: "flying"`},
		"an unknown muscle":            {rib, "diaphragm", "biceps", `rib.yaml: works: muscles.yaml has no "biceps"`},
		"unknown equipment":            {row, "use: [band]", "use: [rope]", `band-row-sit.yaml: equipment: equipment.yaml has no "rope"`},
		"equipment without a thing":    {row, "use: [band]", "use: []", "band-row-sit.yaml: equipment: an entry does not say what to use"},
		"too few steps":                {"exercises/neck-turn.yaml", "  - Sit tall and look straight ahead.\n  - Turn your head slowly to the right.\n", "", "neck-turn.yaml: steps: there are 2; at least 3"},
		"a blank step":                 {rib, "- Keep your shoulders soft.", "- ' '", "rib.yaml: steps: it is blank"},
		"a contraction":                {rib, "Keep your shoulders soft.", "Don't lift your shoulders.", `rib.yaml: steps: "Don't" is not our style`},
		"a dash in a range":            {rib, "Keep your shoulders soft.", "Do this 3-5 times.", `rib.yaml: steps: "3-5" is not our style`},
		"no sources":                   {rib, "sources:\n  - Standard physiotherapy practice", "", "rib.yaml: sources: there are 0"},
		"a stretch that may bounce":    {reach, "Stay still and breathe. Do not bounce.", "Stay still and breathe.", "long-sit-reach.yaml: steps: a stretch must say: Do not bounce"},
		"a stretch that is not held":   {reach, "  hold: 20 seconds\n", "", "long-sit-reach.yaml: dose: hold: a stretch is held"},
		"a stop code missing":          {rib, "CHEST_BREATH, ", "", "rib.yaml: stopIf: CHEST_BREATH is missing"},
		"an unknown stop code":         {rib, "PAIN_BREATH", "BORED", `rib.yaml: stopIf: "BORED" is none of`},
		"a code twice":                 {rib, "PAIN_BREATH", "NEURO", "rib.yaml: stopIf: NEURO stands there twice"},
		"an unknown filter code":       {row, "cautionIf: [BAND", "cautionIf: [BRAND", `band-row-sit.yaml: cautionIf: "BRAND" is none of`},
		"avoid and caution at once":    {reach, "cautionIf: [", "cautionIf: [OSTEO, ", "long-sit-reach.yaml: cautionIf: OSTEO stands in avoidIf already"},
		"lying flat in pregnancy":      {"exercises/dead-bug.yaml", "avoidIf: [PREG16]", "", "dead-bug.yaml: avoidIf: PREG16 is missing"},
		"an easier one nobody knows":   {row, "easier: blade-squeeze", "easier: blade-squeze", `band-row-sit.yaml: easier: there is no exercise "blade-squeze"`},
		"easier than itself":           {row, "easier: blade-squeeze", "easier: band-row-sit", "the chain of easier and harder comes back to it"},
		"a cycle":                      {"exercises/shoulder-rolls.yaml", "harder: blade-squeeze", "harder: blade-squeeze\neasier: weight-row", "the chain of easier and harder comes back to it"},
		"two of one name":              {rib, "plainName: Breathe into your ribs", "plainName: Chin TUCK", `"Chin TUCK" too`},
		"reps that are no number":      {rib, "reps: 5 to 8 breaths", "reps: a few", `rib.yaml: dose: reps: "a few" is not a number`},
		"reps the wrong way round":     {rib, "reps: 5 to 8 breaths", "reps: 8 to 5", "rib.yaml: dose: reps: 8 to 5 is not a range"},
		"too many reps":                {rib, "reps: 5 to 8 breaths", "reps: 5 to 80", "rib.yaml: dose: reps: 80 is more than 30"},
		"no reps at all":               {rib, "reps: 5 to 8 breaths", "reps: 0", "rib.yaml: dose: reps: 0 to  is not a range"},
		"too many sets":                {row, "sets: 3 to 4", "sets: 3 to 5", "band-row-sit.yaml: dose: sets: 5 is more than 4"},
		"a hold without a unit":        {reach, "hold: 20 seconds", "hold: 20", `long-sit-reach.yaml: dose: hold: "20" is not a time`},
		"a hold too long":              {reach, "hold: 20 seconds", "hold: 5 minutes", "long-sit-reach.yaml: dose: hold: 5m0s is more than 1m0s"},
		"no times a day":               {rib, "timesPerDay: 2", "timesPerDay: 0", "rib.yaml: dose: timesPerDay: 0 is not between"},
		"movement on some days only":   {rib, "daysPerWeek: 7", "daysPerWeek: 3", "rib.yaml: dose: daysPerWeek: breathing exercises are done every day"},
		"strengthening every day":      {row, "daysPerWeek: 3 to 4", "daysPerWeek: 7", "band-row-sit.yaml: dose: daysPerWeek: strengthening is done on 4 days"},
		"strengthening without rest":   {row, "  rest: 1 minute\n", "", "band-row-sit.yaml: dose: rest: strengthening needs a rest"},
		"strengthening twice a day":    {row, "timesPerDay: 1", "timesPerDay: 2", "band-row-sit.yaml: dose: timesPerDay: strengthening is done once"},
		"a single keyframe":            {rib, "  - at: 4\n    say: Ribs widen\n    pose: {base: sit, hands: ribs, force: hands_apart, ribs: 1}\n  - at: 9\n    say: Ribs sink\n    pose: {base: sit, hands: ribs}\n", "", "rib.yaml: keyframes: there must be at least 2"},
		"a late first keyframe":        {rib, "at: 0", "at: 1", "rib.yaml: keyframes: the first must be at 0 seconds"},
		"keyframes out of order":       {rib, "at: 9", "at: 4", "rib.yaml: keyframes: the times must increase"},
		"a keyframe without words":     {rib, "say: Ribs widen", "say: ''", "rib.yaml: keyframes: the one at 4 seconds has no words"},
		"an unknown joint":             {rib, "ribs: 1}", "wings: 1}", `rib.yaml: keyframes: there is no joint "wings"`},
		"a joint out of range":         {rib, "ribs: 1}", "ribs: 2}", "rib.yaml: keyframes: ribs 2 is not between 0 and 1"},
		"a joint that is no number":    {rib, "ribs: 1}", "ribs: true}", "rib.yaml: keyframes: ribs is not a number"},
		"a joint that is not finite":   {rib, "ribs: 1}", "ribs: .nan}", "rib.yaml: keyframes: ribs NaN is not between"},
		"an unknown base":              {rib, "base: sit", "base: hover", `rib.yaml: keyframes: base cannot be "hover"`},
		"an unknown place":             {rib, "hands: ribs}", "hands: pockets}", `rib.yaml: keyframes: hands cannot be "pockets"`},
		"a pose without a base":        {rib, "{base: sit, hands: ribs}", "{hands: ribs}", "rib.yaml: keyframes: the pose at 0 seconds has no base"},
		"a reviewer without a day":     {"review.yaml", "reviewer: ''", "reviewer: A. Person", "review.yaml: review: the reviewer and the day go together"},
		"never to be reviewed":         {"review.yaml", "nextDue: '2027-02-21'", "nextDue: ''", "review.yaml: review: nextDue"},
		"a day no calendar has":        {"review.yaml", "2027-02-21", "2027-02-31", `review.yaml: review: nextDue: "2027-02-31" is not a day`},
		"a code without words":         {"words.yaml", "  SORE: your neck feels sore\n", "", "words.yaml: stops: SORE: it is blank"},
		"words without a code":         {"words.yaml", "  SORE: your", "  TIRED: you are tired\n  SORE: your", `words.yaml: stops: "TIRED" is none of`},
		"a muscle in no layer":         {"muscles.yaml", "upper back\n  layer: surface", "upper back\n  layer: outer", `muscles.yaml: trapezius: layer: "outer" is none of`},
		"a muscle twice":               {"muscles.yaml", "- id: trapezius-upper", "- id: trapezius", "muscles.yaml: trapezius: it stands there twice"},
		"equipment twice":              {"equipment.yaml", "- id: wall", "- id: chair", "equipment.yaml: chair: it stands there twice"},
		"a programme of no exercise":   {desk, "exercise: stand-tall", "exercise: stand-tal", `desk-day-reset.yaml: block Each reset: there is no exercise "stand-tal"`},
		"a programme that never ends":  {desk, "weeks: 6", "weeks: 60", "desk-day-reset.yaml: weeks: 60 is not between"},
		"a block outside the weeks":    {"programmes/neck-referred.yaml", "weeks: 5 to 6", "weeks: 5 to 7", `neck-referred.yaml: block Neck strength, weeks 5 to 6: weeks: "5 to 7" is not within 6`},
		"too many bouts":               {desk, "targetBoutsPerDay: 4", "targetBoutsPerDay: 40", "desk-day-reset.yaml: block Each reset: targetBoutsPerDay 40"},
		"strength outside its block":   {desk, "exercise: stand-tall", "exercise: dead-bug", "desk-day-reset.yaml: block Each reset: strengthening belongs"},
		"strength without days":        {bands, "    targetDaysPerWeek: 3\n", "", "strength-starter-bands.yaml: block Strength: a strengthening block needs"},
		"a block without exercises":    {desk, "    items:\n      - exercise: break-walk\n", "", "desk-day-reset.yaml: block Movement break: it has no exercises"},
		"a question of another tier":   {"safety.yaml", "tier: emergency", "tier: soon", `safety.yaml: RF-E1: tier "soon" does not go with`},
		"a question twice":             {"safety.yaml", "id: RF-E2", "id: RF-E1", "safety.yaml: RF-E1: it stands there twice"},
		"a question never asked":       {"safety.yaml", "askedAt: [joining, weekly, referral, review, any]", "askedAt: []", "safety.yaml: RF-E1: askedAt: there are none"},
		"no question at all":           {"safety.yaml", "question: Do you have chest pain, or tightness or pressure in your chest, now or in the last 24 hours?", "question: ''", "safety.yaml: RF-E1: question: it is blank"},
		"a modifier that sets nothing": {"safety.yaml", "  sets: [OSTEO]\n", "", "safety.yaml: RF-M2: a question of tier modify must set something"},
	} {
		t.Run(name, func(t *testing.T) {
			files := content(t)
			change(t, files, c.file, c.from, c.to)
			_, err := library.LoadFrom(files)
			if err == nil {
				t.Fatal("it was accepted")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("got: %v\nwant: %s", err, c.want)
			}
		})
	}
}

func TestMissingFilesAreRefused(t *testing.T) {
	for path := range content(t) {
		if strings.Contains(path, "/") && path != "exercises/seated-rotation.yaml" {
			continue // another exercise or programme may go, if nothing needs it
		}
		t.Run(path, func(t *testing.T) {
			files := content(t)
			delete(files, path)
			if _, err := library.LoadFrom(files); err == nil {
				t.Error("it was accepted")
			}
		})
	}
	if _, err := library.LoadFrom(fstest.MapFS{}); err == nil {
		t.Error("no content at all was accepted")
	}
}

func TestEverythingWrongIsListedAtOnce(t *testing.T) {
	files := content(t)
	change(t, files, "exercises/rib.yaml", "kind: breathing", "kind: dance")
	change(t, files, "exercises/belly.yaml", "side: both-together", "side: inside")
	change(t, files, "safety.yaml", "RF-E2", "RF-X2")
	_, err := library.LoadFrom(files)
	for _, want := range []string{"rib.yaml: kind", "belly.yaml: side", "safety.yaml: RF-X2"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in: %v", want, err)
		}
	}
}
