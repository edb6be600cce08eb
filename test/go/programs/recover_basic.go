package main

func safe(f func()) (s string) {
	defer func() {
		switch r := recover().(type) {
		case nil:
			s = "fine"
		case error:
			s = "error: " + r.Error()
		case string:
			s = "string: " + r
		}
	}()
	f()
	return "done"
}
func result() (a int, b string) {
	defer func() { recover(); b += "!" }()
	a, b = 5, "set"
	panic(1)
}

func main() {
	println(safe(func() { panic("boom") }))
	println(safe(func() {}))
	println(safe(func() { var m map[string]int; m["a"] = 1 }))
	println(safe(func() { var p *struct{ x int }; p.x = 1 }))
	println(safe(func() { a := []int{1}; i := 5; println(a[i]) }))
	println(safe(func() { z := 0; println(1 / z) }))
	println(safe(func() { var i interface{} = "s"; println(i.(int)) }))
	println(safe(func() { var e error; println(e.Error()) }))
	println(result())
}

/* Output:
string: boom
fine
error: assignment to entry in nil map
error: runtime error: invalid memory address or nil pointer dereference
error: runtime error: index out of range [5] with length 1
error: runtime error: integer divide by zero
error: interface conversion: interface {} is string, not int
error: runtime error: invalid memory address or nil pointer dereference
5 set!
*/
