package textproto

import (
	"bufio"
	"bytes"
	"strconv"
)

// A Reader reads a text protocol line by line.
type Reader struct {
	R *bufio.Reader
}

// NewReader returns a Reader of r.
func NewReader(r *bufio.Reader) *Reader { return &Reader{r} }

// ReadLineBytes returns the next line without its end.
func (r *Reader) ReadLineBytes() ([]byte, error) {
	var line []byte
	for {
		part, more, err := r.R.ReadLine()
		if err != nil {
			return nil, err
		}
		line = append(line, part...)
		if !more {
			return line, nil
		}
	}
}

// ReadLine returns the next line without its end.
func (r *Reader) ReadLine() (string, error) {
	line, err := r.ReadLineBytes()
	return string(line), err
}

// ReadContinuedLineBytes returns the next line with those behind it that begin with a blank, all trimmed and with one
// blank between them.
func (r *Reader) ReadContinuedLineBytes() ([]byte, error) {
	line, err := r.ReadLineBytes()
	if err != nil || len(line) == 0 {
		return line, err
	}
	line = bytes.Trim(line, " \t")
	for {
		next, err := r.R.Peek(1)
		if err != nil || next[0] != ' ' && next[0] != '\t' {
			return line, nil
		}
		more, err := r.ReadLineBytes()
		if err != nil {
			return line, nil
		}
		line = append(append(line, ' '), bytes.Trim(more, " \t")...)
	}
}

// ReadContinuedLine returns the next line with those behind it that begin with a blank.
func (r *Reader) ReadContinuedLine() (string, error) {
	line, err := r.ReadContinuedLineBytes()
	return string(line), err
}

// ReadMIMEHeader reads header lines up to an empty one.
func (r *Reader) ReadMIMEHeader() (MIMEHeader, error) {
	h := MIMEHeader{}
	if b, err := r.R.Peek(1); err == nil && (b[0] == ' ' || b[0] == '\t') {
		line, err := r.ReadLine()
		if err != nil {
			return h, err
		}
		return h, ProtocolError("malformed MIME header initial line: " + line)
	}
	for {
		line, err := r.ReadContinuedLineBytes()
		if len(line) == 0 {
			return h, err
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if !ok {
			return h, ProtocolError("malformed MIME header: missing colon: " + strconv.Quote(string(line)))
		}
		if key := CanonicalMIMEHeaderKey(string(name)); key != "" {
			h[key] = append(h[key], string(bytes.TrimLeft(value, " \t")))
		}
		if err != nil {
			return h, err
		}
	}
}
