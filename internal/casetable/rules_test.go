package casetable

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

var goodCases = []struct{ name, rule, in, want string }{
	{"mixed", "review", `{"week": 6, "redFlag": "none", "pain": {"start": 4, "now": 6}, "function": {"start": 5, "now": 6}, "change": 3, "goodChanges": 0, "adherence": {"movement": 80, "strengthening": 80}, "commitment": null, "ready": false, "priorNoChange": false}`,
		`{"outcome":"KEEP_GOING","flags":["MIXED","RECHECK_14D"],"reasons":["mixed picture: some better, some worse"],"version":"review-1.0"}`},
	{"nothing said at all", "review", `{}`,
		`{"outcome":"SAFETY_FIRST","flags":[],"reasons":["safety check not done today"],"version":"review-1.0"}`},
	{"everything null", "review", `{"week":null,"redFlag":"none","pain":null,"function":null,"change":null,"goodChanges":null,"adherence":null,"commitment":null,"ready":null,"priorNoChange":null,"week6":null}`,
		`{"outcome":"NEED_DATA","flags":[],"reasons":["nothing to compare"],"version":"review-1.0"}`},
	{"whole numbers may be written as decimals", "review", `{"redFlag":"none","pain":{"start":5.0,"now":3.0},"change":4.0}`,
		`{"outcome":"KEEP_GOING","flags":[],"reasons":["positive change"],"version":"review-1.0"}`},
	{"week 12", "review", `{"week":12,"redFlag":"none","pain":{"start":6,"now":4},"week6":{"pain":4,"function":null,"changeSince":4}}`,
		`{"outcome":"PLATEAU","flags":[],"reasons":["positive change","better than at the start, but no further change since week 6"],"version":"review-1.0"}`},
	{"week 12 with pairs of scores", "review", `{"week":12,"redFlag":"none","pain":{"start":6,"now":4},"week6":{"pain":{"start":6,"now":4},"function":{"start":null,"now":null}}}`,
		`{"outcome":"PLATEAU","flags":[],"reasons":["positive change","better than at the start, but no further change since week 6"],"version":"review-1.0"}`},
	{"a field with capitals is another field", "review", `{"redFlag":"none","Change":6,"change":3}`,
		`{"outcome":"KEEP_GOING","flags":[],"reasons":["positive change"],"version":"review-1.0"}`},

	{"step up", "progression", `{"repsMin": 8, "repsMax": 12, "sets": 3, "sessions": [{"reps": [12, 12, 12], "effort": "moderate", "goodForm": true, "pain": {"before": null, "during": 1}, "settled": true}, {"reps": [12, 12, 12], "effort": "easy", "goodForm": true, "pain": {"before": 2, "during": 3}, "settled": true}]}`,
		`{"action":"STEP_UP","light":"green","reason":"2 sessions running with every set at the top of the range, good form and reps to spare","version":"progression-1.0"}`},
	{"not settled", "progression", `{"repsMin":8,"repsMax":12,"sets":3,"sessions":[{"reps":[12],"effort":"easy","pain":{"during":0},"settled":false}]}`,
		`{"action":"STEP_DOWN","light":"red","reason":"pain was red in the last session","version":"progression-1.0"}`},
	{"no sessions", "progression", `{"repsMin":1,"repsMax":1,"sets":1,"sessions":null}`,
		`{"action":"HOLD","light":null,"reason":"no session at this level yet","version":"progression-1.0"}`},

	{"the worked week", "adherence", `{"movement": {"target": 4, "bouts": [4, 4, 3, 0, 5, 4, 2]}, "strengthening": {"target": 3, "days": 2, "activeDays": 7}}`,
		`{"movement":75.0,"strengthening":66.7,"version":"adherence-1.0"}`},
	{"a paused day", "adherence", `{"movement": {"target": 4, "bouts": [4, 3, null, 0]}}`,
		`{"movement":58.3,"strengthening":null,"version":"adherence-1.0"}`},
	{"all days paused", "adherence", `{"movement": {"target": 4, "bouts": [null]}, "strengthening": {"target": 3, "days": 0, "activeDays": 0}}`,
		`{"movement":null,"strengthening":null,"version":"adherence-1.0"}`},
	{"half up, and a part week", "adherence", `{"movement": {"target": 4, "bouts": [1, 0, 0, 0]}, "strengthening": {"target": 3, "days": 1, "activeDays": 3}}`,
		`{"movement":6.3,"strengthening":77.8,"version":"adherence-1.0"}`},
	{"all and more", "adherence", `{"movement": {"target": 1, "bouts": [1000000]}, "strengthening": {"target": 3, "days": 7, "activeDays": 7}}`,
		`{"movement":100.0,"strengthening":100.0,"version":"adherence-1.0"}`},
	{"none", "adherence", `{"movement": {"target": 4, "bouts": [0]}, "strengthening": {"target": 3, "days": 0, "activeDays": 7}}`,
		`{"movement":0.0,"strengthening":0.0,"version":"adherence-1.0"}`},
	{"neither part", "adherence", `{}`, `{"movement":null,"strengthening":null,"version":"adherence-1.0"}`},

	{"an emergency with the rest missing", "safety", `{"answers":{"RF-E1":"unsure"},"asked":"any"}`,
		`{"tier":"emergency","because":["RF-E1"],"missing":["RF-E2","RF-E3","RF-E4","RF-E5","RF-E6","RF-E7","RF-E8","RF-E9","RF-U1","RF-U2","RF-U3","RF-U4","RF-U5","RF-U6","RF-U7","RF-U8","RF-U9","RF-U10","RF-U13"],"version":"safety-1.0"}`},
}

