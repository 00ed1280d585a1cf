package main

import (
	"context"
	"fmt"
)

// A view is a page that is measured, who looks at it, and what we aim at.
type view struct {
	name, path      string
	people          []person
	cpu, throughput aim
}

func (w world) views() []view {
	readers := w.patients[:known/2]
	return []view{
		{"today", "/today", readers, aim{}, aim{}},
		{"progress", "/progress", readers, aim{most: 1.6}, aim{least: 0.6}},
		{"caseload", "/physio/caseload?show=everyone", []person{w.physio}, aim{most: 2}, aim{}},
	}
}

// load is so many browsers looking at the page, as others in turn.
func (v view) load(clients int) load {
	return load{clients: clients, status: 200, request: func(client, n int) []byte {
		return get(v.path, v.people[(client+clients*n)%len(v.people)].cookie())
	}}
}

// agree has the floor learn a page, and fails unless it writes it as the app
// does for everybody who looks at it.
func (g ground) agree(ctx context.Context, v view) error {
	for _, p := range []*process{g.floor, g.control} {
		if err := p.learn(ctx, g.app, v.path, v.people[0]); err != nil {
			return err
		}
		if err := same(ctx, p, g.app, v.path, v.people); err != nil {
			return err
		}
	}
	return nil
}

// agreeOnSessions has somebody log a session in all three, and fails unless
// their records hold the same of it afterwards.
func (g ground) agreeOnSessions(ctx context.Context, forms []form) error {
	sent := forms[0].with(newID())
	once := load{status: 303, request: func(int, int) []byte { return sent }}
	for _, p := range []*process{g.floor, g.control, g.app} {
		if err := once.send(p); err != nil {
			return fmt.Errorf("log a session: %w", err)
		}
	}
	var kept [2]string
	for i, file := range []string{g.floorFile, g.world.file} {
		var err error
		if kept[i], err = sessionsOf(ctx, file, forms[0].id); err != nil {
			return err
		}
	}
	if kept[0] != kept[1] {
		return fmt.Errorf("the floor keeps another session:\nfloor %s\napp   %s", kept[0], kept[1])
	}
	return nil
}
