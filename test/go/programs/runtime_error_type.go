package main

func main() {
	defer func() {
		r := recover()
		e, ok := r.(error)
		_, rt := r.(interface{ RuntimeError() })
		println(ok, rt, e.Error())
	}()
	var a []int
	_ = a[3]
}

/* Output:
true true runtime error: index out of range [3] with length 0
*/
