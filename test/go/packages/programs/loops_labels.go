package main

import "fmt"

func find(m [][]int, want int) (r, c int) {
outer:
	for i, row := range m {
		for j, v := range row {
			switch {
			case v == want:
				r, c = i, j
				break outer
			case v < 0:
				continue outer
			}
		}
	}
	return
}

func gotos(n int) (s string) {
	i := 0
loop:
	if i < n {
		s += fmt.Sprint(i)
		i++
		goto loop
	}
	goto end
end:
	return s + "!"
}

func nested() {
L1:
	for i := 0; i < 3; i++ {
	L2:
		for j := 0; ; j++ {
			for k := 0; k < 3; k++ {
				if k == 1 {
					if i == 1 {
						break L1
					}
					continue L2
				}
				if j == 2 {
					continue L1
				}
				fmt.Print(i, j, k, " ")
			}
		}
	}
	fmt.Println()
}

func switches(x interface{}) string {
	switch y := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("int-ish %v %T", y, y)
	case func() string:
		return y()
	case error:
		return "error " + y.Error()
	case []int:
		y[0] = 99
		return fmt.Sprint(len(y))
	case map[string]int, *int:
		return fmt.Sprintf("%T", y)
	default:
		return fmt.Sprintf("other %v", y)
	}
}

func fall(n int) (s string) {
	switch n {
	case 0:
		s += "zero "
		fallthrough
	case 1:
		s += "one "
		if n == 0 {
			break
		}
		fallthrough
	default:
		s += "default "
	case 5:
		s += "five"
	}
	return
}

func sw2(f func(string, bool) bool) {
	switch {
	case f("a", false), f("b", true), f("c", true):
		fmt.Println("first")
	case f("d", true):
		fmt.Println("second")
	}
}

func main() {
	fmt.Println(find([][]int{{1, 2}, {-1, 5}, {3, 5}}, 5))
	fmt.Println(gotos(5))
	nested()
	n := 5
	for _, x := range []interface{}{nil, 1, int8(2), func() string { return "called" }, fmt.Errorf("e"), []int{1, 2}, map[string]int{}, &n, 2.5, struct{}{}} {
		fmt.Println(switches(x))
	}
	for i := 0; i < 6; i++ {
		fmt.Println(i, fall(i))
	}
	sw2(func(s string, b bool) bool { fmt.Print(s, " "); return b })
	var a [5]int
	for i := range a {
		a[i] = i * i
	}
	for i, v := range a {
		a[4-i] = 100
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	p := &a
	for i, v := range p {
		p[4-i] = i
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	s := a[:]
	for i := range s {
		if i < 3 {
			s = append(s, i)
		}
	}
	fmt.Println(s, len(s))
	for i, v := range s {
		s[len(s)-1-i] = -1
		fmt.Print(v, " ")
	}
	fmt.Println()
	for i := 0; i < len(s); {
		if s[i] < 0 {
			s = append(s[:i], s[i+1:]...)
			continue
		}
		i++
	}
	fmt.Println(s)
	m := map[int]bool{1: true, 2: true, 3: true}
	for k := range m {
		delete(m, k)
	}
	fmt.Println(len(m))
	for i, r := range "a\xffé\xe2\x82€\xf0\x9f\x98😀\xed\xa0\x80" {
		fmt.Printf("%d:%#x ", i, r)
	}
	fmt.Println()
	for i := range "héllo" {
		fmt.Print(i, " ")
	}
	fmt.Println()
	var i int
	var v string
	for i, v = range []string{"x", "y"} {
	}
	fmt.Println(i, v)
	arr := [3]int{1, 2, 3}
	for i, arr[i] = range []int{7, 8, 9} {
	}
	fmt.Println(arr, i)
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	x, ok := <-c
	fmt.Println(x, ok)
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, j, " ")
	}
	fmt.Println()
	var np *[3]int
	for i := range np {
		fmt.Print(i)
	}
	for range np {
		fmt.Print(".")
	}
	fmt.Println(len(np), cap(np))
	{
		goto inner
	inner:
		fmt.Println("inner")
	}
	switch x := 5; x {
	}
	switch x := interface{}(3.5); y := x.(type) {
	case float64:
		fmt.Println(y * 2)
	}
	switch f := func() int { return 3 }; {
	case f() == 3:
		fmt.Println("three")
	}
	for k, v := range map[string]int{"only": 1} {
		k, v := k+"!", v+1
		fmt.Println(k, v)
	}
}
