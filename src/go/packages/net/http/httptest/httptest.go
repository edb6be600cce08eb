// Package httptest helps to test handlers: it makes requests and records answers.
package httptest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// DefaultRemoteAddr was once the address of requests.
const DefaultRemoteAddr = "1.2.3.4"

// ResponseRecorder is a ResponseWriter that keeps the answer.
type ResponseRecorder struct {
	Code      int           // status; 200 until it is set
	HeaderMap http.Header   // use Result().Header to see the headers as they were sent
	Body      *bytes.Buffer // what was written
	Flushed   bool

	result  *http.Response
	sent    http.Header
	written bool
}

// NewRecorder returns an empty recorder.
func NewRecorder() *ResponseRecorder {
	return &ResponseRecorder{HeaderMap: http.Header{}, Body: new(bytes.Buffer), Code: 200}
}

// Header returns the headers that the handler sets.
func (rw *ResponseRecorder) Header() http.Header {
	if rw.HeaderMap == nil {
		rw.HeaderMap = http.Header{}
	}
	return rw.HeaderMap
}

// Write records p.
func (rw *ResponseRecorder) Write(p []byte) (int, error) {
	if !rw.written {
		h := rw.Header()
		if _, typed := h["Content-Type"]; !typed && h.Get("Transfer-Encoding") == "" {
			h.Set("Content-Type", http.DetectContentType(p))
		}
		rw.WriteHeader(200)
	}
	if rw.Body != nil {
		rw.Body.Write(p)
	}
	return len(p), nil
}

// WriteString records s.
func (rw *ResponseRecorder) WriteString(s string) (int, error) { return rw.Write([]byte(s)) }

// WriteHeader records the status; only the first call counts.
func (rw *ResponseRecorder) WriteHeader(code int) {
	if rw.written {
		return
	}
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
	rw.Code, rw.written = code, true
	rw.sent = rw.Header().Clone()
}

// Flush records that the handler flushed.
func (rw *ResponseRecorder) Flush() {
	rw.WriteHeader(200)
	rw.Flushed = true
}

// Result returns the answer as a client sees it. Call it when the handler has returned.
func (rw *ResponseRecorder) Result() *http.Response {
	if rw.result != nil {
		return rw.result
	}
	if rw.sent == nil {
		rw.sent = rw.HeaderMap.Clone()
	}
	res := &http.Response{Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, StatusCode: rw.Code, Header: rw.sent, Body: http.NoBody, ContentLength: -1}
	rw.result = res
	if res.StatusCode == 0 {
		res.StatusCode = 200
	}
	res.Status = fmt.Sprintf("%03d %s", res.StatusCode, http.StatusText(res.StatusCode))
	if rw.Body != nil {
		res.Body = io.NopCloser(bytes.NewReader(rw.Body.Bytes()))
	}
	if n, err := strconv.ParseUint(strings.TrimSpace(res.Header.Get("Content-Length")), 10, 63); err == nil {
		res.ContentLength = int64(n)
	}
	return res
}

// NewRequest returns a request as a handler gets it. It panics for a target that is not valid.
func NewRequest(method, target string, body io.Reader) *http.Request {
	if _, rest, ok := strings.Cut(target, " "); ok {
		panic(fmt.Sprintf("invalid NewRequest arguments; malformed HTTP version %q", rest+" HTTP/1.0"))
	}
	u, err := url.ParseRequestURI(target)
	if err != nil {
		panic("invalid NewRequest arguments; " + err.Error())
	}
	r, err := http.NewRequest(method, "/", body)
	if err != nil {
		panic("invalid NewRequest arguments; " + err.Error())
	}
	r.URL, r.RequestURI, r.Host, r.RemoteAddr, r.GetBody = u, target, u.Host, "192.0.2.1:1234", nil
	if r.Host == "" {
		r.Host = "example.com"
	}
	if r.Body == nil {
		r.Body = http.NoBody
	}
	return r
}
