// Package bits counts and moves the bits of unsigned integers.
package bits

// UintSize is the size of a uint in bits.
const UintSize = 64

// LeadingZeros returns the number of zero bits above the highest one bit of x.
func LeadingZeros(x uint) int { return 64 - Len(x) }

// LeadingZeros8 returns the number of zero bits above the highest one bit of x.
func LeadingZeros8(x uint8) int { return 8 - Len8(x) }

// LeadingZeros16 returns the number of zero bits above the highest one bit of x.
func LeadingZeros16(x uint16) int { return 16 - Len16(x) }

// LeadingZeros32 returns the number of zero bits above the highest one bit of x.
func LeadingZeros32(x uint32) int { return 32 - Len32(x) }

// LeadingZeros64 returns the number of zero bits above the highest one bit of x.
func LeadingZeros64(x uint64) int { return 64 - Len64(x) }

// TrailingZeros returns the number of zero bits below the lowest one bit of x.
func TrailingZeros(x uint) int {
	if x == 0 {
		return 64
	}
	return Len(x&-x) - 1
}

// TrailingZeros8 returns the number of zero bits below the lowest one bit of x.
func TrailingZeros8(x uint8) int {
	if x == 0 {
		return 8
	}
	return Len8(x&-x) - 1
}

// TrailingZeros16 returns the number of zero bits below the lowest one bit of x.
func TrailingZeros16(x uint16) int {
	if x == 0 {
		return 16
	}
	return Len16(x&-x) - 1
}

// TrailingZeros32 returns the number of zero bits below the lowest one bit of x.
func TrailingZeros32(x uint32) int {
	if x == 0 {
		return 32
	}
	return Len32(x&-x) - 1
}

// TrailingZeros64 returns the number of zero bits below the lowest one bit of x.
func TrailingZeros64(x uint64) int {
	if x == 0 {
		return 64
	}
	return Len64(x&-x) - 1
}

// OnesCount returns the number of one bits of x.
func OnesCount(x uint) int { return ones(uint64(x)) }

// OnesCount8 returns the number of one bits of x.
func OnesCount8(x uint8) int { return ones(uint64(x)) }

// OnesCount16 returns the number of one bits of x.
func OnesCount16(x uint16) int { return ones(uint64(x)) }

// OnesCount32 returns the number of one bits of x.
func OnesCount32(x uint32) int { return ones(uint64(x)) }

// OnesCount64 returns the number of one bits of x.
func OnesCount64(x uint64) int { return ones(uint64(x)) }

// Len returns the number of bits needed for x; 0 for 0.
func Len(x uint) int { return bitLen(uint64(x)) }

// Len8 returns the number of bits needed for x; 0 for 0.
func Len8(x uint8) int { return bitLen(uint64(x)) }

// Len16 returns the number of bits needed for x; 0 for 0.
func Len16(x uint16) int { return bitLen(uint64(x)) }

// Len32 returns the number of bits needed for x; 0 for 0.
func Len32(x uint32) int { return bitLen(uint64(x)) }

// Len64 returns the number of bits needed for x; 0 for 0.
func Len64(x uint64) int { return bitLen(uint64(x)) }

func bitLen(x uint64) int
func ones(x uint64) int
func reverse(x uint64) uint64
func reverseBytes(x uint64) uint64

