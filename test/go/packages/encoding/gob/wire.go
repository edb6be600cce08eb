// The bytes of streams, and what comes back from them.
package main

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"time"
)

type Point struct{ X, Y int }

type Tree struct {
	Val         string
	Left, Right *Tree
	Kids        []*Tree
}

type All struct {
	B    bool
	I    int
	I8   int8
	I16  int16
	I32  int32
	I64  int64
	U    uint
	U8   uint8
	U16  uint16
	U32  uint32
	U64  uint64
	F32  float32
	F64  float64
	C64  complex64
	C128 complex128
	S    string
	By   []byte
	SI   []int
	SS   []string
	A    [3]int
	AB   [2]byte
	M    map[string]int
	P    *int
	PP   **string
	St   Point
	PSt  *Point
	SSt  []Point
	SP   []*Point
	E    interface{}
	priv int
	Fn   func()
	Ch   chan int
	T    time.Time
	MM   map[string][]Point
	Named
	*Emb
	Str  Str
	Nest struct{ Q, R string }
}

type Named struct{ N string }
type Emb struct{ EmbField int }
type Str string
type Ints []int
type Dict map[string]interface{}

type custom struct{ v string }

func (c custom) GobEncode() ([]byte, error) { return []byte("<" + c.v + ">"), nil }
func (c *custom) GobDecode(b []byte) error {
	c.v = "got" + string(b)
	return nil
}

type ptrCustom struct{ v int }

func (c *ptrCustom) MarshalBinary() ([]byte, error) { return []byte{byte(c.v)}, nil }
func (c *ptrCustom) UnmarshalBinary(b []byte) error {
	if len(b) == 0 {
		return errors.New("no bytes")
	}
	c.v = int(b[0]) + 1
	return nil
}

type bad struct{}

func (bad) GobEncode() ([]byte, error) { return nil, errors.New("bad encode") }

type Holder struct {
	C  custom
	P  *custom
	PC *ptrCustom
	L  []custom
}

type Shape interface{ Area() int }
type Sq struct{ Side int }

func (s Sq) Area() int { return s.Side * s.Side }

type Rect struct{ W, H int }

func (r *Rect) Area() int { return r.W * r.H }

type unexported struct{ a int }
type WithChan struct{ C chan int }
type Deep struct{ U unexported }
type Empty struct{}
type Rec []Rec
type RecMap map[string]RecMap

func show(label string, v interface{}) []byte {
	var b bytes.Buffer
	err := encode(&b, v)
	fmt.Printf("%s %x %v\n", label, b.Bytes(), err)
	return b.Bytes()
}

func encode(w io.Writer, v ...interface{}) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic %v", r)
		}
	}()
	enc := gob.NewEncoder(w)
	for _, x := range v {
		if err := enc.Encode(x); err != nil {
			return err
		}
	}
	return nil
}

func back(data []byte, v interface{}) {
	err := gob.NewDecoder(bytes.NewReader(data)).Decode(v)
	fmt.Printf("  %T %v\n", v, err)
	switch x := v.(type) {
	case *int:
		fmt.Println(" ", *x)
	case *string:
		fmt.Println(" ", *x)
	case *interface{}:
		fmt.Printf("  %#v\n", *x)
	default:
		fmt.Printf("  %+v\n", v)
	}
}

