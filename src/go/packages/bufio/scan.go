package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken, returned by a SplitFunc, makes its token the last.
var ErrFinalToken = errors.New("final token")

// MaxScanTokenSize is the longest token of a Scanner without a Buffer of its own.
const MaxScanTokenSize = 64 * 1024

// A SplitFunc finds the next token in data: how far to go on, and the token; 0, nil, nil asks for more data.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner reads lines, words or other tokens.
type Scanner struct {
	r        io.Reader
	split    SplitFunc
	maxSize  int
	token    []byte
	buf      []byte
	start    int
	end      int
	err      error
	empties  int
	scanned  bool
	finished bool
}

// NewScanner returns a Scanner that reads lines from r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, maxSize: MaxScanTokenSize}
}

// Err returns the first error that was not io.EOF.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token: a part of the buffer, valid until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token as a string.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the buffer and the longest token. Call it before Scan.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanned {
		panic("Buffer called after Scan")
	}
	s.buf = buf[0:cap(buf)]
	s.maxSize = max
}

// Split sets how tokens are found. Call it before Scan.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanned {
		panic("Split called after Scan")
	}
	s.split = split
}

func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// Scan goes on to the next token; false at the end and on an error.
func (s *Scanner) Scan() bool {
	if s.finished {
		return false
	}
	s.scanned = true
	for {
		if s.end > s.start || s.err != nil {
			advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
			if err != nil {
				if err == ErrFinalToken {
					s.token = token
					s.finished = true
					return token != nil
				}
				s.fail(err)
				return false
			}
			if advance < 0 {
				s.fail(ErrNegativeAdvance)
				return false
			}
			if advance > s.end-s.start {
				s.fail(ErrAdvanceTooFar)
				return false
			}
			s.start += advance
			s.token = token
			if token != nil {
				if s.err == nil || advance > 0 {
					s.empties = 0
				} else {
					s.empties++
					if s.empties > 100 {
						panic("bufio.Scan: too many empty tokens without progressing")
					}
				}
				return true
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			s.token = nil
			return false
		}
		if !s.more() {
			return false
		}
	}
}

// more reads on, after making room.
func (s *Scanner) more() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= s.maxSize {
			s.fail(ErrTooLong)
			s.token = nil
			return false
		}
		size := len(s.buf) * 2
		if size == 0 {
			size = 4096
		}
		if size > s.maxSize {
			size = s.maxSize
		}
		grown := make([]byte, size)
		copy(grown, s.buf[s.start:s.end])
		s.buf = grown
		s.end -= s.start
		s.start = 0
	}
	for i := 0; i < 100; i++ {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			s.fail(ErrBadReadCount)
			return true
		}
		s.end += n
		if err != nil {
			s.fail(err)
			return true
		}
		if n > 0 {
			s.empties = 0
			return true
		}
	}
	s.fail(io.ErrNoProgress)
	return true
}

// ScanBytes is a SplitFunc: each byte is a token.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[0:1], nil
}

// ScanRunes is a SplitFunc: each rune is a token; an invalid byte becomes U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 || !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	r, size := utf8.DecodeRune(data)
	if r == utf8.RuneError && size == 1 {
		return 1, []byte(string(utf8.RuneError)), nil
	}
	return size, data[:size], nil
}

// ScanLines is a SplitFunc: each line, without its end, is a token.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	line := data
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		advance, line = i+1, data[:i]
	} else if atEOF {
		advance = len(data)
	} else {
		return 0, nil, nil
	}
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return advance, line, nil
}

// ScanWords is a SplitFunc: what stands between white space is a token.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, size := utf8.DecodeRune(data[start:])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for i := start; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if unicode.IsSpace(r) {
			return i + size, data[start:i], nil
		}
		i += size
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
