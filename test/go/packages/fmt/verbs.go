package main

import (
	"errors"
	"fmt"
	"math"
	"time"
)

type named int
type text string
type list []int
type raw []byte
type point struct{ X, Y int }
type nested struct {
	P    point
	Ptr  *point
	S    []point
	M    map[string]point
	I    interface{}
	E    error
	F    func()
	priv stringer
	b    []byte
}
type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprintf("<%d>", s.n) }

type gostringer struct{ n int }

func (g gostringer) GoString() string { return "gs!" }

type errorer int

func (e errorer) Error() string { return fmt.Sprint("err", int(e)) }

type both struct{}

func (both) Error() string  { return "as error" }
func (both) String() string { return "as string" }

type ptrStringer struct{ a int }

func (p *ptrStringer) String() string { return "ptr" }

type panicker struct{}

func (panicker) String() string { panic("boom") }

type panicErr struct{}

func (panicErr) Error() string { panic(errors.New("inner")) }

type formatter struct{}

func (formatter) Format(f fmt.State, c rune) {
	w, wok := f.Width()
	p, pok := f.Precision()
	if !pok {
		p = 0
	}
	if !wok {
		w = 0
	}
	fmt.Fprintf(f, "F[%c %d %t %d %t %t%t%t%t%t]", c, w, wok, p, pok, f.Flag('+'), f.Flag('-'), f.Flag('#'), f.Flag(' '), f.Flag('0'))
}

type nilRecv struct{ x int }

func (n *nilRecv) String() string { return fmt.Sprint(n.x) }

type emb struct {
	stringer
	Name string
}
type color uint8
type arr [3]bool
type mp map[named]text
type iface interface{ Foo() }
type holder struct {
	I iface
	A any
}

func main() {
	p := &point{1, 2}
	_ = p
	values := []interface{}{
		nil, true, false, 0, 1, -1, 42, -42, int8(-128), int16(300), int32(65), int64(math.MinInt64), uint(7), uint8(255), uint16(65535),
		uint32(1 << 31), uint64(math.MaxUint64), uintptr(0xdeadbeef), float32(1.5), float32(0.1), 3.14159, 1e6, 1e20, 1e21, 1e-5, 123456789.0, -0.0, math.Inf(1),
		math.Inf(-1), math.NaN(), 0.000001, 100000.0, 2.5, complex(1, -2), complex64(complex(0.5, 2)), "", "hello", "héllo wörld", "a\x00b\xff", "日本語\n\t\"q\"`", 'x', '世',
		[]int{1, 2, 3}, []int(nil), []int{}, [3]int{4, 5, 6}, []string{"a", "b c"}, []byte("bytes"), []byte(nil), [3]byte{1, 2, 3}, []float64{1, 2.5}, []bool{true}, []interface{}{1, "a", nil, 2.5},
		map[string]int{"z": 1, "a": 2}, map[int]string{3: "c", 1: "a"}, map[string]int(nil), map[bool]int{true: 1, false: 0}, map[float64]string{2.5: "b", math.NaN(): "n", 1: "a"},
		map[point]int{{2, 1}: 1, {1, 2}: 2}, map[interface{}]int{"a": 1, "b": 2},
		point{1, 2}, &point{3, 4}, (*point)(nil), &[]int{1}, &map[string]int{"k": 1}, &[2]string{"x", "y"}, struct{}{}, struct {
			A int
			b string
		}{1, "x"},
		named(5), text("tx"), list{1, 2}, raw("raw"), color(3), arr{true, false, true}, mp{1: "one", 0: "zero"},
		stringer{7}, &stringer{8}, []stringer{{1}, {2}}, map[stringer]stringer{{1}: {2}}, gostringer{1}, errorer(4), both{}, ptrStringer{1}, &ptrStringer{2}, []*ptrStringer{},
		panicker{}, panicErr{}, formatter{}, (*nilRecv)(nil), emb{stringer{9}, "n"}, errors.New("an error"), errors.New("wrap"),
		nested{P: point{1, 2}, S: []point{{5, 6}}, M: map[string]point{"k": {7, 8}}, I: 5, E: errorer(3), priv: stringer{3}, b: []byte("xy")},
		holder{}, holder{A: stringer{1}}, []error{nil, errorer(1)}, [][]int{{1}, {2, 3}, nil}, [2][2]int{{1, 2}, {3, 4}}, time.Duration(1500000000), time.March, time.Sunday,
		[]interface{}{stringer{1}, point{1, 2}, []byte("z")}, struct{ e error }{errorer(2)}, struct{ E error }{errorer(6)}, []text{"a"}, []raw{raw("q")},
		[]rune("ab"), struct{ P *int }{nil}, (func())(nil), (chan int)(nil), [0]int{}, (map[int]int)(nil), (interface{})(nil), (error)(nil),
	}
	formats := []string{"%v", "%+v", "%#v", "%T", "%d", "%s", "%q", "%x", "%X", "%t", "%c", "%U", "%e", "%f", "%g", "%b", "%o", "%O", "%5v|", "%-8v|", "%08d|", "%+d", "% d", "%#x", "%# x", "% x", "%.2f", "%8.3f|", "%-8.2s|", "%+q", "%#q", "%#U", "%z", "%w", "%!", "%#g", "%010.3e|", "%+.1g", "%#o"}
	for i, v := range values {
		for _, f := range formats {
			switch v.(type) {
			case func():
				if f != "%T" && f != "%s" {
					continue
				}
			}
			s := fmt.Sprintf(f, v)
			fmt.Printf("%d %s: %q\n", i, f, s)
		}
		if _, ok := v.(func()); !ok {
			fmt.Printf("%d Println: %s", i, fmt.Sprintln(v, v))
			fmt.Printf("%d Print: %s\n", i, fmt.Sprint(v, v, "s", v))
		}
	}
}
