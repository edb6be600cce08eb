package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	ss := []string{"", "a", "abc", "aaa", "hello world", "  padded\t\n", "héllo", "日本語日本", "a,b,,c", "a\xffb\xfe", "ABC def", "ǆ ß İ ſ", "\u00a0x\u3000", "aXbXc", "oink oink oink", "go_gopher 1st"}
	subs := []string{"", "a", "b", "l", "lo", "é", "本", ",", "X", " ", "oink", "\xff", "abc", "zz", "hello world!"}
	for _, s := range ss {
		for _, t := range subs {
			fmt.Printf("%q %q: %t %d %d %d %t %t %t %d %d\n", s, t, strings.Contains(s, t), strings.Index(s, t), strings.LastIndex(s, t), strings.Count(s, t), strings.HasPrefix(s, t), strings.HasSuffix(s, t), strings.ContainsAny(s, t), strings.IndexAny(s, t), strings.LastIndexAny(s, t))
			fmt.Printf("%q %q: %q %q %q %q %q\n", s, t, strings.Split(s, t), strings.SplitAfter(s, t), strings.SplitN(s, t, 2), strings.SplitAfterN(s, t, 2), strings.SplitN(s, t, 0))
			b, a, f := strings.Cut(s, t)
			fmt.Printf("%q %q: %q %q %q %q %q %q %q %t %d %t\n", s, t, strings.Trim(s, t), strings.TrimLeft(s, t), strings.TrimRight(s, t), strings.TrimPrefix(s, t), strings.TrimSuffix(s, t), b, a, f, strings.Compare(s, t), strings.EqualFold(s, t))
			fmt.Printf("%q %q: %q %q %q\n", s, t, strings.Replace(s, t, "<>", 2), strings.ReplaceAll(s, t, "-"), strings.Replace(s, t, "x", -1))
		}
		fmt.Printf("%q: %q %q %q %q %q %q %q %q\n", s, strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s), strings.TrimSpace(s), strings.Fields(s), strings.ToValidUTF8(s, "?"), strings.Repeat(s, 2))
		fmt.Printf("%q: %q %q %q\n", s, strings.Map(func(r rune) rune {
			if r == 'a' {
				return -1
			}
			return unicode.ToUpper(r)
		}, s), strings.Map(func(r rune) rune { return r }, s), strings.FieldsFunc(s, func(r rune) bool { return r == 'l' || r == ',' }))
		fmt.Printf("%q: %q %q %q %d %d\n", s, strings.TrimFunc(s, unicode.IsSpace), strings.TrimLeftFunc(s, unicode.IsLetter), strings.TrimRightFunc(s, unicode.IsLetter), strings.IndexFunc(s, unicode.IsSpace), strings.LastIndexFunc(s, unicode.IsLower))
		for _, r := range []rune{'a', 'é', '本', 0xfffd, -1, 0xd800} {
			fmt.Print(strings.IndexRune(s, r), strings.ContainsRune(s, r), " ")
		}
		fmt.Println(strings.IndexByte(s, 'l'), strings.LastIndexByte(s, 'l'))
	}
	folds := []string{"k", "K", "\u212a", "ſ", "s", "S", "ß", "ẞ", "σ", "ς", "Σ", "i", "I", "İ", "ı", "ǆ", "ǅ", "Ǆ", "é", "É"}
	for _, a := range folds {
		for _, b := range folds {
			if strings.EqualFold(a, b) {
				fmt.Print(a, b, " ")
			}
		}
	}
	fmt.Println()
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"x"}, ","), strings.Join([]string{"x", "y", "z"}, ", "))
	for _, p := range [][]string{{"a", "1", "b", "2"}, {"a", "1", "aa", "2"}, {"aa", "2", "a", "1"}, {"", "X"}, {"", "X", "a", "1"}, {"a", "1", "", "X"}, {"<", "&lt;", ">", "&gt;", "&", "&amp;"}, {"hello", "HI", "world", "W", "he", "no"}, {"a", "", "b", "bb"}, {"a", "1", "a", "2"}, {"abc", "x", "b", "y"}, {}} {
		for _, s := range []string{"", "a", "aaa", "abcab", "hello <world> & he", "日a本"} {
			fmt.Printf("%q %q: %q\n", p, s, strings.NewReplacer(p...).Replace(s))
		}
	}
	strings.NewReplacer("a", "b").WriteString(os.Stdout, "banana\n")
	try("odd", func() { strings.NewReplacer("a") })
	try("repeat", func() { strings.Repeat("a", -1) })
	var b strings.Builder
	fmt.Println(b.Len(), b.String() == "")
	b.WriteByte('x')
	n, err := b.WriteRune('é')
	fmt.Println(n, err)
	n, err = b.WriteString("str")
	fmt.Println(n, err)
	n, err = b.Write([]byte{65, 255})
	fmt.Println(n, err)
	fmt.Fprintf(&b, "%d", 42)
	fmt.Printf("%q %d\n", b.String(), b.Len())
	b.Grow(10)
	try("grow", func() { b.Grow(-1) })
	c := b
	try("copy", func() { c.WriteByte('x') })
	b.Reset()
	fmt.Println(b.Len())
	r := strings.NewReader("héllo wörld")
	fmt.Println(r.Len(), r.Size())
	buf := make([]byte, 3)
	fmt.Println(r.Read(buf))
	fmt.Println(buf, r.UnreadByte(), r.UnreadRune())
	fmt.Println(r.ReadByte())
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune(), r.Len())
	fmt.Println(r.Seek(-2, io.SeekEnd))
	fmt.Println(r.Seek(-20, io.SeekCurrent))
	fmt.Println(r.Seek(0, 5))
	fmt.Println(r.ReadAt(buf, 9))
	fmt.Println(r.ReadAt(buf, 11))
	fmt.Println(r.ReadAt(buf, -1))
	fmt.Println(r.ReadAt(buf, 99))
	rest, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", rest, err)
	fmt.Println(r.Read(buf))
	r.Reset("again")
	fmt.Println(r.WriteTo(os.Stdout))
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "ikı"), strings.ToLowerSpecial(unicode.TurkishCase, "IKİ"))
}
