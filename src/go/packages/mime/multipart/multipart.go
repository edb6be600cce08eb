// Package multipart reads and writes bodies of several parts, such as forms that upload files.
package multipart

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/textproto"
	"path/filepath"
	"sort"
	"strings"
)

// ErrMessageTooLarge: the form's values are larger than ReadForm may keep.
var ErrMessageTooLarge = errors.New("multipart: message too large")

// Form is a form that was read: its values and its files, by name.
type Form struct {
	Value map[string][]string
	File  map[string][]*FileHeader
}

// RemoveAll removes temporary files; there are none here.
func (f *Form) RemoveAll() error { return nil }

// FileHeader describes a file that was uploaded.
type FileHeader struct {
	Filename string
	Header   textproto.MIMEHeader
	Size     int64

	content []byte
}

// Open opens the file.
func (fh *FileHeader) Open() (File, error) {
	return sectionReadCloser{bytes.NewReader(fh.content)}, nil
}

// File is a file that was uploaded.
type File interface {
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Closer
}

type sectionReadCloser struct {
	*bytes.Reader
}

func (sectionReadCloser) Close() error { return nil }

// Part is one part of a body.
type Part struct {
	Header textproto.MIMEHeader

	content     io.Reader
	end         error // after the content
	disposition string
	params      map[string]string
}

// FormName returns the name of the form's field that the part is, "" if it is none.
func (p *Part) FormName() string {
	p.describe()
	if p.disposition != "form-data" {
		return ""
	}
	return p.params["name"]
}

// FileName returns the name of the uploaded file, without folders; "" if the part is no file.
func (p *Part) FileName() string {
	p.describe()
	if name := p.params["filename"]; name != "" {
		return filepath.Base(name)
	}
	return ""
}

func (p *Part) describe() {
	if p.params == nil {
		var err error
		if p.disposition, p.params, err = mime.ParseMediaType(p.Header.Get("Content-Disposition")); err != nil {
			p.params = map[string]string{}
		}
	}
}

// Read reads the part's content.
func (p *Part) Read(d []byte) (n int, err error) {
	n, err = p.content.Read(d)
	if err == io.EOF {
		err = p.end
	}
	return n, err
}

// Close skips the rest of the part.
func (p *Part) Close() error {
	io.Copy(io.Discard, p)
	return nil
}

// Reader reads a body part by part.
type Reader struct {
	r        io.Reader
	boundary string
	loaded   bool
	body     string
	broken   error // where the body broke off
	lineEnd  string
	at       int
	parts    int
}

// NewReader returns a Reader for a body whose parts that boundary separates.
func NewReader(r io.Reader, boundary string) *Reader { return &Reader{r: r, boundary: boundary} }

// NextPart returns the next part, io.EOF after the last one. A part in quoted-printable encoding is decoded.
func (r *Reader) NextPart() (*Part, error) {
	p, err := r.NextRawPart()
	const encoding = "Content-Transfer-Encoding"
	if err == nil && strings.EqualFold(p.Header.Get(encoding), "quoted-printable") {
		p.Header.Del(encoding)
		p.content = quotedprintable.NewReader(io.MultiReader(p.content, endWith{p.end}))
		p.end = io.EOF
	}
	return p, err
}

// endWith is a reader that has only an error.
type endWith struct{ err error }

func (e endWith) Read([]byte) (int, error) { return 0, e.err }

// NextRawPart is NextPart without decoding.
func (r *Reader) NextRawPart() (*Part, error) {
	if r.boundary == "" {
		return nil, fmt.Errorf("multipart: boundary is empty")
	}
	if !r.loaded {
		b, err := io.ReadAll(r.r)
		if err == nil {
			err = io.EOF
		}
		r.loaded, r.body, r.broken, r.lineEnd = true, string(b), err, "\r\n"
	}
	header, content, next, problem, lineEnd := nextPart(r.body, r.boundary, r.at, r.parts, r.lineEnd)
	r.at, r.lineEnd = next, lineEnd
	switch problem {
	case "", "unexpected EOF":
	case "EOF":
		r.at = len(r.body)
		return nil, io.EOF
	case "header EOF":
		return nil, r.broken
	case "NextPart: EOF":
		return nil, fmt.Errorf("multipart: NextPart: %w", r.broken)
	default:
		return nil, errors.New(problem)
	}
	r.parts++
	p := &Part{Header: textproto.MIMEHeader{}, content: strings.NewReader(content), end: io.EOF}
	if problem != "" {
		if p.end = r.broken; p.end == io.EOF {
			p.end = io.ErrUnexpectedEOF
		}
	}
	for i := 0; i < len(header); i += 2 {
		p.Header.Add(header[i], header[i+1])
	}
	return p, nil
}

