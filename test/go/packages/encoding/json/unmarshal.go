package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

type inner struct {
	X int
	Y string
}
type Emb struct {
	E  int
	Id string `json:"id"`
}
type rec struct {
	A   int
	B   string `json:"bee"`
	C   *int
	D   []int
	M   map[string]int
	I   interface{}
	In  inner
	P   *inner
	Arr [3]int
	By  []byte
	F   float32
	U8  uint8
	I8  int8
	Bo  bool
	Emb
	*Ptr
	unexported int
	Q          int     `json:",string"`
	QS         string  `json:",string"`
	QF         float64 `json:"qf,string"`
	QB         bool    `json:",string"`
	QP         *int    `json:",string"`
	N          json.Number
	Raw        json.RawMessage
	K          string `json:"K"`
	S          string `json:"s"`
}
type Ptr struct{ Through string }

type level int

func (l *level) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case `"low"`:
		*l = 1
	case `"high"`:
		*l = 2
	case "null":
		*l = -1
	default:
		return fmt.Errorf("bad level %s", b)
	}
	return nil
}

type point struct{ x, y int }

func (p *point) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "%d,%d", &p.x, &p.y); err != nil {
		return errors.New("bad point " + string(b))
	}
	return nil
}

type shape interface{ Area() int }

func into(v interface{}, text string) {
	err := json.Unmarshal([]byte(text), v)
	s := ""
	rv := reflect.ValueOf(v)
	if rv.Kind() == reflect.Ptr && !rv.IsNil() {
		s = fmt.Sprintf("%+v", rv.Elem().Interface())
	}
	fmt.Printf("%s => %s", text, s)
	if err != nil {
		fmt.Printf(" !! %T %v", err, err)
		var se *json.SyntaxError
		if errors.As(err, &se) {
			fmt.Printf(" @%d", se.Offset)
		}
		var te *json.UnmarshalTypeError
		if errors.As(err, &te) {
			fmt.Printf(" @%d %q %q %q %v", te.Offset, te.Value, te.Struct, te.Field, te.Type)
		}
	}
	fmt.Println()
}

