package main

import (
	"fmt"
	"math"
	"time"
)

const (
	Big   = 1 << 100
	Small = Big >> 99
	Huge  = Big * Big / Big
	Pi    = 3.14159265358979323846264338327950288419716939937510582097494459
	Third = 1.0 / 3
	C     = 'a' + 1
	S     = "str" + "ing"
	L     = len(S)
	Z     = 1i * 1i
)
const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)
const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

type Flags uint8

const (
	F1 Flags = 1 << iota
	F2
	F3
	All = F1 | F2 | F3
)
const typed int8 = 100
const neg = -5 % 3
const div = -5 / 3
const fdiv = -5 / 3.0
const mask = ^uint32(0)
const minus1 = ^0
const r = '世'
const bigf = 1e400 / 1e390

func main() {
	fmt.Println(Small, Huge == Big, Big/(1<<90), float64(Big), Pi, float32(Pi), Third, Third*3 == 1)
	fmt.Println(C, string(rune(C)), S, L, Z, real(Z))
	fmt.Printf("%T %T %T %T %T\n", C, Z, Third, Big>>98, L)
	fmt.Println(KB, MB, GB, a, b, c, d, e, f)
	fmt.Println(Monday, Tuesday, Weekday(0), []Weekday{1, 2})
	fmt.Printf("%d %v %s %08b\n", Monday, Monday, Tuesday, All)
	fmt.Println(typed, neg, div, fdiv, mask, minus1, r, bigf)
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MinInt64, math.MaxFloat64, math.SmallestNonzeroFloat64)
	var x uint8 = 255
	var i8 int8 = -128
	fmt.Println(x+1, x<<1, x>>1, ^x, -x, i8-1, -i8, i8/-1, i8*i8)
	var sh uint = 70
	fmt.Println(1<<sh == 0, uint64(1)<<63)
	var s uint = 33
	var w int64 = 1 << s
	var u = 1.0 * float64(3)
	fmt.Println(w, u, 7/2, -7/2, 7%-2, -7%2, 7/2.0, 1/3.0)
	fmt.Println(5.0/2, 5/2*2.0, 1<<3.0, 'a'*2, "a"+"b" < "b")
	fmt.Println(time.Duration(1.5*float64(time.Second)), 90*time.Minute, time.Second*2)
	const h = 0x1p-2 + 0b101 + 0o17 + 1_000_000 + 0x_ff + .5e1
	fmt.Println(h, 0x1.8p1, 1e3, 'x', '\n', '\x41', '\u00e9', '\'', "\"\\\t\u00e9\xff"[0])
	fmt.Println(len("héllo"), len([]rune("héllo")), "héllo"[1], string("héllo"[1]))
	var f32 float32 = 0.1
	fmt.Println(f32, float64(f32), f32*f32, f32+0.2, 0.1+0.2, float32(0.1)+float32(0.2))
	var f64 = 0.1
	fmt.Println(f64+0.2, f64*3, 1/f64, math.Inf(1), -math.Inf(1), math.NaN(), 0/f64, -0.0, 1/math.Inf(-1))
	var zero float64
	fmt.Println(1/zero, -1/zero, zero/zero, zero == -zero, math.Signbit(-zero), math.Copysign(0, -1))
	var cc = complex(1, 2)
	var c64 complex64 = 3 + 4i
	fmt.Println(cc*cc, cc/2, cc == 1+2i, real(c64), imag(c64), -cc, cc+complex128(c64), cc/complex(0, 1))
	fmt.Printf("%v %.2f %T %T\n", c64, cc, c64, real(c64))
	var cz complex128
	fmt.Println(cc/cz, cz/cz, cz == 0)
	fmt.Println(math.MaxUint32, math.Pi, float32(math.Pi), math.E)
	fmt.Println(uint8(typed)+100, int(math.Pow(2, 10)), int64(1e18), 1e18, 1e20, 1e21, 123456789.0, 1e-7, 100000.0)
	fmt.Println(float32(16777216.0)+1, float32(1e10), float32(1)/3)
	const k = len([10]int{}) + cap([3]string{})
	fmt.Println(k)
	var arr [k]int
	fmt.Println(len(arr))
	type T struct{ a [L]byte }
	fmt.Println(len(T{}.a))
}
