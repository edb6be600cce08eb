package http

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Write writes the request as a client sends it, with Host, User-Agent and the body's length before the headers.
func (r *Request) Write(w io.Writer) error {
	host := r.Host
	if host == "" {
		if r.URL == nil {
			return errors.New("http: Request.Write on Request with no Host or URL set")
		}
		host = r.URL.Host
	}
	target := r.URL.RequestURI()
	if r.Method == "CONNECT" && r.URL.Path == "" {
		if target = host; r.URL.Opaque != "" {
			target = r.URL.Opaque
		}
	}
	method, agent := r.Method, "Go-http-client/1.1"
	if method == "" {
		method = MethodGet
	}
	if named, ok := r.Header["User-Agent"]; ok {
		agent = ""
		if len(named) > 0 {
			agent = named[0]
		}
	}
	head := method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n"
	if agent != "" {
		head += "User-Agent: " + agent + "\r\n"
	}
	var body []byte
	if r.Body != nil {
		var err error
		if body, err = io.ReadAll(r.Body); err != nil {
			return err
		}
		r.Body.Close()
	}
	chunked := r.ContentLength < 0 || r.ContentLength == 0 && len(body) > 0
	switch {
	case chunked:
		head += "Transfer-Encoding: chunked\r\n"
	case r.ContentLength > 0 || method == "POST" || method == "PUT" || method == "PATCH":
		if n := r.ContentLength; n != int64(len(body)) {
			return fmt.Errorf("http: ContentLength=%d with Body length %d", n, len(body))
		}
		head += "Content-Length: " + strconv.Itoa(len(body)) + "\r\n"
	}
	if r.Close {
		head = head + "Connection: close\r\n"
	}
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	taken := map[string]bool{"Host": true, "User-Agent": true, "Content-Length": true, "Transfer-Encoding": true, "Trailer": true}
	if err := r.Header.WriteSubset(w, taken); err != nil {
		return err
	}
	tail := "\r\n"
	if chunked {
		if len(body) > 0 {
			tail += fmt.Sprintf("%x\r\n%s\r\n", len(body), body)
		}
		tail += "0\r\n\r\n"
	} else {
		tail += string(body)
	}
	_, err := io.WriteString(w, tail)
	return err
}

// ProtoAtLeast tells whether the response's protocol is that version or a later one.
func (r *Response) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}
