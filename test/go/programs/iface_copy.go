package main

type I interface {
	Get() int
	Mut() int
}
type T struct{ x int }

func (t T) Get() int { return t.x }
func (t T) Mut() int { t.x += 100; return t.x }

func main() {
	a := T{1}
	var i I = a
	a.x = 2
	println(i.Get(), a.x)
	b := i.(T)
	b.x = 3
	println(i.Get(), i.Mut(), i.Get())
	i = &a
	a.x = 9
	println(i.Get(), i.Mut(), a.x)
	arr := [2]int{1, 2}
	var e interface{} = arr
	arr[0] = 5
	println(e.([2]int)[0])
}

/* Output:
1 2
1 101 1
9 109 9
1
*/
