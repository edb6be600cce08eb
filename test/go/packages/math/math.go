package main

import (
	"fmt"
	"math"
	"math/bits"
)

func main() {
	xs := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3.7, -3.7, 10, 100, 1e-10, 1e8, 1e300, -1e300, 1e-300, math.Pi, math.E, math.Inf(1), math.Inf(-1), math.NaN(), 0.1, 0.7, 123.456, 1 << 28, 0.49999999999999994}
	type fn struct {
		name string
		f    func(float64) float64
	}
	for _, f := range []fn{{"Abs", math.Abs}, {"Ceil", math.Ceil}, {"Floor", math.Floor}, {"Trunc", math.Trunc}, {"Round", math.Round}, {"RoundToEven", math.RoundToEven}, {"Sqrt", math.Sqrt}, {"Cbrt", math.Cbrt}, {"Exp", math.Exp}, {"Exp2", math.Exp2}, {"Expm1", math.Expm1}, {"Log", math.Log}, {"Log2", math.Log2}, {"Log10", math.Log10}, {"Log1p", math.Log1p}, {"Logb", math.Logb}, {"Sin", math.Sin}, {"Cos", math.Cos}, {"Tan", math.Tan}, {"Asin", math.Asin}, {"Acos", math.Acos}, {"Atan", math.Atan}, {"Sinh", math.Sinh}, {"Cosh", math.Cosh}, {"Tanh", math.Tanh}, {"Asinh", math.Asinh}, {"Acosh", math.Acosh}, {"Atanh", math.Atanh}} {
		for _, x := range xs {
			if math.Abs(x) > 1e9 && (f.name == "Sin" || f.name == "Cos" || f.name == "Tan") {
				continue
			}
			fmt.Println(f.name, x, f.f(x))
		}
	}
	for _, f := range []struct {
		name string
		f    func(x, y float64) float64
	}{{"Pow", math.Pow}, {"Mod", math.Mod}, {"Max", math.Max}, {"Min", math.Min}, {"Dim", math.Dim}, {"Hypot", math.Hypot}, {"Atan2", math.Atan2}, {"Copysign", math.Copysign}, {"Nextafter", math.Nextafter}, {"Remainder", math.Remainder}} {
		for _, x := range xs {
			for i, y := range xs {
				if f.name == "Atan2" && i%3 != 0 || f.name != "Pow" && i%2 == 1 {
					continue
				}
				fmt.Println(f.name, x, y, f.f(x, y))
			}
		}
	}
	for _, x := range xs {
		a, e := math.Frexp(x)
		i, fr := math.Modf(x)
		fmt.Println(x, a, e, i, fr, math.Signbit(x), math.IsNaN(x), math.IsInf(x, 0), math.IsInf(x, 1), math.IsInf(x, -1), math.Ldexp(x, 3), math.Ldexp(x, -1070), math.Ilogb(x), math.Float64bits(x), math.Float32bits(float32(x)))
		fmt.Println(math.FMA(x, 1.1, -x), math.FMA(x, x, 1), math.Pow10(int(math.Min(math.Max(x, -400), 400))))
	}
	fmt.Println(math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.Float64frombits(0x3ff8000000000000), math.Float32frombits(0x3fc00000))
	for _, u := range []uint64{0, 1, 2, 255, 256, 0xdeadbeef, 1 << 63, math.MaxUint64, 0x0123456789abcdef} {
		fmt.Println(u, bits.Len64(u), bits.LeadingZeros64(u), bits.TrailingZeros64(u), bits.OnesCount64(u), bits.Reverse64(u), bits.ReverseBytes64(u), bits.RotateLeft64(u, 5), bits.RotateLeft64(u, -9))
		v := uint32(u)
		fmt.Println(v, bits.Len32(v), bits.LeadingZeros32(v), bits.TrailingZeros32(v), bits.OnesCount32(v), bits.Reverse32(v), bits.ReverseBytes32(v), bits.RotateLeft32(v, 5), bits.Len8(uint8(u)), bits.Reverse8(uint8(u)), bits.RotateLeft8(uint8(u), 3), bits.Reverse16(uint16(u)), bits.ReverseBytes16(uint16(u)), bits.LeadingZeros16(uint16(u)), bits.TrailingZeros8(uint8(u)))
		for _, w := range []uint64{1, 3, math.MaxUint64, 1 << 40} {
			hi, lo := bits.Mul64(u, w)
			s, c := bits.Add64(u, w, 1)
			d, b := bits.Sub64(u, w, 1)
			q, r := bits.Div64(u%w, 12345, w)
			fmt.Println(hi, lo, s, c, d, b, q, r, bits.Rem64(u, 7, w))
		}
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		bits.Div64(5, 0, 5)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		bits.Div64(5, 0, 0)
	}()
}
