// The error function, the gamma function, the Bessel functions.
package main

import (
	"fmt"
	"math"
	"math/rand"
)

func main() {
	xs := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1e-10, -1e-10, 1e-300, 1e-310, -3e-307, 0.1, 0.2, 0.24, 0.26, 0.7, 0.84, 0.85, 0.8999, 0.95, 0.999999, 0.9999999999, 1.2, 1.25, 1.3, 1.46, 1.5, 1.8, 2, 2.5, 2.9, 3, 3.5, 4.5, 4.7, 5, 5.9, 6, 6.1, 7.5, 7.9, 8, 9, 27, 28, 30, 33, 34.5, 100, 142, 143.5, 170, 171.7, 180, 201, 1e5, 1e8, 1e10, 1e18, 1e300, math.Inf(1), math.Inf(-1), math.NaN(), -1.5, -2, -2.5, -3.7, -6.5, -29, -33.3, -40.25, -41.75, -150.5, -180.5, -1e20}
	for _, f := range []struct {
		name string
		f    func(float64) float64
	}{{"Erf", math.Erf}, {"Erfc", math.Erfc}, {"Erfinv", math.Erfinv}, {"Erfcinv", math.Erfcinv}, {"Gamma", math.Gamma}, {"J0", math.J0}, {"J1", math.J1}, {"Y0", math.Y0}, {"Y1", math.Y1}} {
		for _, x := range xs {
			if (f.name[0] == 'J' || f.name[0] == 'Y') && math.Abs(x) > 1e8 && !math.IsInf(x, 0) {
				continue
			}
			fmt.Println(f.name, x, f.f(x))
		}
		r := rand.New(rand.NewSource(1))
		for _, scale := range []float64{1, 3, 30} {
			for i := 0; i < 40; i++ {
				x := (r.Float64()*2 - 1) * scale
				fmt.Println(f.name, x, f.f(x))
			}
		}
	}
	for _, x := range xs {
		l, sign := math.Lgamma(x)
		fmt.Println("Lgamma", x, l, sign)
		if math.Abs(x) > 1e8 && !math.IsInf(x, 0) {
			continue
		}
		for _, n := range []int{-3, -2, -1, 0, 1, 2, 3, 4, 7, 40, 180} {
			fmt.Println("n", n, x, math.Jn(n, x), math.Yn(n, x))
		}
	}
	r := rand.New(rand.NewSource(2))
	for i := 0; i < 150; i++ {
		x := (r.Float64()*2 - 1) * 20
		l, sign := math.Lgamma(x)
		fmt.Println("Lgamma", x, l, sign)
	}

	z := rand.NewZipf(rand.New(rand.NewSource(7)), 1.3, 2, 1000)
	for i := 0; i < 40; i++ {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println(rand.NewZipf(rand.New(rand.NewSource(7)), 1, 2, 10) == nil)
	defer func() { fmt.Println(recover()) }()
	rand.NewZipf(nil, 0, 2, 10).Uint64()
}
