package web

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
)

// answer is what was typed for a question, without the spaces around it.
func answer(c *gin.Context, name string) string { return strings.TrimSpace(c.PostForm(name)) }

// ticked are the boxes that were ticked for a question, at most 100.
func ticked(c *gin.Context, name string) []string {
	values := c.PostFormArray(name)
	return values[:min(len(values), 100)]
}

// whole reads a whole number from min to max. Blank is nil, which is never 0.
// Anything else is a problem of the field, and nil.
func whole(ps *rehab.Problems, field, typed string, min, max int) *int {
	if typed == "" {
		return nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil {
		ps.Add(field, "not_whole")
		return nil
	}
	before := len(*ps)
	ps.Between(field, n, min, max)
	if len(*ps) > before {
		return nil
	}
	return &n
}

// number reads a number that a form carries unseen, such as a version: 0 for
// what is no number, or is more than a database's integer can be.
func number(typed string) int {
	n, err := strconv.Atoi(typed)
	if err != nil || n < 0 || n > math.MaxInt32 {
		return 0
	}
	return n
}

// needWhole is whole for a question that has to be answered.
func needWhole(ps *rehab.Problems, field, typed string, min, max int) *int {
	if typed == "" {
		ps.Add(field, "blank")
		return nil
	}
	return whole(ps, field, typed, min, max)
}

// dayAnswer is a day as it was typed in three boxes.
type dayAnswer struct{ Day, Month, Year string }

func readDay(c *gin.Context, name string) dayAnswer {
	return dayAnswer{answer(c, name+"-day"), answer(c, name+"-month"), answer(c, name+"-year")}
}

// dayAnswerOf is a day as it would be typed.
func dayAnswerOf(d rehab.Date) dayAnswer {
	if d.IsZero() {
		return dayAnswer{}
	}
	return dayAnswer{strconv.Itoa(d.Day()), strconv.Itoa(int(d.Month())), strconv.Itoa(d.Year())}
}

// date reads the day, or adds a problem to the field and returns the zero day:
// "day_blank" when a box is blank, "not_a_day" for a day that no calendar has.
func (d dayAnswer) date(ps *rehab.Problems, field string) rehab.Date {
	if d.Day == "" || d.Month == "" || d.Year == "" {
		ps.Add(field, "day_blank")
		return rehab.Date{}
	}
	day, err1 := strconv.Atoi(d.Day)
	year, err2 := strconv.Atoi(d.Year)
	month := monthOf(d.Month)
	date := rehab.NewDate(year, month, day)
	if err1 != nil || err2 != nil || year < 1000 || year > 9999 || date.Day() != day || date.Month() != month {
		ps.Add(field, "not_a_day")
		return rehab.Date{}
	}
	return date
}

// monthOf reads 3, 03, Mar and March. What is not a month is 0.
func monthOf(typed string) time.Month {
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= 12 {
		return time.Month(n)
	}
	typed = strings.ToLower(typed)
	for m := time.January; len(typed) >= 3 && m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), typed) {
			return m
		}
	}
	return 0
}
