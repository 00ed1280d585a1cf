package words

import "strconv"

// Words of the charts.
const (
	ChartReview = "review"
	ChartDone   = "What was done each week"
	ChartBouts  = "Movement bouts each week"
)

// The heads of the tables beside the charts.
var (
	ChartPainHead     = []string{"Day", "Pain, 0 to 10"}
	ChartActivityHead = []string{"Day", "0 cannot do it, 10 as well as before"}
	ChartBoutsHead    = []string{"Week", "Bouts"}
)

// ChartDoneHead names the columns of what was done, with or without strength.
func ChartDoneHead(strength bool) []string {
	if strength {
		return []string{"Week", "Strength days", "Days with movement"}
	}
	return []string{"Week", "Days with movement"}
}

// ChartActivity is the title of the chart of somebody's own activity.
func ChartActivity(name string) string { return name + ", 0 to 10" }

// ChartWeek names a week.
func ChartWeek(n string) string { return "Week " + n }

// ChartTarget names the line of a target.
func ChartTarget(n int) string { return "target " + strconv.Itoa(n) }

// ChartFromTo says where a line begins and ends.
func ChartFromTo(first int, from string, last int, to string) string {
	if from == to {
		return strconv.Itoa(first) + " on " + from + "."
	}
	return strconv.Itoa(first) + " on " + from + ", " + strconv.Itoa(last) + " on " + to + "."
}

// ChartBoutsSaid says the bars in words.
func ChartBoutsSaid(list string) string { return "Week by week: " + list + "." }
