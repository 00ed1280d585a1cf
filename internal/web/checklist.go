package web

import (
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// checklist is what a patient can tick and keep, and others can read.
func (s *Server) checklist(c *gin.Context, a rehab.Article) (*public.Checklist, error) {
	if role := actor(c).Role; role != rehab.RolePatient {
		return plainChecklist(a, role == ""), nil
	}
	goes, err := s.Clinic.CheckedLists(c, actor(c), a.ID)
	if err != nil {
		return nil, err
	}
	return checklistForm(a, s.NewID(), goes), nil
}

func plainChecklist(a rehab.Article, nobody bool) *public.Checklist {
	l := &public.Checklist{}
	for _, item := range a.Checklist {
		l.Plain = append(l.Plain, item.Text)
	}
	if nobody {
		l.Join = &ui.Link{Text: words.ChecklistJoin, URL: "/sign-in"}
	}
	return l
}

// checklistForm asks what is right, with what was right the last time and what
// had changed then. The goes are those before, the newest first.
func checklistForm(a rehab.Article, id string, goes []rehab.CheckedList) *public.Checklist {
	l := &public.Checklist{
		ID: id, Article: string(a.ID),
		Items: ui.Choice{Field: ui.Field{Name: "right", Label: words.ChecklistAsk, Hint: words.ChecklistHint, Size: "s"}},
	}
	for _, item := range a.Checklist {
		l.Items.Options = append(l.Items.Options, ui.Option{Value: item.ID, Label: item.Text})
	}
	l.Items.Options = append(l.Items.Options, ui.Option{Divider: words.OrDivider}, ui.Option{Value: rehab.NoneRight, Label: words.NoneRight, Exclusive: true})
	if len(goes) > 0 {
		last := goes[0]
		l.Items.Chosen = last.Right
		l.Last = words.LastChecked(last.Day.Long(), len(last.Right), last.Of)
		l.News = checklistNews(a, goes)
	}
	return l
}

// checklistNews is what had changed at the last go, and what was still to do.
func checklistNews(a rehab.Article, goes []rehab.CheckedList) []public.ChecklistNews {
	var news []public.ChecklistNews
	if len(goes) > 1 {
		now, before := goes[0].Right, goes[1].Right
		day := goes[1].Day.Long()
		news = append(news, newsOf(a, words.ChecklistNew(day), now, before), newsOf(a, words.ChecklistGone(day), before, now))
	}
	var all []string
	for _, item := range a.Checklist {
		all = append(all, item.ID)
	}
	news = append(news, newsOf(a, words.ChecklistToDo, all, goes[0].Right))
	return slices.DeleteFunc(news, func(n public.ChecklistNews) bool { return len(n.Items) == 0 })
}

// newsOf names the items of a checklist that are in one list and not in the
// other.
func newsOf(a rehab.Article, heading string, in, out []string) public.ChecklistNews {
	n := public.ChecklistNews{Heading: heading}
	for _, item := range a.Checklist {
		if slices.Contains(in, item.ID) && !slices.Contains(out, item.ID) {
			n.Items = append(n.Items, item.Text)
		}
	}
	return n
}
