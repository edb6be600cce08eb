package main

import (
	"fmt"
	"math"
)

func main() {
	fs := []float64{0, 1, -1, 1.5, 0.1, 1e6, 1e20, 1e21, 1e-4, 1e-5, 123456789, 1.0 / 3, math.Pi, math.Inf(1), math.Inf(-1), math.NaN(), 5e-324, math.MaxFloat64, 100, 2.50}
	for _, f := range fs {
		fmt.Println(f, float32(f))
		fmt.Printf("%v|%f|%.2f|%e|%g|%G|%8.3f|%-8.1f|%+.1f|%08.2f|%6.0f|%x|%b\n", f, f, f, f, f, f, f, f, f, f, f, f, f)
	}
	fmt.Println(float32(0.1), float64(float32(0.1)), 0.1+0.2, float32(16777216.0)+1)
	var neg0 float64 = 0
	neg0 = -neg0
	fmt.Println(neg0, 1/neg0, math.Copysign(0, -1))
	fmt.Printf("%5t|%t|%v\n", true, false, true)
	fmt.Println(math.Sqrt(2), math.Pow(2, 10), math.Floor(-1.5), math.Ceil(1.2), math.Round(2.5), math.Trunc(-2.7), math.Abs(-3), math.Mod(7, 3), math.Hypot(3, 4), math.Log(10), math.Cbrt(27), math.MaxInt8)
	c := complex(1, -2)
	fmt.Println(c, real(c), imag(c), c*c, c == complex(1, -2))
	fmt.Printf("%v %.1f %T\n", c, c, c)
	var i8 int8 = -5
	fmt.Printf("%d %x %X %o %b %c %U %q %08b %+d %#x %#o %x\n", i8, i8, 255, 8, 5, 'x', 0x1F600, 'y', 5, 3, 255, 8, "hi")
}