func TestGoodCases(t *testing.T) {
	for _, tt := range goodCases {
		t.Run(tt.rule+" "+tt.name, func(t *testing.T) {
			got, err := run(t, tt.rule, tt.in)
			if err != nil || got != tt.want+"\n" {
				t.Errorf("answer %s(%v)\nwant   %s", got, err, tt.want)
			}
		})
	}
}

const (
	dose    = `"repsMin":8,"repsMax":12,"sets":3`
	session = `"reps":[12],"effort":"easy","pain":{"during":1}`
)

var badCases = []struct{ name, rule, in, want string }{
	{"not JSON", "review", `week 6`, "read case"},
	{"half a case", "review", `{"week":6`, "read case"},
	{"two cases on a line", "review", `{} {}`, "read case"},
	{"a list", "review", `[]`, "read case"},
	{"null", "review", `null`, "not a JSON object"},
	{"a number", "review", `6`, "read case"},
	{"a name twice", "review", `{"change":3,"change":5}`, "duplicate"},
	{"text that is not text", "review", "{\"redFlag\":\"\xff\"}", "read case"},
	{"a number beyond all numbers", "review", `{"change":1e999}`, "read case"},
	{"pain 11", "review", `{"pain":{"now":11}}`, "pain.now: is not a whole number from 0 to 10"},
	{"pain below 0", "review", `{"pain":{"start":-1}}`, "pain.start: is not a whole number from 0 to 10"},
	{"pain with a decimal", "review", `{"pain":{"now":5.5}}`, "pain.now: is not a whole number from 0 to 10"},
	{"pain as text", "review", `{"pain":{"now":"5"}}`, "pain.now"},
	{"pain as a number", "review", `{"pain":5}`, "pain: is not an object"},
	{"function 10.1", "review", `{"function":{"now":10.1}}`, "function.now: is not a number from 0 to 10"},
	{"function below 0", "review", `{"function":{"start":-0.1}}`, "function.start"},
	{"change 0", "review", `{"change":0}`, "change: is not a whole number from 1 to 7"},
	{"change 8", "review", `{"change":8}`, "change"},
	{"9 good changes", "review", `{"goodChanges":9}`, "goodChanges: is not a whole number from 0 to 8"},
	{"adherence 100.1", "review", `{"adherence":{"movement":100.1}}`, "adherence.movement"},
	{"adherence below 0", "review", `{"adherence":{"strengthening":-1}}`, "adherence.strengthening"},
	{"an unknown red flag", "review", `{"redFlag":"high"}`, "redFlag: is not one of none, soon, urgent, emergency"},
	{"a red flag in capitals", "review", `{"redFlag":"None"}`, "redFlag"},
	{"modify is no tier", "review", `{"redFlag":"modify"}`, "redFlag"},
	{"an empty red flag", "review", `{"redFlag":""}`, "redFlag"},
	{"an unknown commitment", "review", `{"commitment":"all"}`, "commitment: is not one of most, half, little"},
	{"ready as a number", "review", `{"ready":1}`, "ready: is not true or false"},
	{"prior as text", "review", `{"priorNoChange":"true"}`, "priorNoChange"},
	{"week below 0", "review", `{"week":-6}`, "week"},
	{"week 6.5", "review", `{"week":6.5}`, "week"},
	{"week 6 pain 11", "review", `{"week":12,"week6":{"pain":11}}`, "week6.pain"},
	{"week 6 pair with pain 11", "review", `{"week":12,"week6":{"pain":{"now":11}}}`, "week6.pain.now"},
	{"week 6 change 0", "review", `{"week6":{"changeSince":0}}`, "week6.changeSince"},
	{"week 6 as a number", "review", `{"week6":6}`, "week6: is not an object"},

	{"no dose", "progression", `{}`, "repsMin: is missing"},
	{"no upper end", "progression", `{"repsMin":8,"sets":3}`, "repsMax: is missing"},
	{"no sets", "progression", `{"repsMin":8,"repsMax":12}`, "sets: is missing"},
	{"0 reps", "progression", `{"repsMin":0,"repsMax":12,"sets":3}`, "repsMin: is not a whole number of 1 or more"},
	{"upper end under the lower", "progression", `{"repsMin":8,"repsMax":7,"sets":3}`, "repsMax: is not a whole number of 8 or more"},
	{"0 sets", "progression", `{"repsMin":8,"repsMax":12,"sets":0}`, "sets"},
	{"sessions as an object", "progression", `{` + dose + `,"sessions":{}}`, "sessions: is not a list"},
	{"a session that is null", "progression", `{` + dose + `,"sessions":[null]}`, "sessions[0]: is not an object"},
	{"no effort", "progression", `{` + dose + `,"sessions":[{"reps":[12],"pain":{"during":1}}]}`, "sessions[0].effort: is missing"},
	{"an unknown effort", "progression", `{` + dose + `,"sessions":[{"reps":[12],"effort":"light","pain":{"during":1}}]}`, "sessions[0].effort: is not one of easy, moderate, hard, max"},
	{"no pain", "progression", `{` + dose + `,"sessions":[{"reps":[12],"effort":"easy"}]}`, "sessions[0].pain.during: is missing"},
	{"pain during null", "progression", `{` + dose + `,"sessions":[{"reps":[12],"effort":"easy","pain":{"before":1,"during":null}}]}`, "sessions[0].pain.during: is missing"},
	{"pain before 11", "progression", `{` + dose + `,"sessions":[{"reps":[12],"effort":"easy","pain":{"before":11,"during":1}}]}`, "sessions[0].pain.before"},
	{"reps below 0", "progression", `{` + dose + `,"sessions":[{"reps":[12,-1],"effort":"easy","pain":{"during":1}}]}`, "sessions[0].reps[1]: is not a whole number of 0 or more"},
	{"reps null", "progression", `{` + dose + `,"sessions":[{"reps":[null],"effort":"easy","pain":{"during":1}}]}`, "sessions[0].reps[0]"},
	{"settled as text", "progression", `{` + dose + `,"sessions":[{` + session + `,"settled":"yes"}]}`, "sessions[0].settled: is not true or false"},
	{"good form as text", "progression", `{` + dose + `,"sessions":[{` + session + `,"goodForm":"yes"}]}`, "sessions[0].goodForm"},
	{"wrong in an old session", "progression", `{` + dose + `,"sessions":[{"reps":[12],"effort":"easy","pain":{"during":11}},{` + session + `}]}`, "sessions[0].pain.during"},

	{"a target of 0", "adherence", `{"movement":{"target":0,"bouts":[1]}}`, "movement.target: is not a whole number of 1 or more"},
	{"no target", "adherence", `{"strengthening":{"days":1,"activeDays":7}}`, "strengthening.target: is missing"},
	{"no bouts", "adherence", `{"movement":{"target":4}}`, "movement.bouts: is missing"},
	{"bouts below 0", "adherence", `{"movement":{"target":4,"bouts":[1,-1]}}`, "movement.bouts[1]"},
	{"half a bout", "adherence", `{"movement":{"target":4,"bouts":[1.5]}}`, "movement.bouts[0]"},
	{"days below 0", "adherence", `{"strengthening":{"target":3,"days":-1,"activeDays":7}}`, "strengthening.days"},
	{"no days", "adherence", `{"strengthening":{"target":3,"activeDays":7}}`, "strengthening.days: is missing"},
	{"no active days", "adherence", `{"strengthening":{"target":3,"days":1}}`, "strengthening.activeDays: is missing"},
	{"a part that is a list", "adherence", `{"movement":[]}`, "movement: is not an object"},

	{"no time", "safety", `{"answers":{}}`, "asked: is missing"},
	{"an unknown time", "safety", `{"asked":"monthly"}`, "asked: is not one of joining, weekly, referral, review, any"},
	{"an unknown question", "safety", `{"answers":{"RF-E99":"no"},"asked":"any"}`, "answers.RF-E99: is not a safety question"},
	{"an unknown answer", "safety", `{"answers":{"RF-E1":"maybe"},"asked":"any"}`, "answers.RF-E1: is not one of yes, no, unsure"},
	{"true is no answer", "safety", `{"answers":{"RF-E1":true},"asked":"any"}`, "answers.RF-E1"},
	{"a question twice", "safety", `{"answers":{"RF-E1":"yes","RF-E1":"no"},"asked":"any"}`, "duplicate"},
	{"answers as a list", "safety", `{"answers":[],"asked":"any"}`, "answers: is not an object"},
}

