package shapes

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

type shape interface{ Area() float64 }
type square struct{ Side float64 }
type circle struct {
	R     float64 `json:"radius"`
	Label *string `json:"label,omitempty"`
}

func (s square) Area() float64 { return s.Side * s.Side }
func (c circle) Area() float64 { return 3 * c.R * c.R }

type envelope struct {
	Kind string          `json:"kind"`
	Data json.RawMessage `json:"data"`
}
type level int

func (l level) MarshalText() ([]byte, error) {
	if l < 0 {
		return nil, fmt.Errorf("level %d", int(l))
	}
	return []byte(strings.Repeat("*", int(l))), nil
}
func (l *level) UnmarshalText(b []byte) error {
	*l = level(len(b))
	return nil
}

type doc struct {
	envelope
	When   time.Time         `json:"when"`
	For    time.Duration     `json:"for"`
	Levels map[level]int     `json:"levels,omitempty"`
	Any    interface{}       `json:"any"`
	N      json.Number       `json:"n"`
	M      map[string]string `json:",omitempty"`
	Id     int64             `json:",string"`
	hidden bool
}

func init() {
	http.HandleFunc("/area", area)
	http.HandleFunc("/doc", docs)
	http.HandleFunc("/stream", stream)
	http.HandleFunc("/pretty", pretty)
}

func area(w http.ResponseWriter, r *http.Request) {
	var e envelope
	if err := json.NewDecoder(r.Body).Decode(&e); err != nil {
		http.Error(w, fmt.Sprintf("%T %v", err, err), 400)
		return
	}
	var s shape
	var err error
	switch e.Kind {
	case "square":
		var q square
		err = json.Unmarshal(e.Data, &q)
		s = q
	case "circle":
		c := &circle{}
		err = json.Unmarshal(e.Data, c)
		s = c
	default:
		http.Error(w, "unknown kind "+e.Kind, 400)
		return
	}
	fmt.Fprintf(w, "%.2f %v %T\n", s.Area(), err, s)
	json.NewEncoder(w).Encode(map[string]interface{}{"shape": s, "data": e.Data})
}

func docs(w http.ResponseWriter, r *http.Request) {
	d := doc{When: time.Date(2016, 7, 8, 9, 10, 11, 0, time.UTC), hidden: true}
	b := new(bytes.Buffer)
	b.ReadFrom(r.Body)
	err := json.Unmarshal(b.Bytes(), &d)
	fmt.Fprintf(w, "%v\n", err)
	if e, ok := err.(*json.UnmarshalTypeError); ok {
		fmt.Fprintln(w, e.Field, e.Offset, e.Type, e.Value, e.Struct)
	}
	if e, ok := err.(*json.SyntaxError); ok {
		fmt.Fprintln(w, e.Offset)
	}
	out, err := json.MarshalIndent(d, "> ", "\t")
	fmt.Fprintf(w, "%s %v\n%+v\n", out, err, d.Any)
}

func stream(w http.ResponseWriter, r *http.Request) {
	d := json.NewDecoder(r.Body)
	d.UseNumber()
	depth := 0
	for {
		t, err := d.Token()
		if err != nil {
			fmt.Fprintln(w, "end:", err, d.InputOffset())
			return
		}
		if t == json.Delim('}') || t == json.Delim(']') {
			depth--
		}
		fmt.Fprintf(w, "%s%T %v more=%v\n", strings.Repeat("  ", depth), t, t, d.More())
		if t == json.Delim('{') || t == json.Delim('[') {
			depth++
		}
	}
}

func pretty(w http.ResponseWriter, r *http.Request) {
	var in, out, small bytes.Buffer
	in.ReadFrom(r.Body)
	fmt.Fprintln(w, json.Indent(&out, in.Bytes(), "", "--"), json.Compact(&small, in.Bytes()), json.Valid(in.Bytes()))
	var safe bytes.Buffer
	json.HTMLEscape(&safe, small.Bytes())
	fmt.Fprintln(w, out.String(), small.String(), safe.String())
}
