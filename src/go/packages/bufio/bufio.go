// Package bufio puts a buffer before readers and writers, and reads lines and words.
package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")
	errNegativeRead      = errors.New("bufio: reader returned negative count from Read")
)

// A Reader reads from another reader in large pieces.
type Reader struct {
	buf          []byte
	rd           io.Reader
	r, w         int
	err          error
	lastByte     int
	lastRuneSize int
}

// NewReader returns a Reader with a buffer of 4096 bytes.
func NewReader(rd io.Reader) *Reader { return NewReaderSize(rd, 4096) }

// NewReaderSize returns a Reader with a buffer of at least size bytes.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	if size < 16 {
		size = 16
	}
	return &Reader{buf: make([]byte, size), rd: rd, lastByte: -1, lastRuneSize: -1}
}

// Size returns the size of the buffer.
func (b *Reader) Size() int { return len(b.buf) }

// Reset forgets what is buffered and reads from r.
func (b *Reader) Reset(r io.Reader) {
	if b.buf == nil {
		b.buf = make([]byte, 4096)
	}
	*b = Reader{buf: b.buf, rd: r, lastByte: -1, lastRuneSize: -1}
}

func (b *Reader) fill() {
	if b.r > 0 {
		copy(b.buf, b.buf[b.r:b.w])
		b.w -= b.r
		b.r = 0
	}
	for i := 0; i < 100; i++ {
		n, err := b.rd.Read(b.buf[b.w:])
		if n < 0 {
			panic(errNegativeRead)
		}
		b.w += n
		if err != nil {
			b.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	b.err = io.ErrNoProgress
}

func (b *Reader) takeErr() error {
	err := b.err
	b.err = nil
	return err
}

// Peek returns the next n bytes without reading them: a part of the buffer.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.lastByte, b.lastRuneSize = -1, -1
	for b.w-b.r < n && b.w-b.r < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.r:b.w], ErrBufferFull
	}
	var err error
	if avail := b.w - b.r; avail < n {
		n = avail
		err = b.takeErr()
		if err == nil {
			err = ErrBufferFull
		}
	}
	return b.buf[b.r : b.r+n], err
}

// Discard skips n bytes.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	b.lastByte, b.lastRuneSize = -1, -1
	for left := n; left > 0; {
		if b.r == b.w {
			if b.err != nil {
				return n - left, b.takeErr()
			}
			b.fill()
			continue
		}
		skip := b.w - b.r
		if skip > left {
			skip = left
		}
		b.r += skip
		left -= skip
	}
	return n, nil
}

// Read reads into p, from the buffer or with at most one Read.
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.w > b.r {
			return 0, nil
		}
		return 0, b.takeErr()
	}
	if b.r == b.w {
		if b.err != nil {
			return 0, b.takeErr()
		}
		if len(p) >= len(b.buf) {
			n, b.err = b.rd.Read(p)
			if n > 0 {
				b.lastByte, b.lastRuneSize = int(p[n-1]), -1
			}
			return n, b.takeErr()
		}
		b.r, b.w = 0, 0
		n, b.err = b.rd.Read(b.buf)
		if n == 0 {
			return 0, b.takeErr()
		}
		b.w += n
	}
	n = copy(p, b.buf[b.r:b.w])
	b.r += n
	b.lastByte, b.lastRuneSize = int(b.buf[b.r-1]), -1
	return n, nil
}

// ReadByte reads one byte.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRuneSize = -1
	for b.r == b.w {
		if b.err != nil {
			return 0, b.takeErr()
		}
		b.fill()
	}
	c := b.buf[b.r]
	b.r++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte takes back the byte last read.
func (b *Reader) UnreadByte() error {
	if b.lastByte < 0 || b.r == 0 && b.w > 0 {
		return ErrInvalidUnreadByte
	}
	if b.r > 0 {
		b.r--
	} else {
		b.w = 1
	}
	b.buf[b.r] = byte(b.lastByte)
	b.lastByte, b.lastRuneSize = -1, -1
	return nil
}

// ReadRune reads one rune.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	for b.r+utf8.UTFMax > b.w && !utf8.FullRune(b.buf[b.r:b.w]) && b.err == nil && b.w-b.r < len(b.buf) {
		b.fill()
	}
	b.lastRuneSize = -1
	if b.r == b.w {
		return 0, 0, b.takeErr()
	}
	r, size = utf8.DecodeRune(b.buf[b.r:b.w])
	b.r += size
	b.lastByte, b.lastRuneSize = int(b.buf[b.r-1]), size
	return r, size, nil
}

// UnreadRune takes back the rune just read.
func (b *Reader) UnreadRune() error {
	if b.lastRuneSize < 0 || b.r < b.lastRuneSize {
		return ErrInvalidUnreadRune
	}
	b.r -= b.lastRuneSize
	b.lastByte, b.lastRuneSize = -1, -1
	return nil
}

// Buffered returns how many bytes can be read without reading further.
func (b *Reader) Buffered() int { return b.w - b.r }

// ReadSlice reads up to and with delim: a part of the buffer, valid until the next read.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	from := 0
	for {
		if i := bytes.IndexByte(b.buf[b.r+from:b.w], delim); i >= 0 {
			line = b.buf[b.r : b.r+from+i+1]
			b.r += from + i + 1
			break
		}
		if b.err != nil {
			line = b.buf[b.r:b.w]
			b.r = b.w
			err = b.takeErr()
			break
		}
		if b.w-b.r >= len(b.buf) {
			b.r = b.w
			line = b.buf
			err = ErrBufferFull
			break
		}
		from = b.w - b.r
		b.fill()
	}
	if n := len(line); n > 0 {
		b.lastByte, b.lastRuneSize = int(line[n-1]), -1
	}
	return line, err
}

