package main

import "fmt"

type A struct {
	I  int
	S  string
	F  float64
	B  bool
	P  *int
	E  error
	X  interface{}
	L  []int
	M  map[string]int
	Fn func()
	C  chan int
	N  struct{ Q, R int }
	Ar [2]bool
	By []byte
	R  rune
	u  uint8
}

type Inner struct{ V int }
type Outer struct {
	Inner
	*A
	In  Inner
	Ptr *Inner
}

type Str struct{ s string }

func (s Str) String() string { return "Str(" + s.s + ")" }

type PStr struct{ s string }

func (s *PStr) String() string { return "PStr(" + s.s + ")" }

type Err struct{}

func (Err) Error() string { return "Err!" }

type GoS struct{ x int }

func (g GoS) GoString() string { return "GoS!" }

func main() {
	var a A
	fmt.Printf("%v\n%+v\n%#v\n%T\n", a, a, a, a)
	a.L = []int{1, 2}
	a.M = map[string]int{"k": 1}
	a.By = []byte("hi")
	a.X = Str{"x"}
	a.E = Err{}
	fmt.Printf("%v\n%+v\n", a, a)
	o := Outer{Inner: Inner{1}, In: Inner{2}}
	fmt.Printf("%v %+v\n%#v\n", o, o, o)
	fmt.Println(&Inner{5}, []*Inner{nil}, []Inner{{1}, {2}}, &[]int{1}, &map[string]int{"a": 1}, [2]Str{{"a"}, {"b"}})
	fmt.Println(Str{"v"}, &Str{"p"}, &PStr{"p"}, []Str{{"a"}}, map[string]Str{"k": {"v"}}, struct{ S Str }{Str{"in"}})
	fmt.Printf("%v %s %d %q\n", Str{"v"}, Str{"v"}, Str{"v"}, Str{"v"})
	fmt.Printf("%#v %#v %+v\n", GoS{1}, &Inner{3}, &Inner{4})
	fmt.Printf("%#v %#v %#v %#v %#v %#v\n", []string{"a"}, map[string]bool{"a": true}, struct{ A int }{1}, [2]int{1, 2}, "q\"", 'x')
	fmt.Printf("%#v %#v %#v %#v\n", []interface{}{1, "a", nil, 2.0, 1e6}, (*int)(nil), uint8(3), []byte{1, 2})
	fmt.Println(struct{}{}, [0]int{}, []string{}, []string(nil), [3]string{}, []string{"", "a"})
	fmt.Printf("%v %+v %s\n", []error{Err{}, nil}, []error{Err{}}, Err{})
	fmt.Printf("%s %d\n", []string{"a", "b"}, []int{1, 2})
	fmt.Printf("%6d|%-6d|%06d|%x\n", []int{1, 2}, []int{3}, []int{4}, []int{10, 11})
	fmt.Printf("%q\n", []string{"a b", "c"})
	fmt.Printf("%t %v\n", []bool{true}, [2]bool{})
	x, y := Inner{1}, Inner{1}
	fmt.Println(x == y, &x == &y, x != Inner{2}, struct{ a int }{1} == struct{ a int }{1})
	var e1, e2 interface{} = x, y
	fmt.Println(e1 == e2, e1 == nil, e1 != 1)
}
