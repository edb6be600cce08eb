package main

func try(i int) {
	defer println("deferred", i)
	defer func() {
		if r := recover(); r != nil {
			println("recovered", r.(int))
		}
	}()
	deep(3, i)
	println("no panic", i)
}
func deep(n, i int) {
	defer func() { print("d", n, " ") }()
	if n == 0 {
		if i != 1 {
			panic(i)
		}
		return
	}
	deep(n-1, i)
}

func main() {
	for i := 0; i < 3; i++ {
		try(i)
	}
	println("end")
}

/* Output:
d0 d1 d2 d3 recovered 0
deferred 0
d0 d1 d2 d3 no panic 1
deferred 1
d0 d1 d2 d3 recovered 2
deferred 2
end
*/
