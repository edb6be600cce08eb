package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Numbers and strings: how they are written, and which texts are taken.

func enc(v interface{}) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprintf("%T %v", err, err)
	}
	return string(b)
}

func dec(v interface{}, text string) {
	err := json.Unmarshal([]byte(text), v)
	fmt.Printf("%T %q -> ", v, text)
	switch p := v.(type) {
	case *interface{}:
		fmt.Printf("%T %v", *p, *p)
	case *string:
		fmt.Printf("%q", *p)
	case *int8:
		fmt.Print(*p)
	case *uint8:
		fmt.Print(*p)
	case *int:
		fmt.Print(*p)
	case *int64:
		fmt.Print(*p)
	case *uint64:
		fmt.Print(*p)
	case *float32:
		fmt.Print(*p)
	case *float64:
		fmt.Print(*p)
	case *json.Number:
		i, err1 := p.Int64()
		f, err2 := p.Float64()
		fmt.Printf("%q %d %v %v %v", *p, i, err1, f, err2)
	}
	fmt.Printf(" %v", err)
	switch e := err.(type) {
	case *json.SyntaxError:
		fmt.Printf(" at %d", e.Offset)
	case *json.UnmarshalTypeError:
		fmt.Printf(" %q %v %d", e.Value, e.Type, e.Offset)
	}
	fmt.Println()
}

