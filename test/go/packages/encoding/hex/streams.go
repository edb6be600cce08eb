// Dumper and NewDecoder.
package main

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
)

type limited struct {
	n int
	b bytes.Buffer
}

func (l *limited) Write(p []byte) (int, error) {
	if l.n--; l.n < 0 {
		return 0, errors.New("full")
	}
	return l.b.Write(p)
}

func main() {
	text := "\x00\x01 Hello, wörld! ~\x7f 0123456789 abcdefghijklmnopqrstuvwxyz"
	for n := 0; n <= len(text); n++ {
		fmt.Printf("%q\n", hex.Dump([]byte(text[:n])))
	}
	for _, step := range []int{1, 3, 7, 8, 16, 17, 40} {
		var b bytes.Buffer
		d := hex.Dumper(&b)
		for at := 0; at < len(text); at += step {
			end := at + step
			if end > len(text) {
				end = len(text)
			}
			n, err := d.Write([]byte(text[at:end]))
			fmt.Println(step, at, n, err, b.Len())
		}
		before := b.Len()
		fmt.Println(d.Close(), d.Close(), before)
		n, err := d.Write([]byte("x"))
		fmt.Println(n, err)
		fmt.Print(b.String())
	}
	for n := 0; n < 12; n++ {
		l := &limited{n: n}
		d := hex.Dumper(l)
		w, err := d.Write([]byte("abc"))
		fmt.Printf("%d %d %v %v %v\n", n, w, err, err == nil && d.Close() != nil, err != nil)
	}
	for _, s := range []string{"", "61", "616263", "6", "616", "61g", "6x", "xx", "61 62", "41424G", "4142g4", strings.Repeat("61", 700), strings.Repeat("62", 600) + "6", strings.Repeat("62", 600) + "q", strings.Repeat("63", 511) + "6" + "x1"} {
		b, err := io.ReadAll(hex.NewDecoder(strings.NewReader(s)))
		fmt.Printf("%.20q %d %q %v\n", s, len(b), b[len(b)/2:], err)
		b, err = io.ReadAll(hex.NewDecoder(&slow{s}))
		fmt.Printf("slow %d %v\n", len(b), err)
	}
	d := hex.NewDecoder(strings.NewReader("616263zz64"))
	for i := 0; i < 4; i++ {
		p := make([]byte, 2)
		n, err := d.Read(p)
		fmt.Println(n, err, p)
	}
}

// slow gives a byte at a time.
type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0], r.s = r.s[0], r.s[1:]
	return 1, nil
}
