package main

import "fmt"

type S struct{ a, b int }

var g int
var gst S
var gc complex128
var gs []int
var gm map[string]int
var gstr string

//go:noinline
func ch() int {
	g = 100
	gst = S{100, 200}
	gc = 5
	gs = []int{9, 9, 9}
	gm = map[string]int{"a": 77}
	gstr = "hundred"
	return 7
}
func reset() {
	g, gst, gc = 1, S{1, 2}, 1+2i
	gs = []int{1, 2, 3}
	gm = map[string]int{"a": 1}
	gstr = "one"
}

type T struct{ n int }

func (t T) V(int) int   { return t.n }
func (t *T) P(int) int  { return t.n }

type I interface{ V(int) int }

var gt T
var gi I

//go:noinline
func ch2() int { gt.n = 100; gi = T{100}; return 7 }

//go:noinline
func f2(fn func(int) int, n int) int { return fn(n) }

//go:noinline
func f3(a complex128, b int) string { return fmt.Sprint(a, b) }

//go:noinline
func f4(a float64, b int) string { return fmt.Sprint(a, b) }

func main() {
	reset()
	a, b := gst, ch()
	fmt.Println(a, b)
	reset()
	var c, d = gst, ch()
	fmt.Println(c, d)
	reset()
	var e, h = g, ch()
	fmt.Println(e, h)
	reset()
	var i S
	var j int
	i, j = gst, ch()
	fmt.Println(i, j)
	reset()
	var k interface{}
	k, j = gst, ch()
	fmt.Println(k, j)
	reset()
	k, j = g, ch()
	fmt.Println(k, j)
	reset()
	gs[0], j = g, ch()
	fmt.Println(gs, j)
	reset()
	gs[0], gs[1] = g, ch()
	fmt.Println(gs, j)
	reset()
	gm["a"], gm["b"] = g, ch()
	fmt.Println(gm, j)
	reset()
	gm["a"], gm["b"] = gm["a"], ch()
	fmt.Println(gm, j)
	reset()
	gm[gstr] = ch()
	fmt.Println(gm)
	reset()
	gm[gstr], j = ch(), 5
	fmt.Println(gm)
	reset()
	gst.a, gst.b = gst.b, ch()
	fmt.Println(gst)
	reset()
	fmt.Println(real(gc), ch())
	reset()
	fmt.Println(f4(real(gc), ch()))
	reset()
	fmt.Println(f3(complex(float64(g), 0), ch()))
	reset()
	x := []S{gst, {ch(), g}, gst}
	fmt.Println(x)
	reset()
	y := []*S{&gst, {ch(), g}, {g, g}}
	fmt.Println(*y[0], *y[1], *y[2])
	reset()
	z := map[string]S{"a": gst, gstr: {ch(), g}, gstr: gst}
	fmt.Println(z)
	reset()
	arr := [...]string{gstr, fmt.Sprint(ch()), gstr}
	fmt.Println(arr)
	reset()
	w := struct {
		s S
		i interface{}
		m map[string]int
		n int
	}{gst, gst, gm, ch()}
	fmt.Println(w)
	gt, gi = T{1}, T{1}
	fmt.Println(f2(gt.V, ch2()))
	gt, gi = T{1}, T{1}
	fmt.Println(f2(gt.P, ch2()))
	gt, gi = T{1}, T{1}
	fmt.Println(f2(gi.V, ch2()))
	gt, gi = T{1}, T{1}
	fmt.Println(gi.V(ch2()))
	gt, gi = T{1}, T{1}
	fmt.Println(gt.V(ch2()), gt.P(0))
	reset()
	for i, v := range append([]int{g}, ch(), g) {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	reset()
	switch g {
	case ch():
		fmt.Println("ch")
	case 1:
		fmt.Println("one")
	case 100:
		fmt.Println("hundred")
	}
	reset()
	switch {
	case g == ch():
		fmt.Println("eq")
	case g == 100:
		fmt.Println("100")
	}
	reset()
	if v, ok := gm[fmt.Sprint("a", ch())[:1]]; ok {
		fmt.Println(v)
	}
	reset()
	defer fmt.Println(g, ch(), g)
	reset()
	done := make(chan bool)
	go func(a, b int) { fmt.Println(a, b); close(done) }(g, ch())
	<-done
	reset()
	c2 := make(chan int, 1)
	select {
	case c2 <- g + ch():
		fmt.Println(<-c2)
	}
	reset()
	p := &g
	q := &gst
	*p, q.a = q.a, ch()
	fmt.Println(g, gst)
	reset()
	gs[g], g = 9, 2
	fmt.Println(gs, g)
	reset()
	gs[g-1]++
	gs[ch()%3]++
	fmt.Println(gs)
	reset()
	gs[ch()%3] += g + gs[ch()%2]
	fmt.Println(gs)
	reset()
	s2 := gstr + fmt.Sprint(ch()) + gstr
	fmt.Println(s2)
	reset()
	bl := g > ch() || g < ch()
	fmt.Println(bl)
	reset()
	n := copy(gs, []int{g, ch(), g})
	fmt.Println(n, gs)
	reset()
	n = copy(gs[g:], []int{ch(), g})
	fmt.Println(n, gs)
	reset()
	l := len(gs) + ch() + len(gs)
	fmt.Println(l, cap(gs), ch(), gs[:1])
	reset()
	delete(gm, gstr[:ch()-6]+"a")
	fmt.Println(gm)
	reset()
	fmt.Println(min2(g, ch()), [3]int{g, g, g}[ch()-6], []int{g, g}[ch()-6])
	reset()
	fmt.Println(S{g, ch()} == S{g, 7}, S{g, ch()} == gst)
	reset()
	func(a ...int) { fmt.Println(a) }(g, ch(), g)
	reset()
	fmt.Println(func() int { return g }(), ch(), func() int { return g }())
	reset()
	fmt.Println(g<<uint(ch()), uint8(g)+uint8(ch()), -g-ch(), ^g&ch())
	reset()
	fmt.Println(gm["a"], ch(), gm["a"], len(gm))
}

func min2(a, b int) int {
	if a < b {
		return a
	}
	return b
}