// ReadLine reads a line without its end; isPrefix says that it was too long for the buffer and goes on. ReadString and
// Scanner are easier.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	if err == ErrBufferFull {
		if n := len(line); n > 0 && line[n-1] == '\r' {
			b.r--
			line = line[:n-1]
		}
		return line, true, nil
	}
	if len(line) == 0 {
		if err != nil {
			line = nil
		}
		return line, false, err
	}
	if n := len(line); line[n-1] == '\n' {
		line = line[:n-1]
		if n > 1 && line[n-2] == '\r' {
			line = line[:n-2]
		}
	}
	return line, false, nil
}

// ReadBytes reads up to and with delim; without one, all that is left, and the error, often io.EOF.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	var all []byte
	for {
		part, err := b.ReadSlice(delim)
		all = append(all, part...)
		if err != ErrBufferFull {
			return all, err
		}
	}
}

// ReadString is ReadBytes as a string.
func (b *Reader) ReadString(delim byte) (string, error) {
	line, err := b.ReadBytes(delim)
	return string(line), err
}

// WriteTo writes all that can be read to w.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	for {
		if b.r < b.w {
			m, e := w.Write(b.buf[b.r:b.w])
			b.r += m
			n += int64(m)
			if e != nil {
				return n, e
			}
		}
		if b.err != nil {
			if b.err == io.EOF {
				b.err = nil
			}
			return n, b.takeErr()
		}
		b.fill()
	}
}

// A Writer writes to another writer in large pieces. Call Flush at the end.
type Writer struct {
	err error
	buf []byte
	n   int
	wr  io.Writer
}

// NewWriter returns a Writer with a buffer of 4096 bytes.
func NewWriter(w io.Writer) *Writer { return NewWriterSize(w, 4096) }

// NewWriterSize returns a Writer with a buffer of at least size bytes.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && len(b.buf) >= size {
		return b
	}
	if size <= 0 {
		size = 4096
	}
	return &Writer{buf: make([]byte, size), wr: w}
}

// Size returns the size of the buffer.
func (b *Writer) Size() int { return len(b.buf) }

// Reset forgets what is buffered and writes to w.
func (b *Writer) Reset(w io.Writer) {
	if b.buf == nil {
		b.buf = make([]byte, 4096)
	}
	b.err, b.n, b.wr = nil, 0, w
}

// Flush writes what is buffered.
func (b *Writer) Flush() error {
	if b.err != nil || b.n == 0 {
		return b.err
	}
	n, err := b.wr.Write(b.buf[:b.n])
	if n < b.n && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		if n > 0 && n < b.n {
			copy(b.buf[:b.n-n], b.buf[n:b.n])
		}
		b.n -= n
		b.err = err
		return err
	}
	b.n = 0
	return nil
}

// Available returns how many bytes of the buffer are free.
func (b *Writer) Available() int { return len(b.buf) - b.n }

// AvailableBuffer returns an empty slice with the room that is left.
func (b *Writer) AvailableBuffer() []byte { return b.buf[b.n:][:0] }

// Buffered returns how many bytes wait to be flushed.
func (b *Writer) Buffered() int { return b.n }

// Write writes p into the buffer and flushes it when full.
func (b *Writer) Write(p []byte) (n int, err error) {
	for len(p) > b.Available() && b.err == nil {
		var m int
		if b.n == 0 {
			m, b.err = b.wr.Write(p)
		} else {
			m = copy(b.buf[b.n:], p)
			b.n += m
			b.Flush()
		}
		n += m
		p = p[m:]
	}
	if b.err != nil {
		return n, b.err
	}
	m := copy(b.buf[b.n:], p)
	b.n += m
	return n + m, nil
}

// WriteByte writes one byte.
func (b *Writer) WriteByte(c byte) error {
	if b.err != nil {
		return b.err
	}
	if b.Available() <= 0 && b.Flush() != nil {
		return b.err
	}
	b.buf[b.n] = c
	b.n++
	return nil
}

// WriteRune writes the UTF-8 of r.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	return b.WriteString(string(r))
}

// WriteString writes s.
func (b *Writer) WriteString(s string) (int, error) {
	n := 0
	for len(s) > b.Available() && b.err == nil {
		m := copy(b.buf[b.n:], s)
		b.n += m
		n += m
		s = s[m:]
		b.Flush()
	}
	if b.err != nil {
		return n, b.err
	}
	m := copy(b.buf[b.n:], s)
	b.n += m
	return n + m, nil
}

// ReadFrom writes all that r has.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	for b.err == nil {
		if b.Available() == 0 && b.Flush() != nil {
			return n, b.err
		}
		m, e := r.Read(b.buf[b.n:])
		b.n += m
		n += int64(m)
		if e == io.EOF {
			if b.Available() == 0 {
				return n, b.Flush()
			}
			return n, nil
		}
		if e != nil {
			return n, e
		}
	}
	return n, b.err
}

// A ReadWriter is a Reader and a Writer.
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter puts r and w together.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter { return &ReadWriter{r, w} }
