// Reading and writing comma-separated values.
package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	texts := []string{
		"", "\n", "\r\n", "a", "a,b,c\n", "a,b\r\nc,d\r\n", "a,b\nc\n", "a\nb,c\n", "\"a\",\"b\"\n", "\"a,b\",c\n", "\"a\nb\",c\nd,e", "\"a\"\"b\"", "\"\"\"\"", "\"\"", "\"\",\"\"", "a,\"b", "\"a\" ,b", "a\"b,c", "\"a\"b,c", " \"a\",b", "a, b ,c", ",", ",,\n,,", "a,b,\n", "#c\na,b\n#d\n", " #x\n", "a;b;c", "a\tb", "é,日本\n", "é,\"日\n本\"x", "a\rb,c\r", "\"a\rb\r\nc\"\r\n", "a,b\n\n\nc,d\n\n", "a,\"b\nc\nd\" e,f", "x,\"y\n", "\"x\n\"\"y\n", "a,b\r", "\"a\"\r", "\"\r\"", "\"\n\"", "\xff,\"\xfe\"", "a,b,c\nd,e\nf,g,h", "\"a\",b\"c\n", " a,  \"b\"\n", "  \n", "\t\n,", "\"a\"\",b", "a\"\"b", "one,two\n\"three\",\"fo\"\"ur\"\n",
	}
	configs := []func(*csv.Reader){
		func(r *csv.Reader) {},
		func(r *csv.Reader) { r.LazyQuotes = true; r.FieldsPerRecord = -1 },
		func(r *csv.Reader) { r.TrimLeadingSpace = true; r.Comment = '#' },
		func(r *csv.Reader) { r.Comma = ';'; r.FieldsPerRecord = 2 },
	}
	for i, config := range configs {
		for _, text := range texts {
			r := csv.NewReader(strings.NewReader(text))
			config(r)
			all, err := r.ReadAll()
			fmt.Printf("%d %q %q %v\n", i, text, all, err)
			var pe *csv.ParseError
			if errors.As(err, &pe) {
				fmt.Println(" ", pe.StartLine, pe.Line, pe.Column, errors.Is(err, csv.ErrQuote), errors.Is(err, csv.ErrBareQuote), errors.Is(err, csv.ErrFieldCount))
			}
			r = csv.NewReader(strings.NewReader(text))
			config(r)
			r.ReuseRecord = i == 1
			for {
				rec, err := r.Read()
				fmt.Printf("  %q %v %d", rec, err, r.InputOffset())
				if err == nil {
					for f := range rec {
						line, col := r.FieldPos(f)
						fmt.Print(" ", line, ":", col)
					}
				}
				fmt.Println()
				if err == io.EOF {
					break
				}
				if err != nil && !errors.Is(err, csv.ErrFieldCount) {
					break
				}
			}
		}
	}
	for _, comma := range []rune{0, '"', '\n', 0xFFFD, '#', '\r', -1} {
		r := csv.NewReader(strings.NewReader("a"))
		r.Comma = comma
		r.Comment = '#'
		_, err := r.Read()
		w := csv.NewWriter(io.Discard)
		w.Comma = comma
		fmt.Println(comma, err, w.Write([]string{"a"}))
	}
	for _, crlf := range []bool{false, true} {
		for _, comma := range []rune{',', ';', '\t', 'é'} {
			var b bytes.Buffer
			w := csv.NewWriter(&b)
			w.UseCRLF, w.Comma = crlf, comma
			err := w.WriteAll([][]string{{"a", "b"}, {}, {""}, {"", ""}, {"a,b", "c;d"}, {"\"q\"", "x\ny", "x\r\ny\rz"}, {" lead", "trail ", "\t"}, {`\.`, "é", "日é本"}, {"#c", "\xff"}})
			fmt.Printf("%v %q %v %q %v\n", crlf, comma, err, b.String(), w.Error())
		}
	}
	w := csv.NewWriter(failing{})
	fmt.Println(w.Write([]string{"a"}), w.Error())
	w.Flush()
	fmt.Println(w.Error())
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }
