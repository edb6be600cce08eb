package main

func arg() int {
	panic("arg")
}

func f(
	g func(),
	a int,
) {
}

func main() {
	defer func() {
		recover()
		go func(
			a int,
		) {
			panic("in go")
		}(
			1,
		)
		select {}
	}()
	defer f(
		func() {
		},
		arg(),
	)
}
