package main

func swap(a, b *int) { *a, *b = *b, *a }
func retAddr() *int  { v := 42; return &v }

var gv = 7
var global = &gv

func main() {
	x := 1
	p := &x
	*p = 2
	q := &p
	**q = 3
	println(x, *p == **q, p == *q)
	a := []int{1, 2}
	e := &a[1]
	*e = 50
	println(a[1], e == &a[1], e == &a[0])
	type T struct{ v int }
	t := T{1}
	f := &t.v
	*f = 9
	println(t.v, f == &t.v)
	n := new(int)
	*n += 5
	println(*n)
	var np *T
	println(np == nil)
	swap(&x, n)
	println(x, *n, *retAddr(), *global)
}

/* Output:
3 true true
50 true false
9 true
5
true
5 3 42 7
*/
