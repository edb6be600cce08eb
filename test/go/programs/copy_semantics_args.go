package main

type T struct {
	a [3]int
	m map[string]int
}

func modify(t T)   { t.a[0] = 100; t.m["a"] = 100 }
func modifyP(t *T) { t.a[0] = 200 }
func ret(t T) T    { return t }

func main() {
	t := T{[3]int{1, 2, 3}, map[string]int{"a": 1}}
	modify(t)
	println(t.a[0], t.m["a"])
	modifyP(&t)
	println(t.a[0])
	u := ret(t)
	u.a[1] = 55
	println(t.a[1], u.a[1])
	ch := make(chan T, 1)
	ch <- t
	t.a[2] = 77
	got := <-ch
	println(got.a[2], t.a[2])
	s := []T{t}
	for _, x := range s {
		x.a[0] = -1
	}
	println(s[0].a[0])
	for i := range s {
		s[i].a[0] = -2
	}
	println(s[0].a[0], t.a[0])
}

/* Output:
1 100
200
2 55
3 77
200
-2 200
*/
