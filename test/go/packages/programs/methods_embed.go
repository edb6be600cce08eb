package main

import (
	"fmt"
	"io"
	"sort"
	"strings"
)

type Animal interface{ Sound() string }
type Base struct{ name string }

func (b Base) Name() string     { return b.name }
func (b *Base) Rename(s string) { b.name = s }
func (b Base) Sound() string    { return "..." }

type Dog struct {
	Base
	age int
}

func (d Dog) Sound() string { return d.name + " woof (" + d.Base.Sound() + ")" }

type Puppy struct {
	*Dog
	toys []string
}
type Loud struct{ Animal }

func (l Loud) Sound() string { return strings.ToUpper(l.Animal.Sound()) }

type A struct{ x, y int }
type B struct{ x, z int }
type C struct {
	A
	B
	y string
}
type Inner struct{ v int }

func (i *Inner) Inc() *Inner { i.v++; return i }
func (i Inner) Get() int     { return i.v }

type Mid struct{ Inner }
type Outer struct {
	*Mid
	io.Writer
	fmt.Stringer
}
type F func(int) int

func (f F) Twice(x int) int { return f(f(x)) }

type M map[string]int

func (m M) Inc(k string) { m[k]++ }

type S []int

func (s *S) Push(x int)        { *s = append(*s, x) }
func (s S) Len() int           { return len(s) }
func (s S) Less(i, j int) bool { return s[i] > s[j] }
func (s S) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

type I int

func (i I) String() string { return fmt.Sprintf("I(%d)", int(i)) }
func (i *I) Set(n int)     { *i = I(n) }

type E struct{ error }
type ReadW struct {
	io.Reader
	n int
}

func (r *ReadW) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	r.n += n
	return n, err
}

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Named interface{ Name() string }
type NamedShape interface {
	Shape
	Named
}
type Sq struct{ s float64 }

func (s Sq) Area() float64      { return s.s * s.s }
func (s Sq) Perimeter() float64 { return 4 * s.s }
func (s Sq) Name() string       { return "square" }

type T struct{ n int }

func (t T) Val() int   { return t.n }
func (t *T) PVal() int { return t.n }

func main() {
	d := Dog{Base{"Rex"}, 3}
	fmt.Println(d.Sound(), d.Name(), d.Base.Sound())
	d.Rename("Max")
	fmt.Println(d.name, d)
	p := Puppy{&d, nil}
	p.Rename("Pup")
	fmt.Println(p.Sound(), d.name, p.age)
	var a Animal = p
	fmt.Println(Loud{a}.Sound(), Loud{Loud{d}}.Sound())
	c := C{A{1, 2}, B{3, 4}, "y"}
	fmt.Println(c.y, c.A.y, c.A.x, c.B.x, c.z)
	o := Outer{Mid: &Mid{}}
	o.Inc().Inc()
	fmt.Println(o.Get(), o.v, o.Mid.Inner.v)
	fmt.Println(F(func(x int) int { return x * 3 }).Twice(2))
	m := M{}
	m.Inc("a")
	m.Inc("a")
	fmt.Println(m)
	var s S
	s.Push(1)
	s.Push(3)
	s.Push(2)
	sort.Sort(s)
	fmt.Println(s, s.Len())
	var i I
	i.Set(5)
	fmt.Println(i, &i, []I{1, 2}, map[I]I{1: 2}, struct{ x I }{3})
	fmt.Printf("%d %v %s %x\n", i, i, i, i)
	// Method values and expressions.
	t := T{1}
	v, pv := t.Val, t.PVal
	t.n = 2
	fmt.Println(v(), pv(), T.Val(t), (*T).PVal(&t), (*T).Val(&t))
	pt := &t
	v2 := pt.Val
	pt = &T{50}
	t.n = 3
	fmt.Println(v2(), pt.Val())
	fs := []func(T) int{T.Val, func(t T) int { return -t.n }}
	for _, f := range fs {
		fmt.Print(f(t), " ")
	}
	fmt.Printf("%T %T %T\n", T.Val, (*T).PVal, t.Val)
	snd := Animal.Sound
	fmt.Println(snd(d))
	var ns NamedShape = Sq{2}
	var sh Shape = ns
	nm := sh.(Named)
	fmt.Println(nm.Name(), ns.Area(), sh.Perimeter())
	_, ok := sh.(fmt.Stringer)
	fmt.Println(ok)
	r := &ReadW{Reader: strings.NewReader("hello world")}
	b, _ := io.ReadAll(r)
	fmt.Println(string(b), r.n)
	e := E{fmt.Errorf("inner")}
	fmt.Println(e, e.Error(), error(e))
	var bs Animal = &d
	_, isDog := bs.(Dog)
	_, isPDog := bs.(*Dog)
	fmt.Println(isDog, isPDog)
	func() {
		defer func() { fmt.Println(recover()) }()
		var l Loud
		l.Sound()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var p *Puppy
		fmt.Println(p.toys)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var p Puppy
		fmt.Println(p.Sound())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var pd *Dog
		var a Animal = pd
		fmt.Println(a == nil, pd == nil)
		as := []Animal{a}
		as[len(as)-1].Sound()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var f F
		f.Twice(1)
	}()
	var np *Inner
	func() {
		defer func() { fmt.Println(recover()) }()
		f := np.Inc
		fmt.Println("bound")
		f()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		f := np.Get
		fmt.Println("not reached", f)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var a Animal
		f := a.Sound
		fmt.Println("not reached", f)
	}()
	anon := struct {
		Base
		extra int
	}{Base{"anon"}, 1}
	var an Named = anon
	fmt.Println(an.Name(), anon)
	fmt.Printf("%+v %T\n", anon, anon)
	x := struct{ *T }{&T{7}}
	fmt.Println(x.n, x.Val(), x.PVal())
	x.n++
	fmt.Println(x.T.n)
}
