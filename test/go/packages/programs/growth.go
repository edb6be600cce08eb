package main

import "fmt"

func main() {
	var s []int
	last := -1
	for i := 0; i < 2000; i++ {
		s = append(s, i)
		if cap(s) != last {
			fmt.Print(cap(s), " ")
			last = cap(s)
		}
	}
	fmt.Println()
	var b []byte
	last = -1
	for i := 0; i < 5000; i++ {
		b = append(b, 1)
		if cap(b) != last {
			fmt.Print(cap(b), " ")
			last = cap(b)
		}
	}
	fmt.Println()
	var st []string
	last = -1
	for i := 0; i < 1000; i++ {
		st = append(st, "")
		if cap(st) != last {
			fmt.Print(cap(st), " ")
			last = cap(st)
		}
	}
	fmt.Println()
	type T struct {
		a, b, c int
		d       bool
	}
	var ts []T
	last = -1
	for i := 0; i < 600; i++ {
		ts = append(ts, T{})
		if cap(ts) != last {
			fmt.Print(cap(ts), " ")
			last = cap(ts)
		}
	}
	fmt.Println()
	var e []struct{}
	e = append(e, struct{}{}, struct{}{})
	fmt.Println(len(e))
	x := append([]int{}, 1, 2, 3)
	fmt.Println(cap(x), cap(append(x, 4)), cap(append([]int{1, 2, 3, 4, 5}, 6)), cap(append([]byte("hello"), '!')), cap([]byte("hello world, this is longer than 32 bytes ok")), cap([]rune("héllo")))
	fmt.Println(cap(append([]int32(nil), 1, 2, 3, 4, 5)), cap(append([]int16{}, make([]int16, 7)...)), cap(append([]string{"a"}, "b", "c")), cap(append(make([]int, 5, 7), 1, 2, 3)))
	a := [5]int{1, 2, 3, 4, 5}
	t := a[1:3]
	fmt.Println(t, len(t), cap(t))
	t = append(t, 99)
	fmt.Println(a, t)
	u := a[1:3:3]
	u = append(u, 77)
	fmt.Println(a, u, cap(u))
	copy(a[:], a[2:])
	fmt.Println(a)
	n := copy(b, "xyz")
	fmt.Println(n, string(b[:3]))
	m := [][]int{{1}, {2, 3}}
	m2 := m
	m2[0][0] = 9
	m2[1] = nil
	fmt.Println(m, m2)
	ar := a
	ar[0] = 100
	fmt.Println(a == ar, a[0], ar[0])
	pa := &a
	pa[1] = 55
	for i, v := range pa {
		fmt.Print(i, v, ";")
	}
	fmt.Println(len(pa))
	s = s[:0]
	fmt.Println(len(s), cap(s), s[:3])
	s = append(s[:1], s[2:5]...)
	fmt.Println(s)
	arr := [...]string{2: "c", 0: "a", 4: "e"}
	fmt.Printf("%q %d\n", arr, len(arr))
	sl := []int{5: 1, 2, 1: 7}
	fmt.Println(sl)
}
