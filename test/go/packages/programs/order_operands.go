package main

import "fmt"

type S struct{ a, b int }
type B struct {
	a, b, c int
	p    *int
}
type W struct{ x int }

func (w W) Get(n int) int    { return w.x*1000 + n }
func (w *W) Ptr(n int) int   { return w.x*1000 + n }

var g int
var gs []int
var gm map[string]int
var gst S
var gb B
var gstr string
var gi interface{}
var garr [3]int
var gp *int
var gf float64
var gw W
var gfn func(int) int

func reset() {
	g = 1
	gs = []int{1, 2, 3}
	gm = map[string]int{"a": 1}
	gst = S{1, 2}
	gb = B{1, 2, 3, nil}
	gstr = "one"
	gi = 1
	garr = [3]int{1, 2, 3}
	x := 1
	gp = &x
	gf = 1.5
	gw = W{1}
	gfn = func(n int) int { return n + 1 }
}

//go:noinline
func ch() int {
	g = 100
	gs[0] = 100
	gs = append(gs, 4)
	gs[1] = 200
	gm["a"] = 100
	gst = S{100, 200}
	gb = B{100, 200, 300, nil}
	gstr = "hundred"
	gi = 100
	garr[0] = 100
	*gp = 100
	gf = 100.5
	gw.x = 100
	gfn = func(n int) int { return n + 1000 }
	return 7
}

//go:noinline
func show(n string, a ...interface{}) { fmt.Println(n, a) }

//go:noinline
func two(a, b int) int { return a*1000 + b }

//go:noinline
func str(a string, b int) string { return fmt.Sprint(a, b) }

//go:noinline
func st(a S, b int) string { return fmt.Sprint(a, b) }

//go:noinline
func big(a B, b int) string { return fmt.Sprint(a.a, a.b, b) }

//go:noinline
func ifc(a interface{}, b int) string { return fmt.Sprint(a, b) }

//go:noinline
func arr(a [3]int, b int) string { return fmt.Sprint(a, b) }

//go:noinline
func sl(a []int, b int) string { return fmt.Sprint(a, len(a), b) }

//go:noinline
func bl(a bool, b int) string { return fmt.Sprint(a, b) }

func main() {
	r := func(n string, f func() interface{}) { reset(); fmt.Println(n, f()) }
	r("global int arg", func() interface{} { return two(g, ch()) })
	r("deref", func() interface{} { return two(*gp, ch()) })
	r("index", func() interface{} { return two(gs[0], ch()) })
	r("index1", func() interface{} { return two(gs[1], ch()) })
	r("map", func() interface{} { return two(gm["a"], ch()) })
	r("arr", func() interface{} { return two(garr[0], ch()) })
	r("field", func() interface{} { return two(gst.a, ch()) })
	r("struct", func() interface{} { return st(gst, ch()) })
	r("bigstruct", func() interface{} { return big(gb, ch()) })
	r("array", func() interface{} { return arr(garr, ch()) })
	r("slice", func() interface{} { return sl(gs, ch()) })
	r("sliceexpr", func() interface{} { return sl(gs[:], ch()) })
	r("len", func() interface{} { return two(len(gs), ch()) })
	r("lenstr", func() interface{} { return two(len(gstr), ch()) })
	r("cap", func() interface{} { return two(cap(gs), ch()) })
	r("lenmap", func() interface{} { return two(len(gm), ch()) })
	r("string", func() interface{} { return str(gstr, ch()) })
	r("concat", func() interface{} { return str(gstr+"x", ch()) })
	r("binary", func() interface{} { return two(g+1, ch()) })
	r("plus", func() interface{} { return g + ch() })
	r("plus2", func() interface{} { return g + ch() + g })
	r("conv int to any", func() interface{} { return ifc(g, ch()) })
	r("conv string", func() interface{} { return ifc(gstr, ch()) })
	r("conv slice", func() interface{} { return ifc(gs, ch()) })
	r("conv struct", func() interface{} { return ifc(gst, ch()) })
	r("conv W (8 bytes)", func() interface{} { return ifc(gw, ch()) })
	r("conv array", func() interface{} { return ifc(garr, ch()) })
	r("conv float", func() interface{} { return ifc(gf, ch()) })
	r("conv deref", func() interface{} { return ifc(*gp, ch()) })
	r("iface", func() interface{} { return ifc(gi, ch()) })
	r("assert", func() interface{} { return two(gi.(int), ch()) })
	r("compare", func() interface{} { return bl(g == 1, ch()) })
	r("compare struct", func() interface{} { return bl(gst == S{1, 2}, ch()) })
	r("compare str", func() interface{} { return bl(gstr == "one", ch()) })
	r("andand", func() interface{} { return bl(g == 1 && gstr == "one", ch()) })
	r("oror", func() interface{} { return bl(g == 2 || gstr == "one", ch()) })
	r("not", func() interface{} { return bl(!(g == 1), ch()) })
	r("conv float64", func() interface{} { return two(int(float64(g)), ch()) })
	r("bytes", func() interface{} { return sl2([]byte(gstr), ch()) })
	r("str of bytes", func() interface{} { return str(string(rune(g+64)), ch()) })
	r("neg", func() interface{} { return two(-g, ch()) })
	r("complit", func() interface{} { return sl([]int{g, ch(), g}, g) })
	r("struct lit", func() interface{} { return S{g, ch()} })
	r("struct lit conv", func() interface{} { return []interface{}{g, gst, gstr, ch()} })
	r("array lit", func() interface{} { return [3]int{g, ch(), g} })
	r("map lit", func() interface{} { return map[string]int{"a": g, "b": ch(), "c": g} })
	r("map lit key", func() interface{} { return map[int]int{g: ch()} })
	r("variadic", func() interface{} { return fmt.Sprint(g, " ", gst, " ", gs, " ", gstr, " ", *gp, ch()) })
	r("method val recv", func() interface{} { return gw.Get(ch()) })
	r("method ptr recv", func() interface{} { return gw.Ptr(ch()) })
	r("func var", func() interface{} { return gfn(ch()) })
	r("assign index", func() interface{} { gs[g-1] = 5 + 0*g; return fmt.Sprint(gs) })
	r("assign slice", func() interface{} { gs[0] = ch(); return fmt.Sprint(gs) })
	r("opassign", func() interface{} { g += ch(); return g })
	r("opassign deref", func() interface{} { *gp += ch(); return *gp })
	r("opassign index", func() interface{} { gs[0] += ch(); return fmt.Sprint(gs) })
	r("opassign map", func() interface{} { gm["a"] += ch(); return gm["a"] })
	r("opassign str", func() interface{} { gstr += fmt.Sprint(ch()); return gstr })
	r("opassign field", func() interface{} { gst.a += ch(); return gst })
	r("return 2", func() interface{} { a, b := ret2(); return fmt.Sprint(a, b) })
	r("return 3", func() interface{} { a, b, c := ret3(); return fmt.Sprint(a, b, c) })
	r("assign 2", func() interface{} { a, b := g, ch(); return fmt.Sprint(a, b) })
	r("assign 2b", func() interface{} { var a, b int; a, b = g, ch(); return fmt.Sprint(a, b) })
	r("var 2", func() interface{} { var a, b = gst, ch(); return fmt.Sprint(a, b) })
	r("nested", func() interface{} { return two(g, two(g, ch())) })
	r("nested2", func() interface{} { return two(two(g, 1), ch()) })
	r("three", func() interface{} { return fmt.Sprint(g, " ", two(g, 2), " ", g, ch(), " ", g) })
	r("send", func() interface{} { c := make(chan int, 1); c <- g + ch(); return <-c })
	r("if", func() interface{} {
		if g == ch() {
			return "eq"
		}
		return "ne"
	})
	r("if2", func() interface{} {
		if g == 1 && ch() == 7 {
			return g
		}
		return "ne"
	})
	r("switch", func() interface{} {
		switch g + ch() {
		case 8:
			return "early"
		case 107:
			return "late"
		}
		return "?"
	})
	r("min slices", func() interface{} { return gs[ch()-7] })
	r("index of global", func() interface{} { return garr[ch()-7] })
	r("map key call", func() interface{} { gm["a"] = 5; return gm[str2(ch())] })
	r("append", func() interface{} { return fmt.Sprint(append(gs[:1], g, ch(), g), g) })
	r("append el", func() interface{} { return fmt.Sprint(gs[1], append(gs[:1], 55)) })
	local()
}

