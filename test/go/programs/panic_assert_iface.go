package main

type I interface{ Foo() }
type T struct{}

func main() {
	var i interface{} = T{}
	println(i.(I) == nil)
}

/* Output:
panic: interface conversion: main.T is not main.I: missing method Foo
exit status 2
*/
