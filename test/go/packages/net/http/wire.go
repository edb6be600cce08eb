// Requests and answers as they go over a connection.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"strings"
)

type timeout struct{}

func (timeout) Error() string   { return "late" }
func (timeout) Timeout() bool   { return true }
func (timeout) Temporary() bool { return false }

func main() {
	for _, s := range []string{
		"GET / HTTP/1.1\r\nHost: a.b:80\r\nX-One: 1\r\nx-one:  two  \r\n\r\n",
		"GET /p/q?x=1&y=%20 HTTP/1.0\nHost: h\nConnection: keep-alive\n\nrest",
		"POST /f HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\nhelloNEXT",
		"POST /f HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nshort",
		"PUT /f HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\n\r\nafter",
		"PUT /f HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
		"PUT /f HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
		"PUT /f HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n",
		"CONNECT x.y:443 HTTP/1.1\r\n\r\n",
		"OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n",
		"GET http://abs.example/p HTTP/1.1\r\nHost: other\r\nPragma: no-cache\r\nConnection: close\r\n\r\n",
		"GET / HTTP/1.1\r\nLong: a\r\n  b\r\n\tc\r\nCookie: k=v\r\n\r\n",
		"", "GET", "GET /", "GET / HTTP/9", "GET / HTTP/1.1", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: h\r\n", "G T / HTTP/1.1\r\n\r\n", "G@T / HTTP/1.1\r\n\r\n", " / HTTP/1.1\r\n\r\n", "GET x HTTP/1.1\r\n\r\n", "GET /%zz HTTP/1.1\r\n\r\n",
		"GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n folded: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nab", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
	} {
		b := bufio.NewReader(strings.NewReader(s))
		r, err := http.ReadRequest(b)
		fmt.Printf("%.30q %v\n", s, err)
		if err != nil {
			continue
		}
		fmt.Println(r.Method, r.URL, r.Proto, r.ProtoMajor, r.ProtoMinor, r.Host, r.RequestURI, r.ContentLength, r.TransferEncoding, r.Close, r.Header, r.RemoteAddr == "")
		body, err := io.ReadAll(r.Body)
		rest, _ := io.ReadAll(b)
		fmt.Printf("%q %v %q\n", body, err, rest)
		fmt.Println(r.Body.Close())
	}
	for _, s := range []string{
		"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nSet-Cookie: a=b\r\n\r\nabcd",
		"HTTP/1.0 404 Not Found\r\nX: y\r\n\r\nall of it",
		"HTTP/1.1 204 No Content\r\n\r\n",
		"HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
		"HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 x\r\n\r\n", "HTTP 200 OK\r\n\r\n", "junk\r\n", "", "HTTP/1.1 200 OK\r\nbad\r\n\r\n",
	} {
		for _, method := range []string{"", "HEAD"} {
			var req *http.Request
			if method != "" {
				req = httptest.NewRequest(method, "/", nil)
			}
			r, err := http.ReadResponse(bufio.NewReader(strings.NewReader(s)), req)
			fmt.Printf("%.30q %s %v\n", s, method, err)
			if err != nil {
				continue
			}
			body, err := io.ReadAll(r.Body)
			fmt.Println(r.Status, r.StatusCode, r.Proto, r.Header, r.ContentLength, r.TransferEncoding, r.Close, len(r.Cookies()), r.Request == req)
			fmt.Printf("%q %v\n", body, err)
		}
	}
	fmt.Println(http.DefaultMaxHeaderBytes, http.DefaultMaxIdleConnsPerHost, http.TrailerPrefix, httptest.DefaultRemoteAddr)
	for _, err := range []error{http.ErrHijacked, http.ErrWriteAfterFlush, http.ErrSkipAltProtocol, http.ErrLineTooLong, http.ErrUnexpectedTrailer, http.ErrHeaderTooLong, http.ErrShortBody, http.ErrMissingContentLength, net.ErrClosed} {
		fmt.Println(err)
	}
	h := http.AllowQuerySemicolons(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, hijack := w.(http.Hijacker)
		_, notify := w.(http.CloseNotifier)
		_, push := w.(http.Pusher)
		fmt.Println(r.FormValue("b"), r.URL, hijack, notify, push)
	}))
	for _, target := range []string{"/?a=1;b=2", "/?a=1&b=2", "/?a=1;b=2;;c"} {
		r := httptest.NewRequest("GET", target, nil)
		h.ServeHTTP(httptest.NewRecorder(), r)
		fmt.Println(r.URL)
	}
	var e net.Error
	fmt.Println(errors.As(fmt.Errorf("x: %w", timeout{}), &e), e.Timeout())
	t := textproto.NewReader(bufio.NewReader(strings.NewReader("one\r\ntwo\n\n a: b\nA: 1\nb : 2\nA:\t3\n\nend")))
	for i := 0; i < 3; i++ {
		fmt.Println(t.ReadLine())
	}
	fmt.Println(t.ReadMIMEHeader())
	fmt.Println(t.ReadMIMEHeader())
	fmt.Println(t.ReadContinuedLine())
	fmt.Println(t.ReadContinuedLine())
}
