package main

type P struct{ x int }

func mk(x int) P        { return P{x} }
func (p P) add(n int) P { p.x += n; return p }
func (p *P) inc()       { p.x++ }

func main() {
	println(mk(3).x, mk(4).add(1).x)
	p := mk(5)
	r := p.add(2)
	println(p.x, r.x)
	f := p.add
	p.x = 100
	println(f(1).x)
	g := P.add
	h := (*P).inc
	println(g(p, 1).x)
	h(&p)
	println(p.x)
	k := p.inc
	k()
	k()
	println(p.x)
}

/* Output:
3 5
5 7
6
101
101
103
*/
