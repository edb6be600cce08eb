package main

type text string

func main() {
	defer func() {
		_ = recover()
		panic(text("two\nlines"))
	}()
	panic("a\nb")
}

/* Output:
panic: a
b [recovered]
	panic: main.text("two
lines")
exit status 2
*/
