package main

func f() (r int) {
	for i := 1; i <= 3; i++ {
		defer func(n int) { r = r*10 + n }(i)
	}
	return 0
}
func g() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			s = "rescued " + r.(string)
		}
	}()
	s = "before"
	panic("g")
}
func h(b bool) (r int) {
	defer func() { r++ }()
	if b {
		return 10
	}
	r = 5
	return
}

func main() {
	s, err := g()
	println(f(), s, err == nil, h(false), h(true))
}

/* Output:
321 rescued g true 6 11
*/
