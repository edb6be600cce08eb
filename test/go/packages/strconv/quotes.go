package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "abc", "a\"b", "a'b", "a`b", "a\\b", "\a\b\f\n\r\t\v", "\x00\x01\x7f", "é", "日本", "\u00a0", "\u00ad", "\u200b", "\u2028", "\ufeff", "\ufffd", "\xff\xfe", "a\xc3", "\U0001F600", "\U000E0001", "\u0378", "\u3000", "mixed é\n\x80z"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
	for _, r := range []rune{0, 7, 'a', '\'', '"', '\\', 0x7f, 0x80, 0xa0, 0xad, 'é', 0x2028, 0xfeff, 0xfffd, 0x1F600, 0x10ffff, 0x110000, -1, 0xd800, 0x3000} {
		fmt.Println(r, strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`""`, `"abc"`, `"a\nb"`, `'a'`, `'ab'`, `''`, "`raw`", "`r\raw`", "`a`b`", `"\x41\u0042\U00000043\103"`, `"\q"`, `"\'"`, `'\''`, `'\"'`, `"\""`, `"abc`, `abc"`, `"`, ``, `'`, "\"a\nb\"", `"\xg1"`, `"\u12"`, `"\ud800"`, `"\U00110000"`, `"\400"`, `"\377"`, `'\xff'`, `'é'`, `"é"`, "\"\xff\"", "'\xff'", `"\x"`, `'\u00e9'`, `"a""b"`, `'"'`, `"'"`, "`", "```"} {
		u, err := strconv.Unquote(s)
		fmt.Printf("Unquote(%q) = %q %v\n", s, u, err)
		p, err := strconv.QuotedPrefix(s + " tail")
		fmt.Printf("QuotedPrefix(%q) = %q %v\n", s, p, err)
		for _, q := range []byte{0, '"', '\''} {
			v, m, t, err := strconv.UnquoteChar(s, q)
			fmt.Printf("UnquoteChar(%q,%q) = %d %t %q %v\n", s, q, v, m, t, err)
		}
	}
}
