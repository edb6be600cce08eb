package main

func arg() int {
	panic("arg")
}

func main() {
	defer func(
		a int,
	) {
	}(
		arg(),
	)
}
