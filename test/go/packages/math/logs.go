// Logarithms, powers and what is made of them, at many points: the last digit is where they differ.
package main

import (
	"fmt"
	"math"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(3))
	for i := 0; i < 400; i++ {
		x := math.Exp((r.Float64()*2 - 1) * float64(1+i%40))
		fmt.Println(x, math.Log(x), math.Log2(x), math.Log10(x), math.Log1p(x), math.Asinh(x), math.Asinh(-x), math.Acosh(1+x), math.Atanh(x/(x+1)), math.Expm1(x/100), math.Hypot(x, 1.7), math.Pow(x, 0.3), math.Pow(x, 1.1), r.NormFloat64(), r.ExpFloat64())
	}
	fmt.Println(math.Log(1e-310), math.Log(5e-324), math.Log(-1), math.Log(0), math.Log(math.Inf(1)), math.Log(math.NaN()))
}
