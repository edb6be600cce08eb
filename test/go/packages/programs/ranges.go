package main

import "fmt"

func main() {
	x := []int{1, 2, 3}
	for i := range x {
		x = append(x, x[i]*10)
	}
	fmt.Println(x)
	for i, v := range x[:2] {
		x[1] = 100
		fmt.Println(i, v)
	}
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 50
		fmt.Print(i, v, " ")
	}
	for i, v := range &arr {
		arr[2] = 70
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	m := map[int]bool{1: true, 2: true, 3: true}
	n := 0
	for k := range m {
		delete(m, k)
		n++
	}
	fmt.Println(len(m), n)
	var fs [3]func() int
	for i := range fs {
		i := i
		fs[i] = func() int { i *= 2; return i }
	}
	fmt.Println(fs[1](), fs[1](), fs[2]())
	type matrix [2][3]int
	mm := matrix{{1, 2, 3}, {4, 5, 6}}
	m3 := mm
	m3[0][0] = 99
	fmt.Println(mm, m3, mm == m3, len(mm), len(mm[0]))
	s := make([][]int, 3)
	for i := range s {
		s[i] = make([]int, i+1)
		for j := range s[i] {
			s[i][j] = i * j
		}
	}
	fmt.Println(s)
	b := []byte("hello")
	b2 := b[1:3]
	b2[0] = 'E'
	b2 = append(b2, 'X')
	fmt.Println(string(b), string(b2), cap(b2))
	str := "hello"
	fmt.Println(str[1:3], str[:2]+str[2:], str[len(str)-1:], str[0], string(str[0]))
	y := x[2:4:5]
	fmt.Println(len(y), cap(y))
	var nilS []int
	fmt.Println(nilS == nil, len(nilS), append(nilS, nilS...) == nil, nilS[0:0] == nil)
	z := append([]int(nil), x...)
	z[0] = -1
	fmt.Println(x[0], z[0])
	i := 2
	x = append(x[:i], x[i+1:]...)
	fmt.Println(x, len(x), cap(x))
	copy(x[1:], x)
	fmt.Println(x)
	x = append(x[:1], append([]int{7, 8}, x[1:]...)...)
	fmt.Println(x)
}
