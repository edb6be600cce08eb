package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	ins := []string{"", "0", "1", "-1", "+1", "12345", "-12345", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "99999999999999999999999", "0x1f", "0X1F", "0b101", "0o17", "017", "08", "0x", "0b", "_1", "1_000", "1__0", "1_", "0x_1f", "0_7", "abc", "zz", "-", "+", " 1", "1 ", "1.5", "1e3", "٣", "128", "-129", "255", "256", "32768", "ffff", "-0", "--1", "\xff", "123\n"}
	for _, s := range ins {
		for _, base := range []int{0, 2, 8, 10, 16, 36, 1, 37} {
			for _, bits := range []int{0, 8, 32, 64, 65} {
				if base != 10 && base != 0 && bits != 64 && bits != 8 {
					continue
				}
				i, err := strconv.ParseInt(s, base, bits)
				fmt.Printf("ParseInt(%q,%d,%d) = %d %v\n", s, base, bits, i, err)
				u, err := strconv.ParseUint(s, base, bits)
				fmt.Printf("ParseUint(%q,%d,%d) = %d %v\n", s, base, bits, u, err)
			}
		}
		n, err := strconv.Atoi(s)
		fmt.Printf("Atoi(%q) = %d %v\n", s, n, err)
		b, err := strconv.ParseBool(s)
		fmt.Printf("ParseBool(%q) = %t %v\n", s, b, err)
	}
	_, err := strconv.Atoi("x")
	ne := err.(*strconv.NumError)
	fmt.Printf("%q %q %v %t %T\n", ne.Func, ne.Num, ne.Err, ne.Unwrap() == strconv.ErrSyntax, err)
	floats := []string{"", "0", "-0", "1", "1.5", ".5", "5.", ".", "1e5", "1E5", "1e", "1e+", "1e-5", "1e400", "-1e400", "1e-400", "inf", "-Inf", "+infinity", "nan", "NaN", "-nan", "infx", "0x1p4", "0x1.8p1", "0x.8p0", "0x1p", "0x1", "0xp1", "-0x1p-1074", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "1_000.5", "1__0", "0x_1p4", "1e1_0", "_1", "1_", "abc", "1.2.3", "1 ", "179769313486231570000000000000000000000000000000000000000000000000000000000", "1.7976931348623158e308", "1.7976931348623159e308", "4.9e-324", "2.4e-324", "2.5e-324", "16777217", "16777217.0000001", "16777219", "3.4028235e38", "3.4028236e38", "1.401298464324817e-45", "7e-46", "0.1", "1.00000005960464477539062500", "1.00000005960464477539062501", "1.000000059604644775390624", "123456789.123456789", "1e23", "8.5e22", "9007199254740993", "0e5", "00001"}
	for _, s := range floats {
		for _, bits := range []int{64, 32} {
			f, err := strconv.ParseFloat(s, bits)
			bitsOf := math.Float64bits(f)
			if f != f {
				bitsOf = 0
			}
			fmt.Printf("ParseFloat(%q,%d) = %v %x %v\n", s, bits, f, bitsOf, err)
		}
	}
	for _, s := range []string{"1", "1i", "1+2i", "(1+2i)", "1-2.5i", "i", "1+i", "", "1+2", "inf+nani", "nan-infi", "1e3+2e-3i", "(1)", "1 + 2i", "1e400i", "0x1p2+0x1p3i", "3+-2i"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Printf("ParseComplex(%q) = %v %v\n", s, c, err)
	}
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -1, 1.5, 0.1, 0.3, 100, 1000000, 1e20, 1e21, 123456.789, 1.0 / 3, 2.0 / 3, 5e-324, 1e-5, 1e-4, 2.5, 3.5, 0.5, 1.5e300, math.MaxFloat64, math.Pi, math.E, 1e15, 123456789012345680, 0.000123456, 9.995, 99.5, 999999.5, 1 << 53, 1<<53 + 2, math.Inf(1), math.Inf(-1), math.NaN(), 8.41, 4.35, 1.005, 1e23, 4.9406564584124654e-324, 2.2250738585072014e-308} {
		for _, c := range []byte("eEfgGbxXz") {
			for _, prec := range []int{-1, 0, 1, 2, 5, 17, 30} {
				fmt.Printf("FormatFloat(%v,%c,%d) = %s %s\n", f, c, prec, strconv.FormatFloat(f, c, prec, 64), strconv.FormatFloat(f, c, prec, 32))
			}
		}
	}
	for e := -149; e <= 127; e += 3 {
		f := float32(math.Ldexp(1, e))
		fmt.Println(e, strconv.FormatFloat(float64(f), 'g', -1, 32), strconv.FormatFloat(float64(f), 'e', -1, 32))
	}
	for e := -1074; e <= 1023; e += 17 {
		fmt.Println(e, strconv.FormatFloat(math.Ldexp(1, e), 'g', -1, 64), strconv.FormatFloat(math.Ldexp(1.1, e), 'e', 20, 64))
	}
	for _, i := range []int64{0, 1, -1, 35, 36, -255, math.MaxInt64, math.MinInt64, 1 << 40} {
		for _, b := range []int{2, 3, 8, 10, 16, 36} {
			fmt.Println(i, b, strconv.FormatInt(i, b), strconv.FormatUint(uint64(i), b))
		}
	}
	fmt.Println(strconv.Itoa(-45), strconv.FormatBool(true), strconv.FormatComplex(complex(1, -2), 'f', 1, 128))
	buf := []byte("x:")
	buf = strconv.AppendInt(buf, -5, 10)
	buf = strconv.AppendBool(buf, true)
	buf = strconv.AppendQuote(buf, "q")
	buf = strconv.AppendFloat(buf, 1.5, 'f', 2, 64)
	buf = strconv.AppendQuoteRune(buf, 'é')
	buf = strconv.AppendUint(buf, 7, 2)
	fmt.Println(string(buf))
	func() {
		defer func() { fmt.Println(recover()) }()
		strconv.FormatInt(1, 1)
	}()
}
