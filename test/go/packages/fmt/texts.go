package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

type st struct{}

func (st) String() string { return "str" }

func main() {
	texts := []interface{}{"", "a", "hello", "héé", "日本語", "a\xffb", "tab\there", "q\"uote", "back`tick", []byte("bytes"), []byte{0, 1, 254}, []byte{}, st{}, errors.New("err"), []string{"x", "yy"}, [2]string{"p", "q"}, map[string]string{"k": "v"}}
	for _, flags := range []string{"", "+", "-", " ", "0", "#", "# "} {
		for _, wp := range []string{"", "8", ".2"} {
			for _, verb := range "svqxXTd" {
				f := "%" + flags + wp + string(verb)
				for i, v := range texts {
					fmt.Printf("%s %d: [%s]\n", f, i, fmt.Sprintf(f, v))
				}
			}
		}
	}
	bad := []struct {
		f string
		a []interface{}
	}{
		{"%d", nil}, {"%d %d", []interface{}{1}}, {"%d", []interface{}{1, 2, "x", nil}}, {"%", nil}, {"%d%", []interface{}{1}}, {"%%", []interface{}{}}, {"%5%|", nil},
		{"%!d", []interface{}{3}}, {"%*d", []interface{}{5, 42}}, {"%-*d|", []interface{}{5, 42}}, {"%*d|", []interface{}{-5, 42}}, {"%*d", []interface{}{"x", 42}}, {"%.*f", []interface{}{2, 3.14159}}, {"%.*f", []interface{}{-2, 3.14159}},
		{"%.*f", []interface{}{"x", 3.14159}}, {"%*.*f|", []interface{}{8, 2, 3.14159}}, {"%[2]d %[1]d", []interface{}{1, 2}}, {"%[2]*[1]d|", []interface{}{1, 5}}, {"%[3]d", []interface{}{1, 2}}, {"%[x]d", []interface{}{1}}, {"%[1", []interface{}{1}},
		{"%[]d", []interface{}{1}}, {"%[-1]d", []interface{}{1}}, {"%[1]d %d", []interface{}{1, 2}}, {"%[2]d %d", []interface{}{1, 2, 3}}, {"%[1]v %[1]T %[1]q", []interface{}{"s"}}, {"%.[2]*[1]f", []interface{}{2.5, 1}}, {"%[1].2d", []interface{}{5}}, {"%3.[2]d", []interface{}{5, 7}},
		{"%99999999d", []interface{}{1}}, {"%.99999999d", []interface{}{1}}, {"%*d", []interface{}{10000000, 42}}, {"%é", []interface{}{1}}, {"%\xff", []interface{}{1}}, {"%-", nil}, {"%.", []interface{}{1}}, {"%6.", []interface{}{1}}, {"%.d|", []interface{}{0}}, {"%6.d|", []interface{}{0}}, {"%+-5d|", []interface{}{3}}, {"%v %v", []interface{}{nil, []interface{}{nil}}},
		{"%s", []interface{}{nil}}, {"%d", []interface{}{"str"}}, {"%s", []interface{}{5}}, {"%s", []interface{}{[]int{1}}}, {"%t", []interface{}{1}}, {"%d", []interface{}{st{}}}, {"%d", []interface{}{errors.New("x")}}, {"%x", []interface{}{st{}}}, {"%X", []interface{}{"hi"}}, {"%p", []interface{}{1}}, {"%p", []interface{}{nil}}, {"%T %T", []interface{}{nil, 1}},
		{"%w", []interface{}{errors.New("no")}}, {"no verbs", []interface{}{1}}, {"%s %!x", []interface{}{"a", 1}}, {"%[1]*d|", []interface{}{4}}, {"%0*d|", []interface{}{6, 42}}, {"%-0*d|", []interface{}{6, 42}}, {"%+v", []interface{}{struct{ A, B interface{} }{nil, 1}}}, {"%U %#U", []interface{}{0x1F600, 0x1F600}}, {"%c%c", []interface{}{65, 0x4E16}}, {"%q", []interface{}{65}}, {"%#q", []interface{}{"a`b"}}, {"%+q", []interface{}{"é"}}, {"%06q|", []interface{}{"a"}},
	}
	for i, b := range bad {
		fmt.Printf("bad %d %q: %q\n", i, b.f, fmt.Sprintf(b.f, b.a...))
	}
	e1, e2 := errors.New("e1"), errors.New("e2")
	w := fmt.Errorf("ctx: %w", e1)
	fmt.Println(w, errors.Unwrap(w) == e1, errors.Is(w, e1), errors.Is(w, e2))
	fmt.Printf("%T %T\n", w, fmt.Errorf("plain"))
	fmt.Println(fmt.Errorf("%d: %w", 5, nil), errors.Unwrap(fmt.Errorf("%w", nil)))
	fmt.Println(fmt.Sprint(), fmt.Sprint("a", 1, 2, "b", "c", 3.5, nil, nil), fmt.Sprintln("x", 1))
	n, err := fmt.Println("count")
	fmt.Println(n, err)
	n, err = fmt.Printf("%s\n", "héllo")
	fmt.Println(n, err)
	var sb strings.Builder
	n, err = fmt.Fprint(&sb, "x", 1)
	fmt.Println(n, err, sb.String())
	n, err = fmt.Fprintln(os.Stdout, "out", 2)
	fmt.Println(n, err)
	fmt.Print("a", "b", 1, 2, true, "c\n")
}
