package main

func main() {
	defer func() { println(recover().(error).Error()) }()
	panic(nil)
}

/* Output (newer than the Go at hand, by the language specification):
panic called with nil argument (use GODEBUG=panicnil=1 to disable)
*/