// ReadForm reads all parts as a form. Files stay in memory; values may take up to maxMemory and 10 MB.
func (r *Reader) ReadForm(maxMemory int64) (*Form, error) {
	form := &Form{map[string][]string{}, map[string][]*FileHeader{}}
	left := maxMemory + 10<<20
	for n := 0; ; n++ {
		p, err := r.NextPart()
		if err == io.EOF {
			return form, nil
		}
		if err != nil {
			return nil, err
		}
		if n == 1000 {
			return nil, ErrMessageTooLarge
		}
		name := p.FormName()
		if name == "" {
			continue
		}
		content, err := io.ReadAll(p)
		if err != nil {
			return nil, err
		}
		if file := p.FileName(); file != "" {
			form.File[name] = append(form.File[name], &FileHeader{file, p.Header, int64(len(content)), content})
			continue
		}
		if left -= int64(len(name) + len(content) + 200); left < 0 {
			return nil, ErrMessageTooLarge
		}
		form.Value[name] = append(form.Value[name], string(content))
	}
}

// Writer writes a body part by part.
type Writer struct {
	w        io.Writer
	boundary string
	last     *part
}

// NewWriter returns a Writer with a random boundary.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w, boundary: randomBoundary()} }

// Boundary returns the boundary.
func (w *Writer) Boundary() string { return w.boundary }

// SetBoundary sets another boundary, before the first part.
func (w *Writer) SetBoundary(boundary string) error {
	if w.last != nil {
		return errors.New("mime: SetBoundary called after write")
	}
	if len(boundary) < 1 || len(boundary) > 70 {
		return errors.New("mime: invalid boundary length")
	}
	for i := 0; i < len(boundary); i++ {
		c := boundary[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
		if !letter && strings.IndexByte("'()+_,-./:=?", c) < 0 && !(c == ' ' && i < len(boundary)-1) {
			return errors.New("mime: invalid boundary character")
		}
	}
	w.boundary = boundary
	return nil
}

// FormDataContentType returns the Content-Type of a form with this boundary.
func (w *Writer) FormDataContentType() string {
	b := w.boundary
	if strings.ContainsAny(b, `()<>@,;:\"/[]?= `) {
		b = `"` + b + `"`
	}
	return "multipart/form-data; boundary=" + b
}

// CreatePart starts a part; write its content to what is returned, before the next part starts.
func (w *Writer) CreatePart(header textproto.MIMEHeader) (io.Writer, error) {
	s := "--" + w.boundary + "\r\n"
	if w.last != nil {
		if err := w.last.close(); err != nil {
			return nil, err
		}
		s = "\r\n" + s
	}
	names := make([]string, 0, len(header))
	for name := range header {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		for _, value := range header[name] {
			s += name + ": " + value + "\r\n"
		}
	}
	if _, err := io.WriteString(w.w, s+"\r\n"); err != nil {
		return nil, err
	}
	w.last = &part{w: w.w}
	return w.last, nil
}

func quote(s string) string {
	return `"` + strings.Replace(strings.Replace(s, `\`, `\\`, -1), `"`, `\"`, -1) + `"`
}

// CreateFormFile starts a part that is an uploaded file.
func (w *Writer) CreateFormFile(fieldname, filename string) (io.Writer, error) {
	return w.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {"form-data; name=" + quote(fieldname) + "; filename=" + quote(filename)},
		"Content-Type":        {"application/octet-stream"},
	})
}

// CreateFormField starts a part that is a field of a form.
func (w *Writer) CreateFormField(fieldname string) (io.Writer, error) {
	return w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {"form-data; name=" + quote(fieldname)}})
}

// WriteField writes a field of a form.
func (w *Writer) WriteField(fieldname, value string) error {
	p, err := w.CreateFormField(fieldname)
	if err == nil {
		_, err = p.Write([]byte(value))
	}
	return err
}

// Close ends the body.
func (w *Writer) Close() error {
	if w.last != nil {
		if err := w.last.close(); err != nil {
			return err
		}
		w.last = nil
	}
	_, err := fmt.Fprintf(w.w, "\r\n--%s--\r\n", w.boundary)
	return err
}

type part struct {
	w      io.Writer
	closed bool
	err    error
}

func (p *part) close() error {
	p.closed = true
	return p.err
}

func (p *part) Write(d []byte) (int, error) {
	if p.closed {
		return 0, errors.New("multipart: can't write to finished part")
	}
	n, err := p.w.Write(d)
	if err != nil {
		p.err = err
	}
	return n, err
}

// nextPart finds the part that starts at that offset: its headers, names and values in turn, its content, and where
// the next one starts.
func nextPart(body, boundary string, at, parts int, lineEnd string) (header []string, content string, next int, problem, newLineEnd string)

func randomBoundary() string
