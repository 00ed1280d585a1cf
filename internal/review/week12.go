package review

// atWeek12 turns the decision of the ladder into that of a later review
// (E.5). Flags stay as they are.
func (d Decision) atWeek12(s Signs) Decision {
	switch d.Outcome {
	case KeepGoing, Progress:
		switch {
		case d.Evidence.well():
			return d.become(Maintain, WellAtWeek12)
		case s.Better && d.Evidence.stuck():
			return d.become(Plateau, NoMoveSinceWeek6)
		}
	case AdherenceSupport:
		return d.become(SelfRefer, NoMoreWaiting)
	}
	return d
}

func (d Decision) become(o Outcome, because Reason) Decision {
	d.Outcome, d.Reasons = o, append(d.Reasons, because)
	return d
}

// well reports whether there is little pain, and nothing known against it.
func (e Evidence) well() bool {
	return atMost(e.Pain.Now, LittlePain) &&
		(e.Function.Now == nil || e.goodFunction()) &&
		(e.Change == nil || *e.Change <= MuchBetter)
}

// stuck reports whether something is known since week 6, and none of it is a
// further move for the better.
func (e Evidence) stuck() bool {
	pain := drop(e.Week6.Pain, e.Pain.Now)
	function := gain(e.Week6.Function, e.Function.Now)
	known := pain != nil || function != nil || e.Week6.ChangeSince != nil
	moved := atLeast(pain, PainMove) ||
		atLeast(function, FunctionChange*100) ||
		atMost(e.Week6.ChangeSince, LittleBetter)
	return known && !moved
}
