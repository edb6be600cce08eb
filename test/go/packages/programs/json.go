package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
)

type Addr struct {
	Street string `json:"street"`
	Zip    *int   `json:"zip,omitempty"`
}
type P struct {
	Name    string         `json:"name"`
	Age     int            `json:"age,string"`
	Emails  []string       `json:"emails"`
	Addr    Addr           `json:"addr"`
	Meta    map[string]any `json:"meta,omitempty"`
	private int
	Skip    string `json:"-"`
	Dash    string `json:"-,"`
	F       float64
	When    time.Time
	Raw     json.RawMessage
	B       []byte
	I       interface{}
	Dur     time.Duration
	Addr2   *Addr `json:",omitempty"`
}
type Color int

func (c Color) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("color-%d", int(c))), nil }
func (c *Color) UnmarshalJSON(b []byte) error {
	*c = Color(len(b))
	return nil
}

func main() {
	p := P{Name: "A <b>&", Age: 3, F: 1e21, When: time.Date(2015, 3, 4, 5, 6, 7, 8, time.UTC), Raw: json.RawMessage(`{"x":1}`), B: []byte("hi"), Dur: time.Second}
	b, err := json.Marshal(p)
	fmt.Println(string(b), err)
	var q P
	err = json.Unmarshal(b, &q)
	fmt.Printf("%+v %v\n", q, err)
	b, _ = json.MarshalIndent(map[string]interface{}{"b": []int{1, 2}, "a": nil, "c": map[string]int{}, "d": []int{}, "e": []int(nil)}, "", "  ")
	fmt.Println(string(b))
	var any interface{}
	for _, s := range []string{`{"a":[1,2.5,"x",null,true]}`, `[1,2`, `{"a":}`, `nul`, ``, `"\u00e9\n"`, `1 2`, `{"a":1,}`, `[1 2]`, "\"\x01\"", `{'a':1}`, `01`, `-`, `1e400`} {
		any = nil
		err := json.Unmarshal([]byte(s), &any)
		fmt.Printf("%v %T | %v %T\n", any, any, err, err)
	}
	var t struct {
		A int
		B string
		C []int
		D uint8
		E *int
		F bool
	}
	for _, s := range []string{`{"a":"x"}`, `{"B":5}`, `{"c":{}}`, `{"D":300}`, `{"D":-1}`, `{"A":1.5}`, `{"e":7}`, `{"f":"true"}`, `[]`, `"s"`, `null`, `{"A":null,"b":"y"}`, `{"C":[1,"x",3]}`} {
		err := json.Unmarshal([]byte(s), &t)
		fmt.Println(t.A, t.B, t.C, t.D, t.E != nil, t.F, err)
	}
	fmt.Println(json.Unmarshal([]byte(`{}`), nil), json.Unmarshal([]byte(`{}`), t))
	_, err = json.Marshal(map[string]interface{}{"f": func() {}})
	fmt.Println(err)
	_, err = json.Marshal(make(chan int))
	fmt.Println(err)
	b, err = json.Marshal(map[int]Color{2: 3, 1: 4})
	fmt.Println(string(b), err)
	var cs []Color
	fmt.Println(json.Unmarshal([]byte(`[1,"abc",null]`), &cs), cs)
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent(">", "\t")
	enc.Encode([]interface{}{1, "<a>", 1.0, 1e-7, 123456789.0, []byte("x"), [2]int{1, 2}, struct{}{}})
	dec := json.NewDecoder(strings.NewReader(`{"a":1} {"a":2} [`))
	for {
		var v map[string]int
		if err := dec.Decode(&v); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(v)
	}
	d2 := json.NewDecoder(strings.NewReader(`{"A":1,"Z":2}`))
	d2.DisallowUnknownFields()
	fmt.Println(d2.Decode(&t))
	d3 := json.NewDecoder(strings.NewReader(`{"n":12345678901234567890}`))
	d3.UseNumber()
	var mm map[string]interface{}
	fmt.Println(d3.Decode(&mm), mm)
	fmt.Println(json.Valid([]byte(`{"a":1}`)), json.Valid([]byte(`{`)))
}
