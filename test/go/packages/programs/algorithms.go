package main

import (
	"fmt"
	"sort"
)

func bubble(a []int) {
	for i := range a {
		for j := 0; j < len(a)-1-i; j++ {
			if a[j] > a[j+1] {
				a[j], a[j+1] = a[j+1], a[j]
			}
		}
	}
}

func quick(a []int) []int {
	if len(a) <= 1 {
		return a
	}
	p := a[0]
	var l, r []int
	for _, x := range a[1:] {
		if x < p {
			l = append(l, x)
		} else {
			r = append(r, x)
		}
	}
	return append(append(quick(l), p), quick(r)...)
}

func merge(a []int) []int {
	if len(a) < 2 {
		return a
	}
	m := len(a) / 2
	l, r := merge(a[:m]), merge(a[m:])
	out := make([]int, 0, len(a))
	for len(l) > 0 && len(r) > 0 {
		if l[0] <= r[0] {
			out, l = append(out, l[0]), l[1:]
		} else {
			out, r = append(out, r[0]), r[1:]
		}
	}
	out = append(out, l...)
	return append(out, r...)
}

func sieve(n int) (ps []int) {
	comp := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if !comp[i] {
			ps = append(ps, i)
			for j := i * i; j <= n; j += i {
				comp[j] = true
			}
		}
	}
	return
}

type Person struct {
	Name string
	Age  int
}
type ByAge []Person

func (a ByAge) Len() int           { return len(a) }
func (a ByAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a ByAge) Less(i, j int) bool { return a[i].Age < a[j].Age }

func gcd(a, b int) int {
	if b == 0 {
		return a
	}
	return gcd(b, a%b)
}

func hanoi(n int, a, b, c string, moves *int) {
	if n == 0 {
		return
	}
	hanoi(n-1, a, c, b, moves)
	*moves++
	hanoi(n-1, c, b, a, moves)
}

func perms(xs []int, f func([]int)) {
	var rec func(int)
	rec = func(k int) {
		if k == len(xs) {
			f(xs)
			return
		}
		for i := k; i < len(xs); i++ {
			xs[k], xs[i] = xs[i], xs[k]
			rec(k + 1)
			xs[k], xs[i] = xs[i], xs[k]
		}
	}
	rec(0)
}

func main() {
	a := []int{5, 2, 8, 1, 9, 3}
	fmt.Println(quick(append([]int{}, a...)), merge(a))
	bubble(a)
	fmt.Println(a, sort.SearchInts(a, 8), sort.IntsAreSorted(a))
	fmt.Println(sieve(50))
	ps := []Person{{"A", 30}, {"B", 25}, {"C", 35}, {"D", 25}}
	sort.Sort(ByAge(ps))
	fmt.Println(ps)
	sort.Sort(sort.Reverse(ByAge(ps)))
	fmt.Println(ps)
	sort.SliceStable(ps, func(i, j int) bool { return ps[i].Name < ps[j].Name })
	fmt.Println(ps)
	ss := sort.StringSlice{"b", "a"}
	ss.Sort()
	fmt.Println(ss, gcd(48, 18))
	m := 0
	hanoi(10, "a", "b", "c", &m)
	fmt.Println(m)
	perms([]int{1, 2, 3}, func(p []int) { fmt.Print(p) })
	fmt.Println()
	mat := [3][3]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	var tr [3][3]int
	for i, row := range mat {
		for j, v := range row {
			tr[j][i] = v
		}
	}
	fmt.Println(tr, mat == tr)
	big := make([]int, 500)
	for i := range big {
		big[i] = (i * 7919) % 503
	}
	sort.Ints(big)
	fmt.Println(big[:5], big[495:])
	type kv struct{ k, v int }
	var kvs []kv
	for i := 0; i < 40; i++ {
		kvs = append(kvs, kv{i % 5, i})
	}
	sort.Slice(kvs, func(i, j int) bool { return kvs[i].k < kvs[j].k })
	fmt.Println(kvs)
	i := sort.Search(100, func(i int) bool { return i*i >= 50 })
	fmt.Println(i)
	fl := []float64{2.5, -1, 3}
	sort.Float64s(fl)
	fmt.Println(fl)
}
