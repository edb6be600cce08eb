// Package csv reads and writes comma-separated values (RFC 4180).
//
// A record is a line of fields; a field in quotes may hold commas, line breaks and, doubled, quotes. Empty lines are
// skipped.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseError is a record that is malformed.
type ParseError struct {
	StartLine int   // where the record begins
	Line      int   // where the error is
	Column    int   // in bytes from 1
	Err       error // ErrBareQuote, ErrQuote or ErrFieldCount
}

func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	if e.StartLine != e.Line {
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// The reasons of a ParseError.
var (
	ErrTrailingComma = errors.New("extra delimiter at end of line") // no longer used
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

type place struct{ line, col int }

// Reader reads records.
type Reader struct {
	Comma            rune // between fields; ',' unless set
	Comment          rune // lines that begin with it are skipped, if set
	FieldsPerRecord  int  // how many there must be; 0: as many as in the first record; negative: any
	LazyQuotes       bool // quotes may stand inside of fields
	TrimLeadingSpace bool // white space before fields is skipped
	ReuseRecord      bool // Read may return the same slice again
	TrailingComma    bool // no longer used

	r      *bufio.Reader
	line   int
	offset int64
	places []place
	last   []string
}

// NewReader returns a Reader that reads from r.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// Read returns the next record; with a wrong number of fields, also the error. At the end it returns io.EOF.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.record(nil)
	}
	r.last, err = r.record(r.last[:0])
	return r.last, err
}

// ReadAll returns all records that are left.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.record(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos returns where a field of the last record begins: its line and, in bytes, its column, both from 1.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.places) {
		panic("out of range index passed to FieldPos")
	}
	return r.places[field].line, r.places[field].col
}

// InputOffset returns how many bytes the records so far took.
func (r *Reader) InputOffset() int64 { return r.offset }

// next returns a line with its end, which is always \n.
func (r *Reader) next() ([]byte, error) {
	line, err := r.r.ReadBytes('\n')
	r.line++
	r.offset += int64(len(line))
	n := len(line)
	if n > 0 && err == io.EOF {
		err = nil
		if line[n-1] == '\r' {
			line = line[:n-1]
		}
	}
	if bytes.HasSuffix(line, []byte("\r\n")) {
		line = append(line[:len(line)-2], '\n')
	}
	return line, err
}

func isEnd(line []byte) bool { return len(line) == 0 || len(line) == 1 && line[0] == '\n' }

func withoutEnd(line []byte) []byte { return bytes.TrimSuffix(line, []byte("\n")) }

func (r *Reader) record(fields []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	var line []byte
	var readErr error
	for {
		line, readErr = r.next()
		if readErr == io.EOF {
			return nil, readErr
		}
		first, _ := utf8.DecodeRune(line)
		if r.Comment != 0 && first == r.Comment {
			line = nil
		}
		if readErr != nil || !isEnd(line) {
			break
		}
	}
	start := r.line
	at := place{start, 1}
	r.places = r.places[:0]
	var err error
	fields, err = r.fields(fields, line, at, start, &readErr)
	if err == nil {
		err = readErr
	}
	if fields == nil {
		fields = []string{}
	}
	if r.FieldsPerRecord > 0 {
		if len(fields) != r.FieldsPerRecord && err == nil {
			err = &ParseError{start, start, 1, ErrFieldCount}
		}
	} else if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(fields)
	}
	return fields, err
}

func (r *Reader) fields(fields []string, line []byte, at place, start int, readErr *error) ([]string, error) {
	comma := utf8.RuneLen(r.Comma)
	for {
		if r.TrimLeadingSpace {
			i := bytes.IndexFunc(line, func(c rune) bool { return !unicode.IsSpace(c) })
			if i < 0 {
				i = len(line)
				at.col -= len(line) - len(withoutEnd(line))
			}
			line = line[i:]
			at.col += i
		}
		if len(line) == 0 || line[0] != '"' {
			field := withoutEnd(line)
			i := bytes.IndexRune(line, r.Comma)
			if i >= 0 {
				field = line[:i]
			}
			if q := bytes.IndexByte(field, '"'); q >= 0 && !r.LazyQuotes {
				return fields, &ParseError{start, r.line, at.col + q, ErrBareQuote}
			}
			fields = append(fields, string(field))
			r.places = append(r.places, at)
			if i < 0 {
				return fields, nil
			}
			line = line[i+comma:]
			at.col += i + comma
			continue
		}
		begin := at
		line = line[1:]
		at.col++
		var field strings.Builder
		done := func() {
			fields = append(fields, field.String())
			r.places = append(r.places, begin)
		}
		more := false
		for !more {
			i := bytes.IndexByte(line, '"')
			if i >= 0 {
				field.Write(line[:i])
				line = line[i+1:]
				at.col += i + 1
				next, _ := utf8.DecodeRune(line)
				switch {
				case next == '"':
					field.WriteByte('"')
					line = line[1:]
					at.col++
				case len(line) > 0 && next == r.Comma:
					line = line[comma:]
					at.col += comma
					done()
					more = true
				case isEnd(line):
					done()
					return fields, nil
				case r.LazyQuotes:
					field.WriteByte('"')
				default:
					return fields, &ParseError{start, r.line, at.col - 1, ErrQuote}
				}
			} else if len(line) > 0 {
				field.Write(line)
				if *readErr != nil {
					return fields, nil
				}
				at.col += len(line)
				line, *readErr = r.next()
				if len(line) > 0 {
					at.line++
					at.col = 1
				}
				if *readErr == io.EOF {
					*readErr = nil
				}
			} else {
				if !r.LazyQuotes && *readErr == nil {
					return fields, &ParseError{start, at.line, at.col, ErrQuote}
				}
				done()
				return fields, nil
			}
		}
	}
}

// Writer writes records. They are buffered: Flush at the end, then look at Error.
type Writer struct {
	Comma   rune // between fields; ',' unless set
	UseCRLF bool // lines end in \r\n instead of \n
	w       *bufio.Writer
}

// NewWriter returns a Writer that writes to w.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

// Write writes one record, fields in quotes where they must be.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	for i, field := range record {
		if i > 0 {
			if _, err := w.w.WriteRune(w.Comma); err != nil {
				return err
			}
		}
		if w.needsQuotes(field) {
			field = strings.ReplaceAll(field, `"`, `""`)
			if w.UseCRLF {
				field = strings.ReplaceAll(strings.ReplaceAll(field, "\r", ""), "\n", end)
			}
			field = `"` + field + `"`
		}
		if _, err := w.w.WriteString(field); err != nil {
			return err
		}
	}
	_, err := w.w.WriteString(end)
	return err
}

// Flush writes what is buffered.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns an error of an earlier Write or Flush.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}
