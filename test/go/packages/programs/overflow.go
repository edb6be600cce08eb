package main

import (
	"fmt"
	"math"
)

func main() {
	var a int8 = 127
	a++
	fmt.Println(a, -a, a/-1)
	var b uint8 = 0
	b--
	fmt.Println(b, ^b, b<<1, b>>3)
	var c int32 = math.MaxInt32
	c += 2
	fmt.Println(c, c*c)
	var d int64 = math.MaxInt64
	fmt.Println(d+1, d*2, d*d, -d-1)
	var e uint64 = math.MaxUint64
	fmt.Println(e, e+1, e*e, e>>1, e<<63)
	var f uint32 = 1 << 31
	fmt.Println(f<<1, f*2+5)
	fmt.Println(-7/2, -7%2, 7/-2, 7%-2, -7>>1, -7&3, 7&^5, 6|9, 6^3)
	x := 3.99
	fmt.Println(int(x), int(-x), uint8(int(x*100)), int64(1e18))
	var s uint = 70
	fmt.Println(1<<s == 0, int32(1)<<s, -1>>s)
	h := uint32(2166136261)
	for _, c := range []byte("hello") {
		h ^= uint32(c)
		h *= 16777619
	}
	fmt.Println(h)
	var h64 uint64 = 14695981039346656037
	for _, c := range []byte("hello") {
		h64 ^= uint64(c)
		h64 *= 1099511628211
	}
	fmt.Println(h64, int64(h64), uint32(h64), int16(h64))
	fmt.Println(math.MinInt64, math.MaxInt16, uint64(math.MaxUint64))
	var mn int64 = math.MinInt64
	fmt.Println(-mn, mn/-1, mn%-1, mn-1)
}
