package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

type plain struct {
	A int
	B string
	c int
	D bool `json:"dee"`
	E *int
	F []byte
	G map[string]int
	H interface{}
	I []string
	J [2]int8
}

type tags struct {
	Skip   int                    `json:"-"`
	Dash   int                    `json:"-,"`
	Name   string                 `json:"name,omitempty"`
	N      int                    `json:",omitempty"`
	U      uint8                  `json:"u,string"`
	S      string                 `json:",string"`
	F      float64                `json:"f,string,omitempty"`
	B      bool                   `json:",string"`
	P      *int                   `json:"p,string"`
	Bad    int                    `json:"bad name\\"`
	Ok     int                    `json:"sp ace!#$%&()*+-./:;<=>?@[]^_{|}~"`
	M      map[string]int         `json:"m,omitempty"`
	L      []int                  `json:"l,omitempty"`
	Arr    [0]int                 `json:"arr,omitempty"`
	St     struct{ X int }        `json:"st,omitempty"`
	If     interface{}            `json:"if,omitempty"`
	Any    map[string]interface{} `json:"any"`
	Other  int                    `xml:"x" json:"other"`
	Broken int                    `json:broken`
	Ü      int
}

type base struct {
	ID   int
	Name string
}
type Base struct {
	ID   int
	Kind string `json:"kind"`
}
type Deep struct{ Deeper }
type Deeper struct {
	Depth int
	Name  string
}
type embed struct {
	base
	Base
	*Deep
	Level int `json:"level"`
}
type named struct {
	Base `json:"base"`
	Num
}
type Num int
type clash struct {
	A struct{ X int } `json:"x"`
	X int
}
type tagWins struct {
	One
	Two
}
type One struct{ V int }
type Two struct {
	W int `json:"V"`
}
type twice struct {
	L1
	L2
}
type L1 struct{ Leaf }
type L2 struct{ Leaf }
type Leaf struct{ Z int }

type color int

func (c color) MarshalJSON() ([]byte, error) {
	if c < 0 {
		return nil, errors.New("negative color")
	}
	if c == 99 {
		return []byte("{bad"), nil
	}
	return []byte(fmt.Sprintf(`{ "color" : "<%d>" }`, int(c))), nil
}

type ptrOnly struct{ n int }

func (p *ptrOnly) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprint(p.n * 2)), nil }

type text string

func (t text) MarshalText() ([]byte, error) {
	if t == "" {
		return nil, errors.New("empty text")
	}
	return []byte("T<" + string(t) + ">"), nil
}

type key struct{ a, b int }

func (k key) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("%d/%d", k.a, k.b)), nil }

type celsius float64
type word string
type bytes2 []byte
type myByte byte
type tree struct {
	Left, Right *tree
	V           int
}

func show(v interface{}) {
	b, err := json.Marshal(v)
	if err != nil {
		fmt.Printf("%T: %v\n", err, err)
		return
	}
	fmt.Printf("%s\n", b)
}

