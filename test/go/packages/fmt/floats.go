package main

import (
	"fmt"
	"math"
)

func main() {
	floats := []interface{}{0.0, math.Copysign(0, -1), 1.0, -1.0, 0.5, 2.5, 3.5, 1.005, 123456.789, 1e-7, 5e-324, math.MaxFloat64, 1e21, 1e22, 123456789012345678.0, 0.1, 1.0 / 3, 100.0, math.Inf(1), math.Inf(-1), math.NaN(), float32(0.1), float32(16777216), float32(math.MaxFloat32), float32(1e-45), complex(1.5, -2.25), complex64(complex(0, 1))}
	for _, flags := range []string{"", "+", " 0", "#"} {
		for _, wp := range []string{"", "12", ".0", "14.4", ".20"} {
			for _, verb := range "vefgGEFxXb" {
				f := "%" + flags + wp + string(verb)
				for _, v := range floats {
					fmt.Printf("%s %T: [%s]\n", f, v, fmt.Sprintf(f, v))
				}
			}
		}
	}
}
