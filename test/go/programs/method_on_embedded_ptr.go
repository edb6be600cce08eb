package main

type Adder interface{ Add(int) }
type Inner struct{ n int }

func (i *Inner) Add(k int) { i.n += k }
func (i Inner) Get() int   { return i.n }

type Outer struct{ *Inner }

func main() {
	type inner struct{ n int }
	o := Outer{&Inner{1}}
	o.Add(5)
	println(o.n, o.Get())
	f := o.Add
	f(1)
	println(o.Inner.n)
	var i Adder = o
	i.Add(10)
	println(o.Get())
	var bad Outer
	defer func() { println(recover() != nil) }()
	bad.Add(1)
}

/* Output:
6 6
7
17
true
*/
