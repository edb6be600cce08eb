package main

import "fmt"

type P struct{ x, y int }

func mod(s []int)            { s[0] = 99; s = append(s, 5); s[1] = 77 }
func modArr(a [3]int) [3]int { a[0] = 99; return a }
func grow(s *[]int)          { *s = append(*s, 1, 2, 3) }

func main() {
	a := [5]int{1, 2, 3, 4, 5}
	s := a[1:3]
	t := a[1:3:3]
	fmt.Println(s, len(s), cap(s), t, cap(t))
	s = append(s, 10)
	t = append(t, 20)
	fmt.Println(a, s, t)
	s[0] = 100
	fmt.Println(a, s, t)
	b := a
	b[0] = -1
	fmt.Println(a, b, a == b, a != [5]int{})
	pa := &a
	pa[2] = 55
	fmt.Println(a, len(pa), pa[1:4])
	mod(a[:])
	fmt.Println(a)
	x := make([]int, 2, 10)
	mod(x)
	fmt.Println(x, x[:3])
	fmt.Println(modArr([3]int{1, 2, 3}), [3]int{1})
	var n []int
	fmt.Println(n == nil, len(n), cap(n), append(n, n...) == nil, n[:0] == nil, n[0:0:0] == nil, []int{} == nil)
	grow(&n)
	fmt.Println(n)
	m := [][]int{{1}, {2, 3}}
	m2 := append([][]int{}, m...)
	m2[0][0] = 9
	m2[1] = nil
	fmt.Println(m, m2)
	ps := []P{{1, 2}, {3, 4}}
	for _, p := range ps {
		p.x = 100
	}
	q := &ps[0]
	q.x = 7
	ps = append(ps, P{5, 6})
	q.y = 8
	fmt.Println(ps, *q)
	for i := range ps {
		ps[i].x *= 2
	}
	fmt.Println(ps)
	c := make([]P, 2)
	fmt.Println(copy(c, ps), c)
	c[0].x = 1000
	fmt.Println(ps[0], c[0])
	fmt.Println(copy(ps[1:], ps), ps)
	by := []byte("hello")
	fmt.Println(copy(by[1:], "XY"), string(by))
	by2 := append([]byte("a"), "bc"...)
	fmt.Println(string(by2), by2)
	str := string(by)
	by[0] = 'J'
	fmt.Println(str, string(by))
	aa := [2][2]int{{1, 2}, {3, 4}}
	bb := aa
	bb[0][0] = 100
	row := aa[1]
	row[0] = 300
	sl := aa[1][:]
	sl[1] = 400
	fmt.Println(aa, bb, row)
	type T struct {
		arr [2]int
		s   []int
		m   map[string]int
	}
	t1 := T{[2]int{1, 2}, []int{1, 2}, map[string]int{"a": 1}}
	t2 := t1
	t2.arr[0], t2.s[0], t2.m["a"] = 9, 9, 9
	fmt.Println(t1, t2)
	ap := [3]*P{{1, 2}, nil, {3, 4}}
	cp := ap
	cp[0].x = 50
	fmt.Println(*ap[0], cp[1] == nil)
	var i interface{} = a
	a[0] = 12345
	fmt.Println(i.([5]int)[0], i == interface{}(a))
	st := []int{1, 2, 3, 4, 5}
	st = append(st[:1], st[2:]...)
	fmt.Println(st, len(st), cap(st), st[:5])
	st = append(st[:1], append([]int{42}, st[1:]...)...)
	fmt.Println(st)
	for i, j := 0, len(st)-1; i < j; i, j = i+1, j-1 {
		st[i], st[j] = st[j], st[i]
	}
	fmt.Println(st)
	stack := []int{}
	for i := 0; i < 5; i++ {
		stack = append(stack, i)
	}
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		fmt.Print(top, " ")
	}
	fmt.Println()
	var caps []int
	var g []int
	last := -1
	for i := 0; i < 2000; i++ {
		g = append(g, i)
		if cap(g) != last {
			last = cap(g)
			caps = append(caps, last)
		}
	}
	fmt.Println(caps)
	idx := [...]string{2: "c", 0: "a", 5: "f"}
	fmt.Println(len(idx), idx, fmt.Sprintf("%q", idx))
	ms := []map[string]int{{"a": 1}, nil, {}}
	fmt.Println(ms, len(ms[1]), ms[1]["x"])
	e := [0]int{}
	fmt.Println(e, len(e), e == [0]int{})
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 5
		fmt.Println(st[i:2])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 50
		fmt.Println(st[:i])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := -1
		fmt.Println(st[i])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 4
		fmt.Println("abc"[i])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 4
		fmt.Println("abc"[i:])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 4
		fmt.Println("abc"[i:2])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 9
		fmt.Println(st[1:2:i])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 3
		fmt.Println(st[1:i:2])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 3
		fmt.Println(st[i:2:2])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 7
		fmt.Println(a[:i], a[i])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := -7
		_ = make([]int, i)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		i := 7
		_ = make([]int, i, i-1)
	}()
	pp := (*[2]int)(st)
	pp[0] = 4321
	fmt.Println(st[0])
}
