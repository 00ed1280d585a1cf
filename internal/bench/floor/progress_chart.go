package floor

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"example.org/sixweeks/views/words"
)

// The box in which the site draws its charts.
const (
	left, right, top, bottom = 40.0, 428.0, 34.0, 204.0
)

// chartDays is how many days the charts show: of 6 to 12 weeks, and one.
func chartDays(week int) float64 { return float64(7*min(max(6, week), 12) + 1) }

type score struct {
	day, value int
	source     string
}

// momentary reports whether a score is of one moment, not of a whole week.
func (v score) momentary() bool { return v.source == "session" || v.source == "diary" }

// pain is the chart of the scores, with what it says and its table.
func (f *Floor) pain(s *sheet, w who, p part, first, last string, today int) error {
	scores, err := f.scores(w, first, last)
	if err != nil {
		return err
	}
	said := painSaid(scores, p.pain, today)
	s.text(said)
	s.text(said)
	from, days := dayIn(first), chartDays((today-p.started)/7+1)
	var line, dots []byte
	for i, v := range scores {
		join := byte('M')
		if i > 0 && v.day-scores[i-1].day <= 3 {
			join = 'L'
		}
		at := append(append([]byte(tenth(left+(right-left)*(float64(v.day-from)+0.5)/days)), ' '), tenth(bottom-(bottom-top)*float64(v.value)/10)...)
		line = append(append(line, join), at...)
		dots = append(append(append(dots, 'M'), at...), "h0"...)
	}
	for _, path := range []struct{ class, d string }{{"line", string(line)}, {"dots", string(dots)}, {"holes", string(dots)}} {
		s.after(`<path class="app-chart__` + path.class + `" d="`)
		s.raw(path.d)
	}
	for _, v := range scores {
		s.text(long(v.day))
		s.number(v.value)
	}
	return nil
}

// scores has one for each day: a check-in's before one of a moment.
func (f *Floor) scores(w who, first, last string) (scores []score, err error) {
	rows, err := f.query(selectScores, w.id, first, last)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var v score
		var day string
		if err := rows.Scan(&day, &v.value, &v.source); err != nil {
			return nil, err
		}
		v.day = dayIn(day)
		n := len(scores) - 1
		switch {
		case n < 0 || scores[n].day != v.day:
			scores = append(scores, v)
		case !v.momentary() || scores[n].momentary():
			scores[n] = v
		}
	}
	return scores, rows.Err()
}

func painSaid(scores []score, start, today int) string {
	last := scores[len(scores)-1]
	n, sum := 0, 0
	for _, v := range scores {
		if today-v.day < 7 && v.source != "baseline" {
			n++
			sum += v.value
		}
	}
	if n == 0 {
		return words.PainSay(&start, nil, &last.value, long(last.day))
	}
	now := int(math.Round(float64(sum) / float64(n)))
	return words.PainSay(&start, &now, &last.value, long(last.day))
}

// week is what was done in one.
type week struct{ bouts, moved, strength, days int }

// weeks is what was done in each week: dots, and bars of the bouts.
func (f *Floor) weeks(s *sheet, w who, p part, first, today int) error {
	all := make([]week, (today-first)/7+1)
	for i := range all {
		all[i].days = 7
	}
	if err := f.bouts(w, all, first, today); err != nil {
		return err
	}
	if err := f.strength(w, all, first, today); err != nil {
		return err
	}
	before := (first - p.started) / 7
	now := all[len(all)-1]
	s.text(words.WeekSay(now.strength, p.strength, now.moved))
	for i, v := range all {
		s.after(`<th scope="row">Week `)
		s.number(i + 1 + before)
		writeDots(s, words.CaseloadStrength(v.strength, p.strength), v.strength, p.strength)
		writeDots(s, words.CaseloadStrength(v.moved, v.days), v.moved, v.days)
	}
	s.text(words.BoutsSay(now.bouts))
	writeBars(s, all, p.bouts*7, before)
	return nil
}

func writeBars(s *sheet, all []week, target, before int) {
	bouts, most := make([]int, len(all)), target
	for i, v := range all {
		bouts[i] = v.bouts
		most = max(most, v.bouts)
	}
	s.text(words.ChartBoutsSaid(joined(bouts)))
	s.after(`y="34" text-anchor="end" dominant-baseline="central">`)
	s.number(most)
	height := func(n int) float64 { return (bottom - top) * float64(n) / float64(most) }
	slot := (right - left) / float64(len(all))
	for i, v := range all {
		s.after(`class="app-chart__bar" x="`)
		s.raw(tenth(left + slot*(float64(i)+0.5) - min(slot*0.6, 40)/2))
		y := bottom - height(v.bouts)
		s.after(`" y="`)
		s.raw(tenth(y))
		s.after(`height="`)
		s.raw(tenth(bottom - y))
	}
	y := bottom - height(target)
	s.after(`d="M40 `)
	s.raw(tenth(y))
	s.after(`x="428" y="`)
	s.raw(tenth(y - 10))
	s.text(words.ChartTarget(target))
	for i, v := range all {
		s.after(`<th scope="row">Week `)
		s.number(i + 1 + before)
		s.number(v.bouts)
	}
}

// bouts counts those that are half an hour apart.
func (f *Floor) bouts(w who, all []week, first, today int) error {
	rows, err := f.query(selectTimes, w.id, iso(first), iso(today))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var day, list string
		if err := rows.Scan(&day, &list); err != nil {
			return err
		}
		var times []int64
		for text := range strings.SplitSeq(list, ",") {
			at, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				return err
			}
			times = append(times, at)
		}
		slices.Sort(times)
		v := &all[(dayIn(day)-first)/7]
		v.moved++
		counted := int64(math.MinInt64 / 2)
		for _, at := range times {
			if at-counted >= apart.Microseconds() {
				counted = at
				v.bouts++
			}
		}
	}
	return rows.Err()
}

func (f *Floor) strength(w who, all []week, first, today int) error {
	rows, err := f.query(selectDays, w.id, iso(first), iso(today))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var day string
		if err := rows.Scan(&day); err != nil {
			return err
		}
		all[(dayIn(day)-first)/7].strength++
	}
	return rows.Err()
}
