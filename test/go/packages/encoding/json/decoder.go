package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The streaming Decoder and Encoder, and the functions over whole texts.

type slow struct {
	s   string
	n   int
	err error
}

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		if r.err != nil {
			return 0, r.err
		}
		return 0, io.EOF
	}
	n := r.n
	if n > len(r.s) {
		n = len(r.s)
	}
	n = copy(p, r.s[:n])
	r.s = r.s[n:]
	return n, nil
}

type failing struct{ n int }

func (w *failing) Write(p []byte) (int, error) {
	w.n--
	if w.n < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func describe(err error) string {
	switch e := err.(type) {
	case nil:
		return "ok"
	case *json.SyntaxError:
		return fmt.Sprintf("SyntaxError %v at %d", e, e.Offset)
	case *json.UnmarshalTypeError:
		return fmt.Sprintf("UnmarshalTypeError %v: %s %v %d %q %q", e, e.Value, e.Type, e.Offset, e.Struct, e.Field)
	}
	return fmt.Sprintf("%T %v %v", err, err, err == io.ErrUnexpectedEOF)
}

type Address struct {
	Street string `json:"street"`
	Zip    int    `json:"zip"`
	Geo    *struct {
		Lat, Lng float32
	} `json:"geo"`
}
type Person struct {
	Name    string             `json:"name"`
	Age     uint8              `json:"age"`
	Emails  []string           `json:"emails"`
	Home    Address            `json:"home"`
	Work    *Address           `json:"work"`
	Others  []Address          `json:"others"`
	ByName  map[string]Address `json:"byName"`
	Scores  map[string][]int   `json:"scores"`
	Friends []*Person          `json:"friends"`
	Any     interface{}        `json:"any"`
	Pair    [2]bool            `json:"pair"`
	Address
}

func main() {
	streams := []string{``, ` `, `1`, `1 2 3`, `1,2`, `{"a":1}{"a":2}`, `{"a":1} x`, `[1,2,3]`, `[1,2`, `[1 2]`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{,}`, `[,]`, `[1,]`, `{"a" 1}`, `{1:2}`, `nul`, `null`, `nullnull`, `tru e`, `"a`, `"a"`, `"a""b"`, `-`, `1.`, `]`, `}`, `:`, `,`, `[[[]]]`, `[{"a":[1,{"b":null}]},true,"x"]`, `{"a":{"b":{"c":[]}}}`, "\xef\xbb\xbf1", "1\n2\n\n3\n", `[1]]`, `{}}`, `"\x"`, "\"\n\"", `{"a":1,"a":2}`, `[1.5e3,-0,0.1]`, `01`, `1 garbage`, `[true,false,null]`, `["é","\u00e9"]`, `{"x":[],"y":{}}`, `[{},{}]`, `{"a":[}`, `[{]`, `{"a":1]`, `[1}`, `{"a":"b" "c"}`, `[:]`, `{"a",}`}
	for _, s := range streams {
		fmt.Printf("-- %q %v\n", s, json.Valid([]byte(s)))
		for _, n := range []int{1, 1000} {
			d := json.NewDecoder(&slow{s: s, n: n})
			for i := 0; i < 6; i++ {
				var v interface{}
				err := d.Decode(&v)
				fmt.Printf("decode %v %s offset %d more %v\n", v, describe(err), d.InputOffset(), d.More())
				if err != nil {
					break
				}
			}
			rest, err := io.ReadAll(d.Buffered())
			fmt.Printf("buffered %q %v\n", rest, err)
		}
		d := json.NewDecoder(&slow{s: s, n: 3})
		if len(s)%2 == 0 {
			d.UseNumber()
		}
		for i := 0; i < 40; i++ {
			more := d.More()
			tok, err := d.Token()
			fmt.Printf("token %T %v %s offset %d more %v\n", tok, tok, describe(err), d.InputOffset(), more)
			if err != nil {
				break
			}
		}
		var v interface{}
		fmt.Println("unmarshal", describe(json.Unmarshal([]byte(s), &v)), v)
		var raw json.RawMessage
		fmt.Println("raw", describe(json.Unmarshal([]byte(s), &raw)), string(raw))
		var b bytes.Buffer
		b.WriteString("*")
		err := json.Compact(&b, []byte(s))
		fmt.Printf("compact %q %s\n", b.String(), describe(err))
		b.Reset()
		b.WriteString("*")
		err = json.Indent(&b, []byte(s), ">", "  ")
		fmt.Printf("indent %q %s\n", b.String(), describe(err))
		b.Reset()
		json.HTMLEscape(&b, []byte(s+"<&>\u2028\u2029é\xe2\x80"))
		fmt.Printf("escape %q\n", b.String())
	}
	// Decode in the middle of tokens.
	for _, s := range []string{`[1,{"a":2},"x",[3,4]]`, `{"a":1,"b":{"c":2},"d":[5]}`, `[1,2 3]`, `{"a":1 "b":2}`, `[`, `{"k":`, `[1,x]`, `{"a":x}`, `{"a":}`} {
		for _, k := range []int{1, 2, 3, 4} {
			d := json.NewDecoder(strings.NewReader(s))
			for i := 0; i < k; i++ {
				tok, err := d.Token()
				fmt.Printf("%v %s; ", tok, describe(err))
			}
			for i := 0; i < 3; i++ {
				var v interface{}
				more := d.More()
				err := d.Decode(&v)
				fmt.Printf("[%v %v %s]; ", more, v, describe(err))
			}
			tok, err := d.Token()
			fmt.Println(tok, describe(err), d.InputOffset())
		}
	}
	d := json.NewDecoder(&slow{s: `{"a":1}`, n: 2, err: errors.New("broken pipe")})
	var v interface{}
	fmt.Println(d.Decode(&v), v, d.Decode(&v))
	d = json.NewDecoder(&slow{s: `{"a":`, n: 2, err: errors.New("broken pipe")})
	fmt.Println(d.Decode(&v), d.Decode(&v))
	tok, err := d.Token()
	fmt.Println(tok, err)

	people := []string{
		`{"name":"Al","age":30,"emails":["a","b"],"home":{"street":"s","zip":1,"geo":{"Lat":1.5,"lng":2}},"work":{"zip":2},"pair":[true]}`,
		`{"name":1}`, `{"age":300}`, `{"age":-1}`, `{"age":"x"}`, `{"emails":[1]}`, `{"emails":["a",2,"c"]}`, `{"emails":{}}`, `{"home":{"zip":"x"}}`, `{"home":{"geo":{"Lat":"x"}}}`, `{"work":{"geo":{"Lng":true}}}`, `{"work":[]}`, `{"others":[{"zip":1},{"zip":"x"}]}`, `{"others":[{"geo":{"Lat":[]}}]}`, `{"byName":{"k":{"zip":"x"}}}`, `{"scores":{"a":[1,"2"]}}`, `{"friends":[{"name":"f","friends":[{"age":1000}]}]}`, `{"friends":[null,{"home":{"street":5}}]}`, `{"any":{"deep":[1,{"x":null}]}}`, `{"pair":[true,false,true]}`, `{"pair":[1]}`, `{"street":7}`, `{"zip":"7"}`, `{"geo":{"Lat":"7"}}`, `{"zip":7,"street":"st"}`,
		`{"unknown":1}`, `{"home":{"unknown":1}}`, `{"NAME":"up"}`, `{"name":"a","unknown":{"x":[1,2]},"age":1}`, `{"name":1,"age":"x","emails":3}`, `{"name":null,"age":null,"emails":null,"home":null,"work":null}`, `{"home":{"street":"a","zip":1},"home":{"zip":2}}`, `{"age":1e2}`, `{"age":1.0}`, `{"home":{"zip":1e1}}`, `{"home":{"zip":99999999999999999999}}`, `{"home":{"geo":{"Lat":1e39}}}`, `{"name":"a"`, `{"name":"a",}`, `{"name":"a"} trailing`, `[]`, `"x"`, `{"name":{"x":1}}`, `{"name":[1,[2]]}`, `{"name":true}`, `{"emails":"x"}`,
	}
	for _, s := range people {
		var p Person
		err := json.Unmarshal([]byte(s), &p)
		out, err2 := json.Marshal(p)
		fmt.Println(s, "->", string(out), err2, describe(err))
		d := json.NewDecoder(strings.NewReader(s))
		d.DisallowUnknownFields()
		var q Person
		err = d.Decode(&q)
		fmt.Println("strict", describe(err), q.Name, q.Age)
		var list []Person
		fmt.Println("list", describe(json.Unmarshal([]byte("["+s+"]"), &list)), len(list))
		var m map[string]*Person
		fmt.Println("map", describe(json.Unmarshal([]byte(`{"k":`+s+`}`), &m)), len(m))
	}

	values := []interface{}{nil, 1, "x", []int{}, []int{1}, []int{1, 2}, map[string]int{}, map[string]int{"a": 1, "b": 2}, struct{}{}, struct {
		A []interface{}
		B map[string]interface{}
	}{[]interface{}{1, []int{}, map[string]int{}}, map[string]interface{}{"x": []string{"<"}, "y": nil}}, []interface{}{[]interface{}{[]interface{}{}}}, json.RawMessage(`{"r": [ 1,2 ], "s":{} }`), "<&>\u2028", make(chan int)}
	for _, v := range values {
		for _, in := range [][2]string{{"", ""}, {"", "  "}, {"", "\t"}, {">", ""}, {"p ", "--"}} {
			b, err := json.MarshalIndent(v, in[0], in[1])
			fmt.Printf("%q %v\n", b, err)
			var buf bytes.Buffer
			e := json.NewEncoder(&buf)
			e.SetIndent(in[0], in[1])
			e.SetEscapeHTML(len(in[0]) == 0)
			err = e.Encode(v)
			err2 := e.Encode(v)
			fmt.Printf("%q %v %v\n", buf.String(), err, err2)
		}
	}
	e := json.NewEncoder(&failing{1})
	fmt.Println(e.Encode(1), e.Encode(2), e.Encode(3), e.Encode(make(chan int)))

	deep := strings.Repeat("[", 10000) + strings.Repeat("]", 10000)
	fmt.Println(describe(json.Unmarshal([]byte(deep), &v)))
	fmt.Println(describe(json.Unmarshal([]byte("["+deep+"]"), &v)), json.Valid([]byte("["+deep+"]")))
	fmt.Println(describe(json.Unmarshal([]byte(strings.Repeat(`{"a":`, 10001)), &v)))
	fmt.Println(json.Delim('{'), json.Delim(']'), json.Delim('x'), json.Delim('é'))
	fmt.Printf("%v %d %q\n", json.Delim('{'), json.Delim('{'), json.Delim('{'))
	fmt.Println(&json.SyntaxError{}, &json.InvalidUnmarshalError{}, &json.UnsupportedValueError{Str: "s"})
}
