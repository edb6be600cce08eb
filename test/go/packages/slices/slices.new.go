package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"sync"
)

type p struct {
	k string
	v int
}

func main() {
	x := []int{3, 1, 2}
	slices.Sort(x)
	fmt.Println(x, slices.Contains(x, 2), slices.Index(x, 3), slices.IndexFunc(x, func(i int) bool { return i > 5 }))
	fmt.Println(slices.Insert([]int{1, 2, 3}, 1, 8, 9), slices.Delete([]int{1, 2, 3, 4}, 1, 3), slices.Replace([]int{1, 2, 3}, 0, 2, 7))
	slices.Reverse(x)
	fmt.Println(x, slices.Max(x), slices.Min(x), slices.IsSorted(x), slices.Equal(x, []int{3, 2, 1}), slices.Compare([]int{1, 2}, []int{1, 3}))
	fmt.Println(slices.Compact([]int{1, 1, 2, 2, 1}), slices.Clone(x), slices.Clone([]int(nil)) == nil)
	ps := []p{{"b", 2}, {"a", 2}, {"c", 1}}
	slices.SortStableFunc(ps, func(a, b p) int { return cmp.Compare(a.v, b.v) })
	fmt.Println(ps)
	slices.SortFunc(ps, func(a, b p) int { return cmp.Compare(a.k, b.k) })
	fmt.Println(ps)
	fmt.Println(slices.BinarySearch([]string{"a", "c", "e"}, "c"))
	fmt.Println(slices.BinarySearch([]string{"a", "c", "e"}, "d"))
	fmt.Println(slices.ContainsFunc(x, func(i int) bool { return i == 2 }), slices.DeleteFunc([]int{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 }))
	fmt.Println(slices.Concat([]int{1}, []int{2, 3}), slices.Repeat([]int{1, 2}, 2), cap(slices.Clip(make([]int, 2, 9))), cap(slices.Grow([]int{1}, 20)) >= 21)
	f := []float64{2, math.NaN(), 1}
	slices.Sort(f)
	fmt.Println(f, cmp.Compare(math.NaN(), 1), cmp.Less(1, 2), cmp.Or("", "x", "y"))
	fmt.Println(slices.MaxFunc(ps, func(a, b p) int { return cmp.Compare(a.v, b.v) }), slices.MinFunc(ps, func(a, b p) int { return cmp.Compare(a.v, b.v) }))
	m := map[string]int{"a": 1, "b": 2}
	c := maps.Clone(m)
	maps.DeleteFunc(c, func(k string, v int) bool { return v == 1 })
	fmt.Println(c, maps.Equal(m, c), maps.Equal(m, maps.Clone(m)))
	maps.Copy(c, map[string]int{"z": 9})
	fmt.Println(c)
	once := sync.OnceValue(func() int { fmt.Println("computed"); return 7 })
	fmt.Println(once(), once())
	fmt.Println(sort.SearchInts([]int{1, 3}, 2), fmt.Append(nil, "a", 1), string(fmt.Appendf(nil, "%03d", 7)), string(fmt.Appendln([]byte("x"), 1)) == "x1\n")
	func() {
		defer func() { fmt.Println(recover()) }()
		slices.Max([]int{})
	}()
}
