package main

import (
	"fmt"
	"math"
)

var ints = []int64{0, 1, -1, 7, -7, 1 << 31, 1<<53 - 1, 1<<53 + 1, -1<<53 - 1, -1 << 62, math.MaxInt64, math.MinInt64, 0x0123456789abcdef}
var uints = []uint64{0, 1, 7, 1<<32 - 1, 1 << 53, 1<<53 + 1, 1 << 63, math.MaxUint64, 0x0123456789abcdef, 0xfedcba9876543210}
var shifts = []uint{0, 1, 8, 31, 32, 53, 63, 64, 100}

func main() {
	for _, x := range ints {
		for _, y := range ints {
			fmt.Print(x, " ", y, ": ", x+y, " ", x-y, " ", x*y, " ", x&y, " ", x|y, " ", x^y, " ", x&^y, " ", x < y, x <= y, x == y)
			if y != 0 {
				fmt.Print(" ", x/y, " ", x%y)
			}
			fmt.Println()
		}
		fmt.Print(x, ": ", -x, " ", ^x, " ", int8(x), " ", int16(x), " ", int32(x), " ", uint8(x), " ", uint16(x), " ", uint32(x), " ", uint64(x), " ", uint(x), " ", uintptr(x), " ", float64(x), " ", float32(x))
		for _, s := range shifts {
			fmt.Print(" ", x<<s, " ", x>>s)
		}
		fmt.Println()
		y := x
		y++
		z := x
		z--
		w := x
		w += x
		v := x
		v *= 3
		u := x
		u <<= 5
		t := x
		t ^= 0x5555555555555555
		fmt.Println(y, z, w, v, u, t, x+1000, x-1000, x*1000, x/10, x%10, x/-1, x%-1)
	}
	for _, x := range uints {
		for _, y := range uints {
			fmt.Print(x, " ", y, ": ", x+y, " ", x-y, " ", x*y, " ", x&y, " ", x|y, " ", x^y, " ", x&^y, " ", x < y, x <= y, x == y)
			if y != 0 {
				fmt.Print(" ", x/y, " ", x%y)
			}
			fmt.Println()
		}
		fmt.Print(x, ": ", -x, " ", ^x, " ", int8(x), " ", int16(x), " ", int32(x), " ", uint8(x), " ", uint16(x), " ", uint32(x), " ", int64(x), " ", int(x), " ", uintptr(x), " ", float64(x), " ", float32(x))
		for _, s := range shifts {
			fmt.Print(" ", x<<s, " ", x>>s)
		}
		fmt.Println()
		y := x
		y++
		z := x
		z--
		w := x
		w += x
		v := x
		v *= 3
		u := x
		u <<= 5
		t := x
		t ^= 0x5555555555555555
		fmt.Println(y, z, w, v, u, t, x+1000, x-1000, x*1000, x/10, x%10)
	}
	for _, f := range []float64{0, 0.5, -0.5, 1.9, -1.9, 1e9, -1e9, 1 << 53, 1<<53 + 2, 1 << 62, -1 << 62, -1 << 63, 9.2e18, -9.2e18, 123456789012345678} {
		fmt.Println(f, int64(f), int(f), int32(int64(f)), uint32(int64(f)))
	}
	for _, f := range []float64{0, 0.5, 1.9, 1e9, 1 << 53, 1 << 62, 1 << 63, 1.8e19, 123456789012345678} {
		fmt.Println(f, uint64(f), uint(f))
	}
	// A hash, a generator and a check sum.
	h := uint64(14695981039346656037)
	for i := 0; i < 50; i++ {
		h ^= uint64(i * 7)
		h *= 1099511628211
	}
	fmt.Println(h)
	s := int64(42)
	for i := 0; i < 50; i++ {
		s = s*6364136223846793005 + 1442695040888963407
		s ^= s >> 17
		s ^= int64(uint64(s) >> 31)
	}
	fmt.Println(s)
	x := uint64(88172645463325252)
	for i := 0; i < 20; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		fmt.Print(x, " ", x%100, " ", int64(x)/1000, "; ")
	}
	fmt.Println()
	fact := int64(1)
	for i := int64(1); i <= 25; i++ {
		fact *= i
		fmt.Print(fact, " ")
	}
	fmt.Println()
	a, b := uint64(0), uint64(1)
	for i := 0; i < 100; i++ {
		a, b = b, a+b
	}
	fmt.Println(a, b)
	var m = map[int64]string{1 << 60: "a", 1<<60 + 1: "b", -1 << 63: "c"}
	fmt.Println(m[1<<60], m[1<<60+1], m[math.MinInt64], len(m))
	arr := [3]uint64{1 << 63, 1<<63 + 1, math.MaxUint64}
	fmt.Println(arr, arr == [3]uint64{1 << 63, 1<<63 + 1, math.MaxUint64})
	switch arr[1] {
	case 1 << 63:
		fmt.Println("wrong")
	case 1<<63 + 1:
		fmt.Println("right")
	}
	for i := uint64(math.MaxUint64 - 2); i != 1; i++ {
		fmt.Print(i, " ")
	}
	for i := int64(math.MaxInt64 - 2); i > 0; i++ {
		fmt.Print(i, " ")
	}
	fmt.Println()
}
