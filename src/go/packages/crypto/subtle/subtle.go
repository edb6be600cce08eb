// Package subtle has functions for secrets: their time does not depend on the values.
package subtle

// ConstantTimeCompare returns 1 if x and y are equal, else 0.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	var v byte
	for i := range x {
		v |= x[i] ^ y[i]
	}
	return ConstantTimeByteEq(v, 0)
}

// ConstantTimeSelect returns x if v is 1, y if v is 0.
func ConstantTimeSelect(v, x, y int) int { return ^(v-1)&x | (v-1)&y }

// ConstantTimeByteEq returns 1 if x and y are equal, else 0.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq returns 1 if x and y are equal, else 0.
func ConstantTimeEq(x, y int32) int { return int((uint64(uint32(x^y)) - 1) >> 63) }

// ConstantTimeCopy copies y to x if v is 1; both must have the same length.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	mask := byte(v - 1)
	for i := range x {
		x[i] = x[i]&mask | y[i]&^mask
	}
}

// ConstantTimeLessOrEq returns 1 if x <= y, else 0; neither may be negative or above 2**31 - 1.
func ConstantTimeLessOrEq(x, y int) int { return int(((int32(x) - int32(y) - 1) >> 31) & 1) }

// XORBytes sets dst[i] to x[i] ^ y[i] for as many bytes as both have, and returns how many these are.
func XORBytes(dst, x, y []byte) int {
	n := len(x)
	if len(y) < n {
		n = len(y)
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	for i := 0; i < n; i++ {
		dst[i] = x[i] ^ y[i]
	}
	return n
}
