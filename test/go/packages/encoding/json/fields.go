package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"
)

// Which fields a struct has, under which names, when they are left out, and what becomes of them both ways.

type A1 struct{ X, Y int }
type A2 struct{ X, Z int }
type A3 struct {
	X int `json:"x"`
	W int `json:"Y"`
}
type both struct {
	A1
	A2
}
type shallow struct {
	A1
	A2
	X string
}
type tagged struct {
	A1
	A3
}
type taggedTwice struct {
	A1
	A2
	V int `json:"X"`
}
type deepA struct{ both }
type deepB struct {
	deepA
	A2
}
type ptrs struct {
	*A1
	*A2
}
type namedEmb struct {
	A1 `json:"a1"`
	A2 `json:"a2,omitempty"`
}
type namedPtr struct {
	*A1 `json:"a1"`
	*A2 `json:"a2,omitempty"`
}
type small struct{ Small int }
type smallEmb struct {
	small
	Big int
}
type smallPtr struct {
	*small
	Big int
}
type Str string
type str2 string
type Num int
type Sl []int
type Mp map[string]int
type Ifc interface{ String() string }
type nonStruct struct {
	Str
	Num
	Sl
	Mp
	Ifc
	str2
}
type nonStructTagged struct {
	Str  `json:"s"`
	Num  `json:",string"`
	Sl   `json:",omitempty"`
	Mp   `json:"m,omitempty"`
	Ifc  `json:"i"`
	str2 `json:"hidden"`
}
type rec1 struct {
	Name string `json:"name"`
	Next *rec1  `json:"next,omitempty"`
}
type Rec2 struct {
	N int
	*Rec2
}
type dup struct {
	A int `json:"n"`
	B int `json:"n"`
	C int
}
type caseDup struct {
	Ab int
	AB int
	ab int
}
type weird struct {
	A int `json:"-"`
	B int `json:"-,"`
	C int `json:","`
	D int `json:",,,"`
	E int `json:"é"`
	F int `json:"a b"`
	G int `json:"a\"b"`
	H int `json:"a'b"`
	I int `json:"a\\b"`
	J int `json:"日本,omitempty"`
	K int `json:"%25/.:;<>&"`
	L int `xml:"l"`
	M int `json: "m"`
	N int `json:"n`
	O int `json:"o" xml:"p"`
	P int `xml:"p" json:"q"`
	Q int `json:""`
	R int `json:"omitempty"`
	S int `json:"s,omitempty,string"`
	T int `json:"t,string,unknown"`
	U int "json:\"u\tv\""
	V int `json:"v" json:"vv"`
	W int `  json:"w"`
	X int `json:"x"xml:"xx"`
	Y int `json:"🎉"`
	Z int `json:"ſ"`
}
type empties struct {
	A int               `json:",omitempty"`
	B string            `json:",omitempty"`
	C bool              `json:",omitempty"`
	D float64           `json:",omitempty"`
	E *int              `json:",omitempty"`
	F []int             `json:",omitempty"`
	G map[string]int    `json:",omitempty"`
	H interface{}       `json:",omitempty"`
	I [0]int            `json:",omitempty"`
	J [2]int            `json:",omitempty"`
	K struct{}          `json:",omitempty"`
	L time.Time         `json:",omitempty"`
	M *struct{ A int }  `json:",omitempty"`
	N []byte            `json:",omitempty"`
	O uint8             `json:",omitempty"`
	P uintptr           `json:",omitempty"`
	Q float32           `json:",omitempty"`
	R json.Number       `json:",omitempty"`
	S json.RawMessage   `json:",omitempty"`
	T time.Duration     `json:",omitempty"`
	U map[int]string    `json:",omitempty"`
	V *string           `json:",omitempty"`
	W []string          `json:",omitempty"`
	X interface{ M() }  `json:",omitempty"`
	Y [1]string         `json:",omitempty"`
	Z map[string]string `json:"zed,omitempty"`
}
type strs struct {
	I   int           `json:",string"`
	I8  int8          `json:",string"`
	U64 uint64        `json:",string"`
	Up  uintptr       `json:",string"`
	F32 float32       `json:",string"`
	F64 float64       `json:",string"`
	B   bool          `json:",string"`
	S   string        `json:",string"`
	PI  *int          `json:",string"`
	PS  *string       `json:",string"`
	PB  *bool         `json:",string"`
	PP  **int         `json:",string"`
	Sl  []int         `json:",string"`
	M   interface{}   `json:",string"`
	St  struct{}      `json:",string"`
	N   json.Number   `json:",string"`
	O   int           `json:",string,omitempty"`
	D   time.Duration `json:",string"`
}