func main() {
	five := 5
	show(nil)
	show(true)
	show(1)
	show(int8(-128))
	show(uint64(math.MaxUint64))
	show(int64(math.MinInt64))
	show("hello")
	show("quotes \" back \\ slash / nl \n tab \t cr \r bell \a del \x7f nul \x00 bs \b ff \f")
	show("<html> & 'x'")
	show("é ü 日本 \U0001f600 \u2028 \u2029 \ufffd")
	show("bad \xff utf8 \xc3\x28 \xed\xa0\x80")
	for _, f := range []float64{0, 1, -1, 1.5, 0.1, 100, 1e20, 1e21, 1e22, 123456789012345680000, 1e-6, 1e-7, 1.5e-7, 5e-324, math.MaxFloat64, math.Copysign(0, -1), 3.0000000000000004, 1e100, 1.0 / 3} {
		show(f)
	}
	for _, f := range []float32{0, 0.1, 1.0 / 3, 1e20, 1e21, 3.4e38, 1e-6, 1e-7, 1.1754944e-38, 16777216, 16777217} {
		show(f)
	}
	show(math.NaN())
	show(math.Inf(1))
	show(float32(math.Inf(-1)))
	show([]int(nil))
	show([]int{})
	show([]int{1, 2, 3})
	show([3]bool{true})
	show([]interface{}{1, "a", nil, 2.5, []string{"x"}, map[string]int{"k": 1}})
	show([]byte("hello bytes"))
	show([]byte{})
	show([]byte(nil))
	show([]myByte{1, 2, 255})
	show(bytes2("named"))
	show([4]byte{1, 2, 3, 4})
	show([]string{"a", "<b>"})
	show([][]int{{1}, {}, nil})
	show(map[string]int(nil))
	show(map[string]int{})
	show(map[string]int{"b": 2, "a": 1, "C": 3, "é": 4, "<": 5})
	show(map[int]string{10: "ten", 9: "nine", -1: "minus"})
	show(map[uint8]bool{200: true, 3: false})
	show(map[word]word{"k": "v"})
	show(map[key]int{{1, 2}: 3, {0, 5}: 6})
	show(map[text]int{"a": 1})
	show(map[bool]int{true: 1})
	show(map[float64]int{1: 1})
	show(map[interface{}]int{1: 1})
	show(plain{})
	show(plain{1, "x", 2, true, &five, []byte{1, 2}, map[string]int{"g": 1}, []int{1}, []string{"i"}, [2]int8{-1, 1}})
	show(&plain{A: 7})
	show(tags{})
	show(tags{Skip: 1, Dash: 2, Name: "n", N: 3, U: 4, S: "s\"<", F: 1.5, B: true, P: &five, Bad: 1, Ok: 2, M: map[string]int{"a": 1}, L: []int{1}, If: 0, Any: map[string]interface{}{"b": nil}, Other: 3, Ü: 4})
	show(embed{base{1, "b"}, Base{2, "k"}, &Deep{Deeper{3, "d"}}, 4})
	show(embed{Level: 1})
	show(named{Base{1, "k"}, 7})
	show(clash{})
	show(tagWins{One{1}, Two{2}})
	show(twice{})
	show(color(3))
	show([]color{1, 2})
	show(map[string]color{"a": 1})
	show(color(-1))
	show(color(99))
	show(struct{ C color }{-5})
	show(ptrOnly{4})
	show(&ptrOnly{4})
	show([]ptrOnly{{1}, {2}})
	show([1]ptrOnly{{1}})
	show(&[1]ptrOnly{{1}})
	show(map[string]ptrOnly{"a": {1}})
	show(struct{ P ptrOnly }{ptrOnly{1}})
	show(&struct{ P ptrOnly }{ptrOnly{1}})
	show((*ptrOnly)(nil))
	show(text("x&y"))
	show(text(""))
	show([]text{"a", "b"})
	show(celsius(36.6))
	show(word("w"))
	show(make(chan int))
	show(func() {})
	show(complex(1, 2))
	show(map[string]interface{}{"c": make(chan int)})
	show(struct{ F func() }{})
	show(struct {
		F func() `json:"-"`
		G int
	}{nil, 1})
	show(json.Number("12.50"))
	show(json.Number(""))
	show(json.Number("1x"))
	show(struct {
		N json.Number `json:",string"`
	}{"5"})
	show(json.RawMessage(`{"a" : [1, 2 ]}`))
	show(json.RawMessage(nil))
	show(json.RawMessage(`{`))
	show(struct {
		R json.RawMessage
		P *json.RawMessage
	}{json.RawMessage(`"x"`), nil})
	show(&tree{&tree{nil, nil, 1}, nil, 2})
	show(time.Date(2015, 6, 7, 8, 9, 10, 123, time.UTC))
	show(time.Duration(1500))
	show(errors.New("an error"))
	var e error
	show(e)
	show([]error{errors.New("x"), nil})
	show(struct{}{})
	show(interface{}(&five))
	pp := &five
	show(&pp)
	var np *int
	show(np)
	show(&np)
	b, err := json.MarshalIndent(map[string]interface{}{"a": []int{1, 2}, "b": map[string]int{}, "c": []int{}, "d": map[string]interface{}{"e": nil}}, ">", "  ")
	fmt.Printf("%s %v\n", b, err)
	b, err = json.MarshalIndent("x", "", "\t")
	fmt.Printf("%s %v\n", b, err)
	b, err = json.MarshalIndent([]interface{}{1, []int{2}}, "", "\t")
	fmt.Printf("%s %v\n", b, err)
	_, err = json.MarshalIndent(func() {}, "", "")
	fmt.Println(err)
	type cyclic struct{ Next *cyclic }
	c := &cyclic{}
	c.Next = c
	show(c)
	m := map[string]interface{}{}
	m["m"] = m
	show(m)
	var me *json.MarshalerError
	_, err = json.Marshal(color(-1))
	fmt.Println(errors.As(err, &me), errors.Unwrap(err))
	long, _ := json.Marshal(strings.Repeat("<", 10))
	fmt.Println(string(long))
}