// RotateLeft returns x with its bits moved k places to the left, round the end; to the right if k is negative.
func RotateLeft(x uint, k int) uint {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// Reverse returns the bits of x in opposite order.
func Reverse(x uint) uint { return uint(reverse(uint64(x)) >> 0) }

// ReverseBytes returns the bytes of x in opposite order.
func ReverseBytes(x uint) uint { return uint(reverseBytes(uint64(x)) >> 0) }

// RotateLeft8 returns x with its bits moved k places to the left, round the end; to the right if k is negative.
func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

// Reverse8 returns the bits of x in opposite order.
func Reverse8(x uint8) uint8 { return uint8(reverse(uint64(x)) >> 56) }

// RotateLeft16 returns x with its bits moved k places to the left, round the end; to the right if k is negative.
func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

// Reverse16 returns the bits of x in opposite order.
func Reverse16(x uint16) uint16 { return uint16(reverse(uint64(x)) >> 48) }

// ReverseBytes16 returns the bytes of x in opposite order.
func ReverseBytes16(x uint16) uint16 { return uint16(reverseBytes(uint64(x)) >> 48) }

// RotateLeft32 returns x with its bits moved k places to the left, round the end; to the right if k is negative.
func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

// Reverse32 returns the bits of x in opposite order.
func Reverse32(x uint32) uint32 { return uint32(reverse(uint64(x)) >> 32) }

// ReverseBytes32 returns the bytes of x in opposite order.
func ReverseBytes32(x uint32) uint32 { return uint32(reverseBytes(uint64(x)) >> 32) }

// RotateLeft64 returns x with its bits moved k places to the left, round the end; to the right if k is negative.
func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// Reverse64 returns the bits of x in opposite order.
func Reverse64(x uint64) uint64 { return uint64(reverse(uint64(x)) >> 0) }

// ReverseBytes64 returns the bytes of x in opposite order.
func ReverseBytes64(x uint64) uint64 { return uint64(reverseBytes(uint64(x)) >> 0) }

// Add returns x+y+carry and the carry out; carry is 0 or 1.
func Add(x, y, carry uint) (sum, carryOut uint) {
	sum = x + y + carry
	carryOut = ((x & y) | ((x | y) &^ sum)) >> (64 - 1)
	return sum, carryOut
}

// Sub returns x-y-borrow and the borrow out; borrow is 0 or 1.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	diff = x - y - borrow
	borrowOut = ((^x & y) | (^(x ^ y) & diff)) >> (64 - 1)
	return diff, borrowOut
}

// Add32 returns x+y+carry and the carry out; carry is 0 or 1.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	sum = x + y + carry
	carryOut = ((x & y) | ((x | y) &^ sum)) >> (32 - 1)
	return sum, carryOut
}

// Sub32 returns x-y-borrow and the borrow out; borrow is 0 or 1.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	diff = x - y - borrow
	borrowOut = ((^x & y) | (^(x ^ y) & diff)) >> (32 - 1)
	return diff, borrowOut
}

// Add64 returns x+y+carry and the carry out; carry is 0 or 1.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	carryOut = ((x & y) | ((x | y) &^ sum)) >> (64 - 1)
	return sum, carryOut
}

// Sub64 returns x-y-borrow and the borrow out; borrow is 0 or 1.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	borrowOut = ((^x & y) | (^(x ^ y) & diff)) >> (64 - 1)
	return diff, borrowOut
}

func mul(x, y uint64) (hi, lo uint64)
func div(hi, lo, y uint64) (quo, rem uint64)

// overflow and divide panic as the machine does.
func overflow()
func divide()

// Mul returns the product of x and y as two words.
func Mul(x, y uint) (hi, lo uint) {
	h, l := mul(uint64(x), uint64(y))
	return uint(h), uint(l)
}

// Mul32 returns the product of x and y as two words.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Mul64 returns the product of x and y as two words.
func Mul64(x, y uint64) (hi, lo uint64) { return mul(x, y) }

// Div64 returns quotient and rest of the two words hi, lo and y. It panics if y is 0 or the quotient overflows.
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if y == 0 {
		divide()
	}
	if y <= hi {
		overflow()
	}
	return div(hi, lo, y)
}

// Div returns quotient and rest of the two words hi, lo and y. It panics if y is 0 or the quotient overflows.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 returns quotient and rest of the two words hi, lo and y. It panics if y is 0 or the quotient overflows.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y == 0 {
		divide()
	}
	if y <= hi {
		overflow()
	}
	z := uint64(hi)<<32 | uint64(lo)
	return uint32(z / uint64(y)), uint32(z % uint64(y))
}

// Rem64 returns the rest of the two words hi, lo and y; the quotient may overflow.
func Rem64(hi, lo, y uint64) uint64 {
	if y == 0 {
		divide()
	}
	_, rem := div(hi%y, lo, y)
	return rem
}

// Rem returns the rest of the two words hi, lo and y; the quotient may overflow.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

// Rem32 returns the rest of the two words hi, lo and y; the quotient may overflow.
func Rem32(hi, lo, y uint32) uint32 { return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y)) }
