package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:1], r.s)
	r.s = r.s[n:]
	return n, nil
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("disk full") }

func values(dec *json.Decoder) {
	for {
		var v interface{}
		err := dec.Decode(&v)
		if err == io.EOF {
			fmt.Println("EOF", dec.InputOffset())
			return
		}
		if err != nil {
			fmt.Println(err, err == io.ErrUnexpectedEOF)
			var se *json.SyntaxError
			if errors.As(err, &se) {
				fmt.Println("offset", se.Offset)
			}
			fmt.Println(dec.Decode(&v))
			return
		}
		fmt.Printf("%v %T %d\n", v, v, dec.InputOffset())
	}
}

func tokens(s string) {
	dec := json.NewDecoder(strings.NewReader(s))
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println("--", err)
			return
		}
		fmt.Printf("%T:%v more=%v\n", t, t, dec.More())
	}
}

func main() {
	for _, s := range []string{`1 2 3`, `{"a":1}{"b":2} [3]`, `"a""b"nulltrue`, ``, `  `, `{"a":`, `1 x`, `[1,2`, "tru", `12`, `{"a":1} }`, "\"s\" \n 5 bad", `1,2`} {
		fmt.Printf("== %q\n", s)
		values(json.NewDecoder(strings.NewReader(s)))
		values(json.NewDecoder(&slow{s}))
	}
	for _, s := range []string{`{"a":[1,"x",null,true,{"b":2.5}],"c":{}}`, `[]`, `[1 2]`, `{"a" 1}`, `{"a":1,}`, `{1:2}`, `]`, `[,]`, `{"a":1 "b":2}`, `[1,`, `"s" 5`} {
		fmt.Printf("== %q\n", s)
		tokens(s)
	}
	dec := json.NewDecoder(strings.NewReader(`{"list":[{"n":1},{"n":2}],"after":"x"} rest`))
	dec.Token()
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	for dec.More() {
		var m map[string]int
		fmt.Println(dec.Decode(&m), m)
	}
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	b, _ := io.ReadAll(dec.Buffered())
	fmt.Printf("%q\n", b)

	dec = json.NewDecoder(strings.NewReader(`{"n":1.50,"x":12345678901234567890}`))
	dec.UseNumber()
	var v interface{}
	fmt.Println(dec.Decode(&v), v)
	n := v.(map[string]interface{})["x"].(json.Number)
	i, err := n.Int64()
	fmt.Println(i, err)
	f, err := n.Float64()
	fmt.Println(f, err, n.String())
	dec = json.NewDecoder(strings.NewReader(`{"A":1,"B":2}{"A":3}`))
	dec.DisallowUnknownFields()
	var st struct{ A int }
	fmt.Println(dec.Decode(&st), st)
	fmt.Println(dec.Decode(&st), st)

	enc := json.NewEncoder(os.Stdout)
	fmt.Println(enc.Encode(map[string]string{"a": "<b>"}))
	enc.SetEscapeHTML(false)
	fmt.Println(enc.Encode(map[string]string{"<a>": "<b>&"}))
	enc.SetIndent("> ", "  ")
	fmt.Println(enc.Encode([]interface{}{1, map[string]int{"k": 2}, []int{}}))
	fmt.Println(enc.Encode(func() {}))
	enc.SetIndent("", "")
	fmt.Println(enc.Encode(struct {
		A string `json:"<a>"`
	}{"&"}))
	bad := json.NewEncoder(failing{})
	fmt.Println(bad.Encode(1))
	fmt.Println(bad.Encode(2))

	var buf bytes.Buffer
	fmt.Println(json.Compact(&buf, []byte(" { \"a\" : [ 1 , 2 ] , \"b c\" : \"x y\\\" z\" } ")), buf.String())
	buf.Reset()
	fmt.Println(json.Compact(&buf, []byte(`{"a":}`)), buf.String())
	fmt.Println(json.Indent(&buf, []byte(`{"a":[1,2,{}],"b":{},"c":[],"d":"x:,{}"}  `), "*", "--"), buf.String()+"|")
	buf.Reset()
	fmt.Println(json.Indent(&buf, []byte(`[1,2`), "", " "), buf.String())
	json.HTMLEscape(&buf, []byte(`{"a":"<script>&'`+"\u2028\u2029é"+`"}`))
	fmt.Println(buf.String())
	fmt.Println(json.Delim('{'), json.Delim(']').String())
	var raw json.RawMessage
	fmt.Println(json.Unmarshal([]byte(`{"x": [1, 2]}`), &raw), string(raw))
	var env struct {
		Type string
		Body json.RawMessage
	}
	json.Unmarshal([]byte(`{"Type":"t","Body":{"n":5}}`), &env)
	fmt.Println(env.Type, string(env.Body))
}
