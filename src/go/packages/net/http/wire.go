package http

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
)

// Limits and names of servers.
const (
	DefaultMaxHeaderBytes      = 1 << 20
	DefaultMaxIdleConnsPerHost = 2

	// TrailerPrefix, before a header's name, makes it one that follows the body.
	TrailerPrefix = "Trailer:"
)

// Errors of connections; none of these happens here.
var (
	// ErrHijacked: the connection was taken over by a Hijacker.
	ErrHijacked = errors.New("http: connection has been hijacked")
	// ErrWriteAfterFlush is not used any more.
	ErrWriteAfterFlush = errors.New("unused")
	// ErrSkipAltProtocol is for transports of other protocols.
	ErrSkipAltProtocol = errors.New("net/http: skip alternate protocol")
	// ErrLineTooLong: a line of a chunked body is too long.
	ErrLineTooLong = errors.New("header line too long")

	// ErrUnexpectedTrailer: headers behind a body that is not chunked.
	ErrUnexpectedTrailer = &ProtocolError{"trailer header without chunked transfer encoding"}
	// ErrHeaderTooLong is not used any more.
	ErrHeaderTooLong = &ProtocolError{"header too long"}
	// ErrShortBody is not used any more.
	ErrShortBody = &ProtocolError{"entity body too short"}
	// ErrMissingContentLength is not used any more.
	ErrMissingContentLength = &ProtocolError{"missing ContentLength in HEAD response"}
)

// Hijacker is a ResponseWriter that gives its connection away. None does here.
type Hijacker interface {
	Hijack() (net.Conn, *bufio.ReadWriter, error)
}

// CloseNotifier is a ResponseWriter that tells when the client goes.
//
// Deprecated: use Request.Context.
type CloseNotifier interface {
	CloseNotify() <-chan bool
}

// Pusher is a ResponseWriter that sends more than was asked for. None does here.
type Pusher interface {
	Push(target string, opts *PushOptions) error
}

// PushOptions describe what is pushed.
type PushOptions struct {
	Method string
	Header Header
}

// AllowQuerySemicolons returns a handler that calls h with the semicolons of the query replaced by ampersands.
func AllowQuerySemicolons(h Handler) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		if strings.Contains(r.URL.RawQuery, ";") {
			copied, u := *r, *r.URL
			u.RawQuery = strings.ReplaceAll(u.RawQuery, ";", "&")
			copied.URL = &u
			r = &copied
		}
		h.ServeHTTP(w, r)
	})
}

// ReadRequest reads a request as it came over a connection. The body is read when it is asked for.
func ReadRequest(b *bufio.Reader) (*Request, error) {
	lines := textproto.NewReader(b)
	line, err := lines.ReadLine()
	if err != nil {
		return nil, err
	}
	r := &Request{}
	method, rest, ok := strings.Cut(line, " ")
	uri, proto, also := strings.Cut(rest, " ")
	if !ok || !also {
		return nil, fmt.Errorf("malformed HTTP request %q", line)
	}
	r.Method, r.RequestURI, r.Proto = method, uri, proto
	if !validToken(method) {
		return nil, fmt.Errorf("invalid method %q", method)
	}
	if r.ProtoMajor, r.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, fmt.Errorf("malformed HTTP version %q", proto)
	}
	authority := method == "CONNECT" && !strings.HasPrefix(uri, "/")
	if authority {
		uri = "http://" + uri
	}
	if r.URL, err = url.ParseRequestURI(uri); err != nil {
		return nil, err
	}
	if authority {
		r.URL.Scheme = ""
	}
	head, err := lines.ReadMIMEHeader()
	if err != nil {
		return nil, cutShort(err)
	}
	r.Header = Header(head)
	if len(r.Header["Host"]) > 1 {
		return nil, errors.New("too many Host headers")
	}
	if r.Host = r.URL.Host; r.Host == "" {
		r.Host = r.Header.Get("Host")
	}
	if p := r.Header["Pragma"]; len(p) > 0 && p[0] == "no-cache" && r.Header["Cache-Control"] == nil {
		r.Header["Cache-Control"] = []string{"no-cache"}
	}
	r.Close = closes(r.ProtoMajor, r.ProtoMinor, r.Header)
	r.TransferEncoding, r.ContentLength, r.Body, err = readBody(b, r.Header, 0)
	if err != nil {
		return nil, cutShort(err)
	}
	delete(r.Header, "Host")
	return r, nil
}

