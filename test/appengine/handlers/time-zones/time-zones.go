package zones

import (
	"fmt"
	"net/http"
	"text/template"
	"time"
)

var tpl = template.Must(template.New("t").Parse("{{range .}}{{.Format \"Mon Jan _2 15:04:05.000 MST 2006\"}} {{.Weekday}} {{.YearDay}} {{.Unix | printf \"%d\"}}\n{{end}}"))

func init() {
	http.HandleFunc("/parse", parse)
	http.HandleFunc("/add", add)
}

func parse(w http.ResponseWriter, r *http.Request) {
	layouts := []string{time.RFC3339, time.RFC1123, time.ANSIC, time.Kitchen, "2006-01-02", "02.01.06 15:04", "Jan 2, 2006 at 3:04pm (MST)"}
	var got []time.Time
	for _, l := range layouts {
		t, err := time.Parse(l, r.FormValue("t"))
		if err != nil {
			fmt.Fprintln(w, err)
			continue
		}
		fmt.Fprintln(w, t, t.UTC(), t.IsZero())
		got = append(got, t)
	}
	if err := tpl.Execute(w, got); err != nil {
		fmt.Fprintln(w, err)
	}
}

func add(w http.ResponseWriter, r *http.Request) {
	d, err := time.ParseDuration(r.FormValue("d"))
	base := time.Date(2016, 2, 28, 23, 59, 59, 999, time.FixedZone("X", 5400))
	t := base.Add(d)
	fmt.Fprintln(w, d, err, t, t.Sub(base) == d, t.Before(base), d.Round(time.Hour), d.Truncate(time.Minute), d.Hours())
	fmt.Fprintln(w, base.AddDate(0, 1, 3), base.Truncate(24*time.Hour), base.Month(), t.Equal(base.In(time.UTC)))
	y, wk := t.ISOWeek()
	fmt.Fprintf(w, "%d %d %v %s %q\n", y, wk, t.Weekday(), t.Format(time.StampMicro), d)
	b, err := t.MarshalJSON()
	fmt.Fprintf(w, "%s %v\n", b, err)
}