func TestBadCases(t *testing.T) {
	for _, tt := range badCases {
		t.Run(tt.rule+" "+tt.name, func(t *testing.T) {
			got, err := run(t, tt.rule, tt.in)
			var answer map[string]string
			if bad := json.Unmarshal([]byte(got), &answer); bad != nil {
				t.Fatalf("answer %q: %v", got, bad)
			}
			if !errors.Is(err, ErrUnread) || !strings.Contains(answer["error"], tt.want) {
				t.Errorf("answer %q (%v), want %q", got, err, tt.want)
			}
		})
	}
}

// askedAt says when each question is asked, as section C.2 has it: J joining,
// W weekly, R referral, V review, A any time.
const askedAt = `RF-E1 JWRVA RF-E2 JWRVA RF-E3 JWRVA RF-E4 JWRVA RF-E5 JWRVA RF-E6 JWRVA RF-E7 JWRVA
RF-E8 JWRVA RF-E9 JWRVA RF-U1 JWRVA RF-U2 JWRVA RF-U3 JWRVA RF-U4 JWRVA RF-U5 JWRVA RF-U6 JWRVA
RF-U7 JWRVA RF-U8 JWRVA RF-U9 JWRVA RF-U10 JWRVA RF-U11 JWRV RF-U12 JRV RF-U13 JWRVA RF-S1 JR
RF-S2 JWRV RF-S3 JRV RF-S4 JWRV RF-S5 JR RF-S6 J RF-S7 J RF-M1 JW RF-M2 J RF-M3 J RF-M4 J`