//go:noinline
func str2(int) string { return "a" }

//go:noinline
func sl2(a []byte, b int) string { return fmt.Sprint(string(a), b) }

func ret2() (int, int)      { return g, ch() }
func ret3() (S, int, string) { return gst, ch(), gstr }

func local() {
	x := 1
	s := "a"
	a := []int{1, 2}
	st := S{1, 2}
	arr := [2]int{1, 2}
	f := func() int { x++; s += "b"; a = append(a, 3); a[0]++; st.a++; arr[0]++; return x }
	fmt.Println(x, f(), x)
	fmt.Println(s, f(), s)
	fmt.Println(a, f(), a)
	fmt.Println(st, f(), st)
	fmt.Println(arr, f(), arr)
	fmt.Println(st.a, f(), st.a)
	fmt.Println(arr[0], f(), arr[0])
	fmt.Println(&x != nil, f(), x)
	y := x + f()
	fmt.Println(y)
	y = x*2 - f()
	fmt.Println(y)
	z := []int{x, f(), x}
	fmt.Println(z)
	w := S{x, f()}
	fmt.Println(w)
	m := map[int]int{x: f(), x + 1: x}
	fmt.Println(len(m))
	x, y = f(), x
	fmt.Println(x, y)
	y, x = x, f()
	fmt.Println(x, y)
	a[x%2] = f()
	fmt.Println(a)
	arr[x%2], arr[f()%2] = x, f()
	fmt.Println(arr)
	if x == f() {
		fmt.Println("late")
	} else {
		fmt.Println("early")
	}
	if x < f() || x > f() {
		fmt.Println("yes")
	} else {
		fmt.Println("no")
	}
	for i := x; i < x+f()-x && i < 100; i += f() {
	}
	var e interface{} = x
	fmt.Println(e.(int), f())
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	fmt.Println(x, <-ch, f(), <-ch, x)
	p := &x
	fmt.Println(*p, f(), *p)
	q := &st
	fmt.Println(q.a, f(), (*q).a, *q)
	func() {
		defer func() { fmt.Println(recover(), x) }()
		fmt.Println(a[99], f())
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var np *S
		fmt.Println(np.a, f())
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		zero := 0
		fmt.Println(1/zero, f())
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		fmt.Println(e.(string), f())
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var nm map[string]int
		nm["a"] = f()
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		a[99] = f()
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var np *S
		np.a = f()
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var np *S
		np.a, x = f(), 5
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var fn func(int)
		fn(f())
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var st fmt.Stringer
		fmt.Println(st.String(), f())
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var st error
		_ = two(f(), len(st.Error()))
	}()
}