func show(v interface{}) {
	b, err := json.Marshal(v)
	fmt.Printf("%T %s %v\n", v, b, err)
}

func into(v interface{}, text string) {
	err := json.Unmarshal([]byte(text), v)
	b, err2 := json.Marshal(v)
	fmt.Printf("%T %s -> %s %v %v", v, text, b, err, err2)
	if e, ok := err.(*json.UnmarshalTypeError); ok {
		fmt.Printf(" [%q %v %d %q %q]", e.Value, e.Type, e.Offset, e.Struct, e.Field)
	}
	if e, ok := err.(*json.SyntaxError); ok {
		fmt.Printf(" [at %d]", e.Offset)
	}
	fmt.Println()
}

func main() {
	one, name, yes := 1, "nm", true
	pone := &one
	show(both{A1{1, 2}, A2{3, 4}})
	show(shallow{A1{1, 2}, A2{3, 4}, "x"})
	show(tagged{A1{1, 2}, A3{3, 4}})
	show(taggedTwice{A1{1, 2}, A2{3, 4}, 5})
	show(deepA{both{A1{1, 2}, A2{3, 4}}})
	show(deepB{deepA{both{A1{1, 2}, A2{3, 4}}}, A2{5, 6}})
	show(ptrs{})
	show(ptrs{A1: &A1{1, 2}})
	show(&ptrs{A2: &A2{1, 2}})
	show(namedEmb{})
	show(namedPtr{})
	show(namedPtr{&A1{}, &A2{}})
	show(smallEmb{small{1}, 2})
	show(smallPtr{nil, 2})
	show(smallPtr{&small{1}, 2})
	show(nonStruct{})
	show(nonStruct{"s", 1, Sl{1}, Mp{"a": 1}, time.Second, "t"})
	show(nonStructTagged{})
	show(nonStructTagged{"s", 1, Sl{1}, Mp{"a": 1}, time.Second, "t"})
	show(rec1{"a", &rec1{"b", nil}})
	show(Rec2{1, nil})
	show(Rec2{1, &Rec2{2, nil}})
	show(dup{1, 2, 3})
	show(caseDup{1, 2, 3})
	show(weird{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
	show(empties{})
	show(empties{A: 1, B: "b", C: true, D: 1, E: pone, F: []int{}, G: map[string]int{}, H: 0, N: []byte{}, O: 1, P: 2, Q: 3, R: "4", S: json.RawMessage("5"), T: 6, U: map[int]string{1: ""}, V: new(string), W: []string{""}})
	show(empties{E: new(int), H: (*int)(nil), M: &struct{ A int }{}, F: []int{0}, R: "0", D: math.Copysign(0, -1)})
	show(strs{})
	show(strs{I: -5, I8: -128, U64: math.MaxUint64, F32: 0.1, F64: 1e21, B: true, S: "a\"<é\n", PI: pone, PS: &name, PB: &yes, PP: &pone, Sl: []int{1}, M: 2, N: "12.5", O: 3, D: time.Second})
	show(struct {
		A interface{} `json:"a,string"`
		B Str         `json:"b,string"`
		C Num         `json:"c,string"`
	}{1, "q\"", 7})
	show(struct {
		Num
		Str
	}{1, "x"})
	show([]interface{}{struct{}{}, &struct{}{}, struct{ a int }{1}, struct{ A, b, C int }{1, 2, 3}})
	show(struct{ *Num }{nil})
	show(struct{ Ifc }{nil})
	show(struct {
		F func()   `json:"-"`
		C chan int `json:"-"`
		X int
	}{X: 1})
	show(struct {
		F func() `json:",omitempty"`
		X int
	}{X: 1})
	show(struct{ F func() }{})

	for _, text := range []string{
		`{"X":1,"Y":2,"Z":3}`, `{"x":1,"y":2}`, `{"X":"s"}`, `{"Y":"s"}`, `{"Z":true}`, `{"W":1,"w":2}`, `{"A1":{"X":1},"a1":{"X":2}}`,
		`{"a1":{"X":1,"Y":2},"a2":{"X":3}}`, `{"a1":null,"a2":null}`, `{"a1":{"X":"no"}}`, `{"small":1,"Small":2,"big":3}`, `{"SMALL":2,"BIG":3}`, `{}`, `null`, `[]`, `1`, `"x"`, `{"X":null}`, `{"X":1.5}`, `{"X":1e2}`, `{"X":99999999999999999999}`, `{"n":1}`, `{"N":1}`, `{"AB":1}`, `{"ab":2}`, `{"Ab":3}`, `{"aB":4}`,
	} {
		into(&both{}, text)
		into(&shallow{}, text)
		into(&tagged{}, text)
		into(&taggedTwice{}, text)
		into(&deepB{}, text)
		into(&ptrs{}, text)
		into(&namedEmb{}, text)
		into(&namedPtr{}, text)
		into(&smallEmb{}, text)
		into(&smallPtr{}, text)
		into(&dup{}, text)
		into(&caseDup{}, text)
		into(&Rec2{}, text)
	}
	for _, text := range []string{`{"-":1}`, `{"A":1}`, `{"B":1}`, `{"C":1,"D":2}`, `{"é":1}`, `{"É":2}`, `{"a b":1,"A B":2}`, `{"a'b":1,"H":2}`, `{"日本":1}`, `{"%25/.:;<>&":3}`, `{"L":1,"l":2}`, `{"M":1,"m":2}`, `{"n":3}`, `{"o":1,"q":2,"Q":3}`, `{"omitempty":4}`, `{"s":"5","t":"6"}`, `{"s":5}`, `{"v":1,"vv":2}`, `{"w":1,"x":2}`, `{"🎉":1}`, `{"ſ":1}`, `{"S":"1"}`, `{"K":1,"k":2}`, `{"\u0041":1,"\u0043":2}`} {
		into(&weird{}, text)
	}
	for _, text := range []string{`1`, `"1"`, `"-1"`, `"1.5"`, `"1e3"`, `"x"`, `""`, `" 1"`, `"1 "`, `"true"`, `"false"`, `true`, `null`, `"null"`, `"\"q\""`, `"\"q"`, `"q"`, `{}`, `[]`, `"[1]"`, `"300"`, `"18446744073709551615"`, `"18446744073709551616"`, `"1e400"`, `"\u0031"`, `"\"\\u0031\""`, `"0x1"`, `"+1"`, `"01"`, `"NaN"`, `"tru"`, `"nul"`, `"'a'"`, `"\"a\"b"`} {
		for _, f := range []string{"I", "I8", "U64", "F32", "F64", "B", "S", "PI", "PS", "PB", "PP", "Sl", "M", "St", "N", "D"} {
			into(&strs{}, `{"`+f+`":`+text+`}`)
		}
	}
	// Unmarshalling keeps what it does not name, and refills what is there.
	x := empties{A: 1, B: "keep", E: pone, F: []int{1, 2, 3}, G: map[string]int{"a": 1}, H: &one, J: [2]int{8, 9}, M: &struct{ A int }{5}}
	into(&x, `{"A":2,"E":7,"F":[9],"G":{"b":2},"H":3,"J":[1],"M":{"a":6}}`)
	fmt.Println(one, cap(x.F), len(x.F), x.F[:3])
	into(&x, `{"E":null,"F":null,"G":null,"H":null,"J":null,"M":null,"A":null,"B":null}`)
	into(&x, `{"F":[],"N":"","G":{},"J":[1,2,3]}`)
	fmt.Println(x.F == nil, x.N == nil, x.G == nil)
	into(&x, strings.Repeat(" ", 3)+`{"A" : 1 , "B":"b"}`+"\n\t")
}
