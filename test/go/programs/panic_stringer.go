package main

type S struct{ n int }

func (s S) String() string { return "S!" }

func main() {
	panic(S{3})
}

/* Output:
panic: S!
exit status 2
*/
