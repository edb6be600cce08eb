package http

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/url"
)

const defaultMaxMemory = 32 << 20

// readByParts stands in MultipartForm once MultipartReader was called.
var readByParts = &multipart.Form{Value: map[string][]string{}, File: map[string][]*multipart.FileHeader{}}

// MultipartReader lets the handler read a multipart body part by part, instead of ParseMultipartForm.
func (r *Request) MultipartReader() (*multipart.Reader, error) {
	if r.MultipartForm == readByParts {
		return nil, errors.New("http: MultipartReader called twice")
	}
	if r.MultipartForm != nil {
		return nil, errors.New("http: multipart handled by ParseMultipartForm")
	}
	r.MultipartForm = readByParts
	return r.multipartReader(true)
}

func (r *Request) multipartReader(allowMixed bool) (*multipart.Reader, error) {
	v := r.Header.Get("Content-Type")
	if v == "" {
		return nil, ErrNotMultipart
	}
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind, params, err := mime.ParseMediaType(v)
	if err != nil || kind != "multipart/form-data" && !(allowMixed && kind == "multipart/mixed") {
		return nil, ErrNotMultipart
	}
	boundary, ok := params["boundary"]
	if !ok {
		return nil, ErrMissingBoundary
	}
	return multipart.NewReader(r.Body, boundary), nil
}

// ParseForm fills Form from the query, and PostForm and Form from the body of a POST, PUT or PATCH. In Form the
// body's values come first. A second call does nothing.
func (r *Request) ParseForm() error {
	var err error
	if r.PostForm == nil {
		if r.Method == "POST" || r.Method == "PUT" || r.Method == "PATCH" {
			r.PostForm, err = readPostForm(r)
		}
		if r.PostForm == nil {
			r.PostForm = url.Values{}
		}
	}
	if r.Form == nil {
		r.Form = url.Values{}
		for name, values := range r.PostForm {
			r.Form[name] = append([]string(nil), values...)
		}
		if r.URL != nil {
			query, e := url.ParseQuery(r.URL.RawQuery)
			if err == nil {
				err = e
			}
			for name, values := range query {
				r.Form[name] = append(r.Form[name], values...)
			}
		}
	}
	return err
}

func readPostForm(r *Request) (url.Values, error) {
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind := r.Header.Get("Content-Type")
	if kind == "" {
		kind = "application/octet-stream"
	}
	kind, _, err := mime.ParseMediaType(kind)
	if kind != "application/x-www-form-urlencoded" {
		return nil, err
	}
	var body io.Reader = r.Body
	limit := int64(1<<63 - 1)
	if _, limited := r.Body.(*maxBytesReader); !limited {
		limit = 10 << 20
		body = io.LimitReader(body, limit+1)
	}
	b, e := io.ReadAll(body)
	if e != nil {
		if err == nil {
			err = e
		}
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, errors.New("http: POST too large")
	}
	values, e := url.ParseQuery(string(b))
	if err == nil {
		err = e
	}
	return values, err
}

// ParseMultipartForm reads the whole body of a multipart form into MultipartForm, after ParseForm. A second call does
// nothing. Files stay in memory here, whatever maxMemory is.
func (r *Request) ParseMultipartForm(maxMemory int64) error {
	if r.MultipartForm == readByParts {
		return errors.New("http: multipart handled by MultipartReader")
	}
	var formErr error
	if r.Form == nil {
		formErr = r.ParseForm()
	}
	if r.MultipartForm != nil {
		return nil
	}
	reader, err := r.multipartReader(false)
	if err != nil {
		return err
	}
	form, err := reader.ReadForm(maxMemory)
	if err != nil {
		return err
	}
	if r.PostForm == nil {
		r.PostForm = url.Values{}
	}
	for name, values := range form.Value {
		r.Form[name] = append(r.Form[name], values...)
		r.PostForm[name] = append(r.PostForm[name], values...)
	}
	r.MultipartForm = form
	return formErr
}

// FormValue returns the first value of that name in body or query, "" if there is none. It reads the form if that
// has not been done, and ignores errors.
func (r *Request) FormValue(key string) string {
	if r.Form == nil {
		r.ParseMultipartForm(defaultMaxMemory)
	}
	return r.Form.Get(key)
}

// PostFormValue is FormValue for the body only.
func (r *Request) PostFormValue(key string) string {
	if r.PostForm == nil {
		r.ParseMultipartForm(defaultMaxMemory)
	}
	return r.PostForm.Get(key)
}

// FormFile returns the first file that was uploaded under that name, or ErrMissingFile.
func (r *Request) FormFile(key string) (multipart.File, *multipart.FileHeader, error) {
	if r.MultipartForm == readByParts {
		return nil, nil, errors.New("http: multipart handled by MultipartReader")
	}
	if r.MultipartForm == nil {
		if err := r.ParseMultipartForm(defaultMaxMemory); err != nil {
			return nil, nil, err
		}
	}
	if files := r.MultipartForm.File[key]; len(files) > 0 {
		f, err := files[0].Open()
		return f, files[0], err
	}
	return nil, nil, ErrMissingFile
}

// MaxBytesReader returns a body that gives n bytes at most and then a *MaxBytesError.
func MaxBytesReader(w ResponseWriter, r io.ReadCloser, n int64) io.ReadCloser {
	if n < 0 {
		n = 0
	}
	return &maxBytesReader{w: w, r: r, limit: n, left: n}
}

// MaxBytesError is the error of a body that is too long.
type MaxBytesError struct {
	Limit int64
}

func (e *MaxBytesError) Error() string { return "http: request body too large" }

type maxBytesReader struct {
	w           ResponseWriter
	r           io.ReadCloser
	limit, left int64
	err         error
}

func (m *maxBytesReader) Read(p []byte) (n int, err error) {
	if m.err != nil || len(p) == 0 {
		return 0, m.err
	}
	if int64(len(p)) > m.left+1 { // one more byte tells whether there are more
		p = p[:m.left+1]
	}
	n, err = m.r.Read(p)
	if int64(n) <= m.left {
		m.left -= int64(n)
		m.err = err
		return n, err
	}
	n, m.left = int(m.left), 0
	if w, ok := m.w.(interface{ requestTooLarge() }); ok {
		w.requestTooLarge()
	}
	m.err = &MaxBytesError{m.limit}
	return n, m.err
}

func (m *maxBytesReader) Close() error { return m.r.Close() }
