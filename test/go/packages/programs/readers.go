package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

type rot13 struct{ r io.Reader }

func (r rot13) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	for i := range p[:n] {
		c := p[i]
		switch {
		case c >= 'a' && c <= 'z':
			p[i] = 'a' + (c-'a'+13)%26
		case c >= 'A' && c <= 'Z':
			p[i] = 'A' + (c-'A'+13)%26
		}
	}
	return n, err
}

type upper struct{ w io.Writer }

func (u upper) Write(p []byte) (int, error) { return u.w.Write(bytes.ToUpper(p)) }

func main() {
	io.Copy(os.Stdout, rot13{strings.NewReader("Uryyb, Jbeyq!\n")})
	fmt.Fprintf(upper{os.Stdout}, "shout %d\n", 5)
	r := io.TeeReader(strings.NewReader("tee"), os.Stdout)
	b, _ := io.ReadAll(io.LimitReader(r, 2))
	fmt.Println(string(b))
	mr := io.MultiReader(strings.NewReader("a"), strings.NewReader("b"))
	b, _ = io.ReadAll(mr)
	fmt.Println(string(b))
	mw := io.MultiWriter(os.Stdout, io.Discard)
	io.WriteString(mw, "multi\n")
	pr, pw := io.Pipe()
	go func() { fmt.Fprint(pw, "through pipe"); pw.Close() }()
	b, err := io.ReadAll(pr)
	fmt.Println(string(b), err)
	buf := make([]byte, 4)
	_, err = io.ReadFull(strings.NewReader("ab"), buf)
	fmt.Println(err, err == io.ErrUnexpectedEOF)
	var bb bytes.Buffer
	bb.WriteString("line1\nline2")
	l, err := bb.ReadString('\n')
	fmt.Printf("%q %v %q\n", l, err, bb.Bytes())
	fmt.Println(bytes.Contains([]byte("abc"), []byte("b")), bytes.Equal([]byte("a"), []byte("a")), bytes.Fields([]byte(" a b ")), bytes.TrimSpace([]byte(" x ")))
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 4)
	b, _ = io.ReadAll(sr)
	fmt.Println(string(b))
}