func main() {
	floats := []float64{0, math.Copysign(0, -1), 1, -1, 0.1, 0.5, 1.0 / 3, 100, 123456789, 1e5, 1e6, 999999999999999, 1e15, 1e16, 1e17, 123456789012345678, 1e20, 9.99e20, 1e21, 1.5e21, 1e22, 1e23, 1e100, math.MaxFloat64, math.SmallestNonzeroFloat64, 1e-5, 1e-6, 9.9e-7, 1e-7, 1.5e-7, 1e-9, 1e-10, 1e-100, 3.14, 2.5e10, 4.35, 0.000001, 0.00000123, 1 << 53, 1<<53 + 2, 1 << 62, 1 << 63, 1 << 64, math.Pi, math.E, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.3, 0.1 + 0.2, 1e-323, 72057594037927933, 33909, 622666234635.3213e-320}
	for _, f := range floats {
		fmt.Println(enc(f), enc(-f), enc(float32(f)), enc(map[string]float64{"f": f}), enc([]float32{float32(-f)}), enc(struct {
			F float64 `json:",string"`
			G float32 `json:"g,omitempty"`
		}{f, float32(f)}))
	}
	for e := -30; e <= 30; e++ {
		f, _ := strconv.ParseFloat(fmt.Sprintf("1.2345678e%d", e), 64)
		fmt.Println(e, enc(f), enc(float32(f)), enc(math.Pow(2, float64(e*3))), enc(float32(math.Pow(2, float64(e*3)))))
	}
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		fmt.Println(enc(f), "|", enc(float32(f)), "|", enc([]float64{f}), "|", enc(map[string]interface{}{"a": f}), "|", enc(&f), "|", enc(struct{ F float64 }{f}))
	}
	for _, i := range []int64{0, 1, -1, 1 << 31, -1 << 31, 1<<53 - 1, 1 << 53, 1<<53 + 1, -1<<53 - 1, 1<<63 - 1, -1 << 63, 1234567890123456789} {
		fmt.Println(enc(i), enc(uint64(i)), enc(int32(i)), enc(uint8(i)), enc(uintptr(uint32(i))), enc([]int64{i}), enc(map[int64]bool{i: true}), enc(map[uint16]int8{uint16(i): int8(i)}))
	}
	numbers := []string{"0", "-0", "1", "-1", "1.0", "1.50", "-1.5e3", "1E5", "1e+5", "1e-5", "0.0", "1e400", "-1e400", "1e-400", "127", "128", "-128", "-129", "255", "256", "2147483648", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "123456789012345678901234567890", "3.4e38", "3.5e38", "1e39", "0.1", "1e2", "1.5", "-1",
		"", " ", "-", "+1", ".5", "5.", "01", "-01", "00", "1e", "1e+", "1.e1", "0x10", "1_000", "1a", "--1", "1 2", "1,2", "NaN", "Infinity", "-Infinity", "nan", "true", "false", "null", `"1"`, "[1]", "{}", "1\x00", "\ufeff1", "1\n", "\t1 ", "\v1", "\u00a01"}
	for _, n := range numbers {
		dec(new(interface{}), n)
		dec(new(int8), n)
		dec(new(uint8), n)
		dec(new(int), n)
		dec(new(int64), n)
		dec(new(uint64), n)
		dec(new(float32), n)
		dec(new(float64), n)
		dec(new(json.Number), n)
		dec(new(string), n)
		fmt.Println(json.Valid([]byte(n)))
		fmt.Println(enc(json.Number(n)), enc(map[string]json.Number{"n": json.Number(n)}), enc(json.RawMessage(n)))
		d := json.NewDecoder(strings.NewReader(n))
		d.UseNumber()
		var v interface{}
		err := d.Decode(&v)
		fmt.Printf("%T %v %v %d\n", v, v, err, d.InputOffset())
	}
	texts := []string{"", "a", "\x00", "\x01\x1f", "\b\f\n\r\t\v", `"\/`, "<a href='x'>&amp;</a>", "é", "日本", "🎉", "\u2028\u2029", "\x7f", "\x80", "\xff\xfe", "a\xc3", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\ufffd", "\ufeff", "\u00a0", "a\xf0\x9f\x8e", strings.Repeat("x", 300), "\xc0\x80", "x\u2028\xffy<"}
	for _, s := range texts {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		err := e.Encode(s)
		fmt.Printf("%q %s %s %v %s %s %s\n", s, enc(s), strings.TrimSpace(b.String()), err, enc(map[string]string{s: s}), enc([]byte(s)), enc([]string{s}))
		fmt.Printf("%s %s\n", enc(struct {
			S string `json:"s,string"`
		}{s}), enc(map[string]interface{}{"k" + s: []byte(s)}))
		var back string
		err = json.Unmarshal([]byte(enc(s)), &back)
		fmt.Printf("%q %v\n", back, err)
	}
	quoted := []string{`"a"`, `""`, `"\u0041"`, `"\u00e9"`, `"\ud83c\udf89"`, `"\ud83c"`, `"\udf89"`, `"\ud83c\ud83c"`, `"\ud83cx"`, `"\ud83c\n"`, `"\ud83c\u0041"`, `"\udf89\ud83c"`, `"\uD83C\uDF89"`, `"\n\t\b\f\r\/\\\""`, `"\x41"`, `"\u12"`, `"\u12g4"`, `"\U0001F389"`, `"\'"`, `"\0"`, `"\a"`, `"`, `"a`, `"a\`, `"a\"`, `'a'`, "\"a\nb\"", "\"\x01\"", "\"\t\"", "\"\x7f\"", "\"\x80\"", "\"\xff\xfe\"", "\"a\xc3\"", "\"\xed\xa0\x80\"", "\"\xe2\x80\xa8\"", `"a" "b"`, `"a",`, "`a`", `"<>&"`, `"\u0000"`, `"\uFFFF"`, `"\ufffd"`, `"\ud800\udc00"`, `"\udbff\udfff"`, "\"é\"", `"\u00E9x"`, `"\`, `"\u`, `"\u1`, `"\ud83c\u"`, `"\ud83c\u1"`}
	for _, q := range quoted {
		dec(new(string), q)
		dec(new(interface{}), q)
		dec(new(int), q)
		dec(new(json.Number), q)
		fmt.Println(json.Valid([]byte(q)))
		var by []byte
		err := json.Unmarshal([]byte(q), &by)
		fmt.Printf("%q %v\n", by, err)
		var m map[string]int
		err = json.Unmarshal([]byte("{"+q+":1}"), &m)
		fmt.Printf("%q %v\n", m, err)
		var a []string
		err = json.Unmarshal([]byte("["+q+","+q+"]"), &a)
		fmt.Printf("%q %v\n", a, err)
	}
	for _, s := range []string{`"aGVsbG8="`, `"aGVsbG8"`, `"aGVs bG8="`, `"aGVs\nbG8="`, `"!!!!"`, `"a"`, `"_-8="`, `"+/8="`, `"="`, `"\u0061GVs"`, `[1,2,3]`, `[256]`, `["a"]`, `{}`, `1`, `null`, `[]`, `[1.5]`, `[null,1]`} {
		by := []byte("old")
		err := json.Unmarshal([]byte(s), &by)
		fmt.Printf("%s %q %v %v\n", s, by, by == nil, err)
		var ar [4]byte
		err = json.Unmarshal([]byte(s), &ar)
		fmt.Printf("%v %v\n", ar, err)
	}
}
