package main

import (
	"fmt"
	"math"
	"time"
)

func main() {
	ds := []time.Duration{0, 1, -1, 999, 1000, 1001, 1500, 999999, 1000000, 1100000, 1e9, 1500000000, -1500000000, 60e9, 61e9, 3600e9, 3661e9, 90061001002003, math.MaxInt64, math.MinInt64, 100 * time.Hour, 2*time.Minute + 30*time.Second, 59*time.Second + 999999999, 10 * time.Millisecond, 1234567}
	for _, d := range ds {
		fmt.Println(d, d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds(), d.Abs())
		fmt.Printf("%v %s %d %5d %T %q %#v %x\n", d, d, d, d, d, d, d, int64(d))
		for _, m := range []time.Duration{0, -5, 1, 7, time.Microsecond, time.Second, time.Minute, time.Hour, math.MaxInt64} {
			fmt.Println(d, m, d.Round(m), d.Truncate(m))
		}
	}
	for _, s := range []string{"", "0", "+0", "-0", "1s", "1.5h", "-1.5h", "1h15m30.918273645s", "300ms", "1us", "1µs", "1μs", "5ns", ".5s", "5.s", ".s", "s", "1", "1.5", "-", "+", "3x", "1 s", "1s ", "9223372036854775807ns", "9223372036854775808ns", "-9223372036854775808ns", "-9223372036854775809ns", "2562047h47m16.854775807s", "2562047h47m16.854775808s", "1h1h", "1m-1s", "0.000000001s", "0.1234567891234567899s", "99999999999999999999h", "1e3s", "1d", "é", "1\"s", "3000000h", "0.3333333333333333333h"} {
		d, err := time.ParseDuration(s)
		fmt.Printf("%q %v %d %v\n", s, d, int64(d), err)
	}
	for m := time.Month(0); m < 14; m++ {
		fmt.Print(m, " ")
	}
	for d := time.Weekday(-1); d < 8; d++ {
		fmt.Print(d, " ")
	}
	fmt.Println(time.Hour*24, 2*time.Second, time.Duration(2.5*float64(time.Second)))
}
