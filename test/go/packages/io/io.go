package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/ioutil"
	"os"
	"strings"
)

type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return o.r.Read(p[:1])
}

type failing struct{}

func (failing) Read(p []byte) (int, error)  { return 0, errors.New("read failed") }
func (failing) Write(p []byte) (int, error) { return 0, errors.New("write failed") }

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func main() {
	b, err := io.ReadAll(oneByte{strings.NewReader("hello")})
	fmt.Println(string(b), err)
	b, err = io.ReadAll(failing{})
	fmt.Println(string(b), err)
	b, err = ioutil.ReadAll(io.LimitReader(strings.NewReader("hello"), 3))
	fmt.Println(string(b), err)
	var buf bytes.Buffer
	fmt.Println(io.Copy(&buf, oneByte{strings.NewReader("copied")}))
	fmt.Println(buf.String())
	fmt.Println(io.Copy(short{}, oneByte{strings.NewReader("copied")}))
	fmt.Println(io.Copy(short{}, strings.NewReader("copied")))
	fmt.Println(io.Copy(failing{}, oneByte{strings.NewReader("x")}))
	fmt.Println(io.Copy(&buf, failing{}))
	fmt.Println(io.CopyN(&buf, strings.NewReader("abc"), 2))
	fmt.Println(io.CopyN(&buf, strings.NewReader("abc"), 5))
	fmt.Println(io.CopyBuffer(&buf, oneByte{strings.NewReader("q")}, make([]byte, 1)))
	p := make([]byte, 4)
	fmt.Println(io.ReadFull(strings.NewReader("abcdef"), p))
	fmt.Println(io.ReadFull(strings.NewReader("ab"), p))
	fmt.Println(io.ReadFull(strings.NewReader(""), p))
	fmt.Println(io.ReadAtLeast(strings.NewReader("abc"), p, 2))
	fmt.Println(io.ReadAtLeast(strings.NewReader("abc"), p, 9))
	b, err = io.ReadAll(io.MultiReader(strings.NewReader("a"), strings.NewReader(""), strings.NewReader("bc")))
	fmt.Println(string(b), err)
	var b1, b2 bytes.Buffer
	w := io.MultiWriter(&b1, &b2)
	fmt.Println(io.WriteString(w, "both"))
	fmt.Println(b1.String(), b2.String())
	fmt.Println(io.MultiWriter(&b1, short{}).Write([]byte("1234")))
	b, err = io.ReadAll(io.TeeReader(strings.NewReader("tee"), &b1))
	fmt.Println(string(b), b1.String(), err)
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	b, err = io.ReadAll(s)
	fmt.Println(string(b), err, s.Size())
	fmt.Println(s.Seek(-2, io.SeekEnd))
	fmt.Println(s.ReadAt(p, 3))
	fmt.Println(s.ReadAt(p, 9))
	fmt.Println(s.Seek(-9, 0))
	fmt.Println(s.Seek(0, 7))
	n, err := io.Discard.Write([]byte("gone"))
	fmt.Println(n, err, io.NopCloser(strings.NewReader("x")).Close())
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "through ")
		fmt.Fprint(pw, "the pipe")
		pw.CloseWithError(errors.New("pipe broke"))
	}()
	b, err = io.ReadAll(pr)
	fmt.Println(string(b), err)
	fmt.Println(pw.Write([]byte("x")))
	pr2, pw2 := io.Pipe()
	pr2.Close()
	fmt.Println(pw2.Write([]byte("x")))
	fmt.Println(pr2.Read(p))
	for _, e := range []error{io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrShortBuffer, io.ErrNoProgress, io.ErrClosedPipe} {
		fmt.Println(e)
	}

	sc := func(name string, split bufio.SplitFunc, in string) {
		s := bufio.NewScanner(oneByte{strings.NewReader(in)})
		s.Split(split)
		for s.Scan() {
			fmt.Printf("%s %q ", name, s.Text())
		}
		fmt.Println(s.Err())
	}
	for _, in := range []string{"", "a", "a\n", "a\nb", "a\r\nb\r\n\n\nc", "  two words\t x\n", "héé \xff", "\n", " "} {
		sc("line", bufio.ScanLines, in)
		sc("word", bufio.ScanWords, in)
		sc("rune", bufio.ScanRunes, in)
		sc("byte", bufio.ScanBytes, in)
	}
	long := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(long.Scan(), long.Err())
	big := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	big.Buffer(nil, 100000)
	fmt.Println(big.Scan(), len(big.Text()), big.Err(), big.Scan())
	bad := bufio.NewScanner(failing{})
	fmt.Println(bad.Scan(), bad.Err())
	final := bufio.NewScanner(strings.NewReader("1,2,STOP,3"))
	final.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		i := bytes.IndexByte(data, ',')
		if i < 0 {
			return 0, data, bufio.ErrFinalToken
		}
		if string(data[:i]) == "STOP" {
			return i + 1, []byte("end"), bufio.ErrFinalToken
		}
		return i + 1, data[:i], nil
	})
	for final.Scan() {
		fmt.Print(final.Text(), " ")
	}
	fmt.Println(final.Err())
	br := bufio.NewReaderSize(strings.NewReader("line one\nline two is long enough\nthree"), 16)
	fmt.Println(br.ReadString('\n'))
	pk, err := br.Peek(4)
	fmt.Println(string(pk), err, br.Buffered())
	pk, err = br.Peek(17)
	fmt.Println(string(pk), err)
	l, more, err := br.ReadLine()
	fmt.Println(string(l), more, err)
	l, more, err = br.ReadLine()
	fmt.Println(string(l), more, err)
	r, sz, err := br.ReadRune()
	fmt.Println(r, sz, err, br.UnreadRune(), br.UnreadRune())
	c, err := br.ReadByte()
	fmt.Println(c, err, br.UnreadByte())
	fmt.Println(br.Discard(2))
	fmt.Println(br.ReadBytes('x'))
	fmt.Println(br.ReadString('x'))
	fmt.Println(br.Peek(-1))
	fmt.Println(br.ReadByte())
	var out bytes.Buffer
	bw := bufio.NewWriterSize(&out, 16)
	fmt.Fprintf(bw, "hello %d", 5)
	fmt.Println(out.Len(), bw.Buffered(), bw.Available(), bw.Size())
	bw.WriteString(" and more than the buffer")
	bw.WriteByte('!')
	bw.WriteRune('é')
	fmt.Println(out.String(), bw.Buffered())
	fmt.Println(bw.Flush(), out.String())
	fmt.Println(bw.ReadFrom(strings.NewReader("read from")))
	bw.Flush()
	fmt.Println(out.Len())
	fw := bufio.NewWriter(failing{})
	fw.WriteString("x")
	fmt.Println(fw.Flush(), fw.Flush())
	_, err = fw.WriteString("y")
	fmt.Println(err)
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(os.Stdout))
	x, _ := rw.ReadString(0)
	rw.WriteString(x + "\n")
	rw.Flush()
}
