// Package http is the server's side of HTTP: handlers answer requests. Requests come from the simulated browser;
// nothing here reaches the network, and there is no client.
package http

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Errors of servers.
var (
	// ErrBodyNotAllowed: the response's status does not allow a body.
	ErrBodyNotAllowed = errors.New("http: request method or response status code does not allow body")
	// ErrContentLength: more was written than the Content-Length header says.
	ErrContentLength = errors.New("http: wrote more than the declared Content-Length")
	// ErrAbortHandler is what a handler may panic with to end the connection without an answer and without a log line.
	ErrAbortHandler = errors.New("net/http: abort Handler")
	// ErrServerClosed is what a server returns that was closed.
	ErrServerClosed = errors.New("http: Server closed")
	// ErrHandlerTimeout is what writing gives in a handler that TimeoutHandler no longer waits for.
	ErrHandlerTimeout = errors.New("http: Handler timeout")
)

// Handler answers requests.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// HandlerFunc makes a handler of a function.
type HandlerFunc func(ResponseWriter, *Request)

// ServeHTTP calls f(w, r).
func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request) { f(w, r) }

// ResponseWriter is where a handler writes its answer.
type ResponseWriter interface {
	// Header returns the headers of the answer. Set them before writing.
	Header() Header

	// Write writes to the body, after WriteHeader(200) if that has not been called. Without a Content-Type header the
	// type is guessed from the first 512 bytes.
	Write([]byte) (int, error)

	// WriteHeader sets the status. Only the first call counts.
	WriteHeader(statusCode int)
}

// Flusher is a ResponseWriter that can send what it has so far.
type Flusher interface {
	// Flush sends what was written so far.
	Flush()
}

// Error answers with a text and a status. It does not end the handler: return after it.
func Error(w ResponseWriter, error string, code int) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(code)
	fmt.Fprintln(w, error)
}

// NotFound answers with status 404.
func NotFound(w ResponseWriter, r *Request) { Error(w, "404 page not found", StatusNotFound) }

// NotFoundHandler returns a handler that answers with status 404.
func NotFoundHandler() Handler { return HandlerFunc(NotFound) }

// StripPrefix returns a handler that takes the prefix off the path and calls h; other paths are not found.
func StripPrefix(prefix string, h Handler) Handler {
	if prefix == "" {
		return h
	}
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		path, raw := r.URL.Path, r.URL.RawPath
		if !strings.HasPrefix(path, prefix) || raw != "" && !strings.HasPrefix(raw, prefix) {
			NotFound(w, r)
			return
		}
		u := *r.URL
		u.Path, u.RawPath = path[len(prefix):], strings.TrimPrefix(raw, prefix)
		copied := *r
		copied.URL = &u
		h.ServeHTTP(w, &copied)
	})
}

// Redirect sends the client to another address, with a status such as StatusSeeOther. A relative one is made absolute
// from the request's path.
func Redirect(w ResponseWriter, r *Request, url string, code int) {
	url = absolute(r, url)
	h := w.Header()
	_, typed := h["Content-Type"]
	h.Set("Location", percentEncode(url))
	if !typed && (r.Method == "GET" || r.Method == "HEAD") {
		h.Set("Content-Type", "text/html; charset=utf-8")
	}
	w.WriteHeader(code)
	if !typed && r.Method == "GET" {
		fmt.Fprintln(w, `<a href="`+escapeHTML(url)+`">`+StatusText(code)+"</a>.\n")
	}
}

func absolute(r *Request, to string) string {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "" || u.Host != "" {
		return to
	}
	if !strings.HasPrefix(to, "/") {
		from := r.URL.Path
		if from == "" {
			from = "/"
		}
		to = from[:strings.LastIndexByte(from, '/')+1] + to
	}
	path, query, asked := strings.Cut(to, "?")
	if asked {
		query = "?" + query
	}
	clean := shortPath(path)
	if strings.HasSuffix(path, "/") && !strings.HasSuffix(clean, "/") {
		clean += "/"
	}
	return clean + query
}

// RedirectHandler returns a handler that redirects every request to one address.
func RedirectHandler(url string, code int) Handler { return &redirectHandler{url, code} }

type redirectHandler struct {
	url  string
	code int
}

func (h *redirectHandler) ServeHTTP(w ResponseWriter, r *Request) { Redirect(w, r, h.url, h.code) }

// MaxBytesHandler returns a handler that calls h with the body limited to n bytes.
func MaxBytesHandler(h Handler, n int64) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		copied := *r
		copied.Body = MaxBytesReader(w, r.Body, n)
		h.ServeHTTP(w, &copied)
	})
}

// Server serves requests at an address.
type Server struct {
	Addr    string  // ":http" if empty
	Handler Handler // DefaultServeMux if nil

	// Limits on slow and large requests. Nothing exceeds them here: requests arrive whole, at once.
	ReadTimeout, ReadHeaderTimeout, WriteTimeout, IdleTimeout time.Duration
	MaxHeaderBytes                                            int
}

// ListenAndServe serves requests and does not return, unless the address cannot be had.
func (s *Server) ListenAndServe() error {
	addr := s.Addr
	if addr == "" {
		addr = ":http"
	}
	root := s.Handler
	if root == nil {
		root = DefaultServeMux
	}
	serving = root
	if problem := listen(addr); problem != "" {
		return errors.New(problem)
	}
	select {} // the world starts a goroutine for each request
}

// ListenAndServe serves requests with the handler, or with DefaultServeMux if it is nil, and does not return.
func ListenAndServe(addr string, handler Handler) error {
	return (&Server{Addr: addr, Handler: handler}).ListenAndServe()
}

