package http

import (
	"errors"
	"io"
	"net/url"
)

// Response is an answer as a client sees it.
type Response struct {
	Status           string // "200 OK"
	StatusCode       int
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Uncompressed     bool
	Trailer          Header
	Request          *Request
	TLS              *connectionState
}

// Cookies returns the cookies that the response sets.
func (r *Response) Cookies() []*Cookie { return readSetCookies(r.Header) }

// ErrNoLocation: the response has no Location header.
var ErrNoLocation = errors.New("http: no Location header in response")

// Location returns where the response redirects to.
func (r *Response) Location() (*url.URL, error) {
	to := r.Header.Get("Location")
	if to == "" {
		return nil, ErrNoLocation
	}
	if r.Request != nil && r.Request.URL != nil {
		return r.Request.URL.Parse(to)
	}
	return url.Parse(to)
}
