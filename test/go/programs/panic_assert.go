package main

func main() {
	var i interface{} = "str"
	println(i.(int))
}

/* Output:
panic: interface conversion: interface {} is string, not int
exit status 2
*/
