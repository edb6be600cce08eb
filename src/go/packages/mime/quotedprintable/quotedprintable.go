// Package quotedprintable reads and writes the encoding of RFC 2045: text in which other bytes are =XX.
package quotedprintable

import (
	"bytes"
	"fmt"
	"io"
)

// Reader decodes.
type Reader struct {
	r      io.Reader
	in     []byte // not decoded yet
	inErr  error
	out    []byte // decoded, not read yet
	outErr error
}

// NewReader returns a Reader that decodes what r has.
func NewReader(r io.Reader) *Reader { return &Reader{r: r} }

// Read reads decoded bytes.
func (r *Reader) Read(p []byte) (n int, err error) {
	for len(r.out) == 0 && r.outErr == nil {
		r.readLine()
	}
	n = copy(p, r.out)
	r.out = r.out[n:]
	if len(r.out) == 0 && n < len(p) {
		err = r.outErr
	}
	return n, err
}

// readLine decodes the next line into out.
func (r *Reader) readLine() {
	end := bytes.IndexByte(r.in, '\n')
	for end < 0 && r.inErr == nil {
		var buf [512]byte
		n, err := r.r.Read(buf[:])
		r.in, r.inErr = append(r.in, buf[:n]...), err
		end = bytes.IndexByte(r.in, '\n')
	}
	whole := r.in
	if end >= 0 {
		whole = r.in[:end+1]
	}
	if r.in = r.in[len(whole):]; len(whole) == 0 {
		r.outErr = r.inErr
		return
	}
	line := bytes.TrimRight(whole, "\n\r \t")
	after := whole[len(line):]
	var fault error
	if bytes.HasSuffix(line, []byte("=")) {
		line = line[:len(line)-1]
		if !bytes.HasPrefix(after, []byte("\n")) && !bytes.HasPrefix(after, []byte("\r\n")) && !(len(after) == 0 && len(line) > 0 && r.inErr == io.EOF) {
			fault = fmt.Errorf("quotedprintable: invalid bytes after =: %q", after)
		}
	} else if end >= 0 {
		line = append(append([]byte{}, line...), '\n')
		if bytes.HasSuffix(whole, []byte("\r\n")) {
			line = append(line[:len(line)-1], '\r', '\n')
		}
	}
	for i := 0; i < len(line); i++ {
		b := line[i]
		switch {
		case b == '=':
			c, err := hexByte(line[i+1:])
			if err == nil {
				b = c
				i += 2
			} else if i+1 >= len(line) || line[i+1] == '\r' || line[i+1] == '\n' {
				r.outErr = err
				return
			}
		case b == '\t' || b == '\r' || b == '\n' || b >= 0x80:
		case b < ' ' || b > '~':
			r.outErr = fmt.Errorf("quotedprintable: invalid unescaped byte 0x%02x in body", b)
			return
		}
		r.out = append(r.out, b)
	}
	r.outErr = fault
}

func hexByte(s []byte) (byte, error) {
	if len(s) < 2 {
		return 0, io.ErrUnexpectedEOF
	}
	hi, ok1 := digit(s[0])
	lo, ok2 := digit(s[1])
	if !ok1 {
		return 0, fmt.Errorf("quotedprintable: invalid hex byte 0x%02x", s[0])
	}
	if !ok2 {
		return 0, fmt.Errorf("quotedprintable: invalid hex byte 0x%02x", s[1])
	}
	return hi<<4 | lo, nil
}

func digit(b byte) (byte, bool) {
	switch {
	case b >= '0' && b <= '9':
		return b - '0', true
	case b >= 'A' && b <= 'F':
		return b - 'A' + 10, true
	case b >= 'a' && b <= 'f':
		return b - 'a' + 10, true
	}
	return 0, false
}

// Writer encodes.
type Writer struct {
	// Binary makes line ends =0D and =0A.
	Binary bool

	w    io.Writer
	line []byte
	cr   bool
}

const lineLimit = 76

// NewWriter returns a Writer that writes to w. Close it in the end.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Write encodes p. What makes no whole line yet is kept back.
func (w *Writer) Write(p []byte) (n int, err error) {
	for i, b := range p {
		switch {
		case b >= '!' && b <= '~' && b != '=':
			err = w.put(string(rune(b)))
		case b == ' ' || b == '\t':
			err = w.put(string(rune(b)))
		case !w.Binary && (b == '\n' || b == '\r'):
			if w.cr && b == '\n' {
				w.cr = false
				continue
			}
			if err = w.guardSpace(); err == nil {
				err = w.flush("\r\n")
			}
		default:
			err = w.put(fmt.Sprintf("=%02X", b))
		}
		if err != nil {
			return i, err
		}
		w.cr = b == '\r'
	}
	return len(p), nil
}

// put adds to the line, which may not become too long.
func (w *Writer) put(s string) error {
	if len(w.line)+len(s) > lineLimit-1 {
		if err := w.flush("=\r\n"); err != nil {
			return err
		}
	}
	w.line = append(w.line, s...)
	return nil
}

// guardSpace encodes a space at the end of the line, which could get lost.
func (w *Writer) guardSpace() error {
	if len(w.line) == 0 {
		return nil
	}
	last := w.line[len(w.line)-1]
	if last != ' ' && last != '\t' {
		return nil
	}
	w.line = w.line[:len(w.line)-1]
	return w.put(fmt.Sprintf("=%02X", last))
}

func (w *Writer) flush(end string) error {
	_, err := w.w.Write(append(w.line, end...))
	w.line = w.line[:0]
	return err
}

// Close writes what was kept back.
func (w *Writer) Close() error {
	if err := w.guardSpace(); err != nil {
		return err
	}
	return w.flush("")
}
