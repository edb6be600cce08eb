package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func rev(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func main() {
	s := "Héllo, 世界\xff!"
	for i, r := range s {
		fmt.Printf("%d:%c(%U) ", i, r, r)
	}
	fmt.Println(len(s), utf8.RuneCountInString(s), utf8.ValidString(s))
	for i := 0; i < len(s); i++ {
		fmt.Printf("%x ", s[i])
	}
	fmt.Println()
	fmt.Println(rev("añb世"), []byte("é"), []rune("é世"), string([]byte{72, 105}), string(rune(0x4e16)))
	fmt.Printf("%q %+q %x % x %X %s %10s|%-10s|%.2s|%v\n", s, s, s, "abc", "abc", "s", "right", "left", "世界人", "v")
	fmt.Println(strings.ToUpper("straße"), strings.Title("hello world"), strings.Fields("  a b  c "), strings.Split("a,b,c", ","), strings.SplitN("a,b,c", ",", 2), len(strings.Split("", ",")))
	fmt.Println(strings.Contains("abc", "bc"), strings.Index("chicken", "ken"), strings.LastIndex("go gopher", "go"), strings.Replace("oink oink oink", "k", "ky", 2), strings.ReplaceAll("aaa", "a", "b"), strings.TrimLeft("xxabc", "x"), strings.TrimSuffix("a.go", ".go"), strings.TrimFunc("123abc456", unicode.IsDigit))
	fmt.Println(strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		if r == ' ' {
			return -1
		}
		return unicode.ToUpper(r)
	}, "Hello World"), strings.EqualFold("Go", "GO"), strings.Count("cheese", "e"), strings.Count("abc", ""), strings.Compare("a", "b"))
	fmt.Println("a" < "b", "Z" < "a", "abc" < "abd", "" < "a", strings.HasPrefix("abc", "ab"))
	a, b, ok := strings.Cut("key=value=x", "=")
	fmt.Println(a, b, ok)
	rp := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(rp.Replace("<b>hi</b>"))
	fmt.Printf("%q\n", strings.SplitAfter("a,b,c", ","))
	fmt.Printf("%v %d %s\n", []byte("hi"), []byte("hi"), []byte("hi"))
	fmt.Println(strings.IndexByte("abc", 'c'), strings.IndexAny("golang", "ny"), strings.IndexRune("chicken", 'k'), strings.ContainsRune("abc", 'b'), strings.ContainsAny("abc", "xyz"))
}
