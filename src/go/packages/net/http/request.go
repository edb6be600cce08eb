package http

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/textproto"
	"net/url"
	"strings"
)

// Errors of requests.
var (
	// ErrMissingFile: the form has no file of that name.
	ErrMissingFile = errors.New("http: no such file")
	// ErrNoCookie: the request has no cookie of that name.
	ErrNoCookie = errors.New("http: named cookie not present")
	// ErrBodyReadAfterClose: the body was read after it had been closed, or after the handler had returned.
	ErrBodyReadAfterClose = errors.New("http: invalid Read on closed Body")

	// ErrNotMultipart: the request's Content-Type is not multipart/form-data.
	ErrNotMultipart = &ProtocolError{"request Content-Type isn't multipart/form-data"}
	// ErrMissingBoundary: the request's Content-Type names no boundary.
	ErrMissingBoundary = &ProtocolError{"no multipart boundary param in Content-Type"}
	// ErrNotSupported: a feature is not supported.
	ErrNotSupported = &ProtocolError{"feature not supported"}
)

// ProtocolError is an error against HTTP.
type ProtocolError struct {
	ErrorString string
}

func (e *ProtocolError) Error() string { return e.ErrorString }

// Request is a request that the server has received.
type Request struct {
	// Method is GET, POST, PUT, …
	Method string

	// URL is what was asked for. Of most requests it has only Path and RawQuery.
	URL *url.URL

	// Proto is the protocol's version, "HTTP/1.1".
	Proto      string
	ProtoMajor int
	ProtoMinor int

	// Header has the request's headers, without Host.
	Header Header

	// Body is never nil in a handler; without a body it gives io.EOF at once.
	Body io.ReadCloser

	// GetBody returns a new copy of Body; for requests made by NewRequest.
	GetBody func() (io.ReadCloser, error)

	// ContentLength is the body's length in bytes, -1 if unknown.
	ContentLength int64

	TransferEncoding []string
	Close            bool

	// Host is the host that was asked, with the port if one was given.
	Host string

	// Form has the values of the query and of the body; call ParseForm first.
	Form url.Values

	// PostForm has the values of the body of a POST, PUT or PATCH; call ParseForm first.
	PostForm url.Values

	// MultipartForm has the values and files of a multipart form; call ParseMultipartForm first.
	MultipartForm *multipart.Form

	Trailer Header

	// RemoteAddr is the address that the request came from, "IP:port".
	RemoteAddr string

	// RequestURI is the target as it stood in the request.
	RequestURI string

	TLS      *connectionState
	Cancel   <-chan struct{}
	Response *Response

	ctx context.Context

	pat         *pattern
	matches     []string
	otherValues map[string]string
}

// connectionState is never made: connections are not encrypted here, and TLS is nil.
type connectionState struct{}

// NoBody is a body without bytes.
var NoBody = noBody{}

type noBody struct{}

func (noBody) Read([]byte) (int, error)         { return 0, io.EOF }
func (noBody) Close() error                     { return nil }
func (noBody) WriteTo(io.Writer) (int64, error) { return 0, nil }

// NewRequest returns a request such as a client makes, with context.Background.
func NewRequest(method, url string, body io.Reader) (*Request, error) {
	return NewRequestWithContext(context.Background(), method, url, body)
}

// NewRequestWithContext returns a request such as a client makes. An empty method means GET.
func NewRequestWithContext(ctx context.Context, method, target string, body io.Reader) (*Request, error) {
	if method == "" {
		method = MethodGet
	}
	if !validToken(method) {
		return nil, fmt.Errorf("net/http: invalid method %q", method)
	}
	if ctx == nil {
		return nil, errors.New("net/http: nil Context")
	}
	u, err := url.Parse(target)
	if err != nil {
		return nil, err
	}
	u.Host = strings.TrimSuffix(u.Host, ":")
	r := &Request{Method: method, URL: u, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: Header{}, Host: u.Host, ctx: ctx}
	if body == nil {
		return r, nil
	}
	rc, ok := body.(io.ReadCloser)
	if !ok {
		rc = io.NopCloser(body)
	}
	r.Body = rc
	length := -1
	switch b := body.(type) {
	case *bytes.Buffer:
		length = b.Len()
		content := b.Bytes()
		r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }
	case *bytes.Reader:
		length = b.Len()
		copied := *b
		r.GetBody = func() (io.ReadCloser, error) {
			c := copied
			return io.NopCloser(&c), nil
		}
	case *strings.Reader:
		length = b.Len()
		copied := *b
		r.GetBody = func() (io.ReadCloser, error) {
			c := copied
			return io.NopCloser(&c), nil
		}
	}
	if length == 0 {
		r.Body = NoBody
		r.GetBody = func() (io.ReadCloser, error) { return NoBody, nil }
	} else if length > 0 {
		r.ContentLength = int64(length)
	}
	return r, nil
}

// Context returns the request's context, never nil. It is done when the handler has returned.
func (r *Request) Context() context.Context {
	if r.ctx == nil {
		return context.Background()
	}
	return r.ctx
}

// WithContext returns a shallow copy of the request with another context.
func (r *Request) WithContext(ctx context.Context) *Request {
	if ctx == nil {
		panic("nil context")
	}
	c := new(Request)
	*c = *r
	c.ctx = ctx
	return c
}