func main() {
	for _, s := range []string{
		`null`, `true`, `false`, `0`, `-1.5e3`, `1e400`, `"s"`, `[]`, `{}`, `[1,"a",null,true,[2],{"k":[]}]`, `{"b":1,"a":{"c":null}}`, ` [ 1 , 2 ] `,
		`"\u00e9\ud83d\ude00\ud800x\n\t\/\\\""`, `"\ud800\u0041"`, "\"bad \xff\"", `{"a":1,"a":2}`, `"\u2028"`,
		``, ` `, `{`, `[`, `[1`, `[1,`, `[1,]`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{a:1}`, `{"a" 1}`, `[1 2]`, `{"a":1 "b"}`, `tru`, `trux`, `nulL`, `fals`, `-`, `01`, `1.`, `1.x`, `1e`, `1e+`, `1ex`, `"abc`, `"a\x"`, `"\u12"`, `"\u12g4"`, "\"a\nb\"", "\"\x01\"", `1 2`, `{} {}`, `]`, `}`, `,`, `'a'`, "\xc3", `"a" b`, `nan`, `+1`, `.5`, `0x1`, `[1]]`, `{"a":1}}`, "\x00", "\u00a0",
	} {
		var v interface{}
		into(&v, s)
	}
	into(new(int), `5`)
	into(new(int), `5.0`)
	into(new(int), `1e2`)
	into(new(int), `"5"`)
	into(new(int), `null`)
	into(new(int), `true`)
	into(new(int), `[1]`)
	into(new(int), `{}`)
	into(new(int8), `127`)
	into(new(int8), `128`)
	into(new(uint), `-1`)
	into(new(uint8), `256`)
	into(new(int64), `9223372036854775807`)
	into(new(int64), `9223372036854775808`)
	into(new(uint64), `18446744073709551615`)
	into(new(float32), `3.4e39`)
	into(new(float32), `0.1`)
	into(new(float64), `1e309`)
	into(new(string), `"x"`)
	into(new(string), `5`)
	into(new(bool), `true`)
	into(new(bool), `"true"`)
	into(new([]byte), `"aGVsbG8="`)
	into(new([]byte), `"aGVsbG8"`)
	into(new([]byte), `"a*"`)
	into(new([]byte), `[1,2,3]`)
	into(new([]int), `[1,2,"x",4]`)
	into(new([]int), `null`)
	into(new([]int), `[]`)
	into(new([2]int), `[1,2,3]`)
	into(&[3]int{7, 8, 9}, `[1]`)
	into(&[]int{7, 8, 9}, `[1]`)
	into(&[]inner{{1, "a"}, {2, "b"}}, `[{"X":5},{"Y":"c"},{"X":9}]`)
	into(&map[string]int{"keep": 1, "a": 0}, `{"a":5,"b":6}`)
	into(new(map[string]int), `{"a":"x","b":2}`)
	into(new(map[int]string), `{"1":"one","-2":"two","x":"bad"}`)
	into(new(map[uint8]int), `{"255":1,"256":2}`)
	into(new(map[bool]int), `{"true":1}`)
	into(new(map[string]interface{}), `{"a":[1,{"b":2}]}`)
	mp := map[string]*inner{}
	fmt.Println(json.Unmarshal([]byte(`{"a":{"X":1},"b":null}`), &mp), *mp["a"], mp["b"])
	into(&map[string]inner{"a": {1, "keep?"}}, `{"a":{"X":2}}`)
	into(new(map[string]string), `null`)
	pi := new(*int)
	fmt.Println(json.Unmarshal([]byte(`5`), pi), **pi)
	into(new(**int), `null`)
	into(new(inner), `{"x":1,"Y":"a"}`)
	into(new(inner), `{"X":"no","Y":2}`)
	into(new(inner), `[1]`)
	into(new(inner), `"s"`)
	into(new(inner), `{"X":1.5,"Y":"set"}`)
	into(new(level), `"low"`)
	into(new(level), `"mid"`)
	into(new(level), `{"a": 1}`)
	into(new(level), `null`)
	into(new([]level), `["low","high",null]`)
	into(new(map[string]level), `{"a":"high"}`)
	into(new(struct {
		L     level
		After int
	}), `{"L":"bad","After":5}`)
	into(new(struct{ L *level }), `{"L":null}`)
	into(new(point), `"3,4"`)
	into(new(point), `"x"`)
	into(new(point), `5`)
	into(new(point), `[1]`)
	into(new(point), `null`)
	into(new(map[point]int), `{"1,2":3}`)
	into(new(shape), `{"a":1}`)
	into(new(shape), `null`)
	into(new(shape), `5`)
	into(new(error), `"x"`)
	into(new(json.Number), `12.50`)
	into(new(json.Number), `"12.50"`)
	into(new(json.Number), `"x"`)
	into(new(json.RawMessage), ` {"a" : 1 } `)
	into(new(chan int), `1`)
	into(new(func()), `null`)
	into(nil, `1`)
	into(5, `1`)
	into((*int)(nil), `1`)
	into(struct{}{}, `{`)

	for _, s := range []string{
		`{"A":1,"bee":"two","C":3,"D":[4],"M":{"five":5},"I":{"six":6},"In":{"X":7},"P":{"Y":"eight"},"Arr":[9],"By":"AQI=","F":1.25,"U8":255,"I8":-128,"Bo":true,"E":10,"id":"eleven","Through":"twelve","unexported":13}`,
		`{"a":1,"BEE":"case","c":null,"m":null,"\u017f":"long s","\u212a":"kelvin"}`,
		`{"Q":"5","QS":"\"str\"","qf":"1.5","QB":"true","QP":"7"}`,
		`{"Q":5}`, `{"Q":"x"}`, `{"Q":""}`, `{"Q":null}`, `{"QS":"bare"}`, `{"QS":5}`, `{"QB":"yes"}`, `{"QB":"1"}`, `{"QP":null}`, `{"QP":"null"}`, `{"qf":"1e"}`, `{"Q":"5.5"}`,
		`{"N":1.0,"Raw":[1, 2]}`, `{"N":"1"}`, `{"N":true}`,
		`{"In":{"X":"bad"},"A":2}`, `{"P":{"X":[]}}`, `{"D":[1,"x",3]}`, `{"M":{"k":"v"}}`, `{"U8":300,"A":4}`, `{"Arr":{"a":1}}`, `{"unknown":{"deep":[1,{"x":2}]},"A":6}`,
	} {
		r := rec{}
		err := json.Unmarshal([]byte(s), &r)
		out, _ := json.Marshal(r)
		fmt.Printf("%s\n  %s %v\n", s, out, err)
		var te *json.UnmarshalTypeError
		if errors.As(err, &te) {
			fmt.Printf("  @%d %q %q %q %v\n", te.Offset, te.Value, te.Struct, te.Field, te.Type)
		}
	}

	var p interface{} = &inner{1, "kept"}
	fmt.Println(json.Unmarshal([]byte(`{"X":2}`), &p), *p.(*inner))
	fmt.Println(json.Unmarshal([]byte(`null`), &p), p)
	var q interface{} = 5
	fmt.Println(json.Unmarshal([]byte(`"s"`), &q), q)
	s := make([]int, 2, 10)
	fmt.Println(json.Unmarshal([]byte(`[1,2,3,4]`), &s), s, cap(s))
	var grow []int
	fmt.Println(json.Unmarshal([]byte(`[1,2,3,4,5,6,7]`), &grow), len(grow), cap(grow))
	fmt.Println(json.Valid([]byte(`{"a":[1,2]}`)), json.Valid([]byte(`{a}`)), json.Valid(nil))
	deep := strings.Repeat("[", 10001) + strings.Repeat("]", 10001)
	var v interface{}
	fmt.Println(json.Unmarshal([]byte(deep), &v))
	type private struct{ A int }
	type holder struct{ *private }
	var h holder
	fmt.Println(json.Unmarshal([]byte(`{"A":1}`), &h), h.private == nil)
}