func main() {
	n := 5
	s := "ptr"
	ps := &s
	for _, v := range []interface{}{
		0, 1, -1, 63, 64, -64, -65, 127, 128, 255, 256, 1 << 20, -1 << 31, 1<<62 + 7, -1 << 63, 1<<63 - 1,
		uint(0), uint(127), uint(128), uint64(1<<64 - 1), int8(-3), uint8(200), int32(70000), 'x', 0.0, 1.0, -1.5, 0.1, 1e300, float32(3.25), 17.0, complex(1, -2), true, false, "", "hello", "é\x00", []byte{1, 2, 255}, []byte{}, []byte(nil), Str("named"),
	} {
		show(fmt.Sprintf("%T %v:", v, v), v)
	}
	for _, v := range []interface{}{
		[]int{1, 2, 3}, []int{}, []int(nil), []string{"a", ""}, [3]int{1, 0, 3}, [0]int{}, map[string]int{"a": 1}, map[string]int{}, map[int]bool{5: false}, Point{1, 2}, &Point{3, 0}, Point{}, &n, &ps, []Point{{1, 2}, {0, 0}}, []*Point{{7, 8}}, map[string]Point{"p": {1, 1}}, [][]int{{1}, {}}, Ints{4, 5}, Dict{"k": 1}, Dict{"k": "v"}, Dict{"k": nil}, []interface{}{1, "a", nil, 2.5, []int{1}}, Empty{}, struct{ A int }{9}, [2][]string{{"x"}, nil}, map[string]map[string]int{"a": {"b": 1}}, [2]bool{true, false}, []float64{1, 0}, []bool{true, false}, []byte("x"), [3]byte{1, 2, 3}, []int8{-1}, []uint16{1, 2}, []complex128{1i},
		Tree{Val: "root", Left: &Tree{Val: "l"}, Kids: []*Tree{{Val: "k"}}}, Rec{Rec{}, Rec{Rec{}}}, RecMap{"a": {"b": nil}},
	} {
		show(fmt.Sprintf("%T:", v), v)
	}
	all := All{true, -1, -8, -16, -32, -64, 1, 8, 16, 32, 64, 0.5, 0.25, 1i, 2 + 3i, "str", []byte("by"), []int{1}, []string{"s"}, [3]int{1, 2, 3}, [2]byte{4, 5}, map[string]int{"m": 1}, &n, &ps, Point{1, 2}, &Point{3, 4}, []Point{{5, 6}}, []*Point{{7, 8}}, "any", 9, nil, nil, time.Date(2009, 11, 10, 23, 0, 0, 5, time.UTC), map[string][]Point{"q": {{1, 1}}}, Named{"n"}, &Emb{6}, "named", struct{ Q, R string }{"q", "r"}}
	data := show("All:", all)
	var got All
	err := gob.NewDecoder(bytes.NewReader(data)).Decode(&got)
	fmt.Println(err, *got.P, **got.PP, *got.PSt, *got.SP[0], *got.Emb, got.T, got.priv, got.Fn == nil)
	got.P, got.PP, got.PSt, got.SP, got.Emb = nil, nil, nil, nil, nil
	fmt.Printf("%+v\n", got)
	data = show("All zero:", All{})
	back(data, &All{})
	show("All zero ptr:", &All{})

	fmt.Println("---- several values")
	var b bytes.Buffer
	enc := gob.NewEncoder(&b)
	for _, v := range []interface{}{Point{1, 2}, &Point{3, 4}, "s", 7, []Point{{1, 1}}, Point{}, map[string]Point{"a": {}}} {
		err := enc.Encode(v)
		fmt.Printf("%x %v\n", b.Bytes(), err)
	}
	dec := gob.NewDecoder(&b)
	var p Point
	fmt.Println(dec.Decode(&p), p)
	p = Point{}
	fmt.Println(dec.Decode(&p), p)
	var str string
	fmt.Println(dec.Decode(&str), str)
	fmt.Println(dec.Decode(nil))
	var list []Point
	fmt.Println(dec.Decode(&list), list)
	p = Point{8, 9}
	fmt.Println(dec.Decode(&p), p)
	fmt.Println(dec.Decode(nil))
	fmt.Println(dec.Decode(&p))

	fmt.Println("---- interfaces")
	show("unregistered", []interface{}{Point{1, 2}})
	gob.Register(Point{})
	gob.Register(Sq{})
	gob.Register(&Rect{})
	gob.Register([]interface{}(nil))
	gob.Register(map[string]interface{}(nil))
	gob.Register(time.Time{})
	gob.RegisterName("my/tree", &Tree{})
	for _, v := range []interface{}{[]interface{}{Point{1, 2}, Point{3, 4}, &Point{5, 6}, Sq{2}}, []Shape{Sq{3}, &Rect{2, 5}, nil}, Dict{"deep": []interface{}{1, map[string]interface{}{"x": Point{1, 1}}}}, []interface{}{&Tree{Val: "t"}}, []interface{}{time.Unix(1e9, 7).UTC()}, []interface{}{(*Point)(nil)}, []interface{}{uint8(3), int64(-4), float32(1.5), "s", []byte("b"), []string{"q"}, true}} {
		data := show(fmt.Sprintf("%T", v), v)
		switch v.(type) {
		case []interface{}:
			var x []interface{}
			err := gob.NewDecoder(bytes.NewReader(data)).Decode(&x)
			fmt.Print("  ", err)
			for _, e := range x {
				if t, ok := e.(*Tree); ok {
					e = *t
				}
				fmt.Printf(" %#v", e)
			}
			fmt.Println()
		case []Shape:
			var x []Shape
			err := gob.NewDecoder(bytes.NewReader(data)).Decode(&x)
			fmt.Print("  ", err)
			for _, e := range x {
				if e != nil {
					fmt.Printf(" %T %d", e, e.Area())
				}
			}
			fmt.Println()
		default:
			back(data, &Dict{})
		}
	}
	var in bytes.Buffer
	var any interface{} = Point{4, 5}
	err = gob.NewEncoder(&in).Encode(&any)
	fmt.Printf("%x %v\n", in.Bytes(), err)
	var out interface{}
	err = gob.NewDecoder(&in).Decode(&out)
	fmt.Printf("%#v %v\n", out, err)

	fmt.Println("---- own encoders")
	data = show("Holder", &Holder{custom{"a"}, &custom{"b"}, &ptrCustom{7}, []custom{{"x"}, {"y"}}})
	var h Holder
	err = gob.NewDecoder(bytes.NewReader(data)).Decode(&h)
	fmt.Println(err, h.C, *h.P, *h.PC, h.L)
	data = show("custom", custom{"top"})
	var c custom
	fmt.Println(gob.NewDecoder(bytes.NewReader(data)).Decode(&c), c)
	data = show("*ptrCustom", &ptrCustom{3})
	var pc ptrCustom
	fmt.Println(gob.NewDecoder(bytes.NewReader(data)).Decode(&pc), pc)
	show("ptrCustom", ptrCustom{3})
	show("bad", bad{})
	show("bad in", []interface{}{bad{}})
	data = show("Time", time.Date(2020, 1, 2, 3, 4, 5, 6, time.FixedZone("x", 3600)))
	var tm time.Time
	fmt.Println(gob.NewDecoder(bytes.NewReader(data)).Decode(&tm), tm)

	fmt.Println("---- errors of encoding")
	for _, v := range []interface{}{nil, (*Point)(nil), make(chan int), func() {}, unexported{1}, &unexported{1}, Deep{}, WithChan{}, []chan int{nil}, []*Point{nil}, map[string]*Point{"a": nil}, []func(){nil}, map[string]chan int{}, struct{ F func() }{}, struct {
		A int
		F func()
	}{1, nil}, uintptr(3), []unexported{{1}}} {
		show(fmt.Sprintf("%T", v), v)
	}
	for _, f := range []func(){func() { gob.RegisterName("", 1) }, func() { gob.RegisterName("other", Point{}) }, func() { gob.RegisterName("main.Point", Sq{}) }, func() { gob.Register(Point{}) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	fmt.Println(encode(failing{}, 1))

	fmt.Println("---- what does not fit")
	data = show("source", struct {
		A int
		B string
		C []int
		D map[string]Point
		E Point
		F float64
		G [2]int
		H interface{}
		I custom
	}{300, "b", []int{1, 300}, map[string]Point{"k": {1, 2}}, Point{3, 4}, 1e300, [2]int{5, 6}, "h", custom{"i"}})
	back(data, &struct{ A int8 }{})
	back(data, &struct{ A uint }{})
	back(data, &struct{ A string }{})
	back(data, &struct{ C []int8 }{})
	back(data, &struct{ C [2]int }{})
	back(data, &struct{ D map[string]int }{})
	back(data, &struct{ D map[string]struct{ Y int8 } }{})
	var pe struct{ E *struct{ X int } }
	fmt.Println(gob.NewDecoder(bytes.NewReader(data)).Decode(&pe), *pe.E)
	back(data, &struct{ E struct{ Z int } }{})
	back(data, &struct{ F float32 }{})
	back(data, &struct{ G [3]int }{})
	back(data, &struct{ H string }{})
	back(data, &struct{ I string }{})
	back(data, &struct{ I custom }{})
	back(data, &struct{ Z int }{})
	back(data, &struct{ z int }{})
	back(data, &struct{}{})
	back(data, new(int))
	back(data, &struct {
		B string
		H interface{}
		Q int
	}{Q: 5})
	back(data, &[]int{})
	num := show("int", 300)
	back(num, new(string))
	back(num, new(interface{}))
	back(num, &Point{})
	var i8 int8
	fmt.Println(gob.NewDecoder(bytes.NewReader(num)).Decode(&i8), i8)
	var pi *int
	fmt.Println(gob.NewDecoder(bytes.NewReader(num)).Decode(&pi), *pi)
	fmt.Println(gob.NewDecoder(bytes.NewReader(num)).Decode(i8))
	fmt.Println(gob.NewDecoder(bytes.NewReader(num)).Decode((*int)(nil)))
	arr := show("arr", []int{1, 2, 3})
	back(arr, &[3]int{})
	back(arr, &[]string{})
	keep := make([]int, 1, 10)
	keep[0] = 9
	back(arr, &keep)
	m := show("map", map[string]int{"a": 1})
	into := map[string]int{"b": 2}
	back(m, &into)
	unreg := show("named", []Shape{Sq{1}})
	var shapes []interface{}
	fmt.Println(gob.NewDecoder(bytes.NewReader(unreg)).Decode(&shapes), shapes)
	var errs []error
	fmt.Println(gob.NewDecoder(bytes.NewReader(unreg)).Decode(&errs), errs)

	fmt.Println("---- broken streams")
	data = show("point", Point{1, 2})
	for i := 0; i <= len(data); i++ {
		var p Point
		err := gob.NewDecoder(bytes.NewReader(data[:i])).Decode(&p)
		fmt.Println(i, err, p)
	}
	for _, raw := range [][]byte{{0}, {1, 0}, {3, 4, 0, 1}, {3, 4, 1, 1}, {2, 4, 0}, {0xff}, {0xf7, 1}, {0xf0}, {5, 12, 0, 2, 'a', 'b'}, {5, 12, 0, 9, 'a', 'b'}, {3, 0x7e, 0, 0}, {4, 0xff, 0x81, 0, 0}, {3, 1, 0, 0}, {7, 8, 0, 0xf8, 1, 2, 3, 4}} {
		var n int
		var s string
		fmt.Printf("%x %v %v\n", raw, gob.NewDecoder(bytes.NewReader(raw)).Decode(&n), gob.NewDecoder(bytes.NewReader(raw)).Decode(&s))
		fmt.Println(n, s, gob.NewDecoder(bytes.NewReader(raw)).Decode(nil))
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("write failed") }