var serving Handler

// playgroundServe is where the world brings a request in, on a goroutine of its own. Header has names and values in
// turn.
func playgroundServe(method, uri, host, remote string, header []string, body string, requestID int) {
	setRequest(requestID)
	r, err := readRequest(method, uri, host, remote, header, body)
	if err != nil {
		respond(400, []string{"Content-Type", "text/plain; charset=utf-8", "Connection", "close"}, "400 Bad Request")
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.ctx = ctx
	w := &response{req: r, header: Header{}, length: -1}
	ok := w.run()
	if strings.Contains(r.URL.RawQuery, ";") {
		log.Print("http: URL query contains semicolon, which is no longer a supported separator; parts of the query may be stripped when parsed; see golang.org/issue/25192")
	}
	if ok {
		w.finish()
	} else {
		respond(0, nil, "")
	}
	cancel()
}

// response collects the answer to a request. Unlike App Engine's it takes the headers as they are when the status
// is set.
type response struct {
	req       *Request
	header    Header
	sent      Header // the headers as they were when the status was set
	status    int
	length    int // Content-Length as the handler set it, -1 if it did not
	written   int
	body      []byte
	flushedAt int // length of the body when it was first flushed, if it was
	flushed   bool
	closing   bool
}

// run calls the handler; false if it panicked.
func (w *response) run() (ok bool) {
	defer func() {
		if ok {
			return
		}
		if x := recover(); x != ErrAbortHandler {
			log.Printf("http: panic serving %v: %v\n%s", w.req.RemoteAddr, x, stack())
		}
	}()
	serving.ServeHTTP(w, w.req)
	return true
}

func (w *response) Header() Header { return w.header }

func (w *response) WriteHeader(code int) {
	if w.status != 0 {
		log.Print("http: superfluous response.WriteHeader call" + caller())
		return
	}
	checkStatus(code)
	if code < 200 {
		return // an interim answer; nobody waits for it here
	}
	w.status = code
	w.sent = w.header.Clone()
	if s := w.sent.Get("Content-Length"); s != "" {
		n, err := strconv.Atoi(s)
		if err == nil && n >= 0 {
			w.length = n
		} else {
			log.Printf("http: invalid Content-Length of %q", s)
			w.sent.Del("Content-Length")
		}
	}
}

func checkStatus(code int) {
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
}

func (w *response) Write(p []byte) (int, error)             { return w.write(len(p), p, "") }
func (w *response) WriteString(s string) (n int, err error) { return w.write(len(s), nil, s) }

func (w *response) write(n int, p []byte, s string) (int, error) {
	if w.status == 0 {
		w.WriteHeader(StatusOK)
	}
	if n == 0 {
		return 0, nil
	}
	if !bodyAllowed(w.status) {
		return 0, ErrBodyNotAllowed
	}
	w.written += n
	if w.length >= 0 && w.written > w.length {
		return 0, ErrContentLength
	}
	if p != nil {
		w.body = append(w.body, p...)
	} else {
		w.body = append(w.body, s...)
	}
	return n, nil
}

func (w *response) Flush() {
	if w.status == 0 {
		w.WriteHeader(StatusOK)
	}
	if !w.flushed {
		w.flushed, w.flushedAt = true, len(w.body)
	}
}

func (w *response) requestTooLarge() {
	w.closing = true
	if w.status == 0 {
		w.header.Set("Connection", "close")
	}
}

func bodyAllowed(status int) bool { return status >= 200 && status != 204 && status != 304 }

// finish completes the headers and hands the answer over. An answer of at most 2048 bytes gets its length; the end of a
// longer or flushed one is the end of the connection.
func (w *response) finish() {
	if w.status == 0 {
		w.WriteHeader(StatusOK)
	}
	h, allowed := w.sent, bodyAllowed(w.status)
	if !allowed {
		h.Del("Content-Length")
		h.Del("Transfer-Encoding")
		if w.status == 304 {
			h.Del("Content-Type")
		}
	}
	var lines []string
	for _, line := range h.lines(nil) {
		lines = append(lines, line[0], line[1])
	}
	add := func(name, value string) {
		if _, set := h[name]; !set {
			lines = append(lines, name, value)
		}
	}
	add("Date", time.Now().UTC().Format(TimeFormat))
	if allowed {
		first := w.body
		if w.flushed {
			first = first[:w.flushedAt]
		}
		head := w.req.Method == "HEAD"
		chunked := w.flushed || len(w.body) > 2048
		if w.length < 0 && !chunked && (!head || len(w.body) > 0) {
			add("Content-Length", strconv.Itoa(len(w.body)))
		}
		if len(first) > 0 && h.Get("Content-Encoding") == "" && h.Get("Transfer-Encoding") == "" {
			add("Content-Type", DetectContentType(first))
		}
	}
	body := ""
	if w.req.Method != "HEAD" {
		body = string(w.body)
	}
	respond(w.status, lines, body)
}

// DetectContentType guesses the type of data from its first 512 bytes, after the rules of mimesniff.spec.whatwg.org;
// "application/octet-stream" if it cannot.
func DetectContentType(data []byte) string

// shortPath is path.Clean.
func shortPath(p string) string

func percentEncode(url string) string
func escapeHTML(s string) string

// listen tells the world that the program serves; "" or what is wrong.
func listen(addr string) string
func setRequest(id int)
func respond(status int, header []string, body string)
func stack() string

// caller is " from main.handler (x.go:12)" for the first function outside this package.
func caller() string
