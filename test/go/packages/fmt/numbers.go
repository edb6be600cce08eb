package main

import (
	"fmt"
	"math"
)

func main() {
	ints := []interface{}{0, 7, -123, 1234567, math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), int8(-5), uint8(200), rune('é'), rune(0x10ffff), rune(-1)}
	for _, flags := range []string{"", "+", "-", "0", "#", "#0", " 0"} {
		for _, wp := range []string{"", "6", ".0", "8.3"} {
			for _, verb := range "dboOxXcqU" {
				f := "%" + flags + wp + string(verb)
				for _, v := range ints {
					fmt.Printf("%s %T: [%s]\n", f, v, fmt.Sprintf(f, v))
				}
			}
		}
	}
}