// Clone returns a deep copy of the request, but for its Body, with another context.
func (r *Request) Clone(ctx context.Context) *Request {
	c := r.WithContext(ctx)
	if r.URL != nil {
		u := *r.URL
		if u.User != nil {
			user := *u.User
			u.User = &user
		}
		c.URL = &u
	}
	c.Header = r.Header.Clone()
	c.Trailer = r.Trailer.Clone()
	c.TransferEncoding = append([]string(nil), r.TransferEncoding...)
	c.Form = url.Values(Header(r.Form).Clone())
	c.PostForm = url.Values(Header(r.PostForm).Clone())
	if f := r.MultipartForm; f != nil {
		files := make(map[string][]*multipart.FileHeader, len(f.File))
		for name, list := range f.File {
			files[name] = append([]*multipart.FileHeader(nil), list...)
		}
		c.MultipartForm = &multipart.Form{Value: Header(f.Value).Clone(), File: files}
	}
	c.matches = append([]string(nil), r.matches...)
	return c
}

// ProtoAtLeast tells whether the request's protocol is that version or a later one.
func (r *Request) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// UserAgent returns what the client says it is.
func (r *Request) UserAgent() string { return r.Header.Get("User-Agent") }

// Referer returns the address of the page that led here. (The header's name is misspelt since its invention.)
func (r *Request) Referer() string { return r.Header.Get("Referer") }

// Cookies returns the cookies that came with the request.
func (r *Request) Cookies() []*Cookie { return readCookies(r.Header, "") }

// Cookie returns the first cookie of that name, or nil and ErrNoCookie.
func (r *Request) Cookie(name string) (*Cookie, error) {
	for _, c := range readCookies(r.Header, name) {
		return c, nil
	}
	return nil, ErrNoCookie
}

// AddCookie adds a cookie to the request; all go into one Cookie header.
func (r *Request) AddCookie(c *Cookie) {
	name := strings.Replace(strings.Replace(c.Name, "\n", "-", -1), "\r", "-", -1)
	s := name + "=" + cleanCookieValue(c.Value)
	if have := r.Header.Get("Cookie"); have != "" {
		s = have + "; " + s
	}
	r.Header.Set("Cookie", s)
}

// BasicAuth returns the user name and password of the Authorization header.
func (r *Request) BasicAuth() (username, password string, ok bool) {
	auth := r.Header.Get("Authorization")
	const prefix = "Basic "
	if len(auth) < len(prefix) || !strings.EqualFold(auth[:len(prefix)], prefix) {
		return "", "", false
	}
	text, err := base64.StdEncoding.DecodeString(auth[len(prefix):])
	if err != nil {
		return "", "", false
	}
	if username, password, ok = strings.Cut(string(text), ":"); !ok {
		return "", "", false
	}
	return username, password, true
}

// SetBasicAuth sets the Authorization header.
func (r *Request) SetBasicAuth(username, password string) {
	r.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(username+":"+password)))
}

// PathValue returns what stood in the path for the wildcard of that name in the pattern that matched.
func (r *Request) PathValue(name string) string {
	if r.pat != nil {
		for i, n := range r.pat.wildcards() {
			if n == name {
				return r.matches[i]
			}
		}
	}
	return r.otherValues[name]
}

// SetPathValue sets what PathValue returns.
func (r *Request) SetPathValue(name, value string) {
	if r.pat != nil {
		for i, n := range r.pat.wildcards() {
			if n == name {
				r.matches[i] = value
				return
			}
		}
	}
	if r.otherValues == nil {
		r.otherValues = map[string]string{}
	}
	r.otherValues[name] = value
}

// ParseHTTPVersion reads "HTTP/1.1".
func ParseHTTPVersion(vers string) (major, minor int, ok bool) {
	if len(vers) != len("HTTP/1.1") || vers[:5] != "HTTP/" || vers[6] != '.' {
		return 0, 0, false
	}
	a, b := vers[5]-'0', vers[7]-'0'
	if a > 9 || b > 9 {
		return 0, 0, false
	}
	return int(a), int(b), true
}

// serverBody is the body of a request that came in.
type serverBody struct {
	r      *strings.Reader
	closed bool
}

func (b *serverBody) Read(p []byte) (int, error) {
	if b.closed {
		return 0, ErrBodyReadAfterClose
	}
	return b.r.Read(p)
}

func (b *serverBody) Close() error {
	b.closed = true
	return nil
}

// readRequest makes the Request of what came in; the error's text goes to the client.
func readRequest(method, uri, host, remote string, header []string, body string) (*Request, error) {
	if !validToken(method) {
		return nil, fmt.Errorf("invalid method %q", method)
	}
	if _, rest, ok := strings.Cut(uri, " "); ok {
		return nil, fmt.Errorf("malformed HTTP version %q", rest)
	}
	r := &Request{Method: method, RequestURI: uri, Host: host, RemoteAddr: remote, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: Header{}}
	authority := method == "CONNECT" && !strings.HasPrefix(uri, "/")
	if authority {
		uri = "http://" + uri
	}
	u, err := url.ParseRequestURI(uri)
	if err != nil {
		return nil, err
	}
	if authority {
		u.Scheme = ""
	}
	r.URL = u
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Add(header[i], textproto.TrimString(header[i+1]))
	}
	if named := r.Header.Get("Host"); named != "" {
		r.Host = named
	}
	if u.Host != "" {
		r.Host = u.Host
	}
	r.Header.Del("Host")
	r.Close = strings.EqualFold(r.Header.Get("Connection"), "close")
	if p := r.Header["Pragma"]; len(p) > 0 && p[0] == "no-cache" && r.Header["Cache-Control"] == nil {
		r.Header["Cache-Control"] = []string{"no-cache"}
	}
	r.ContentLength = int64(len(body))
	r.Body = NoBody
	if body != "" {
		r.Body = &serverBody{r: strings.NewReader(body)}
		r.Header.Set("Content-Length", fmt.Sprint(len(body)))
	}
	return r, nil
}
