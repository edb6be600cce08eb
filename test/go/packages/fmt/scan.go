package main

import (
	"fmt"
	"strings"
)

type scanner struct{ s string }

func (s *scanner) Scan(st fmt.ScanState, verb rune) error {
	tok, err := st.Token(true, func(r rune) bool { return r >= 'a' && r <= 'z' })
	s.s = fmt.Sprintf("%c:%s", verb, tok)
	return err
}

func main() {
	for _, in := range []string{"5", " 42 ", "-7", "0x1F", "0b101", "0o17", "017", "abc", "", "1_000", "99999999999999999999", "+3", "5 6", "\n8"} {
		var i int
		n, err := fmt.Sscan(in, &i)
		fmt.Printf("int %q: %d %v %d\n", in, n, err, i)
		var u uint8
		n, err = fmt.Sscan(in, &u)
		fmt.Printf("uint8 %q: %d %v %d\n", in, n, err, u)
		var f float64
		n, err = fmt.Sscan(in, &f)
		fmt.Printf("float %q: %d %v %v\n", in, n, err, f)
		var s string
		n, err = fmt.Sscan(in, &s)
		fmt.Printf("string %q: %d %v %q\n", in, n, err, s)
		n, err = fmt.Sscanln(in, &s)
		fmt.Printf("ln %q: %d %v %q\n", in, n, err, s)
	}
	for _, in := range []string{"true", "false", "T", "F", "0", "1", "tru", "x", "TRUE", "falsy"} {
		var b bool
		n, err := fmt.Sscan(in, &b)
		fmt.Printf("bool %q: %d %v %t\n", in, n, err, b)
	}
	for _, in := range []string{"1+2i", "(1+2i)", "1", "(3-4i", "x"} {
		var c complex128
		n, err := fmt.Sscan(in, &c)
		fmt.Printf("complex %q: %d %v %v\n", in, n, err, c)
	}
	for _, c := range []struct{ in, f string }{
		{"5 abc", "%d %s"}, {"5,abc", "%d,%s"}, {"5abc", "%d%s"}, {"12345", "%2d%3d"}, {"x5", "x%d"}, {"y5", "x%d"}, {"5", "%d %s"}, {"ff", "%x"}, {"\"q s\" z", "%q %s"}, {"a b", "%c%c"}, {"5%", "%d%%"}, {"5\nabc", "%d\n%s"}, {"5 \n abc", "%d\n%s"}, {"5", "%z"}, {"5 6", "%d"}, {"10:20", "%d:%d"}, {"2009-11-10", "%d-%d-%d"}, {"7", "%s"}, {"1.5e3", "%f"}, {"abc", "%3s"}, {"abcdef", "%3s%3s"}, {" 5", "%d"}, {"5 6 7", "%d %d %d"}, {"U+1F", "%U"}, {"101", "%b"}, {"17", "%o"}, {"68656c", "%x"}, {"5", ""}, {"hello", "hello"}, {"5", "%"}, {"t", "%t"},
	} {
		var a, b int
		n, err := fmt.Sscanf(c.in, c.f, &a, &b)
		fmt.Printf("ii %q %q: %d %v %d %d\n", c.in, c.f, n, err, a, b)
		var s, t string
		n, err = fmt.Sscanf(c.in, c.f, &s, &t)
		fmt.Printf("ss %q %q: %d %v %q %q\n", c.in, c.f, n, err, s, t)
		n, err = fmt.Sscanf(c.in, c.f, &a, &s)
		fmt.Printf("is %q %q: %d %v %d %q\n", c.in, c.f, n, err, a, s)
		n, err = fmt.Sscanf(c.in, c.f, &a)
		fmt.Printf("i %q %q: %d %v %d\n", c.in, c.f, n, err, a)
		var r, q rune
		n, err = fmt.Sscanf(c.in, c.f, &r, &q)
		fmt.Printf("rr %q %q: %d %v %d %d\n", c.in, c.f, n, err, r, q)
		var f float32
		n, err = fmt.Sscanf(c.in, c.f, &f)
		fmt.Printf("f %q %q: %d %v %v\n", c.in, c.f, n, err, f)
	}
	r := strings.NewReader("1 2\n3 four 5.5 true\nlast")
	var a, b, c int
	var w string
	var f float64
	var t bool
	fmt.Println(fmt.Fscan(r, &a, &b, &c, &w, &f, &t))
	fmt.Println(a, b, c, w, f, t)
	fmt.Println(fmt.Fscanln(r, &w))
	fmt.Println(fmt.Fscanln(r, &w))
	fmt.Println(w)
	var sc scanner
	fmt.Println(fmt.Sscan("  abc123", &sc))
	fmt.Println(sc.s)
	fmt.Println(fmt.Sscan("5", a))
	fmt.Println(fmt.Sscan("5", &struct{}{}))
	type my int
	var m my
	var bs []byte
	fmt.Println(fmt.Sscan("7 bytes", &m, &bs))
	fmt.Println(m, bs)
}
