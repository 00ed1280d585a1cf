package ui

import (
	"github.com/a-h/templ"
)

var textGoldens = []golden{
	{"card", func(o options) templ.Component {
		heading := o.str("heading.text", "heading")
		switch variant := o.str("variant"); variant {
		case "non-urgent", "urgent", "emergency":
			return CareCardBox(CareCard{Tier: Tier(variant), Heading: heading, Level: o.number("heading.level")})
		case "":
			return CardBox(Card{Heading: heading, Level: o.number("heading.level")})
		}
		return nil
	}, []string{"heading", "heading.text", "heading.level", "description", "description.text", "description.html", "variant"}, nil, 10, ".nhsuk-card__content"},
	{"warning-callout", func(o options) templ.Component {
		heading := o.str("heading.text", "heading")
		if heading == "" {
			return nil // ours always have one
		}
		return WarningCallout(heading)
	}, []string{"heading", "heading.text", "text", "html"}, nil, 5, ".nhsuk-card__content"},
	{"inset-text", func(options) templ.Component { return InsetText() }, []string{"text", "html"}, nil, 3, ".nhsuk-inset-text"},
	{"details", func(o options) templ.Component {
		return DetailsOpen(o.str("summary.text", "summary"), o.yes("open"))
	}, []string{"summary", "summary.text", "text", "html", "open?"}, nil, 6, ".nhsuk-details__text"},
	{"panel", func(o options) templ.Component {
		return Panel(o.str("heading.text", "heading"))
	}, []string{"heading", "heading.text", "text", "html"}, nil, 4, ".nhsuk-panel__body"},
	// Both kinds may stand on a page, so that theirs cannot have one id.
	{"notification-banner", func(o options) templ.Component {
		if o.str("variant") == "success" {
			return SuccessBanner(o.str("text"))
		}
		return NotificationBanner(o.str("text"))
	}, []string{"text", "variant"}, []string{"id", "aria-labelledby"}, 2, ".nhsuk-notification-banner__content"},
	{"tag", func(o options) templ.Component {
		return TagMark(Tag{Text: o.str("text"), Colour: Colour(o.str("colour"))})
	}, []string{"text", "colour"}, nil, 10, ""},
	{"back-link", func(o options) templ.Component {
		if o.str("href") == "" {
			return nil // theirs is a button then
		}
		return BackLink(Link{Text: o.str("text"), URL: o.str("href")})
	}, []string{"text", "href"}, nil, 1, ""},
	{"breadcrumb", func(o options) templ.Component {
		var items []Link
		for _, item := range o.each("items") {
			items = append(items, Link{Text: item.str("text"), URL: item.str("href")})
		}
		return Breadcrumb(items)
	}, []string{"items[].text", "items[].href"}, nil, 1, ""},
}

var listGoldens = []golden{
	{"summary-list", func(o options) templ.Component {
		var rows []SummaryRow
		for _, r := range o.each("rows") {
			row := SummaryRow{Key: r.str("key.text", "key"), Value: r.str("value.text", "value")}
			if inner := r.str("value.html"); inner != "" {
				row.Content = templ.Raw(inner)
			}
			for _, a := range append(r.each("actions.items"), r.each("actions")...) {
				row.Actions = append(row.Actions, Link{Text: a.str("text"), URL: a.str("href"), Hidden: a.str("visuallyHiddenText")})
			}
			rows = append(rows, row)
		}
		return SummaryList(rows)
	}, []string{"rows[].key", "rows[].key.text", "rows[].value", "rows[].value.text", "rows[].value.html", "rows[].actions.items[].text",
		"rows[].actions.items[].href", "rows[].actions.items[].visuallyHiddenText", "rows[].actions[].text", "rows[].actions[].href",
		"rows[].actions[].visuallyHiddenText"}, nil, 4, ""},
	{"tables", func(o options) templ.Component {
		if o.at("caption") != nil && o.str("caption.size") != "m" {
			return nil // all our captions are of one size
		}
		t := Table{Caption: o.str("caption.text", "caption"), FirstIsHeader: o.yes("firstCellIsHeader"), Responsive: o.yes("responsive")}
		for _, h := range o.each("head") {
			t.Head = append(t.Head, Cell{Text: h.str("text"), Numeric: h.str("format") == "numeric"})
		}
		for _, r := range o.each("rows") {
			var row []Cell
			for _, c := range r.each("cells") {
				if class := c.str("classes"); class != "" && class != "nhsuk-u-nowrap" {
					return nil
				}
				row = append(row, Cell{Text: c.str("text")})
			}
			t.Rows = append(t.Rows, row)
		}
		return TableGrid(t)
	}, []string{"caption", "caption.text", "caption.size", "firstCellIsHeader?", "responsive?", "head[]", "head[].text", "head[].format",
		"rows[][]", "rows[][].text", "rows[][].classes"}, nil, 5, ""},
	{"pagination", func(o options) templ.Component {
		p := Pagination{Previous: page(o, "previous"), Next: page(o, "next")}
		for _, n := range o.each("items") {
			p.Numbers = append(p.Numbers, PageNumber{Number: n.number("number"), URL: n.str("href"), Current: n.yes("current")})
		}
		return Pages(p)
	}, []string{"previous.href", "previous.label", "next.href", "next.label", "items[].number", "items[].href", "items[].current?", "items[].ellipsis?"}, nil, 5, ""},
	{"task-list", func(o options) templ.Component {
		l := TaskList{ID: o.str("idPrefix")}
		for _, item := range o.each("items") {
			l.Tasks = append(l.Tasks, Task{
				Heading: item.str("heading.text", "heading"), URL: item.str("href"), Hint: item.str("hint.text", "hint"),
				Status: item.str("status.tag.text"), Colour: Colour(item.str("status.tag.colour")),
			})
		}
		return Tasks(l)
	}, []string{"idPrefix", "items[].heading", "items[].heading.text", "items[].href", "items[].hint", "items[].hint.text",
		"items[].status.tag.text", "items[].status.tag.colour", "items[].status.tag.classes",
		"items[].status.tag.border?", "items[].status.tag.colour?"}, nil, 2, ""},
}

func page(o options, way string) *PageLink {
	if o.at(way) == nil {
		return nil
	}
	return &PageLink{URL: o.str(way + ".href"), Label: o.str(way + ".label")}
}