// ReadResponse reads the answer to a request, which may be nil for a GET.
func ReadResponse(b *bufio.Reader, req *Request) (*Response, error) {
	lines := textproto.NewReader(b)
	line, err := lines.ReadLine()
	if err != nil {
		return nil, cutShort(err)
	}
	r := &Response{Request: req}
	proto, status, ok := strings.Cut(line, " ")
	if !ok {
		return nil, fmt.Errorf("malformed HTTP response %q", line)
	}
	r.Proto, r.Status = proto, strings.TrimLeft(status, " ")
	code, _, _ := strings.Cut(r.Status, " ")
	if r.StatusCode, err = strconv.Atoi(code); len(code) != 3 || err != nil || r.StatusCode < 0 {
		return nil, fmt.Errorf("malformed HTTP status code %q", code)
	}
	if r.ProtoMajor, r.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, fmt.Errorf("malformed HTTP version %q", proto)
	}
	head, err := lines.ReadMIMEHeader()
	if err != nil {
		return nil, cutShort(err)
	}
	r.Header = Header(head)
	r.Close = closes(r.ProtoMajor, r.ProtoMinor, r.Header)
	bare := req != nil && req.Method == "HEAD"
	if !bodyAllowed(r.StatusCode) && !bare {
		r.Body = NoBody
		return r, nil
	}
	r.TransferEncoding, r.ContentLength, r.Body, err = readBody(b, r.Header, -1)
	if bare {
		r.Body = NoBody // the headers are those of a body that is not sent
	} else if r.ContentLength < 0 && r.TransferEncoding == nil {
		r.Close = true // its end is that of the connection
	}
	return r, cutShort(err)
}

func cutShort(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func closes(major, minor int, h Header) bool {
	asks := func(what string) bool {
		for _, line := range h["Connection"] {
			for _, word := range strings.Split(line, ",") {
				if strings.EqualFold(textproto.TrimString(word), what) {
					return true
				}
			}
		}
		return false
	}
	if major < 1 || asks("close") {
		return true
	}
	return major == 1 && minor == 0 && !asks("keep-alive")
}

// readBody finds out from the headers where the body ends. `unsaid` is its length when they do not say: -1 for all that
// the connection brings.
func readBody(b *bufio.Reader, h Header, unsaid int64) (encoding []string, length int64, body io.ReadCloser, err error) {
	if te := h["Transfer-Encoding"]; len(te) > 0 {
		delete(h, "Transfer-Encoding")
		if len(te) > 1 {
			return nil, 0, nil, fmt.Errorf("too many transfer encodings: %q", te)
		}
		if !strings.EqualFold(te[0], "chunked") {
			return nil, 0, nil, fmt.Errorf("unsupported transfer encoding: %q", te[0])
		}
		delete(h, "Content-Length")
		return []string{"chunked"}, -1, &wireBody{b: b, chunked: true}, nil
	}
	if lengths := h["Content-Length"]; len(lengths) > 0 {
		first := textproto.TrimString(lengths[0])
		for _, s := range lengths[1:] {
			if first != textproto.TrimString(s) {
				return nil, 0, nil, fmt.Errorf("http: message cannot contain multiple Content-Length headers; got %q", lengths)
			}
		}
		h["Content-Length"] = []string{first}
		n, err := strconv.ParseUint(first, 10, 63)
		if err != nil {
			return nil, 0, nil, fmt.Errorf("bad Content-Length %q", first)
		}
		unsaid = int64(n)
	}
	switch {
	case unsaid == 0:
		return nil, 0, NoBody, nil
	case unsaid < 0:
		return nil, -1, &wireBody{b: b, left: 1<<63 - 1, open: true}, nil
	}
	return nil, unsaid, &wireBody{b: b, left: unsaid}, nil
}

// wireBody is a body that is read from a connection.
type wireBody struct {
	b       *bufio.Reader
	left    int64 // bytes of the body, or of the chunk
	open    bool  // it ends where the connection does
	chunked bool
	begun   bool // a chunk was read
	err     error
	closed  bool
}

// chunk goes on to the next chunk; io.EOF behind the last.
func (w *wireBody) chunk() error {
	lines := textproto.NewReader(w.b)
	if w.begun {
		if line, err := lines.ReadLine(); err != nil || line != "" {
			if err == nil {
				err = errors.New("malformed chunked encoding")
			}
			return cutShort(err)
		}
	}
	w.begun = true
	line, err := lines.ReadLine()
	if err != nil {
		return cutShort(err)
	}
	size, _, _ := strings.Cut(line, ";")
	size = strings.TrimRight(size, " \t")
	n, err := strconv.ParseUint(size, 16, 63)
	if err != nil {
		if size == "" || strings.Trim(size, "0123456789abcdefABCDEF") != "" {
			return errors.New("invalid byte in chunk length")
		}
		return errors.New("http chunk length too large")
	}
	if w.left = int64(n); n == 0 {
		for {
			if line, err := lines.ReadLine(); err != nil || line == "" {
				return io.EOF
			}
		}
	}
	return nil
}

func (w *wireBody) Read(p []byte) (int, error) {
	if w.closed {
		return 0, ErrBodyReadAfterClose
	}
	if w.err == nil && w.left == 0 {
		w.err = io.EOF
		if w.chunked {
			w.err = w.chunk()
		}
	}
	if w.err != nil {
		return 0, w.err
	}
	if int64(len(p)) > w.left {
		p = p[:w.left]
	}
	n, err := w.b.Read(p)
	w.left -= int64(n)
	if err == io.EOF && !w.open {
		err = io.ErrUnexpectedEOF
	}
	if err == nil && w.left == 0 && !w.chunked {
		err = io.EOF
	}
	w.err = err
	return n, err
}

// Close reads what is left, so that the next message can be read.
func (w *wireBody) Close() error {
	if w.closed {
		return nil
	}
	_, err := io.Copy(io.Discard, w)
	w.closed = true
	if w.chunked {
		return err
	}
	return nil
}
