package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

type Str string
type Bytes []byte
type Runes []rune

func main() {
	s := "héllo, 世界\x00\xff\xc0\xaf"
	fmt.Println(len(s), utf8.RuneCountInString(s), []rune(s), []byte(s))
	fmt.Printf("%q %+q %x % x %v\n", s, s, s, s, utf8.ValidString(s))
	fmt.Println(string([]rune{'a', 0x4e16, -1, 0x10ffff, 0x110000, 0xd800}) == "a世\ufffd\U0010ffff\ufffd\ufffd")
	fmt.Println(string(rune(65)), string(rune(-1)), string(rune(0x1F600)), Str("x")+"y", string(Str("z")), Str([]byte("b")))
	fmt.Println(string(Bytes("abc")), Bytes(Str("q"))[0], Runes("é")[0], string(Runes{'h', 'i'}))
	for i, c := range []byte("aé") {
		fmt.Print(i, ":", c, " ")
	}
	for i, c := range "aé\xf0\x9f" {
		fmt.Print(i, ":", c, " ")
	}
	fmt.Println()
	fmt.Println("a" < "b", "a" < "B", "" < "a", "abc" < "abd", "é" > "z", "a\x00" > "a", "Z" < "a")
	t := "x"
	for i := 0; i < 3; i++ {
		t += t + fmt.Sprint(i)
	}
	fmt.Println(t, t[1:3], t[:0] == "", t[len(t):] == "")
	b := []byte(t)
	b[0] = 'Q'
	fmt.Println(t[0], string(b[0]), string(b[:1]), strings.ToUpper(t)[:2])
	const c = "const"
	fmt.Println(c[1], c[1:3], len(c[2:]), c[0] == 'c')
	switch {
	case t == "x":
	case strings.HasPrefix(t, "xx"):
		fmt.Println("prefix")
	}
	m := map[string]int{}
	for _, w := range strings.Fields(" the cat  the dog\tthe end\n") {
		m[w]++
	}
	fmt.Println(m)
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'l' {
			return -1
		}
		return r + 1
	}, "hello"))
	var sb strings.Builder
	for i := 3; i >= 0; i-- {
		fmt.Fprintf(&sb, "%d,", i)
	}
	sb.WriteByte('!')
	sb.WriteRune('世')
	fmt.Println(sb.String(), sb.Len())
	r := []rune("reverse é")
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	fmt.Println(string(r))
	fmt.Println(`raw \n "q"`, "tab\tq\"", '\'', "\u00e9\U0001F600\101\x41")
	fmt.Println(strings.Split("a,b,,c", ","), len(strings.Split("", ",")), strings.SplitN("a,b,c", ",", 2), strings.Join([]string{"x", "y"}, "-"))
	x := "abc"
	y := x
	x = x[:1] + "Z" + x[2:]
	fmt.Println(x, y, x != y)
	type key struct{ a, b string }
	k := map[key]bool{{"a", "b"}: true}
	fmt.Println(k[key{"a", "b"}], k[key{"ab", ""}])
	fmt.Println(utf8.RuneLen('世'), utf8.RuneError, utf8.ValidRune(0xd800))
	fmt.Println(utf8.DecodeRuneInString("\xff"))
	fmt.Println(strings.EqualFold("Straße", "STRASSE"), strings.Title("hello world"), strings.TrimFunc("xxhixx", func(r rune) bool { return r == 'x' }))
	var z Str
	z += "a"
	z += Str('b')
	fmt.Println(z, len(z), z[0], z == "ab")
	fmt.Printf("%s|%10s|%-10s|%.2s|%c|%U|%q|%d\n", z, z, z, z, 'x', '世', 'x', 'x')
	fmt.Printf("%v %v %s %x %X\n", []byte("hi"), Bytes("hi"), Bytes("hi"), "hi", Bytes("hi"))
	fmt.Println([]string{"a b", "c"}, [2]string{}, fmt.Sprintf("%q", []string{"a b", "c"}), []interface{}{"a", 1, nil})
}
