package http

import (
	"bytes"
	"context"
	"io"
	"sync"
	"time"
)

// TimeoutHandler returns a handler that calls h and waits for dt at most; then it answers 503 with msg, or with a page
// of its own if msg is empty. Until h has returned nothing is sent, and h cannot flush.
func TimeoutHandler(h Handler, dt time.Duration, msg string) Handler {
	if msg == "" {
		msg = "<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>"
	}
	return &timeoutHandler{h, dt, msg}
}

type timeoutHandler struct {
	handler Handler
	dt      time.Duration
	msg     string
}

func (h *timeoutHandler) ServeHTTP(w ResponseWriter, r *Request) {
	ctx, cancel := context.WithTimeout(r.Context(), h.dt)
	defer cancel()
	r = r.WithContext(ctx)
	done := make(chan struct{})
	tw := &timeoutWriter{header: Header{}}
	panicked := make(chan any, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				panicked <- p
			}
		}()
		h.handler.ServeHTTP(tw, r)
		close(done)
	}()
	select {
	case p := <-panicked:
		panic(p)
	case <-done:
		tw.mu.Lock()
		defer tw.mu.Unlock()
		header := w.Header()
		for name, values := range tw.header {
			header[name] = values
		}
		if tw.code == 0 {
			tw.code = StatusOK
		}
		w.WriteHeader(tw.code)
		w.Write(tw.body.Bytes())
	case <-ctx.Done():
		tw.mu.Lock()
		defer tw.mu.Unlock()
		if err := ctx.Err(); err == context.DeadlineExceeded {
			w.WriteHeader(StatusServiceUnavailable)
			io.WriteString(w, h.msg)
			tw.err = ErrHandlerTimeout
		} else {
			w.WriteHeader(StatusServiceUnavailable)
			tw.err = err
		}
	}
}

// timeoutWriter keeps the answer back.
type timeoutWriter struct {
	header Header
	body   bytes.Buffer
	mu     sync.Mutex
	code   int
	err    error
}

func (w *timeoutWriter) Header() Header { return w.header }

func (w *timeoutWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err != nil {
		return 0, w.err
	}
	if w.code == 0 {
		w.code = StatusOK
	}
	return w.body.Write(p)
}

func (w *timeoutWriter) WriteHeader(code int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err == nil && w.code == 0 {
		checkStatus(code)
		w.code = code
	}
}
