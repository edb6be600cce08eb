package main

import (
	"fmt"
	"strings"
)

type P struct{ x, y int }

func (p P) Sum() int     { return p.x + p.y }
func (p *P) Scale(n int) { p.x *= n; p.y *= n }
func (p P) With(x int) P { p.x = x; return p }

type Named interface{ Name() string }
type Base struct{ name string }

func (b Base) Name() string      { return b.name }
func (b *Base) SetName(s string) { b.name = s }

type Mid struct{ *Base }
type Derived struct {
	Mid
	P
	extra string
}

func main() {
	p := P{1, 2}
	f := p.Sum
	g := p.Scale
	p.x = 10
	fmt.Println(f(), p.Sum())
	g(2)
	fmt.Println(p, P.Sum(p), (*P).Sum(&p))
	(*P).Scale(&p, 3)
	fmt.Println(p, p.With(1), p)
	d := Derived{Mid{&Base{"n"}}, P{1, 1}, "e"}
	d.SetName("new")
	d.Scale(5)
	fmt.Println(d.Name(), d.Sum(), d.x, d.Mid.Base.name)
	var n Named = d
	fmt.Println(n.Name())
	h := Named.Name
	fmt.Println(h(d))
	up := strings.ToUpper
	fmt.Println(up("a"))
	fmt.Printf("%T %T %T\n", f, g, h)
	fmt.Printf("%v %+v\n", d.P, d.P)
	pp := &p
	ppp := &pp
	(*ppp).Scale(2)
	fmt.Println(**ppp, pp.Sum())
}
