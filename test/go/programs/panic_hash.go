package main

func main() {
	m := map[interface{}]int{}
	m[[]int{1}] = 2
}

/* Output:
panic: runtime error: hash of unhashable type []int
exit status 2
*/
