// Regular expressions over readers.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

func main() {
	for _, p := range []string{`a+`, `(b)(x)?`, `ö(.)`, `^$`, `z$`, `\xff`, `.`, `(a|b)*c`, `\bw`, `(?i)HELLO`} {
		re := regexp.MustCompile(p)
		for _, s := range []string{"", "caab", "höhö", "abz", "a\xffb\xfe\xffö.", "xabcabc w", "say hello"} {
			fmt.Println(p, fmt.Sprintf("%q", s), re.MatchReader(strings.NewReader(s)), re.FindReaderIndex(bytes.NewReader([]byte(s))), re.FindReaderSubmatchIndex(bufio.NewReader(strings.NewReader(s))))
		}
	}
	fmt.Println(regexp.MatchReader("a.c", strings.NewReader("xabc")))
	fmt.Println(regexp.MatchReader("a(", strings.NewReader("xabc")))
	re := regexp.MustCompile(`a+?`)
	c := re.Copy()
	c.Longest()
	fmt.Println(c.FindString("aaa"), re.FindString("aaa"), c)
}
