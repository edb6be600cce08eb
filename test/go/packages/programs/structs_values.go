package main

import "fmt"

type P struct{ X, Y int }
type L struct {
	A, B P
	Tags []string
	*P
	m map[string]P
}
type Arr [2]P
type Node struct {
	V           int
	Left, Right *Node
}

func (n *Node) Insert(v int) *Node {
	if n == nil {
		return &Node{V: v}
	}
	if v < n.V {
		n.Left = n.Left.Insert(v)
	} else {
		n.Right = n.Right.Insert(v)
	}
	return n
}
func (n *Node) Sum() int {
	if n == nil {
		return 0
	}
	return n.V + n.Left.Sum() + n.Right.Sum()
}
func (p P) Moved(d int) P  { p.X += d; return p }
func (p *P) Move(d int)    { p.X += d }
func change(p P) P         { p.X = 100; return p }
func changeArr(a Arr) Arr  { a[0].X = 100; return a }
func ret() (P, Arr)        { return P{1, 2}, Arr{{3, 4}} }
func variadic(ps ...P) []P { ps[0].X = 77; return ps }
func ptrs(p *P) *P         { q := *p; q.X++; return &q }

type Opt struct {
	Name  string
	Inner struct {
		A int
		B []struct{ C string }
	}
	F func(P) P
	I interface{}
}

func main() {
	p := P{1, 2}
	q := p
	q.X = 9
	r := &p
	r.Y = 8
	fmt.Println(p, q, *r, p == q, *r == p)
	fmt.Println(change(p), p, p.Moved(5), p)
	p.Move(1)
	r.Move(1)
	fmt.Println(p)
	l := L{A: p, P: &p, m: map[string]P{"a": p}}
	l2 := l
	l2.A.X, l2.X = 50, 60
	fmt.Println(l.A, l2.A, l.X, p, l.P == l2.P)
	x := l.m["a"]
	x.X = 1000
	fmt.Println(l.m, x)
	a := Arr{{1, 2}, {3, 4}}
	b := a
	b[1].Y = 40
	fmt.Println(a, b, a == b, changeArr(a), a)
	pa := &a[0]
	pa.X = 11
	c := a
	pa.X = 12
	fmt.Println(a, c)
	for i, v := range a {
		v.X = 0
		a[1].X = 500
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	for i := range a {
		v := &a[i]
		v.X++
	}
	fmt.Println(a)
	s := []P{{1, 1}, {2, 2}}
	fmt.Println(variadic(s...), s, variadic(s[0], s[1]), s)
	t := append([]P(nil), s...)
	t[0].X = -1
	fmt.Println(s, t)
	s[0], s[1] = s[1], s[0]
	fmt.Println(s)
	a[0], a[1] = a[1], a[0]
	fmt.Println(a)
	m := map[P]string{{1, 2}: "a"}
	k := P{1, 2}
	m[k] = "b"
	k.X = 5
	fmt.Println(m, m[P{1, 2}], m[k] == "")
	var i interface{} = p
	p.X = -5
	fmt.Println(i, i == interface{}(p), i.(P).X)
	j := i.(P)
	j.X = 123
	fmt.Println(i)
	ch := make(chan P, 1)
	ch <- p
	p.X = -6
	fmt.Println(<-ch, p)
	f := func() P { return p }
	g := f()
	g.X = 1
	fmt.Println(p, g, f().X)
	h := func(p P) { p.X = 2 }
	h(p)
	fmt.Println(p)
	y, z := ret()
	y.X, z[0].X = 10, 30
	fmt.Println(y, z)
	fmt.Println(*ptrs(&p), p)
	var root *Node
	for _, v := range []int{5, 2, 8, 1, 9} {
		root = root.Insert(v)
	}
	fmt.Println(root.Sum(), root.Left.V, root.Right.Right.V, (*Node)(nil).Sum())
	var o Opt
	o.Inner.A = 1
	o.Inner.B = append(o.Inner.B, struct{ C string }{"c"})
	o2 := o
	o2.Inner.A = 2
	o2.Inner.B[0].C = "shared"
	o.F = change
	fmt.Println(o.Inner, o2.Inner, o.F(P{}), o2.F == nil)
	anon := struct{ X, Y int }{3, 4}
	p = anon
	anon = p
	fmt.Println(p, anon == struct{ X, Y int }{3, 4}, P(anon) == p)
	type Q P
	qq := Q(p)
	qq.X = 1
	fmt.Printf("%v %+v %#v %T\n", qq, qq, qq, qq)
	pp := &p
	ppp := &pp
	(*ppp).X = 42
	(**ppp).Y = 43
	fmt.Println(p, pp == *ppp)
	n := new(P)
	n.X = 3
	*n = P{n.Y, n.X}
	fmt.Println(*n)
	e1, e2 := struct{}{}, struct{}{}
	fmt.Println(e1 == e2)
	ms := map[string]*P{"a": {1, 2}}
	ms["a"].X++
	fmt.Println(*ms["a"])
	mat := [3][3]int{}
	for i := range mat {
		for j := range mat[i] {
			mat[i][j] = i * j
		}
	}
	row := mat[2]
	mat[2][2] = 100
	fmt.Println(mat, row)
	sw := []*P{{1, 2}, {3, 4}}
	for _, v := range sw {
		v.X *= 10
	}
	fmt.Println(*sw[0], *sw[1])
	var z3 struct {
		a [3]struct{ b []int }
	}
	z3.a[1].b = append(z3.a[1].b, 1)
	z4 := z3
	z4.a[1].b = append(z4.a[1].b, 2)
	fmt.Println(z3, z4)
	func() {
		defer func() { fmt.Println(p) }()
		p.X++
		pc := p
		defer fmt.Println(p, pc)
		p.X++
	}()
	st := []struct {
		name string
		f    func(int) int
	}{{"dbl", func(i int) int { return 2 * i }}, {"neg", func(i int) int { return -i }}}
	for _, t := range st {
		fmt.Print(t.name, t.f(3), " ")
	}
	fmt.Println()
}
