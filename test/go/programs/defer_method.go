package main

type T struct{ n int }

func (t *T) show() { println("ptr", t.n) }
func (t T) val()   { println("val", t.n) }

func main() {
	t := &T{1}
	defer t.show()
	v := *t
	defer v.val()
	t.n, v.n = 2, 3
	var i interface{ show() } = t
	defer i.show()
	m := map[int]int{1: 1}
	defer func() { println(len(m)) }()
	defer delete(m, 1)
	for i := 0; i < 2; i++ {
		defer func(n int) { println("n", n) }(i * 10)
	}
}

/* Output:
n 10
n 0
0
ptr 2
val 1
ptr 2
*/
