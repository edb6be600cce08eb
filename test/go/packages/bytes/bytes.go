package main

import (
	"bytes"
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
	ss := []string{"", "a", "abc", "aaa", "hello world", "  padded\t\n", "héllo", "日本語日本", "a,b,,c", "a\xffb\xfe", "ABC def"}
	subs := []string{"", "a", "l", "lo", "é", "本", ",", " ", "\xff", "zz"}
	for _, ssx := range ss {
		s := []byte(ssx)
		for _, tx := range subs {
			t := []byte(tx)
			fmt.Printf("%q %q: %t %d %d %d %t %t %t %d %d\n", s, t, bytes.Contains(s, t), bytes.Index(s, t), bytes.LastIndex(s, t), bytes.Count(s, t), bytes.HasPrefix(s, t), bytes.HasSuffix(s, t), bytes.ContainsAny(s, tx), bytes.IndexAny(s, tx), bytes.LastIndexAny(s, tx))
			fmt.Printf("%q %q: %q %q %q %q %q\n", s, t, bytes.Split(s, t), bytes.SplitAfter(s, t), bytes.SplitN(s, t, 2), bytes.SplitAfterN(s, t, 2), bytes.SplitN(s, t, 0))
			b, a, f := bytes.Cut(s, t)
			fmt.Printf("%q %q: %q %q %q %q %q %q %q %t %d %t %t\n", s, t, bytes.Trim(s, tx), bytes.TrimLeft(s, tx), bytes.TrimRight(s, tx), bytes.TrimPrefix(s, t), bytes.TrimSuffix(s, t), b, a, f, bytes.Compare(s, t), bytes.EqualFold(s, t), bytes.Equal(s, t))
			fmt.Printf("%q %q: %q %q\n", s, t, bytes.Replace(s, t, []byte("<>"), 2), bytes.ReplaceAll(s, t, []byte("-")))
			fmt.Printf("%t %t %t\n", bytes.Trim(s, tx) == nil, bytes.TrimLeft(s, tx) == nil, bytes.TrimRight(s, tx) == nil)
		}
		fmt.Printf("%q: %q %q %q %q %q %q %q %q %v\n", s, bytes.ToUpper(s), bytes.ToLower(s), bytes.ToTitle(s), bytes.Title(s), bytes.TrimSpace(s), bytes.Fields(s), bytes.ToValidUTF8(s, []byte("?")), bytes.Repeat(s, 2), bytes.Runes(s))
		fmt.Printf("%q: %q %q %q %q\n", s, bytes.Map(unicode.ToUpper, s), bytes.FieldsFunc(s, func(r rune) bool { return r == 'l' || r == ',' }), bytes.TrimFunc(s, unicode.IsSpace), bytes.TrimRightFunc(s, unicode.IsLetter))
	}
	orig := []byte("  share  ")
	cut := bytes.TrimSpace(orig)
	cut[0] = 'S'
	fmt.Printf("%q %d\n", orig, cap(cut))
	parts := bytes.Split([]byte("a,b,c"), []byte(","))
	fmt.Println(cap(parts[0]), cap(parts[1]))
	fmt.Printf("%q\n", bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("--")))
	var b bytes.Buffer
	fmt.Println(b.Len(), b.String())
	b.WriteString("hello ")
	b.Write([]byte("world"))
	b.WriteByte('!')
	b.WriteRune('é')
	fmt.Fprintf(&b, "%d", 7)
	fmt.Printf("%q %d\n", b.String(), b.Len())
	p := make([]byte, 4)
	fmt.Println(b.Read(p))
	fmt.Println(string(p), b.UnreadByte(), b.UnreadByte())
	fmt.Println(b.ReadByte())
	fmt.Println(b.ReadRune())
	fmt.Println(b.UnreadRune(), b.UnreadRune())
	fmt.Printf("%q\n", b.Next(3))
	fmt.Println(b.ReadString('r'))
	fmt.Println(b.ReadBytes('z'))
	fmt.Println(b.ReadByte())
	fmt.Println(b.ReadRune())
	fmt.Println(b.Read(p))
	fmt.Println(b.Read(nil))
	b.WriteString("truncate")
	b.Truncate(3)
	fmt.Println(b.String())
	try("trunc", func() { b.Truncate(9) })
	try("grow", func() { b.Grow(-1) })
	fmt.Println(b.ReadFrom(strings.NewReader(strings.Repeat("x", 1000))))
	fmt.Println(b.Len())
	b.Reset()
	fmt.Println(b.WriteTo(os.Stdout))
	b2 := bytes.NewBufferString("to stdout\n")
	fmt.Println(b2.WriteTo(os.Stdout))
	b3 := bytes.NewBuffer([]byte("ab"))
	b3.WriteString("cd")
	io.Copy(os.Stdout, b3)
	fmt.Println()
	var nb *bytes.Buffer
	fmt.Println(nb.String(), nb)
	fmt.Printf("%v %+v\n", *bytes.NewBufferString("hi"), *bytes.NewBufferString("hi"))
	r := bytes.NewReader([]byte("reader"))
	fmt.Println(r.Len(), r.Size())
	fmt.Println(r.ReadByte())
	fmt.Println(r.UnreadByte(), r.UnreadByte())
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.Seek(2, 0))
	fmt.Println(r.ReadAt(p, 3))
	fmt.Println(r.WriteTo(os.Stdout))
	var small bytes.Buffer
	small.WriteString("x")
	fmt.Println(small.Cap())
	small.WriteString(strings.Repeat("y", 70))
	fmt.Println(small.Cap())
}
