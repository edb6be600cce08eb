package main

func main() {
	var i interface{}
	println(i.(string))
}

/* Output:
panic: interface conversion: interface {} is nil, not string
exit status 2
*/
