package main

import (
	"container/heap"
	"container/list"
	"fmt"
	"math"
	"sort"
)

type pair struct {
	k, v int
}
type byK []pair

func (p byK) Len() int           { return len(p) }
func (p byK) Less(i, j int) bool { return p[i].k < p[j].k }
func (p byK) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

type ints []int

func (h ints) Len() int            { return len(h) }
func (h ints) Less(i, j int) bool  { return h[i] < h[j] }
func (h ints) Swap(i, j int)       { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x interface{}) { *h = append(*h, x.(int)) }
func (h *ints) Pop() interface{} {
	old := *h
	n := len(old)
	x := old[n-1]
	*h = old[:n-1]
	return x
}

var seed uint32 = 1

func next() int {
	seed = seed*1664525 + 1013904223
	return int(seed >> 8)
}

func gen(kind, n int) []pair {
	out := make([]pair, n)
	for i := range out {
		k := 0
		switch kind {
		case 0:
			k = next() % 10
		case 1:
			k = i
		case 2:
			k = n - i
		case 3:
			k = next()
		case 4:
			k = i % 7
		case 5:
			k = 1
		case 6:
			k = i
			if i%17 == 0 {
				k = next() % n
			}
		case 7:
			k = int(math.Abs(float64(i - n/2)))
		}
		out[i] = pair{k, i}
	}
	return out
}

func main() {
	for kind := 0; kind < 8; kind++ {
		for _, n := range []int{0, 1, 2, 5, 11, 12, 13, 20, 49, 50, 51, 100, 257, 1000} {
			p := gen(kind, n)
			q := append([]pair(nil), p...)
			r := append([]pair(nil), p...)
			s := append([]pair(nil), p...)
			sort.Sort(byK(p))
			sort.Slice(q, func(i, j int) bool { return q[i].k < q[j].k })
			sort.SliceStable(r, func(i, j int) bool { return r[i].k > r[j].k })
			sort.Stable(byK(s))
			if n <= 100 {
				fmt.Println(kind, n, p, q, r, s)
			} else {
				h := 0
				for i := range p {
					h = (h*31 + p[i].v*7 + q[i].v*3 + r[i].v + s[i].v) % 1000000007
				}
				fmt.Println(kind, n, h, sort.IsSorted(byK(p)))
			}
		}
	}
	x := []int{5, 2, 8, 1}
	sort.Sort(sort.Reverse(sort.IntSlice(x)))
	fmt.Println(x, sort.IntsAreSorted(x))
	sort.Ints(x)
	fmt.Println(x, sort.IntsAreSorted(x), sort.SearchInts(x, 5), sort.SearchInts(x, 3), sort.SearchInts(x, 99))
	f := []float64{2, math.NaN(), -1, math.Inf(1), 0.5, math.Inf(-1)}
	sort.Float64s(f)
	fmt.Println(f, sort.Float64sAreSorted(f))
	s := []string{"b", "a", "é", "Z", ""}
	sort.Strings(s)
	fmt.Printf("%q %t %d\n", s, sort.StringsAreSorted(s), sort.SearchStrings(s, "b"))
	fmt.Println(sort.Search(100, func(i int) bool { return i*i >= 50 }))
	fmt.Println(sort.Find(4, func(i int) int { return 5 - x[i] }))
	big := []int{math.MaxInt64, math.MinInt64, 0, 1 << 60, -1 << 60}
	sort.Ints(big)
	fmt.Println(big)
	func() {
		defer func() { fmt.Println(recover()) }()
		sort.Slice(5, func(i, j int) bool { return false })
	}()
	h := &ints{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	(*h)[0] = 9
	heap.Fix(h, 0)
	removed := heap.Remove(h, 1)
	fmt.Println(*h, removed)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	l.PushBackList(l)
	l.MoveBefore(e1, e4)
	l.MoveAfter(e4, e1.Next())
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len(), l.Remove(e1), l.Len(), l.Back().Value, l.Front().Prev() == nil)
	var zl list.List
	zl.PushBack("z")
	fmt.Println(zl.Front().Value, zl.Len())
}
