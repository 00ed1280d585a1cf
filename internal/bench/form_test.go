package main

import "testing"

func TestAFormIsFilledInAsItComes(t *testing.T) {
	fields, err := fillIn([]byte(`<main><form action="/sessions"><input type="hidden" name="session" value="x"><input type="hidden" name="exercise" value="row">
		<select name="day"><option value="a"><option value="b" selected></select>
		<input name="worrying" type="radio" value="no"><input name="worrying" type="radio" value="yes">
		<input name="reps-row" value="8"><input name="reps-row" value="">
		<input name="effort-row" type="radio" value="easy"><input name="effort-row" type="radio" value="moderate">
		<input name="did-row" type="radio" value="did" checked><input name="did-row" type="radio" value="skipped"></form></main>`))
	if err != nil || fields.Encode() != "day=b&did-row=did&effort-row=moderate&exercise=row&reps-row=8&reps-row=&worrying=no" {
		t.Errorf("%v %s", err, fields.Encode())
	}
	if _, err := fillIn([]byte(`<main><p>There is nothing to log.</p></main>`)); err == nil {
		t.Error("a page without a form is filled in")
	}
}
