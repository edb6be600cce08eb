package main

func f(i int) string {
	switch i {
	case 0:
		return "zero"
	case 1, 2:
		return "few"
	case 3:
		return "three"
	case 4:
		return "four"
	case 5:
		return "five"
	case 6:
		return "six"
	default:
		return "many"
	}
}

func main() {
	for i := 0; i < 9; i++ {
		print(f(i), " ")
	}
	println()
	switch x := 5; {
	case x > 3:
		println("big")
		fallthrough
	case x > 100:
		println("fell")
	default:
		println("no")
	}
	switch y := interface{}(3); y {
	case "3":
		println("s")
	case 3:
		println("i")
	}
	switch {
	}
	switch f := 2.5; f {
	case 2.5:
		println("float")
	}
}

/* Output:
zero few few three four five six many many 
big
fell
i
float
*/