var occasionOf = map[rune]string{'J': "joining", 'W': "weekly", 'R': "referral", 'V': "review", 'A': "any"}

func TestTheSafetyQuestionsAreAskedWhenTheSpecificationSays(t *testing.T) {
	want := map[string][]string{}
	fields := strings.Fields(askedAt)
	for i := 0; i < len(fields); i += 2 {
		for _, letter := range fields[i+1] {
			want[occasionOf[letter]] = append(want[occasionOf[letter]], fields[i])
		}
	}
	for asked, missing := range want {
		got, err := run(t, "safety", fmt.Sprintf(`{"asked":%q}`, asked))
		list, _ := json.Marshal(missing)
		answer := fmt.Sprintf(`{"tier":null,"because":[],"missing":%s,"version":"safety-1.0"}`+"\n", list)
		if err != nil || got != answer {
			t.Errorf("%s: %s(%v)\nwant %s", asked, got, err, answer)
		}
	}
}

func TestEachSafetyQuestionGivesItsTier(t *testing.T) {
	tiers := map[byte]string{'E': "emergency", 'U': "urgent", 'S': "soon", 'M': "none"}
	lib, err := content()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range lib.Safety() {
		for _, asked := range rehab.Occasions() {
			for _, yes := range []string{"yes", "unsure"} {
				got, err := run(t, "safety", answers(lib.Safety(), asked, q.ID, yes))
				because := fmt.Sprintf("[%q]", q.ID)
				if q.Level == rehab.TierModify {
					because = "[]"
				}
				want := fmt.Sprintf(`{"tier":%q,"because":%s,"missing":[],"version":"safety-1.0"}`+"\n", tiers[q.ID[3]], because)
				if err != nil || got != want {
					t.Errorf("%s to %s at %s: %s(%v)", yes, q.ID, asked, got, err)
				}
			}
		}
	}
}

// answers says no to everything asked at the time, but answer to one.
func answers(questions []rehab.SafetyQuestion, asked rehab.Occasion, id rehab.QuestionID, answer string) string {
	given := map[rehab.QuestionID]string{}
	for _, q := range rehab.QuestionsAt(questions, asked) {
		given[q.ID] = "no"
	}
	given[id] = answer
	line, _ := json.Marshal(map[string]any{"answers": given, "asked": asked})
	return string(line)
}

func TestStoredEvidenceIsACaseForTheCommand(t *testing.T) {
	five, six, change := 5, 6.5, 4
	for _, e := range []review.Evidence{
		{},
		{Week: 6, RedFlag: rehab.TierSoon, Pain: review.Pain{Start: &five, Now: &five}, Change: &change, Commitment: review.Half},
		{Week: 12, RedFlag: rehab.TierNone, Function: review.Function{Start: &six, Now: &six}, GoodChanges: 2, Ready: true,
			PriorNoChange: true, Week6: review.Week6{Pain: &five, Function: &six, ChangeSince: &change}},
	} {
		stored, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		c, err := readCase(stored)
		if err != nil {
			t.Fatal(err)
		}
		got := readEvidence(c)
		again, _ := json.Marshal(got)
		if c.Err() != nil || string(again) != string(stored) {
			t.Errorf("%s reads back as %s, %v", stored, again, c.Err())
		}
	}
}
