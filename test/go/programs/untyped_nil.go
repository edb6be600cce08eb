package main

type E struct{}

func (e *E) Error() string {
	if e == nil {
		return "nil E"
	}
	return "E"
}

func main() {
	var s []int = nil
	var m map[string]int
	var f func()
	var p *int
	var i interface{}
	var c chan int
	println(s == nil, m == nil, f == nil, p == nil, i == nil, c == nil)
	i = p
	println(i == nil)
	for range s {
	}
	for range m {
	}
	println(append(s, nil...) == nil, len(append(s, 1)))
	var e error = (*E)(nil)
	println(e == nil, e.Error())
}

/* Output:
true true true true true true
false
true 1
false nil E
*/
