package main

func helper() { func() { println("helper", recover() == nil) }() }

func main() {
	func() {
		defer func() { println("outer", recover().(string)) }()
		defer func() {
			defer func() { println("inner", recover().(string)) }()
			panic("second")
		}()
		panic("first")
	}()
	func() {
		defer func() { println("got", recover().(string)) }()
		defer func() { panic("replaced") }()
		panic("original")
	}()
	func() {
		defer func() { println(recover() != nil) }()
		defer helper()
		panic("x")
	}()
	println(recover() == nil)
}

/* Output:
inner second
outer first
got replaced
helper true
true
true
*/
