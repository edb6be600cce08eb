package main

func main() {
	type T struct{ a, b int }
	var p *T
	println(p.b)
}

/* Output:
panic: runtime error: invalid memory address or nil pointer dereference
exit status 2
*/
